import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import accountsFile from '#prisma/factories/accounts.json' with { type: 'json' }
import { asserted, withItsFeature } from './asserted'

const expected = accountsFile.accounts.map(({ id, expect: keys }): [string, string[]] => [id, Object.keys(keys)])
const lines = Object.entries(asserted).flatMap(([account, keys]) => Object.entries(keys).map(([key, where]) => ({ account, key, where })))

test.each(expected)('%s: each key that it expects has a line that says where a page was read for it, and no line is without a key', (id, keys) => {
  expect(Object.keys(asserted[id] ?? {}).toSorted()).toEqual(keys.toSorted())
})

test('there are sixteen accounts, and no other is listed', () => {
  expect(Object.keys(asserted)).toEqual(expected.map(([id]) => id))
  expect(expected).toHaveLength(16)
})

test('each test that is named stands in its file, and nothing is left to a feature but what support and learning show', () => {
  for (const { account, key, where } of lines) {
    if (where === withItsFeature) expect(['learning', 'supportEligibility'], `${account} ${key}`).toContain(key)
    else expect(readFileSync(where.file, 'utf8'), `${account} ${key}`).toContain(where.test)
  }
})

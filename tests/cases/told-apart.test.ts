import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { accountTold } from '#tests/fixtures/accounts'
import { mayTellApart } from '~/cases/strands/told-apart'
import { asActor } from '~/platform/database'
import { submitReport } from '~/reports/submit'
import { does, personId, tells, type TestCase, useDemoTrust } from './case-story'

const { owner } = useDemoTrust()

/** The person tells a second time, from the page of the first: the refs of nobody are needed, only who may read it. */
async function tellsApart({ code }: TestCase): Promise<string> {
  const before = (await owner()<{ id: string }[]>`select id from "Case"`).map(({ id }) => id)
  await submitReport({ secret: randomBytes(32), answers: accountTold('a02', '2026-11-02').answers, follows: code })
  const [made] = await owner()<{ id: string }[]>`select id from "Case" where not (id = any (${before}::uuid[]))`
  return made?.id ?? ''
}

const readersOf = async (caseId: string) =>
  (await owner()<{ personId: string }[]>`select "personId" from "CaseGrant" where "caseId" = ${caseId} and "as" = 'firstReader' and "endedAt" is null`).map((row) => row.personId).toSorted()

test('before anybody has taken the first up there is nobody to be apart from: the page has no such way, and the first keeps its readers', async () => {
  const first = await tells(owner(), 'a02')
  expect(await asActor({ as: 'reporter', code: first.code }, mayTellApart)).toBe(false)
  const before = await readersOf(first.id)
  await tellsApart(first)
  expect(await readersOf(first.id)).toEqual(before)
})

test('one first reader has taken it up: the other reads what follows, and holds the first no more', async () => {
  const first = await tells(owner(), 'a02')
  await does('bernadette', first, 'first-look')
  expect(await asActor({ as: 'reporter', code: first.code }, mayTellApart)).toBe(true)
  const second = await tellsApart(first)
  expect(await readersOf(second)).toEqual([personId('idris')])
  expect(await readersOf(first.id)).toEqual([personId('bernadette')])
  const links = (key: string) => asActor({ as: 'staff', personId: personId(key) }, (tx) => tx.caseLink.count({ where: { kind: 'treatedWorse', caseId: second } }))
  expect([await links('bernadette'), await links('idris')]).toEqual([0, 1])
})

test('both had a part: somebody independent, who looks at how cases are handled, reads it', async () => {
  const first = await tells(owner(), 'a02')
  await does('bernadette', first, 'first-look')
  await does('idris', first, 'safety-look', { done: ['nothingNeededNow'] })
  const second = await tellsApart(first)
  expect(await readersOf(second)).toEqual([personId('marcus')])
  expect(await readersOf(first.id)).toEqual([personId('bernadette'), personId('idris')].toSorted())
})

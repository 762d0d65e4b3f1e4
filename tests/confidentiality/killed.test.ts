import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '#tests/fixtures/database'
import { useTestKeys } from '#tests/fixtures/keys'
import { newCaseKeys, openCaseKey } from '~/confidentiality/case-keys'
import { openKeyFolder } from '~/confidentiality/key-folder'
import { buildStories, ended, nextMessage, type Stories } from './processes'

const { keysFolder } = useTestKeys()
let stories: Stories
beforeAll(async () => {
  stories = await buildStories()
})
afterAll(() => {
  stories.remove()
})

type Said = { caseId: string; tree: string; epoch: string; wrapped: string }
const opens = async ({ wrapped, ...row }: Said) => (await openCaseKey({ ...row, wrapped: Buffer.from(wrapped, 'hex') })).length === 32

test('two processes that make a new house’s keys at once go on with the same ones', async () => {
  const children = [stories.start('makeTheMonthsKeys'), stories.start('makeTheMonthsKeys'), stories.start('makeTheMonthsKeys')]
  await Promise.all(children.map(nextMessage))
  const answers = children.map(nextMessage)
  for (const child of children) child.send('go')
  const said = (await Promise.all(answers)) as { rows: Said[]; codePepper: string }[]
  await Promise.all(children.map(ended))
  expect(new Set(said.map(({ codePepper }) => codePepper)).size).toBe(1)
  for (const { rows } of said) for (const row of rows) expect(await opens(row)).toBe(true)
})

test('a process killed while it makes keys loses none that it had used, and leaves a folder that opens', async () => {
  for (let round = 0; round < 3; round++) {
    const child = stories.start('makeKeysForever')
    const used: Said[] = []
    child.on('message', (rows: Said[]) => used.push(...rows))
    await nextMessage(child)
    await new Promise((resolve) => setTimeout(resolve, 40 + 25 * round))
    child.kill('SIGKILL')
    await ended(child)
    expect(used.length).toBeGreaterThan(0)
    for (const row of used) expect(await opens(row)).toBe(true)
  }
  const folder = await openKeyFolder(keysFolder, { mayCreate: false })
  for (const tree of ['narrative', 'work', 'identity'] as const) {
    for (const epoch of await folder.epochs(tree)) {
      await expect(folder.unwrap(tree, epoch, 'x', Buffer.alloc(61, 1))).rejects.toThrow('does not open')
    }
    expect(readdirSync(join(keysFolder, tree)).filter((name) => !/^(\d{4}-\d\d\.json|\.new-[0-9a-f]{16})$/.test(name))).toEqual([])
  }
})

test('wrapping all keys again, killed half-way: every row opens, and the next run finishes', async () => {
  const database = await createTestDatabase()
  const url = database.url('heard_owner')
  const owner = postgres(url, { max: 1, onnotice: () => undefined })
  const before = new Map<string, string>()
  for (let n = 0; n < 60; n++) {
    const caseId = randomUUID()
    const { narrative, work, rows } = await newCaseKeys(caseId)
    before.set(`${caseId} narrative`, narrative.toString('hex')).set(`${caseId} work`, work.toString('hex'))
    await owner`insert into "Case" (id, ref, "receivedOn") values (${caseId}, ${caseId}, '2026-11-23')`
    await owner`insert into "CaseKey" ${owner(rows)}`
  }
  const stored = () => owner<{ caseId: string; tree: string; epoch: string; wrapped: Buffer }[]>`select * from "CaseKey"`
  const everyKeyOpens = async () => {
    for (const row of await stored()) expect((await openCaseKey(row)).toString('hex')).toBe(before.get(`${row.caseId} ${row.tree}`))
  }
  const again = async () => (await stored()).filter(({ epoch }) => epoch === '2031-01').length

  const killed = stories.start('rewrapEverything', { DATABASE_URL: url })
  await new Promise<void>((resolve) => killed.on('message', ({ count }: { count?: number }) => count === 20 && resolve()))
  killed.kill('SIGKILL')
  await ended(killed)
  const halfWay = await again()
  expect(halfWay).toBeGreaterThanOrEqual(20)
  expect(halfWay).toBeLessThan(120)
  await everyKeyOpens()

  const finishing = stories.start('rewrapEverything', { DATABASE_URL: url })
  const done = new Promise((resolve) => finishing.on('message', (said: { done?: number }) => said.done !== undefined && resolve(said.done)))
  expect(await done).toBe(120 - halfWay)
  await ended(finishing)
  expect(await again()).toBe(120)
  await everyKeyOpens()
  await owner.end()
})

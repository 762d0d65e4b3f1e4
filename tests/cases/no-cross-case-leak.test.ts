import { beforeAll, expect, test } from 'vitest'
import { follow } from '~/cases/following'
import { readMessages } from '~/cases/messages'
import { openCase } from '~/cases/open-case'
import { readNeeds } from '~/cases/review/needs-table'
import { wordsOf } from '~/cases/words'
import { asActor, Prisma } from '~/platform/database'
import * as account from '~/routes/workspace/case/account'
import * as list from '~/routes/workspace/case/list'
import * as messages from '~/routes/workspace/case/messages'
import * as needs from '~/routes/workspace/case/needs'
import * as obligations from '~/routes/workspace/case/obligations'
import * as overview from '~/routes/workspace/case/overview'
import * as step from '~/routes/workspace/case/step'
import * as work from '~/routes/workspace/work'
import { asks, statusOf } from '../routes/asking'
import { does, firstLookDone, inReview, obligationsOf, personId, reviewersCarry, sees, tells, useDemoTrust, type TestCase } from './case-story'

const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 20))

/** Every table that holds something of one case, written by hand from the schema. */
const tables = [
  'Case', 'CaseKey', 'Report', 'MaskedAccount', 'Choice', 'CaseNote', 'Message', 'Party', 'Need', 'Obligation', 'SafetyStep', 'ReviewerProposal', 'CaseGrant',
  'Workflow', 'WorkflowEvent', 'WorkflowTimer', 'AuditEntry', 'ReportCode', 'Alert',
] as const

type Actor = Parameters<typeof asActor>[0]

/** In which tables somebody finds a row of a case; where they may not look at all, they find none. */
async function tablesWithRowsOf(actor: Actor, { id }: TestCase): Promise<string[]> {
  const found: string[] = []
  for (const table of tables) {
    const sql = Prisma.sql`select count(*)::int as count from ${Prisma.raw(`"${table}"`)} where ${Prisma.raw(table === 'Case' ? 'id' : '"caseId"')} = ${id}::uuid`
    const rows = await asActor(actor, (tx) => tx.$queryRaw<{ count: number }[]>(sql)).catch((error: unknown) => {
      if (String(error).includes('permission denied')) return []
      throw error
    })
    if ((rows[0]?.count ?? 0) > 0) found.push(table)
  }
  return found
}

const staff = (key: string): Actor => ({ as: 'staff', personId: personId(key) })

async function owedIn(it: TestCase, by: string, ownerKey: string): Promise<string> {
  await does(by, it, 'need', { kind: 'person', who: `Somebody in ${it.ref}`, need: `What is needed in ${it.ref}` })
  await does(by, it, 'needs-complete')
  const needId = await asActor(staff(by), async (tx) => (await readNeeds(tx, it.id))[0]?.needs[0]?.id ?? '')
  await does(by, it, 'obligation', { needId, kind: 'rule', what: `What is owed in ${it.ref}`, ownerId: personId(ownerKey), 'dueOn.day': '20', 'dueOn.month': '11', 'dueOn.year': '2026' })
  return needId
}

test('noCrossCaseLeak: whoever carries one case finds nothing of another, on no page, in no list, in no table and under no key', async () => {
  const mine = await tells(owner(), 'a02')
  await inReview(mine, ['joe', 'amara'])
  await owedIn(mine, 'joe', 'grace')
  const other = await tells(owner(), 'a01')
  await firstLookDone(other)
  await does('bernadette', other, 'put-it-right')
  await does('bernadette', other, 'word', { words: `Only for whoever told us in ${other.ref}.` })

  expect(await tablesWithRowsOf(staff('joe'), other)).toEqual([])
  expect(await tablesWithRowsOf(staff('joe'), mine)).toEqual(expect.arrayContaining(['Case', 'CaseKey', 'MaskedAccount', 'Message', 'Need', 'Workflow']))
  for (const page of [overview, account, needs, messages, obligations, step]) expect(statusOf(await asks('joe', page, other, 'word'))).toBe(404)
  expect(statusOf(await asks('joe', account, other, '', {}))).toBe(404)
  expect(statusOf(await asks('joe', step, other, 'word', { words: 'Hello', version: '1' }))).toBe(404)
  for (const page of [list, work, overview, needs, messages]) expect(JSON.stringify(await asks('joe', page, mine))).not.toContain(other.ref)

  // A strand of the other case, asked for through the address of one's own, is not there either.
  const [route] = await owner()<{ id: string }[]>`select id from "Workflow" where "caseId" = ${other.id} and machine = 'safety-route' limit 1`
  expect(statusOf(await asks('joe', step, mine, 'route-look', undefined, route?.id))).toBe(404)
})

test('noCrossCaseLeak: somebody on both cases moves nothing of one into the other', async () => {
  const [one, two] = [await tells(owner(), 'a02'), await tells(owner(), 'a02')]
  for (const it of [one, two]) await inReview(it, ['joe', 'amara'])
  const needOfTwo = await owedIn(two, 'joe', 'martin')
  await does('joe', one, 'need', { kind: 'person', who: 'The nurse', need: 'That it stops' })
  await does('joe', one, 'needs-complete')

  const owed = { kind: 'rule', what: 'The rota rule', ownerId: personId('grace'), 'dueOn.day': '20', 'dueOn.month': '11', 'dueOn.year': '2026' }
  await expect(does('joe', one, 'obligation', { ...owed, needId: needOfTwo })).rejects.toThrow('needOfThisCase')
  await expect(does('joe', one, 'need-not-met', { needId: needOfTwo, why: 'No' })).rejects.toThrow('needOfThisCase')
  expect(await obligationsOf(owner(), one)).toHaveLength(0)
  const read = JSON.stringify([await asks('joe', needs, one), await asks('joe', overview, one), await asks('joe', messages, one)])
  expect(read).not.toContain(two.ref)

  // What is sealed for one case opens under no other: not its own words, moved, nor another case's key.
  await asActor(staff('joe'), async (tx) => {
    const [message] = await tx.message.findMany({ where: { caseId: two.id }, take: 1 })
    const words = await wordsOf(tx, one.id)
    expect(() => words.open(`message:${message?.id ?? ''}`, message?.sealed ?? new Uint8Array())).toThrow()
  })
})

test('noCrossCaseLeak: an owner on one case finds nothing of another in which somebody else owes something', async () => {
  const [one, two] = [await tells(owner(), 'a02'), await tells(owner(), 'a02')]
  for (const [it, key] of [[one, 'grace'], [two, 'martin']] as const) {
    await inReview(it, ['joe', 'amara'])
    await owedIn(it, 'joe', key)
    await does('joe', it, 'options', { words: 'No meeting is a whole answer.' })
    await does('joe', it, 'choice', { option: 'none', words: 'Nothing more.' })
  }
  expect(await tablesWithRowsOf(staff('grace'), two)).toEqual([])
  const hers = JSON.stringify([await asks('grace', obligations, one), await asks('grace', list, one), await asks('grace', work, one)])
  expect(hers).toContain(`What is owed in ${one.ref}`)
  expect(hers).not.toContain(two.ref)
})

test('noCrossCaseLeak: eight words open one case and no other', async () => {
  const [mine, other] = [await tells(owner(), 'a02'), await tells(owner(), 'a02')]
  for (const it of [mine, other]) await inReview(it, ['joe', 'amara'])
  const code: Actor = { as: 'reporter', code: mine.code }
  expect(await tablesWithRowsOf(code, other)).toEqual([])
  expect(await tablesWithRowsOf(code, mine)).toEqual(expect.arrayContaining(['Case', 'CaseKey', 'Message']))
  await asActor(code, async (tx) => {
    expect((await follow(tx)).caseId).toBe(mine.id)
    await expect(wordsOf(tx, other.id)).rejects.toThrow()
    expect(await readMessages(tx, mine.id, 'personTellingUs')).toHaveLength(1)
  })
  expect(await sees('joe', mine)).not.toEqual([])
  await expect(asActor(staff('catherine'), (tx) => openCase(tx, personId('catherine'), mine.ref))).rejects.toThrow()
})

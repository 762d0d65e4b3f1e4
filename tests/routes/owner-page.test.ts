import { beforeAll, describe, expect, test } from 'vitest'
import { answerOwn, owedBy } from '~/cases/review/owning'
import { decide } from '~/cases/decide'
import { NotReadyYet, NotYours } from '~/cases/errors'
import { openCase } from '~/cases/open-case'
import { viewFollowUp } from '~/cases/follow-up/follow-up-view'
import { takeMyCopy } from '~/cases/follow-up/my-copy'
import { readNeeds } from '~/cases/review/needs-table'
import { hideWords } from '~/cases/taken-out/taken-out'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import * as account from '~/routes/workspace/case/account'
import * as messages from '~/routes/workspace/case/messages'
import { copyFile } from '~/routes/follow-up/copy-file'
import * as needs from '~/routes/workspace/case/needs'
import * as obligations from '~/routes/workspace/case/obligations'
import * as overview from '~/routes/workspace/case/overview'
import * as list from '~/routes/workspace/case/list'
import * as step from '~/routes/workspace/case/step'
import * as work from '~/routes/workspace/work'
import { does, firstLookDone, obligationsOf, personId, personSends, reviewersCarry, routesEnd, stateOf, tells, useDemoTrust, type TestCase } from '../cases/case-story'
import { asks, statusOf } from './asking'

const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 20))

type Overview = { review: { state: string; deadlines: { clock: string }[] }; strands: { machine: string; kind: string | null }[]; next: { clock: string } | null }

async function owes(key: string, it: TestCase, what: string): Promise<void> {
  const needId = await asActor({ as: 'staff', personId: personId('bernadette') }, async (tx) => (await readNeeds(tx, it.id))[0]?.needs[0]?.id ?? '')
  await does('bernadette', it, 'obligation', { needId, kind: 'rule', what, ownerId: personId(key), 'dueOn.day': '20', 'dueOn.month': '11', 'dueOn.year': '2026' })
}

function answersAll(key: string, { ref }: TestCase): Promise<void> {
  return asActor({ as: 'staff', personId: personId(key) }, async (tx) => {
    const open = await openCase(tx, personId(key), ref)
    for (const { id } of await owedBy(tx, open, personId(key))) await answerOwn(tx, open, personId(key), { obligationId: id, answer: 'willDo', words: 'By the end of the month.' })
  })
}

async function recorded(account: string): Promise<TestCase> {
  const it = await tells(owner(), account)
  await firstLookDone(it)
  await does('bernadette', it, 'record-and-make-safe')
  await does('bernadette', it, 'need', { kind: 'person', who: 'The nurse', need: 'To be safe on her ward' })
  await does('bernadette', it, 'safety-steps', { done: ['leadTold'] })
  return it
}

describe('two owners on one case', () => {
  test.each(['record-and-make-safe', 'change-the-system'])('%s: what one of them answers moves nothing while the other owes an answer, and says so', async (path) => {
    const it = await tells(owner(), 'a02')
    await firstLookDone(it)
    await does('bernadette', it, path)
    await does('bernadette', it, 'need', { kind: 'person', who: 'The nurse', need: 'To be called by her name' })
    if (path === 'record-and-make-safe') await does('bernadette', it, 'safety-steps', { done: ['nothingNeededNow'] })
    const before = await stateOf(owner(), it)
    await owes('grace', it, 'Every rota carries her whole name')
    await owes('martin', it, 'Every badge carries her whole name')
    await answersAll('grace', it)
    const { version } = (await asks('grace', step, it, 'owner-answer')) as { version: number }
    const refused = await asks('grace', step, it, 'owner-answer', { words: 'Done.', version: String(version) })
    expect(refused).toMatchObject({ data: { refused: { because: 'notNow', missing: ['otherOwnersAnswer'] }, typed: { words: ['Done.'] } } })
    expect(await stateOf(owner(), it)).toBe(before)

    await answersAll('martin', it)
    await does('martin', it, 'owner-answer', { words: 'Both are done. There is no number in the incident system, because it is no incident there.' })
    expect(await stateOf(owner(), it)).not.toBe(before)
  })
})

describe('an owner', () => {
  test('sees what they owe and by when: no route, no learning, no support, and of the stages those that wait for them', async () => {
    const it = await recorded('a01')
    await owes('grace', it, 'A second colleague at each medicine round')
    expect((await asks('bernadette', overview, it) as Overview).strands.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['abuse', 'hateCrime']))
    const waiting = (await asks('grace', overview, it)) as Overview
    expect(waiting).toMatchObject({ strands: [], next: { clock: 'ownerAnswer' }, review: { state: 'recorded' } })
    expect(waiting.review.deadlines.map(({ clock }) => clock)).toEqual(['ownerAnswer'])

    const route = ((await asks('bernadette', overview, it)) as { strands: { id: string }[] }).strands[0]?.id
    expect(statusOf(await asks('grace', step, it, 'route-look', undefined, route))).toBe(404)

    await answersAll('grace', it)
    await does('grace', it, 'owner-answer', { words: 'Two colleagues from tonight.' })
    for (const { id } of await obligationsOf(owner(), it)) await personSends(it, { type: 'obligation.answered', obligationId: id, answer: 'met' })
    await personSends(it, { type: 'person.content' })
    await routesEnd('bernadette', it)
    await personSends(it, { type: 'reopening.asked', why: 'treatedWorse' })
    expect(await stateOf(owner(), it)).toBe('reopening')
    expect(await asks('grace', overview, it)).toMatchObject({ strands: [], next: null, review: { state: 'notYours', deadlines: [] } })
    const { cases } = (await asks('grace', list, it)) as { cases: { ref: string; stage: string; next: unknown }[] }
    expect(cases.filter(({ ref }) => ref === it.ref)).toMatchObject([{ stage: 'notYours', next: null }])
    const { lines } = (await asks('grace', work, it)) as { lines: { ref: string; state?: string }[] }
    expect(JSON.stringify(lines.filter(({ ref }) => ref === it.ref))).not.toMatch(/reopen|abuse|hate/i)
  })
})

describe('what shows that it was done', () => {
  const evidence = 'The board at the nurses’ station, read by Winifred Achterberg.'
  const tablesOf = async (it: TestCase) => JSON.stringify(await asks('bernadette', needs, it))
  const personReads = (it: TestCase) => asActor({ as: 'reporter', code: it.code }, async (tx) => (await viewFollowUp(tx, now())).owed.map((one) => one.evidence))

  test('is asked of whoever says that it is done, sealed with their answer, and read by the person and by those who carry the case', async () => {
    const it = await recorded('a01')
    await owes('grace', it, 'A second colleague at each medicine round')
    await owes('martin', it, 'A second colleague on nights')
    const [obligationId = '', martins = ''] = (await obligationsOf(owner(), it)).map(({ id }) => id)
    const done = { obligationId, answer: 'done', words: 'Since Monday.' }
    expect(await asks('grace', obligations, it, 'obligations', done)).toMatchObject({ data: { problems: { evidence: 'missing' }, typed: { words: ['Since Monday.'] } } })
    expect(await asks('grace', obligations, it, 'obligations', { ...done, evidence, evidenceKind: 'hearsay' })).toMatchObject({ data: { problems: { evidenceKind: 'notOnTheList' } } })
    expect(statusOf(await asks('grace', obligations, it, 'obligations', { ...done, obligationId: martins, evidence }))).toBe(404)
    expect(await personReads(it)).toEqual([null, null])

    expect(statusOf(await asks('grace', obligations, it, 'obligations', { ...done, evidence, evidenceKind: 'seen' }))).toBe(303)
    const [row] = await owner()<{ kind: string; sealed: Buffer }[]>`select "evidenceKind" as kind, "evidenceSealed" as sealed from "Obligation" where id = ${obligationId}`
    expect([row?.kind, row?.sealed.toString('latin1').includes('board')]).toEqual(['seen', false])
    expect(await personReads(it)).toEqual([{ kind: 'seen', said: evidence }, null])
    expect(await tablesOf(it)).toContain(evidence)
    expect(JSON.stringify(await asks('grace', obligations, it))).toContain(evidence)
    expect(JSON.stringify(await asks('martin', obligations, it))).not.toContain('Winifred')
    expect(await asActor({ as: 'reporter', code: it.code }, async (tx) => copyFile(await takeMyCopy(tx, now()), 'en', now()))).toContain(`What shows it, they say: ${evidence}`)

    // It is one of the places where words stand: two first readers can take a patient's name out of it.
    await asActor({ as: 'staff', personId: personId('bernadette') }, async (tx) => {
      const open = await openCase(tx, personId('bernadette'), it.ref)
      await hideWords({ tx, open, strand: open.review, personId: personId('bernadette') }, { words: 'Winifred Achterberg', kind: 'patient', why: 'safety' })
    })
    expect([await tablesOf(it), JSON.stringify(await personReads(it))].join(' ')).not.toContain('Winifred')

    // What is not done any more is shown by nothing.
    // Sent from a page that shows no answer yet, or another one, it is not taken: somebody was quicker.
    expect(statusOf(await asks('grace', obligations, it, 'obligations', { ...done, answer: 'willDo', evidence }))).toBe(409)
    const { owed } = (await asks('grace', obligations, it)) as { owed: { id: string; seen: string }[] }
    const seen = owed.find(({ id }) => id === obligationId)?.seen ?? ''
    expect(statusOf(await asks('grace', obligations, it, 'obligations', { ...done, answer: 'willDo', evidence, seen }))).toBe(303)
    expect(await personReads(it)).toEqual([null, null])
  })
})

describe('a ward manager with a task', () => {
  test('is told what they owe and by when on their own page, and nothing of the story anywhere', async () => {
    const it = await recorded('a01')
    await expect(owes('kelly', it, 'Two colleagues at each medicine round'), 'somebody senior answers for the case first').rejects.toEqual(new NotReadyYet(['accountableFirst']))
    await owes('grace', it, 'A second colleague on nights')
    await owes('kelly', it, 'Two colleagues at each medicine round')

    const seen = (await asks('kelly', work, it)) as { isManager: boolean; lines: { ref: string; what: string; day: string; href: string }[] }
    expect(seen.isManager).toBe(true)
    expect(seen.lines.filter(({ ref }) => ref === it.ref)).toMatchObject([{ what: 'You owe: Two colleagues at each medicine round', day: 'Friday 20 November', href: `/workspace/cases/${it.ref}/obligations` }])
    const page = (await asks('kelly', overview, it)) as Overview & { mayReadAccount: boolean; parts: unknown; story: unknown; review: { nouns: string[] } }
    expect(page).toMatchObject({ mayReadAccount: false, parts: null, story: null, record: null, strands: [], next: null })
    expect(page.review.nouns).not.toContain('owner-answer')
    expect(JSON.stringify([seen.lines.filter(({ ref }) => ref === it.ref), page])).not.toMatch(/second colleague on nights|abuse|hate|nurse/i)
    for (const other of [account, needs, messages]) expect(statusOf(await asks('kelly', other, it))).toBe(404)
    expect(statusOf(await asks('kelly', account, it, '', {}))).toBe(404)
    expect(await asActor({ as: 'staff', personId: personId('kelly') }, async (tx) => [await tx.report.count({ where: { caseId: it.id } }), await tx.caseKey.findMany({ where: { caseId: it.id }, select: { tree: true } })])).toEqual([0, [{ tree: 'work' }]])

    await answersAll('kelly', it)
    const forTheCase = asActor({ as: 'staff', personId: personId('kelly') }, async (tx) => {
      const { actor, review } = await openCase(tx, personId('kelly'), it.ref)
      await decide(tx, actor, { machine: 'restorative-review', strandId: review.id, event: { type: 'owner.answered' } })
    })
    await expect(forTheCase, 'her word is about her task').rejects.toBeInstanceOf(NotYours)
    await answersAll('grace', it)
    await does('grace', it, 'owner-answer', { words: 'Both are done. There is no number in the incident system yet.' })
    expect(await stateOf(owner(), it)).not.toBe('recorded')
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { accountTold } from '~/cases/account'
import { CaseNotFound } from '~/cases/errors'
import { casesOf, dueWork } from '~/cases/lists/my-cases'
import { readNeeds } from '~/cases/review/needs-table'
import { openCase } from '~/cases/open-case'
import { answerOwn, owedBy } from '~/cases/review/owning'
import { readMessages } from '~/cases/messages'
import { nameForConflictCheck } from '~/confidentiality/vault'
import { asActor } from '~/platform/database'
import { WorkflowConflict } from '~/workflow/errors'
import { fireDueTimers } from '~/workflow/sweep'
import * as listPage from '~/routes/workspace/case/list'
import * as workPage from '~/routes/workspace/work'
import { asks } from '../routes/asking'
import {
  does, firstLookDone, inReview, monday, obligationsOf, personId, personSends, reviewersCarry, routesEnd, sees, setClock, stateOf, tells, useDemoTrust, type TestCase,
} from './case-story'
import { follows } from './taking-steps'

const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 20))

const asStaff = <T>(key: string, it: TestCase, act: (tx: Parameters<Parameters<typeof asActor>[1]>[0], open: Awaited<ReturnType<typeof openCase>>) => Promise<T>) =>
  asActor({ as: 'staff', personId: personId(key) }, async (tx) => act(tx, await openCase(tx, personId(key), it.ref)))

async function owes(key: string, it: TestCase, by: string, what: string, kind = 'rule'): Promise<void> {
  const [party] = await asStaff(by, it, (tx, open) => readNeeds(tx, open.id))
  const needId = party?.needs.at(-1)?.id ?? ''
  await does(by, it, 'obligation', { needId, kind, what, ownerId: personId(key), 'dueOn.day': '20', 'dueOn.month': '11', 'dueOn.year': '2026' })
}

async function answersAll(key: string, it: TestCase): Promise<void> {
  await asStaff(key, it, async (tx, open) => {
    for (const { id } of await owedBy(tx, open, personId(key))) await answerOwn(tx, open, personId(key), { obligationId: id, answer: 'willDo', words: 'By the end of the month.' })
  })
}

/** What the vault holds for a case: found by its sealed account, as name keepers and the conflict check find it. */
async function nameBeside(it: TestCase) {
  const told = await asStaff('bernadette', it, (tx, open) => accountTold(tx, open.id))
  return asActor({ as: 'vault', personId: personId('bernadette') }, (tx) => nameForConflictCheck(tx, told?.nameId ?? ''))
}

test('a01 is recorded and made safe: no reviewers, no meeting, and nothing finishes while a route is open', async () => {
  const it = await tells(owner(), 'a01')
  await firstLookDone(it)
  await does('bernadette', it, 'record-and-make-safe')
  await does('bernadette', it, 'need', { kind: 'person', who: 'The nurse', need: 'To be safe on her ward, and not moved from it' })
  await owes('grace', it, 'bernadette', 'The ward learns what racist abuse is', 'training')
  await does('bernadette', it, 'incident-reference', { words: 'W-20611' })

  // Grace was asked at once, and her answer waits for the safety steps, for more than training, and for her own tasks.
  await expect(does('grace', it, 'owner-answer', { words: 'Done.' })).rejects.toThrow('safetySteps')
  await does('bernadette', it, 'safety-steps', { done: ['leadTold', 'evidenceAskedFor', 'clinicalTeamTold'] })
  await expect(does('grace', it, 'owner-answer', { words: 'Done.' }), 'training alone never closes a need').rejects.toThrow('eachNeedOwed')
  await owes('grace', it, 'bernadette', 'A second colleague at each medicine round')
  await expect(does('grace', it, 'owner-answer', { words: 'Done.' })).rejects.toThrow('ownersAnswer')
  await answersAll('grace', it)
  await does('grace', it, 'owner-answer', { words: 'Two colleagues at each round from tonight.' })
  expect(await stateOf(owner(), it)).toBe('finishing')
  await personSends(it, { type: 'person.content' })
  await routesEnd('bernadette', it)
  expect(await stateOf(owner(), it), 'whether it was met is asked too').toBe('finishing')
  for (const { id } of await obligationsOf(owner(), it)) await personSends(it, { type: 'obligation.answered', obligationId: id, answer: 'met' })
  expect(await stateOf(owner(), it)).toBe('finished')
  const looks = () => owner()<{ why: string; looks: number }[]>`select n.context ->> 'why' as why, (select count(*)::int from "WorkflowTimer" t where t."workflowId" = n.id) as looks
    from "Workflow" n where n."caseId" = ${it.id} and n.machine = 'notice'`
  expect(await looks(), 'nobody looks again at why telling waits once it has finished').toEqual([{ why: 'reviewOver', looks: 0 }])
  const steps = await owner()<{ kind: string }[]>`select kind from "SafetyStep" where "caseId" = ${it.id} order by kind`
  expect(steps.map(({ kind }) => kind)).toEqual(['clinicalTeamTold', 'evidenceAskedFor', 'leadTold', 'rangThePerson'])
})

test('a04 changes the system: an owner answers, and the person says whether it was met', async () => {
  const it = await tells(owner(), 'a04')
  await firstLookDone(it, { isMasked: false })
  await expect(does('bernadette', it, 'change-the-system')).rejects.toThrow('masked')
  await does('bernadette', it, 'mask', { narrative: '[A patient] needed an interpreter, and none came.' })
  await does('bernadette', it, 'change-the-system')
  await does('bernadette', it, 'need', { kind: 'community', who: 'Families who need an interpreter', need: 'To be understood at every visit' })
  await expect(does('bernadette', it, 'owner-answer', { words: 'x' })).rejects.toThrow()
  await owes('martin', it, 'bernadette', 'Interpreters are booked with the visit')
  await answersAll('martin', it)
  await does('martin', it, 'owner-answer', { words: 'From December the booking asks for the language.' })
  expect(await stateOf(owner(), it)).toBe('obligations')
  const [owed] = await obligationsOf(owner(), it)
  await personSends(it, { type: 'obligation.answered', obligationId: owed?.id ?? '', answer: 'met' }, { type: 'person.content' })
  await routesEnd('bernadette', it)
  expect(await stateOf(owner(), it)).toBe('finished')
})

test('what reviewers read of a masked case is the masked account, and masking again takes its place', async () => {
  const it = await tells(owner(), 'a04')
  await firstLookDone(it)
  await does('bernadette', it, 'mask', { narrative: 'Mrs Lee needed an interpreter.' })
  await does('bernadette', it, 'mask', { narrative: '[A patient] needed an interpreter.' })
  expect(await owner()`select from "MaskedAccount" where "caseId" = ${it.id}`).toHaveLength(1)
})

describe('two people at once', () => {
  test('two first readers choose a path: one does, the other is told that the case moved on', async () => {
    const it = await tells(owner(), 'a02')
    await firstLookDone(it)
    const { version } = await asStaff('idris', it, (_, open) => Promise.resolve(open.review))
    const both = await Promise.allSettled([
      follows(personId('bernadette'), it.ref, 'record-and-make-safe', {}, version),
      follows(personId('idris'), it.ref, 'change-the-system', {}, version),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))[0]).toBeInstanceOf(WorkflowConflict)
  })

  test('the person says twice at once that it may finish: it finishes once, and once only is there something to learn', async () => {
    const it = await tells(owner(), 'a02')
    await firstLookDone(it)
    await does('bernadette', it, 'record-and-make-safe')
    await does('bernadette', it, 'need', { kind: 'person', who: 'The nurse', need: 'To have it on record' })
    await owes('martin', it, 'bernadette', 'It is on record')
    await does('bernadette', it, 'safety-steps', { done: ['nothingNeededNow'] })
    await answersAll('martin', it)
    await does('martin', it, 'owner-answer', { words: 'It is.' })
    const [owed] = await obligationsOf(owner(), it)
    await personSends(it, { type: 'obligation.answered', obligationId: owed?.id ?? '', answer: 'met' })
    await routesEnd('bernadette', it)
    const both = await Promise.allSettled([personSends(it, { type: 'person.content' }), personSends(it, { type: 'person.content' })])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await stateOf(owner(), it)).toBe('finished')
    expect(await owner()`select from "Workflow" where "caseId" = ${it.id} and machine = 'learning-capture'`).toHaveLength(1)
  })

  test('ten messages at once each find a place of their own, or are told', async () => {
    const it = await tells(owner(), 'a02')
    await firstLookDone(it)
    const sent = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => does('bernadette', it, 'word', { words: `Word ${n}` })))
    const arrived = sent.filter(({ status }) => status === 'fulfilled').length
    for (const one of sent) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(WorkflowConflict)
    expect(await asStaff('bernadette', it, (tx, open) => readMessages(tx, open.id, 'personTellingUs'))).toHaveLength(arrived + 1)
  })
})

describe('not ours, and debate or belief', () => {
  const handing = { words: 'This belongs to the university, and Helen takes it there.', takerId: personId('gareth'), agreed: 'yes' }

  test('it takes two people, words, and a taker who agreed; then nobody but first readers has access', async () => {
    const it = await tells(owner(), 'a02')
    await firstLookDone(it)
    await expect(does('bernadette', it, 'not-ours', { ...handing, agreed: 'no' })).rejects.toThrow('notTicked')
    await expect(does('bernadette', it, 'not-ours', { ...handing, takerId: personId('idris') })).rejects.toThrow('takerElsewhere')
    await does('bernadette', it, 'not-ours', handing)
    expect(await sees('bernadette', it)).not.toContain('not-ours-confirmation')
    expect(await sees('idris', it)).toContain('not-ours-confirmation')
    await does('idris', it, 'not-ours-confirmation', { agreed: 'yes' })
    expect(await stateOf(owner(), it)).toBe('handedOver')
    expect((await asStaff('idris', it, (tx, open) => readMessages(tx, open.id, 'personTellingUs'))).at(-1)?.text).toBe(handing.words)
  })

  test('a14: a second person agrees, and the other person’s name is deleted where names are kept', async () => {
    const named = { sourceName: 'Olumide Bankole', contactDetails: 'precious@example.org' }
    const other = await tells(owner(), 'a14', { mode: 'keptApart', yourName: 'Amara Okafor', ...named })
    const it = await tells(owner(), 'a14', { mode: 'keptApart', yourName: 'Precious Moyo', ...named })
    await firstLookDone(it)
    const size = async () => owner()<{ size: number }[]>`select length(sealed) as size from vault."Name"`
    const before = await size()
    expect(await nameBeside(it)).toEqual({ yourName: 'Precious Moyo', ...named })
    await does('bernadette', it, 'not-conduct', { words: 'Your hurt is real. This was a debate.', why: 'An opinion in a training, on a topic that was set.' })
    await expect(does('bernadette', it, 'not-conduct-confirmation', { agreed: 'yes' })).rejects.toThrow('is shut')
    await does('idris', it, 'not-conduct-confirmation', { agreed: 'yes' })
    expect(await stateOf(owner(), it)).toBe('recorded')
    const { checkConflicts } = await import('~/cases/colleagues/conflict-check')
    const offered = await checkConflicts(personId('bernadette'), it.id, { role: 'reviewer', alsoFromOutside: false, notThese: [] })
    expect(offered.free.map(({ name }) => name)).toContain('Amara Okafor')
    expect(await nameBeside(it)).toEqual({ yourName: 'Precious Moyo', contactDetails: 'precious@example.org' })
    expect(await nameBeside(other), 'another case, with the same name').toEqual({ yourName: 'Amara Okafor', ...named })
    expect(await size(), 'nobody sees from outside which row it was').toEqual(before)
  })
})

test('"I must raise this": a route begins beside the review, its leads get that part alone, and the review goes on', async () => {
  const it = await tells(owner(), 'a02')
  await inReview(it)
  await does('joe', it, 'duty', { kind: 'patientSafety', why: 'A patient went without medicine that night.', personTold: 'first', words: 'I have to raise this. It is a duty.' })
  expect(await stateOf(owner(), it)).toBe('needs')
  const { strands } = await asStaff('olumide', it, (_, open) => Promise.resolve(open))
  expect(strands.map(({ memory }) => (memory.context as { kind: string }).kind)).toEqual(['patientSafety'])
  await expect(asStaff('nuala', it, () => Promise.resolve())).rejects.toBeInstanceOf(CaseNotFound)
})

const workOf = (key: string, { ref }: TestCase) =>
  asActor({ as: 'staff', personId: personId(key) }, async (tx) => dueWork(await casesOf(tx, personId(key)))).then((due) => due.filter((line) => line.ref === ref))

test('my work: late before today before the week, before its clock has rung and after, until it is done', async () => {
  const it = await tells(owner(), 'a16')
  setClock(new Date('2026-11-06T10:00:00Z'))
  const late = (lines: Awaited<ReturnType<typeof workOf>>) => lines.filter(({ isLate, isMine }) => isLate && isMine).map(({ clock }) => clock)
  const before = await workOf('bernadette', it)
  expect(late(before)).toEqual(['safetyLook', 'acknowledgement'])
  expect(before.map(({ dueAt }) => dueAt.getTime())).toEqual(before.map(({ dueAt }) => dueAt.getTime()).sort((one, other) => one - other))
  // The worker has found them due: their clocks run no more, and nobody has done it.
  await fireDueTimers({ caseId: it.id })
  expect(late(await workOf('bernadette', it)).sort()).toEqual(['acknowledgement', 'safetyLook'])
  await does('bernadette', it, 'acknowledgement', { words: 'Thank you for telling us.' })
  expect(late(await workOf('bernadette', it))).toEqual(['safetyLook'])
  setClock(monday)
})

test('evidence that must be kept today stays with its lead, and on the page, when the day is over', async () => {
  const it = await tells(owner(), 'a01')
  const evidence = async () => (await workOf('farhana', it)).filter(({ clock }) => clock === 'evidenceToday').map(({ isLate, isMine }) => [isLate, isMine])
  expect(await evidence()).toEqual([[false, true]])
  setClock(new Date('2026-11-06T10:00:00Z'))
  await fireDueTimers({ caseId: it.id })
  expect(await evidence()).toEqual([[true, true]])
  const { lines } = (await asks('farhana', workPage, it)) as { lines: unknown[] }
  expect(lines).toContainEqual(expect.objectContaining({ ref: it.ref, group: 'late' }))
  const { cases } = (await asks('farhana', listPage, it)) as { cases: unknown[] }
  expect(cases).toContainEqual(expect.objectContaining({ ref: it.ref, next: expect.objectContaining({ isLate: true }) as unknown }))
  setClock(monday)
})

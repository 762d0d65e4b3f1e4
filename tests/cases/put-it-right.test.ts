import { beforeAll, expect, test } from 'vitest'
import { readAccount } from '~/cases/account'
import { CaseNotFound, NotReadyYet } from '~/cases/errors'
import { finishingAnswers, personsWords } from '~/cases/review/after'
import { readNeeds } from '~/cases/review/needs-table'
import { openCase } from '~/cases/open-case'
import { answerOwn, owedBy } from '~/cases/review/owning'
import { readMessages } from '~/cases/messages'
import { asActor } from '~/platform/database'
import { EventRefused } from '~/workflow/errors'
import { fireDueTimers } from '~/workflow/sweep'
import { describedIsTold, does, firstLookDone, inReview, monday, obligationsOf, personId, personSends, reviewersCarry, sees, setClock, stateOf, tells, useDemoTrust, type TestCase } from './case-story'
import { lookAt } from './taking-steps'

const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 20))

const asStaff = <T>(key: string, it: TestCase, act: (tx: Parameters<Parameters<typeof asActor>[1]>[0], open: Awaited<ReturnType<typeof openCase>>) => Promise<T>) =>
  asActor({ as: 'staff', personId: personId(key) }, async (tx) => act(tx, await openCase(tx, personId(key), it.ref)))

test('a02 is put right by a shuttle and a letter, and nobody meets', async () => {
  const it = await tells(owner(), 'a02')
  await firstLookDone(it)
  await does('bernadette', it, 'put-it-right')
  // Samina and Deepak have nobody above them in the directory: unknown is never "no conflict".
  expect((await lookAt(personId('bernadette'), it.ref, 'reviewers')).lists).toEqual({ people: ['Amara Okafor', 'Joe Molyneux', 'Shu-Fen Lau'] })
  await does('bernadette', it, 'reviewers', { people: [personId('joe'), personId('amara')] })
  await expect(sees('joe', it)).rejects.toBeInstanceOf(CaseNotFound)
  await personSends(it, { type: 'reviewers.agreed' })

  const { answers, isMasked } = await asStaff('joe', it, (tx, open) => readAccount(tx, open.id, open.actor))
  expect(isMasked).toBe(true)
  expect(answers.narrative).toContain('a shortened name that is not mine')

  await does('joe', it, 'need', { kind: 'person', who: 'The nurse who told us', need: 'To be called by her name' })
  await does('amara', it, 'need', { kind: 'person', who: 'the nurse who told us', need: 'That it stops' })
  await does('joe', it, 'needs-complete')
  expect(await sees('joe', it)).not.toContain('options')
  const [party] = await asStaff('joe', it, (tx, open) => readNeeds(tx, open.id))
  expect(party?.needs.map(({ need }) => need)).toEqual(['To be called by her name', 'That it stops'])
  const [name, stop] = party?.needs ?? []

  // A consequence for the person described waits until they were heard, on the page and behind it.
  expect((await lookAt(personId('joe'), it.ref, 'obligation')).only.kind).not.toContain('consequence')
  const owed = { needId: name?.id ?? '', what: 'Every rota and badge carries her whole name', ownerId: personId('grace'), 'dueOn.day': '20', 'dueOn.month': '11', 'dueOn.year': '2026' }
  await expect(does('joe', it, 'obligation', { ...owed, kind: 'consequence' })).rejects.toThrow('describedHeard')
  await does('joe', it, 'obligation', { ...owed, kind: 'rule' })
  // Training alone never closes a need.
  await does('joe', it, 'obligation', { ...owed, needId: stop?.id ?? '', kind: 'training', what: 'Names, in handover training' })
  expect(await sees('joe', it)).not.toContain('options')
  await does('joe', it, 'need-not-met', { needId: stop?.id ?? '', why: 'We can ask, and not promise for another person.' })
  await does('amara', it, 'options', { words: 'No meeting is a whole outcome. Somebody can also carry a letter for you.' })

  expect((await lookAt(personId('amara'), it.ref, 'choice')).only.option).toContain('none')
  await does('amara', it, 'choice', { option: 'letter', words: 'A letter, and I do not want to sit in a room.' })
  expect(await stateOf(owner(), it)).toBe('preparing')
  await expect(does('joe', it, 'meeting', { words: 'On Monday' })).rejects.toThrow('toldFirst, affectedAgrees, otherAgrees')

  // Facilitators: Catherine alone has the role, and reviewers of the case are never offered.
  expect((await lookAt(personId('joe'), it.ref, 'facilitator')).lists).toEqual({ personId: ['Catherine Ennis'] })
  await does('joe', it, 'facilitator', { personId: personId('catherine') })
  // Nobody agrees to what they were never told of: neither the page offers it, nor does the form take it.
  expect((await lookAt(personId('catherine'), it.ref, 'precondition')).only.precondition).toEqual(['affectedAgrees', 'affectedPreMeeting'])
  for (const precondition of ['otherAgrees', 'partAcknowledgedAfterAdvice', 'otherPreMeeting']) {
    await expect(does('catherine', it, 'precondition', { precondition })).rejects.toEqual(new NotReadyYet(['toldFirst']))
  }
  await describedIsTold(it)
  for (const precondition of ['affectedAgrees', 'otherAgrees', 'partAcknowledgedAfterAdvice', 'affectedPreMeeting', 'otherPreMeeting']) {
    await does('catherine', it, 'precondition', { precondition })
  }
  await does('catherine', it, 'risk', { danger: 'low', isOwnLineManager: 'no', why: 'They work on other floors.' })
  await expect(does('catherine', it, 'meeting', { words: 'On Monday' })).rejects.toThrow('it waits for twoDaysToThink')
  setClock(new Date('2026-11-04T17:30:00Z'))
  await fireDueTimers()
  await does('catherine', it, 'meeting', { words: 'On Friday I carry your letter to him, and his answer to you.' })
  await does('catherine', it, 'meeting-ended', { words: 'Please use my name. It is the one my mother gave me.' })
  await does('catherine', it, 'agreement', { words: 'He uses her name, and writes to the team himself.' })
  expect(await stateOf(owner(), it)).toBe('obligations')

  // Grace reads what she owes, and nothing of the story.
  await expect(asStaff('grace', it, (tx, open) => readAccount(tx, open.id, open.actor))).rejects.toBeInstanceOf(CaseNotFound)
  expect(await asStaff('grace', it, (tx, open) => readNeeds(tx, open.id))).toEqual([])
  const mine = await asStaff('grace', it, (tx, open) => owedBy(tx, open, personId('grace')))
  expect(mine.map(({ what }) => what)).toEqual(['Every rota and badge carries her whole name', 'Names, in handover training'])
  for (const { id } of mine) {
    await asStaff('grace', it, (tx, open) => answerOwn(tx, open, personId('grace'), { obligationId: id, answer: 'done', words: 'Done on Friday.', evidence: { kind: 'seen', said: 'The rota of this week.' } }))
  }
  for (const { id } of await obligationsOf(owner(), it)) await personSends(it, { type: 'obligation.answered', obligationId: id, answer: 'met' })
  expect(await stateOf(owner(), it)).toBe('finishing')
  await personSends(it, { type: 'person.content' })
  expect(await stateOf(owner(), it)).toBe('finished')

  const table = await asStaff('joe', it, (tx, open) => readNeeds(tx, open.id))
  expect(table[0]?.needs[0]?.obligations[0]).toMatchObject({ owner: 'Grace Adeyemi-Holt', answer: 'Done on Friday.', evidence: { kind: 'seen', said: 'The rota of this week.' }, ownerAnswer: 'done', met: 'met' })
  expect(table[0]?.needs[1]?.cannotBeMet).toContain('not promise')
  expect(await asStaff('joe', it, (tx, open) => personsWords(tx, open.id))).toMatchObject([{ said: { words: 'A letter, and I do not want to sit in a room.' } }])
  expect(await asStaff('joe', it, (tx, open) => finishingAnswers(tx, open.id))).toEqual([])
  expect((await asStaff('joe', it, (tx, open) => readMessages(tx, open.id, 'personTellingUs'))).map(({ authorRole }) => authorRole)).toEqual(['firstReader', 'reviewer', 'facilitator'])
  setClock(monday)
})

test.each(['forPersonOnly', 'systemOnly', 'none'])('"%s" is a whole outcome: no meeting is prepared, and the obligations begin', async (option) => {
  const it = await tells(owner(), 'a02')
  await inReview(it)
  await needAndRule(it)
  await does('joe', it, 'options', { words: 'No meeting, first of all.' })
  await does('joe', it, 'choice', { option, words: 'That is enough for me.' })
  expect(await stateOf(owner(), it)).toBe('obligations')
})

test('noReviewOfAnotherPersonsHarmWithoutThem: before they were asked, only the system or nothing may be chosen', async () => {
  const it = await tells(owner(), 'a02', { reporterRole: 'sawOrHeard', affectedKnows: 'yesNotAsked' })
  await inReview(it)
  await needAndRule(it)
  await does('joe', it, 'options', { words: 'No meeting, first of all.' })
  expect((await lookAt(personId('joe'), it.ref, 'choice')).only.option).toEqual(['systemOnly', 'none'])
  await expect(does('joe', it, 'choice', { option: 'letter', words: 'A letter' })).rejects.toBeInstanceOf(EventRefused)
  await does('joe', it, 'affected-person', { agreed: 'yes', how: 'Asked by the chaplain, twice.' })
  expect((await lookAt(personId('joe'), it.ref, 'choice')).only.option).toContain('letter')
})

test('the options may take longer once, with a reason that the person reads', async () => {
  const it = await tells(owner(), 'a02')
  await inReview(it)
  await needAndRule(it)
  await does('joe', it, 'extension', { words: 'The policy group meets next month.' })
  expect(await sees('joe', it)).not.toContain('extension')
  const messages = await asStaff('joe', it, (tx, open) => readMessages(tx, open.id, 'personTellingUs'))
  expect(messages.at(-1)?.text).toBe('The policy group meets next month.')
})

async function needAndRule(it: TestCase): Promise<void> {
  await does('joe', it, 'need', { kind: 'person', who: 'The nurse', need: 'That it stops' })
  await does('joe', it, 'needs-complete')
  const [party] = await asStaff('joe', it, (tx, open) => readNeeds(tx, open.id))
  const owed = { needId: party?.needs[0]?.id ?? '', kind: 'rule', what: 'The rota rule', ownerId: personId('martin'), 'dueOn.day': '20', 'dueOn.month': '11', 'dueOn.year': '2026' }
  await does('joe', it, 'obligation', owed)
}

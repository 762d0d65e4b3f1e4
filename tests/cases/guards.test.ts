import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { ReviewEvent } from '#workflows/restorative-review'
import type { SafetyRouteEvent } from '#workflows/safety-route'
import { type Acting, happen } from '~/cases/acting'
import { raiseDuty } from '~/cases/review/after'
import { changeChoice } from '~/cases/choices'
import { NotOffered, NotReadyYet } from '~/cases/errors'
import { acceptForReview } from '~/cases/review/first-look'
import { addObligation, hearDescribed, recordNeed } from '~/cases/review/needs'
import { wordsToHandOver } from '~/cases/new-code'
import { agreeNotice, recordSilence, tellDescribed } from '~/cases/strands/notice'
import { answerFinishing, chooseOption, withdrawReport } from '~/cases/follow-up/persons-answers'
import { agreeToReviewers } from '~/cases/follow-up/reviewers-answer'
import { giveCandour } from '~/cases/strands/safety-route'
import { EventRefused } from '~/workflow/errors'
import { fireDueTimers } from '~/workflow/sweep'
import { efeWritesItDown, monday, nurse, type NursesCase, nurseTells, people, proposes, sees, sends, setClock, stateOf, useFollowUpStory } from './follow-up-story'
import { accepted, caseFor, does, found, morePeopleArrive, reachesFinishing } from './strands-story'

/** The guards of DOMAIN.md 3.5 that belong to a case, through the verbs of the application on a real database. Each name stands in one title here. */
const { owner } = useFollowUpStory()
beforeAll(async () => {
  await morePeopleArrive(owner())
  await owner()`insert into "RoleAssignment" (id, "personId", role, "fromOn") values (gen_random_uuid(), ${people.hana}, 'firstReader', '2026-01-01')`
})
beforeEach(() => setClock(monday))

const share = ['contactMe', 'shareWithReviewTeam']
const refused = (act: Promise<unknown>) => expect(act).rejects.toBeInstanceOf(EventRefused)

async function putForward(choices = share, account = 'a02'): Promise<NursesCase> {
  const it = await nurseTells(owner(), choices, account)
  await accepted(it)
  await proposes(owner(), it, 'efe', 'gwen')
  return it
}

async function inReview(choices = share, account = 'a02'): Promise<NursesCase> {
  const it = await putForward(choices, account)
  await nurse(it, (tx, following) => agreeToReviewers(tx, following, { seenVersion: following.review.version }))
  return it
}

test('noConflict: whoever was not cleared is not put forward', async () => {
  const it = await nurseTells(owner())
  await accepted(it)
  const reviewerIds = [people.efe, people.gwen]
  for (const conflictCheck of ['conflict', 'unknown'] as const) await refused(sends('amara', it, { type: 'reviewers.proposed', reviewerIds, conflictCheck }))
  expect(await stateOf(owner(), it)).toBe('allocating')
})

test('noAccessBeforeChoice: with sharing off, agreeing gives nobody a key', async () => {
  const it = await putForward(['contactMe'])
  await refused(nurse(it, (tx, following) => agreeToReviewers(tx, following, { seenVersion: following.review.version })))
  expect(await sees('efe', it)).toEqual({ cases: 0, keys: 0 })
})

test('silenceNeverAgrees: ten working days without an answer, and it rests with nobody in it', async () => {
  const it = await putForward()
  setClock(new Date('2026-11-16T17:30:00Z'))
  await fireDueTimers({ caseId: it.caseId })
  expect(await stateOf(owner(), it)).toBe('resting')
  expect(await sees('efe', it)).toEqual({ cases: 0, keys: 0 })
})

test('restorativeReady: no meeting is arranged before everything is there', async () => {
  const it = await inReview()
  await efeWritesItDown(it)
  // She did not say that we may speak to him: a meeting is not offered, nor taken from a form that says it all the same.
  for (const option of ['direct', 'circle'] as const) await expect(nurse(it, (tx, following) => chooseOption(tx, following, { option, text: '' }))).rejects.toThrow(NotOffered)
  await nurse(it, (tx, following) => chooseOption(tx, following, { option: 'shuttle', text: '' }))
  await refused(sends('efe', it, { type: 'meeting.arranged' }))
  expect(await stateOf(owner(), it)).toBe('preparing')
})

test('noContactWithDescribedPersonWithoutAgreement: with the choice off, telling them is not agreed', async () => {
  const it = await nurseTells(owner())
  await accepted(it)
  await refused(does(owner(), 'amara', it, 'notice', (at) => agreeNotice(at, { words: 'She said so on the phone.' })))
  expect(found(await caseFor(owner(), 'amara', it), 'notice').state).toBe('waiting')
})

test('noContactWithDescribedPersonWithoutAgreement: the choice taken back after they were told, and nobody is taken as heard any more', async () => {
  const it = await inReview([...share, 'speakToThePerson'])
  await does(owner(), 'amara', it, 'notice', (at) => agreeNotice(at, { words: 'She said yes.' }))
  await does(owner(), 'amara', it, 'notice', async (at) => tellDescribed(at, { words: 'What was said on the ward.', secret: (await wordsToHandOver()).secret }))
  await nurse(it, (tx, following) => changeChoice(tx, following, { kind: 'speakToThePerson', detail: null, isOn: false }))
  await refused(does(owner(), 'efe', it, 'restorative-review', (at) => hearDescribed(at, { how: 'heard', words: 'He rang us.' })))
  expect(found(await caseFor(owner(), 'efe', it), 'restorative-review').memory.context).toMatchObject({ isDescribedHeard: false })
})

test('noConsequenceUnheard: a consequence waits until the person described was heard', async () => {
  const it = await inReview([...share, 'speakToThePerson'])
  await does(owner(), 'efe', it, 'restorative-review', (at) => recordNeed(at, { kind: 'person', who: 'The nurse', need: 'Safe shifts.' }))
  const [{ id: needId }] = (found(await caseFor(owner(), 'efe', it), 'restorative-review').memory.context as { needs: [{ id: string }] }).needs
  const consequence = { type: 'obligation.added', obligationId: randomUUID(), needId, ownerId: people.ola, dueOn: '2026-12-01', isTraining: false, isConsequence: true } as const
  const notYet = (what: string, act: (at: Acting) => Promise<void>, which: 'restorative-review' | 'notice' = 'restorative-review') =>
    expect(does(owner(), which === 'notice' ? 'amara' : 'efe', it, which, act)).rejects.toEqual(new NotReadyYet([what as 'toldFirst']))
  const colin = async (which: 'agreed' | 'told') => does(owner(), 'amara', it, 'notice', async (at) => (
    which === 'agreed' ? agreeNotice(at, { words: 'She said yes.' }) : tellDescribed(at, { words: 'What was said on the ward.', secret: (await wordsToHandOver()).secret })))
  const offersHearing = async () => found(await caseFor(owner(), 'efe', it), 'restorative-review').offers.includes('described.heard')
  const adds = (at: Acting) => addObligation(at, { needId, kind: 'consequence', what: 'He does not lead the shift.', ownerId: people.ola, dueOn: '2026-12-01' })
  await notYet('describedHeard', adds)
  await refused(sends('efe', it, consequence))
  // Colin was never told: he can have been neither heard nor silent.
  for (const how of ['heard', 'saidNothing'] as const) await notYet('toldFirst', (at) => hearDescribed(at, { how, words: undefined }))
  await colin('agreed')
  await notYet('toldFirst', (at) => hearDescribed(at, { how: 'saidNothing', words: undefined }))
  expect(await offersHearing()).toBe(false)
  await colin('told')
  expect(await offersHearing()).toBe(true)
  // Told on Monday: until Wednesday evening silence is no answer, on neither page.
  for (const at of [monday, new Date('2026-11-04T16:30:00Z')]) {
    setClock(at)
    await notYet('timeToAnswer', (acting) => hearDescribed(acting, { how: 'saidNothing', words: undefined }))
    await notYet('timeToAnswer', (acting) => recordSilence(acting, { words: undefined }), 'notice')
  }
  await refused(sends('efe', it, consequence))
  setClock(new Date('2026-11-05T09:30:00Z'))
  await does(owner(), 'efe', it, 'restorative-review', (acting) => hearDescribed(acting, { how: 'saidNothing', words: undefined }))
  await does(owner(), 'efe', it, 'restorative-review', adds)
})

test('noReviewOfAnotherPersonsHarmWithoutThem: what is done about a patient’s harm is not chosen without them', async () => {
  const it = await inReview(share, 'a03')
  await efeWritesItDown(it)
  await refused(nurse(it, (tx, following) => chooseOption(tx, following, { option: 'forPersonOnly', text: '' })))
  const asked = (on: string): ReviewEvent => ({ type: 'patient.asked', agreed: true, on, isOutsideTeam: true, advocateOffered: true, inTheirLanguage: true, capacity: 'presumed' })
  await sends('efe', it, asked('2026-11-02'))
  await refused(nurse(it, (tx, following) => chooseOption(tx, following, { option: 'forPersonOnly', text: '' })))
  await sends('efe', it, asked('2026-11-04'))
  await nurse(it, (tx, following) => chooseOption(tx, following, { option: 'forPersonOnly', text: '' }))
})

test('noPatientIdentityToReviewers: unmasked, a case is not accepted for review', async () => {
  const it = await nurseTells(owner(), share, 'a03')
  await sends('amara', it, { type: 'firstLook.started' }, { type: 'safetyLook.recorded' }, { type: 'acknowledgement.recorded' })
  await refused(sends('amara', it, { type: 'case.accepted' }))
  await expect(does(owner(), 'amara', it, 'restorative-review', (at) => acceptForReview(at))).rejects.toThrow('Not yet: masked')
})

test('noFinishWhileRouteOpen: content, and it waits for its routes', async () => {
  const it = await nurseTells(owner(), share, 'a01')
  await reachesFinishing(owner(), it)
  await nurse(it, (tx, following) => answerFinishing(tx, following, { goals: {}, got: '', end: 'content' }))
  expect(await stateOf(owner(), it)).toBe('finishing')
})

test('noFinishWithoutAsking: the last answer leads to the question, and not past it', async () => {
  const it = await nurseTells(owner(), share)
  await reachesFinishing(owner(), it)
  expect(await stateOf(owner(), it)).toBe('finishing')
  await nurse(it, (tx, following) => answerFinishing(tx, following, { goals: {}, got: '', end: 'content' }))
  expect(await stateOf(owner(), it)).toBe('finished')
})

test('candourNeverWaits: with every choice off, before anybody looked, candour is given', async () => {
  const it = await nurseTells(owner(), [], 'a03')
  await does(owner(), 'olumide', it, 'patientSafety', (at) => giveCandour(at, 'Told by the consultant, letter 5.'))
  expect(found(await caseFor(owner(), 'olumide', it), 'patientSafety').memory.context).toMatchObject({ isCandourGiven: true })
})

test('noNameWithoutTwoKeepers: whoever opened a name alone does not review it, and its route does not end before somebody else has', async () => {
  const it = await nurseTells(owner())
  const route = (who: 'amara' | 'hana', event: SafetyRouteEvent) => does(owner(), who, it, 'lifeAtRisk', (at) => happen(at, event))
  await does(owner(), 'amara', it, 'restorative-review', (at) => raiseDuty(at, { kind: 'lifeAtRisk', why: 'She wrote goodbye.', personTold: 'first', words: 'I have to raise this now.' }))
  await route('amara', { type: 'name.openedAlone', byId: people.amara, reason: 'suicideRisk' })
  await refused(route('amara', { type: 'nameOpening.reviewed', byId: people.amara }))
  await route('amara', { type: 'immediateAct.taken' })
  await refused(route('amara', { type: 'route.closed' }))
  await route('hana', { type: 'nameOpening.reviewed', byId: people.hana })
  await route('amara', { type: 'route.closed' })
})

test('withdrawalRevokesKeys: the report taken back, and no reviewer sees the case', async () => {
  const it = await inReview()
  expect(await sees('efe', it)).toEqual({ cases: 1, keys: 2 })
  await nurse(it, (tx, following) => withdrawReport(tx, following, {}))
  expect(await sees('efe', it)).toEqual({ cases: 0, keys: 0 })
})

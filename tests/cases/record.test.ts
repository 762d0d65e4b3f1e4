import { beforeAll, expect, test } from 'vitest'
import { viewFollowUp } from '~/cases/follow-up/follow-up-view'
import { keepNote } from '~/cases/acting'
import { openCase } from '~/cases/open-case'
import { recordOf } from '~/cases/record'
import { readNeeds } from '~/cases/review/needs-table'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { fireDueTimers } from '~/workflow/sweep'
import { describedIsTold, does, firstLookDone, inReview, personId, personSends, reviewersCarry, setClock, tells, useDemoTrust, type TestCase } from './case-story'

const { owner } = useDemoTrust()
beforeAll(() => reviewersCarry(owner(), 20))

const record = (key: string, { ref }: TestCase) =>
  asActor({ as: 'staff', personId: personId(key) }, async (tx) => (await recordOf(tx, await openCase(tx, personId(key), ref))).map(({ kind, role, on, words, code }) => [on.toISOString().slice(0, 10), kind, role, words, code]))
const agreed = ({ code }: TestCase) => asActor({ as: 'reporter', code }, async (tx) => (await viewFollowUp(tx, now())).agreed.map(({ kind, words }) => [kind, words]))

/** Joe and Amara hear the person, who chooses a letter; Catherine prepares it, carries it and writes down what was agreed. */
async function aLetterIsCarried(it: TestCase): Promise<void> {
  await inReview(it)
  await does('joe', it, 'need', { kind: 'person', who: 'The nurse', need: 'Her name' })
  await does('joe', it, 'needs-complete')
  const needId = await asActor({ as: 'staff', personId: personId('joe') }, async (tx) => (await readNeeds(tx, it.id))[0]?.needs[0]?.id ?? '')
  await does('joe', it, 'need-not-met', { needId, why: 'Only she can give it.' })
  await does('joe', it, 'options', { words: 'No meeting is a whole outcome.' })
  await does('joe', it, 'choice', { option: 'letter', words: 'A letter.' })
  await does('joe', it, 'facilitator', { personId: personId('catherine') })
  await describedIsTold(it)
  for (const precondition of ['affectedAgrees', 'otherAgrees', 'affectedPreMeeting', 'otherPreMeeting']) await does('catherine', it, 'precondition', { precondition })
  await does('catherine', it, 'precondition', { precondition: 'partAcknowledgedAfterAdvice', words: 'In her own words, after her union had advised her.' })
  await does('catherine', it, 'risk', { danger: 'low', isOwnLineManager: 'no', why: 'They work on other floors.' })
  setClock(new Date('2026-11-04T17:30:00Z'))
  await fireDueTimers()
  await does('catherine', it, 'meeting', { words: 'I carry your letter.' })
  await does('catherine', it, 'meeting-ended', { words: 'Please use my name.\nIt is the one my mother gave me.' })
  await does('catherine', it, 'agreement', { words: 'Names are said in full.' })
}

test('what colleagues write down at a step stands in the record, with its day and their role, and the person reads what was said and agreed', async () => {
  const it = await tells(owner(), 'a02')
  await aLetterIsCarried(it)
  const written = [
    ['2026-11-02', 'risk', 'facilitator', 'They work on other floors.', null],
    ['2026-11-02', 'precondition', 'facilitator', 'In her own words, after her union had advised her.', 'partAcknowledgedAfterAdvice'],
    ['2026-11-02', 'notice.agreed', 'firstReader', 'The gist.', null],
    ['2026-11-02', 'described.told', 'firstReader', 'A name was shortened.', null],
    ['2026-11-04', 'meetingHeld', 'facilitator', 'Please use my name.\nIt is the one my mother gave me.', null],
    ['2026-11-04', 'agreement', 'facilitator', 'Names are said in full.', null],
  ]
  expect(await record('joe', it)).toEqual(written)
  expect(await record('catherine', it)).toEqual(written)
  expect(await agreed(it)).toEqual([['meetingHeld', 'Please use my name.\nIt is the one my mother gave me.'], ['agreement', 'Names are said in full.']])
})

test('somebody who saw it happen to another reads no letter of theirs', async () => {
  const it = await tells(owner(), 'a02', { reporterRole: 'sawOrHeard', affectedKnows: 'yesAgrees' })
  await firstLookDone(it)
  await does('bernadette', it, 'put-it-right')
  // Written down as a colleague would: the wall is the page's, whatever stands there.
  await asActor({ as: 'staff', personId: personId('bernadette') }, async (tx) => {
    const open = await openCase(tx, personId('bernadette'), it.ref)
    await keepNote({ tx, open, strand: open.review, personId: personId('bernadette') }, 'agreement', { words: 'Between the two of them.' })
  })
  expect(await agreed(it)).toEqual([])
})

test('why a first reader proposed something to a second one is for first readers alone', async () => {
  const it = await tells(owner(), 'a02')
  await firstLookDone(it)
  await does('bernadette', it, 'not-conduct', { words: 'Warmly.', why: 'It was said in a debate.' })
  expect(await record('idris', it)).toEqual([['2026-11-04', 'notConduct', 'firstReader', 'It was said in a debate.', null]])
  await does('bernadette', it, 'put-it-right')
  await does('bernadette', it, 'reviewers', { people: [personId('joe'), personId('amara')] })
  await personSends(it, { type: 'reviewers.agreed' })
  expect(await record('joe', it)).toEqual([])
})

import { beforeEach, describe, expect, test } from 'vitest'
import { clockNames } from '#workflows/effects'
import { promisesOf, type Happened, type StrandOfPromises } from '~/cases/promises'
import { rowOf } from '~/cases/promise-table'
import { viewFollowUp } from '~/cases/follow-up/follow-up-view'
import { takeMyCopy } from '~/cases/follow-up/my-copy'
import { copyFile } from '~/routes/follow-up/copy-file'
import { changeChoice } from '~/cases/choices'
import { agreeToReviewers, endReviewer } from '~/cases/follow-up/reviewers-answer'
import { changeRhythm, changeWaiting } from '~/cases/follow-up/persons-answers'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { fireDueTimers } from '~/workflow/sweep'
import { accepted, amaraWrites, efeWritesItDown, monday, nurse, nurseTells, type NursesCase, proposes, sends, setClock, useFollowUpStory } from './follow-up-story'

const { owner } = useFollowUpStory()
beforeEach(() => setClock(monday))

/** What the nurse's page says of the review, each promise as `standing name day`. */
async function page(it: NursesCase): Promise<string[]> {
  const { strands } = await nurse(it, (tx) => viewFollowUp(tx, now()))
  const review = strands.find(({ machine }) => machine === 'restorative-review')
  return (review?.promises ?? []).map(({ standing, name, day, why }) => [standing, name, day?.toISOString().slice(0, 10), why].filter(Boolean).join(' '))
}

async function onThe(day: string): Promise<void> {
  setClock(new Date(`${day}T17:30:00Z`))
  await fireDueTimers()
}

describe('the clock is moved past each promise, and the page changes', () => {
  test('the first look: safety the same day, an answer in three working days, what will happen in five', async () => {
    const it = await nurseTells(owner())
    expect(await page(it)).toEqual([
      'kept received 2026-11-02', 'next safetyLook 2026-11-02', 'later acknowledgement 2026-11-05', 'later firstLook 2026-11-09', 'later wordFromUs 2026-11-30',
    ])
    await onThe('2026-11-02')
    expect(await page(it)).toContain('late safetyLook 2026-11-02')
    await onThe('2026-11-05')
    expect(await page(it)).toContain('late acknowledgement 2026-11-05')
    await sends('amara', it, { type: 'safetyLook.recorded' }, { type: 'acknowledgement.recorded' })
    expect(await page(it)).toEqual([
      'kept received 2026-11-02', 'kept safetyLook 2026-11-05', 'kept acknowledgement 2026-11-05', 'next firstLook 2026-11-09', 'later wordFromUs 2026-11-30',
    ])
    await onThe('2026-11-09')
    expect(await page(it)).toContain('late firstLook 2026-11-09')
    await sends('amara', it, { type: 'firstLook.started' }, { type: 'patient.masked' }, { type: 'case.accepted' })
    expect(await page(it)).toContain('kept firstLook 2026-11-09')
    expect(await page(it)).not.toContain('late firstLook 2026-11-09')
  })

  test('it is late on the page at once, before the worker has swept', async () => {
    const it = await nurseTells(owner())
    setClock(new Date('2026-11-02T17:00:00Z'))
    expect(await page(it)).toContain('late safetyLook 2026-11-02')
  })

  test('word from us: late until somebody writes, and then the next one has a day', async () => {
    const it = await nurseTells(owner())
    await onThe('2026-11-30')
    expect(await page(it)).toContain('late wordFromUs 2026-11-30')
    await amaraWrites(it, 'There is nothing new yet.')
    expect(await page(it)).toContain('kept wordFromUs 2026-11-30')
    expect((await page(it)).filter((line) => line.startsWith('late wordFromUs'))).toEqual([])
  })

  test('in her own rhythm: every two weeks', async () => {
    const it = await nurseTells(owner())
    await nurse(it, (tx, following) => changeRhythm(tx, following, { rhythm: 'everyTwoWeeks' }))
    expect(await page(it)).toContain('later wordFromUs 2026-11-16')
    await nurse(it, (tx, following) => changeRhythm(tx, following, { rhythm: 'onlyWhenNew' }))
    expect((await page(it)).filter((line) => line.includes('wordFromUs'))).toEqual([])
  })

  test('reviewers proposed, and one replaced after "not this person"', async () => {
    const it = await nurseTells(owner())
    await accepted(it)
    expect(await page(it)).toContain('next reviewersProposed 2026-11-04')
    await onThe('2026-11-04')
    expect(await page(it)).toContain('late reviewersProposed 2026-11-04')
    await proposes(owner(), it, 'efe', 'gwen')
    expect(await page(it)).toContain('kept reviewersProposed 2026-11-04')
    expect(await page(it)).toContain('next reviewerReminder10 2026-11-19')
    await nurse(it, (tx, following) => agreeToReviewers(tx, following, { seenVersion: following.review.version }))
    expect(await page(it)).toContain('next needsConversation 2026-11-12')
    await onThe('2026-11-12')
    expect(await page(it)).toContain('late needsConversation 2026-11-12')
    await nurse(it, (tx, following) => endReviewer(tx, following, { nth: 1 }))
    expect(await page(it)).toContain('next recusalReplaced 2026-11-17')
    // What was owed by reviewers who are gone is no longer said to be late.
    expect((await page(it)).filter((line) => line.startsWith('late '))).toEqual([])
  })

  test('options settled in thirty working days', async () => {
    const it = await nurseTells(owner())
    await accepted(it)
    await proposes(owner(), it, 'efe', 'gwen')
    await nurse(it, (tx, following) => agreeToReviewers(tx, following, { seenVersion: following.review.version }))
    await efeWritesItDown(it)
    expect(await page(it)).toContain('kept needsConversation 2026-11-02')
    expect((await page(it)).some((line) => /(next|later) optionsSettled 2026-12-14/.test(line))).toBe(true)
    await onThe('2026-12-14')
    expect(await page(it)).toContain('late optionsSettled 2026-12-14')
  })

  test('while we wait for her answer the clocks wait too, and the page says why', async () => {
    const it = await nurseTells(owner())
    await sends('amara', it, { type: 'firstLook.started' }, { type: 'question.asked' })
    expect(await page(it)).toContain('paused firstLook yourAnswer')
    expect((await page(it)).filter((line) => line.startsWith('paused safetyLook'))).toEqual([])
  })

  test('"please wait" stops our clocks, save safety, until she says go on', async () => {
    const it = await nurseTells(owner())
    await nurse(it, (tx, following) => changeWaiting(tx, following, { wait: true }))
    expect(await page(it)).toContain('paused firstLook youAsked')
    expect(await page(it)).toContain('next safetyLook 2026-11-02')
    expect(copyFile(await nurse(it, (tx) => takeMyCopy(tx, now())), 'en', now())).toContain('The first reader tells you what will happen. This waits because you asked us to wait.')
    setClock(new Date('2026-11-10T09:00:00Z'))
    await nurse(it, (tx, following) => changeWaiting(tx, following, { wait: false }))
    expect((await page(it)).some((line) => line.endsWith('firstLook 2026-11-17'))).toBe(true)
  })

  test('when the share is taken back it rests, and only the rest has a day', async () => {
    const it = await nurseTells(owner())
    await accepted(it)
    await nurse(it, (tx, following) => changeChoice(tx, following, { kind: 'shareWithReviewTeam', detail: null, isOn: false }))
    expect((await page(it)).filter((line) => !line.startsWith('kept'))).toEqual(['next resting 2027-11-02'])
  })
})

describe('the list itself', () => {
  const strand = (history: Happened[], deadlines: StrandOfPromises['deadlines'] = []): StrandOfPromises => ({
    id: 'b0000000-0000-4000-8000-000000000001', machine: 'restorative-review', state: 'obligations', deadlines, history, isPleaseWait: false,
  })
  const happened = (type: string, payload: object = {}): Happened => ({ type, payload, stateAfter: 'obligations', on: dateOnly(monday) })
  const obligationId = 'b0000000-0000-4000-8000-000000000002'

  test('an obligation that the person calls not done is not kept, and says so', () => {
    const [one] = promisesOf(strand([happened('obligation.answered', { obligationId, answer: 'no' })]), monday)
    expect(one).toMatchObject({ name: 'obligation', standing: 'late', isUnmet: true, by: 'owner' })
  })

  test('one that was met late is kept', () => {
    const history = [happened('timer.obligationAnswerDue', { obligationId }), happened('obligation.answered', { obligationId, answer: 'met' })]
    expect(promisesOf(strand(history), monday).map(({ standing }) => standing)).toEqual(['kept'])
  })

  test('each clock is either promised to somebody or no promise at all, and a late one always has its event', () => {
    const promised = clockNames.flatMap((name) => rowOf(name) ?? [])
    expect(promised.length).toBeGreaterThan(25)
    expect(promised.filter(({ lateBy, keptBy, by }) => lateBy === null && keptBy.length === 0 && by !== 'you').map(({ by }) => by)).toEqual(['reviewers'])
  })
})

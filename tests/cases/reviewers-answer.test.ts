import { beforeEach, describe, expect, test } from 'vitest'
import { changeChoice, choicesNow } from '~/cases/choices'
import { contactChoice } from '~/cases/reaching'
import { agreeToReviewers, endReviewer, proposedReviewers, refuseReviewer } from '~/cases/follow-up/reviewers-answer'
import { fireDueTimers } from '~/workflow/sweep'
import { WorkflowConflict, EventRefused } from '~/workflow/errors'
import { accepted, monday, nurse, nurseTells, type NursesCase, proposes, sees, setClock, stateOf, useFollowUpStory } from './follow-up-story'

const { owner } = useFollowUpStory()
beforeEach(() => setClock(monday))

async function efeAndGwenAreProposed(choices?: string[]): Promise<NursesCase> {
  const it = await nurseTells(owner(), choices)
  await accepted(it)
  await proposes(owner(), it, 'efe', 'gwen')
  return it
}

async function efeAndGwenReview(): Promise<NursesCase> {
  const it = await efeAndGwenAreProposed()
  await nurse(it, (tx, following) => agreeToReviewers(tx, following, { seenVersion: following.review.version }))
  return it
}

describe('the two people who would read it', () => {
  test('are shown by name, division and whether they come from the network, and nothing else of them', async () => {
    const it = await efeAndGwenAreProposed()
    expect(await nurse(it, (tx) => proposedReviewers(tx))).toEqual([
      { nth: 0, name: 'Efe', division: 'Community', isFromNetwork: false, answer: null },
      { nth: 1, name: 'Gwen', division: 'Community', isFromNetwork: true, answer: null },
    ])
  })

  test('noAccessBeforeChoice: before she agrees they see no case and have no key; after, both', async () => {
    const it = await efeAndGwenAreProposed()
    expect(await sees('efe', it)).toEqual({ cases: 0, keys: 0 })
    await nurse(it, (tx, following) => agreeToReviewers(tx, following, { seenVersion: following.review.version }))
    expect(await stateOf(owner(), it)).toBe('needs')
    expect(await sees('efe', it)).toEqual({ cases: 1, keys: 2 })
    expect((await sees('gwen', it)).cases).toBe(1)
    expect((await sees('hana', it)).cases).toBe(0)
  })

  test('she cannot agree while the choice to share with the review team is off', async () => {
    const it = await efeAndGwenAreProposed(['contactMe'])
    const agreeing = nurse(it, (tx, following) => agreeToReviewers(tx, following, { seenVersion: following.review.version }))
    await expect(agreeing).rejects.toBeInstanceOf(EventRefused)
    expect((await sees('efe', it)).cases).toBe(0)
  })

  test('silenceNeverAgrees: ten working days later it rests, and nobody has access', async () => {
    const it = await efeAndGwenAreProposed()
    setClock(new Date('2026-11-17T09:00:00Z'))
    await fireDueTimers()
    expect(await stateOf(owner(), it)).toBe('resting')
    expect((await sees('efe', it)).cases).toBe(0)
  })

  test('one is refused without a reason: neither gets access, and the first reader looks again', async () => {
    const it = await efeAndGwenAreProposed()
    await nurse(it, (tx, following) => refuseReviewer(tx, following, { nth: 1, seenVersion: following.review.version }))
    expect(await stateOf(owner(), it)).toBe('allocating')
    expect((await nurse(it, (tx) => proposedReviewers(tx))).map(({ answer }) => answer)).toEqual(['replaced', 'refused'])
    expect((await sees('efe', it)).cases).toBe(0)
    await proposes(owner(), it, 'efe', 'hana')
    await nurse(it, (tx, following) => agreeToReviewers(tx, following, { seenVersion: following.review.version }))
    expect([(await sees('efe', it)).cases, (await sees('hana', it)).cases, (await sees('gwen', it)).cases]).toEqual([1, 1, 0])
  })

  test('"not this person" after access is that reviewer’s recusal: the key is gone at once, the other one stays', async () => {
    const it = await efeAndGwenReview()
    await nurse(it, (tx, following) => endReviewer(tx, following, { nth: 0 }))
    expect(await stateOf(owner(), it)).toBe('allocating')
    expect(await sees('efe', it)).toEqual({ cases: 0, keys: 0 })
    expect((await sees('gwen', it)).cases).toBe(1)
  })

  test('a page that is out of date is told so: agreeing fifty times at once gives access once', async () => {
    const it = await efeAndGwenAreProposed()
    const seenVersion = await nurse(it, (_, following) => Promise.resolve(following.review.version))
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => nurse(it, (tx, following) => agreeToReviewers(tx, following, { seenVersion }))))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const told = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))
    for (const error of told) expect(error).toBeInstanceOf(WorkflowConflict)
    const grants = await owner()`select from "CaseGrant" where "caseId" = ${it.caseId} and "as" = 'reviewer'`
    expect(grants).toHaveLength(2)
  })
})

describe('her choices', () => {
  const off = { kind: 'shareWithReviewTeam', detail: null, isOn: false } as const

  test('withdrawalRevokesKeys: taking back the share ends rows and keys of the review team at once, and the review rests', async () => {
    const it = await efeAndGwenReview()
    expect(await sees('efe', it)).toEqual({ cases: 1, keys: 2 })
    await nurse(it, (tx, following) => changeChoice(tx, following, off))
    expect(await sees('efe', it)).toEqual({ cases: 0, keys: 0 })
    expect(await sees('gwen', it)).toEqual({ cases: 0, keys: 0 })
    expect(await stateOf(owner(), it)).toBe('resting')
  })

  test('each change is a further row with its day, never a changed one', async () => {
    const it = await nurseTells(owner())
    setClock(new Date('2026-11-03T10:00:00Z'))
    await nurse(it, (tx, following) => changeChoice(tx, following, off))
    const rows = await owner()<{ kind: string; isOn: boolean }[]>`select kind, "isOn" from "Choice" where "caseId" = ${it.caseId} order by nth`
    expect(rows.map(({ kind, isOn }) => [kind, isOn])).toEqual([['contactMe', true], ['shareWithReviewTeam', true], ['shareWithReviewTeam', false]])
    const now = await nurse(it, (tx) => choicesNow(tx, it.caseId))
    expect(now.find(({ kind }) => kind === 'shareWithReviewTeam')).toEqual({ kind: 'shareWithReviewTeam', detail: null, isOn: false, on: new Date('2026-11-03T00:00:00Z') })
    expect(now).toHaveLength(8)
  })

  test('the same change fifty times at once is one row and one event', async () => {
    const it = await nurseTells(owner())
    const changed = await Promise.all(Array.from({ length: 50 }, () => nurse(it, (tx, following) => changeChoice(tx, following, { kind: 'useInLearning', detail: null, isOn: true }))))
    expect(changed.filter(Boolean)).toHaveLength(1)
    const heard = await owner()`select from "WorkflowEvent" where "workflowId" = ${it.reviewId} and type = 'choice.changed'`
    expect(heard).toHaveLength(1)
  })

  test('contact off: nothing may go out any more', async () => {
    const it = await nurseTells(owner())
    expect(await nurse(it, (tx) => contactChoice(tx, it.caseId))).toBe(true)
    await nurse(it, (tx, following) => changeChoice(tx, following, { kind: 'contactMe', detail: null, isOn: false }))
    expect(await nurse(it, (tx) => contactChoice(tx, it.caseId))).toBe(false)
  })

  test('sharing with one route is a choice of its own, on the record', async () => {
    const it = await nurseTells(owner())
    await nurse(it, (tx, following) => changeChoice(tx, following, { kind: 'shareWithRoute', detail: 'safeguarding', isOn: true }))
    const routes = (await nurse(it, (tx) => choicesNow(tx, it.caseId))).filter(({ kind }) => kind === 'shareWithRoute')
    expect(routes).toEqual([{ kind: 'shareWithRoute', detail: 'safeguarding', isOn: true, on: new Date('2026-11-02T00:00:00Z') }])
    expect(await owner()`select from "AuditEntry" where "caseId" = ${it.caseId} and act = 'choice.changed'`).toHaveLength(1)
  })
})

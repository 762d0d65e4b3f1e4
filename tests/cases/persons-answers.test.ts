import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { viewFollowUp } from '~/cases/follow-up/follow-up-view'
import { CaseNotFound, NoSuchObligation } from '~/cases/errors'
import { markRead, readMessages, writeToUs } from '~/cases/messages'
import {
  answerFinishing, answerObligation, answerQuestion, askAgain, askForAnotherLook, askToReopen, changeRhythm, chooseOption, sayHowItIs, withdrawReport,
} from '~/cases/follow-up/persons-answers'
import { agreeToReviewers } from '~/cases/follow-up/reviewers-answer'
import { wordsOf } from '~/cases/words'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { fireDueTimers } from '~/workflow/sweep'
import { EventRefused, WorkflowConflict } from '~/workflow/errors'
import {
  accepted, amaraReads, amaraWrites, efeWritesItDown, monday, nurse, nurseTells, type NursesCase, people, proposes, sees, sends, setClock, stateOf, useFollowUpStory,
} from './follow-up-story'

const { owner } = useFollowUpStory()
beforeEach(() => setClock(monday))

const see = (it: NursesCase) => nurse(it, (tx) => viewFollowUp(tx, now()))
const seen = async (it: NursesCase) => ({ seenVersion: (await see(it)).version })

/** Efe and Gwen review; one need and one obligation of Ola's are written down; options are offered. */
async function optionsAreOffered(): Promise<NursesCase> {
  const it = await nurseTells(owner())
  await accepted(it)
  await proposes(owner(), it, 'efe', 'gwen')
  await nurse(it, (tx, following) => agreeToReviewers(tx, following, { seenVersion: following.review.version }))
  await efeWritesItDown(it)
  return it
}

/** The same, with her choice made for herself only and the obligation met: the finishing question is asked. */
async function finishingIsAsked(): Promise<NursesCase> {
  const it = await optionsAreOffered()
  await nurse(it, (tx, following) => chooseOption(tx, following, { option: 'forPersonOnly', text: '' }))
  await nurse(it, (tx, following) => answerObligation(tx, following, { nth: 0, met: 'met', text: '' }))
  return it
}

/** The words of the notes of one kind, as the first reader opens them. */
async function notes(it: NursesCase, kind: string): Promise<unknown[]> {
  return asActor({ as: 'reporter', code: it.code }, async (tx) => {
    const words = await wordsOf(tx, it.caseId)
    return (await tx.caseNote.findMany({ where: { kind } })).map(({ id, sealed }) => words.open(`note:${id}`, sealed))
  })
}

describe('messages', () => {
  test('go both ways, sealed, and each side sees what the other has read', async () => {
    const it = await nurseTells(owner())
    await amaraWrites(it, 'Thank you for telling me.')
    await nurse(it, (tx, following) => writeToUs(tx, following, { id: randomUUID(), text: 'It happened again\non Friday.', isAddition: true }))
    const { newMessages, lastFromUs } = await see(it)
    expect([newMessages, lastFromUs?.text, lastFromUs?.authorRole]).toEqual([1, 'Thank you for telling me.', 'firstReader'])
    await nurse(it, (tx) => markRead(tx, { caseId: it.caseId, thread: 'personTellingUs', writtenBy: 'trust' }))
    expect((await see(it)).newMessages).toBe(0)
    const read = await asActor({ as: 'staff', personId: people.amara }, (tx) => readMessages(tx, it.caseId, 'personTellingUs'))
    expect(read.map(({ side, text, readOn }) => [side, text, readOn !== null])).toEqual([
      ['trust', 'Thank you for telling me.', true], ['person', 'It happened again\non Friday.', false],
    ])
    const rows = await owner()<{ row: string }[]>`select m::text as row from "Message" m`
    expect(rows.filter(({ row }) => row.includes('Friday'))).toEqual([])
  })

  test('what adds to the account is an event; what does not is still told to the first reader', async () => {
    const it = await nurseTells(owner())
    await nurse(it, (tx, following) => writeToUs(tx, following, { id: randomUUID(), text: 'One more thing.', isAddition: true }))
    await nurse(it, (tx, following) => writeToUs(tx, following, { id: randomUUID(), text: 'Thank you.', isAddition: false }))
    expect(await owner()`select from "WorkflowEvent" where "workflowId" = ${it.reviewId} and type = 'addition.made'`).toHaveLength(1)
    expect(await owner()`select from graphile_worker._private_jobs where key like 'message:%'`).toHaveLength(1)
  })

  test('the same form fifty times at once is one message', async () => {
    const it = await nurseTells(owner())
    const id = randomUUID()
    await Promise.all(Array.from({ length: 50 }, () => nurse(it, (tx, following) => writeToUs(tx, following, { id, text: 'Once.', isAddition: true }))))
    expect(await owner()`select from "Message" where "caseId" = ${it.caseId}`).toHaveLength(1)
    expect(await owner()`select from "WorkflowEvent" where "workflowId" = ${it.reviewId} and type = 'addition.made'`).toHaveLength(1)
  })

  test('fifty different ones at once keep their places', async () => {
    const it = await nurseTells(owner())
    await Promise.all(Array.from({ length: 50 }, (_, nth) => nurse(it, (tx, following) => writeToUs(tx, following, { id: randomUUID(), text: String(nth), isAddition: false }))))
    const rows = await owner()<{ nth: number }[]>`select nth from "Message" where "caseId" = ${it.caseId} order by nth`
    expect(rows.map(({ nth }) => nth)).toEqual(Array.from({ length: 50 }, (_, nth) => nth))
  })
})

describe('what we ask her', () => {
  test('a question: her answer is a message, and the first look goes on', async () => {
    const it = await nurseTells(owner())
    await sends('amara', it, { type: 'firstLook.started' })
    await amaraWrites(it, 'On which ward was it?', { type: 'question.asked' })
    expect((await see(it)).state).toBe('awaitingAnswer')
    await nurse(it, async (tx, following) => answerQuestion(tx, following, { id: randomUUID(), text: 'On Rowan.', seenVersion: following.review.version }))
    expect((await see(it)).state).toBe('firstLook')
    expect((await nurse(it, (tx) => readMessages(tx, it.caseId, 'personTellingUs'))).map(({ text }) => text)).toEqual(['On which ward was it?', 'On Rowan.'])
  })

  test('two tabs: the second is told that the page is out of date, and nothing of it is saved', async () => {
    const it = await nurseTells(owner())
    await sends('amara', it, { type: 'firstLook.started' }, { type: 'question.asked' })
    const { seenVersion } = await seen(it)
    const answer = (text: string) => nurse(it, (tx, following) => answerQuestion(tx, following, { id: randomUUID(), text, seenVersion }))
    await answer('On Rowan.')
    await expect(answer('On Hazel.')).rejects.toBeInstanceOf(WorkflowConflict)
    expect((await nurse(it, (tx) => readMessages(tx, it.caseId, 'personTellingUs'))).map(({ text }) => text)).toEqual(['On Rowan.'])
  })

  test('how it is put right, in her own words, and "none" is a full answer', async () => {
    const it = await optionsAreOffered()
    expect((await see(it)).options).toContain('none')
    await nurse(it, (tx, following) => chooseOption(tx, following, { option: 'none', text: 'I want no meeting. I want it written down.' }))
    expect(await stateOf(owner(), it)).toBe('obligations')
    expect(await notes(it, 'optionChosen')).toEqual([{ option: 'none', words: 'I want no meeting. I want it written down.' }])
  })

  test('what is owed is shown in its words, and she says met, partly or no', async () => {
    const it = await optionsAreOffered()
    await nurse(it, (tx, following) => chooseOption(tx, following, { option: 'forPersonOnly', text: '' }))
    expect((await see(it)).owed).toMatchObject([{ nth: 0, what: 'Her name is said as she says it.', met: null }])
    await expect(nurse(it, (tx, following) => answerObligation(tx, following, { nth: 7, met: 'met', text: '' }))).rejects.toBeInstanceOf(NoSuchObligation)
    await nurse(it, (tx, following) => answerObligation(tx, following, { nth: 0, met: 'no', text: 'Nothing has changed.' }))
    expect((await see(it)).owed).toMatchObject([{ met: 'no' }])
    expect(await owner()`select from "AuditEntry" where "caseId" = ${it.caseId} and act = 'escalated'`).toHaveLength(1)
  })

  test('the finishing question: content finishes, and what she said is kept', async () => {
    const it = await finishingIsAsked()
    expect((await see(it)).state).toBe('finishing')
    await nurse(it, (tx, following) => answerFinishing(tx, following, { goals: { healing: 'partly' }, got: 'An apology.', again: 'yes', end: 'content' }))
    expect((await see(it)).state).toBe('finished')
    expect(await notes(it, 'finishingSaid')).toEqual([{ goals: { healing: 'partly' }, got: 'An apology.', again: 'yes', end: 'content' }])
  })

  test('not content: once more with the reviewers, or somebody independent looks', async () => {
    const once = await finishingIsAsked()
    await nurse(once, (tx, following) => answerFinishing(tx, following, { goals: {}, got: '', end: 'anotherTry' }))
    expect(await stateOf(owner(), once)).toBe('options')
    const look = await finishingIsAsked()
    await nurse(look, (tx, following) => answerFinishing(tx, following, { goals: {}, got: '', end: 'handlingLook' }))
    expect(await stateOf(owner(), look)).toBe('beingLookedAt')
  })

  test('noFinishWithoutAsking: she cannot be content before she was asked', async () => {
    const it = await optionsAreOffered()
    await expect(nurse(it, (tx, following) => answerFinishing(tx, following, { goals: {}, got: '', end: 'content' }))).rejects.toBeInstanceOf(EventRefused)
  })
})

describe('what she may ask of us', () => {
  test('another look at the handling opens a strand of its own', async () => {
    const it = await nurseTells(owner())
    await nurse(it, (tx, following) => askForAnotherLook(tx, following, { text: 'Nobody rang.' }))
    expect(await stateOf(owner(), it)).toBe('beingLookedAt')
    expect((await see(it)).strands.map(({ machine }) => machine)).toContain('handling-review')
  })

  test('to open again what is finished, with why', async () => {
    const it = await finishingIsAsked()
    await nurse(it, (tx, following) => answerFinishing(tx, following, { goals: {}, got: '', end: 'content' }))
    await nurse(it, (tx, following) => askToReopen(tx, following, { why: 'treatedWorse', text: 'My shifts changed.' }))
    expect(await stateOf(owner(), it)).toBe('reopening')
    expect(await notes(it, 'reopeningAskedFor')).toEqual([{ why: 'treatedWorse', words: 'My shifts changed.' }])
  })

  test('twenty working days after finishing we ask how things are, and hear what changed', async () => {
    const it = await finishingIsAsked()
    await nurse(it, (tx, following) => answerFinishing(tx, following, { goals: {}, got: '', end: 'content' }))
    setClock(new Date('2026-11-30T17:30:00Z'))
    await fireDueTimers()
    await nurse(it, (tx, following) => sayHowItIs(tx, following, { answer: 'somethingChanged', text: 'My shifts changed.' }))
    expect(await notes(it, 'howItIs')).toEqual([{ answer: 'somethingChanged', words: 'My shifts changed.' }])
  })

  test('bankHolidayRoll: and once more after sixty: two bank holidays at Christmas and one at New Year later, with an answer of its own', async () => {
    const it = await finishingIsAsked()
    await nurse(it, (tx, following) => answerFinishing(tx, following, { goals: {}, got: '', end: 'content' }))
    const asked = () => owner()<{ type: string; on: string }[]>`
      select type, "on"::text as on from "WorkflowEvent" where "workflowId" = ${it.reviewId} and type like 'timer.outcomeFollowUp%' order by version`
    setClock(new Date('2026-11-30T17:30:00Z'))
    await fireDueTimers()
    await nurse(it, (tx, following) => sayHowItIs(tx, following, { answer: 'nothingChanged', text: 'It is as it was.' }))
    setClock(new Date('2027-01-27T17:30:00Z'))
    await fireDueTimers()
    expect(await asked()).toEqual([{ type: 'timer.outcomeFollowUp20Due', on: '2026-11-30' }])
    setClock(new Date('2027-01-28T17:30:00Z'))
    await fireDueTimers()
    expect(await asked()).toContainEqual({ type: 'timer.outcomeFollowUp60Due', on: '2027-01-28' })
    expect((await see(it)).mayBeAskedHowItIs).toBe(true)
    await nurse(it, (tx, following) => sayHowItIs(tx, following, { answer: 'somethingChanged', text: 'My shifts changed.' }))
    expect(await notes(it, 'howItIs')).toEqual(expect.arrayContaining([{ answer: 'nothingChanged', words: 'It is as it was.' }, { answer: 'somethingChanged', words: 'My shifts changed.' }]))
    const heard = await owner()<{ payload: { answer: string } }[]>`select payload from "WorkflowEvent" where "workflowId" = ${it.reviewId} and type = 'followUp.answered' order by version`
    expect(heard.map(({ payload }) => payload.answer)).toEqual(['nothingChanged', 'somethingChanged'])
  })

  test('whoever hears only when something is new is not asked afterwards, and may say how things are all the same', async () => {
    const it = await finishingIsAsked()
    await nurse(it, (tx, following) => changeRhythm(tx, following, { rhythm: 'onlyWhenNew' }))
    await nurse(it, (tx, following) => answerFinishing(tx, following, { goals: {}, got: '', end: 'content' }))
    expect(await stateOf(owner(), it)).toBe('finished')
    expect(await owner()`select name from "WorkflowTimer" where "workflowId" = ${it.reviewId}`).toEqual([])
    setClock(new Date('2027-01-28T17:30:00Z'))
    await fireDueTimers()
    const asked = await owner()<{ count: number }[]>`
      select count(*)::int as count from graphile_worker._private_jobs j, jsonb_array_elements(j.payload::jsonb -> 'tell') t where j.payload ->> 'caseId' = ${it.caseId} and t ->> 'notice' = 'outcomeFollowUp'`
    expect(asked).toEqual([{ count: 0 }])
    await nurse(it, (tx, following) => sayHowItIs(tx, following, { answer: 'somethingChanged', text: 'My shifts changed.' }))
    expect(await notes(it, 'howItIs')).toEqual([{ answer: 'somethingChanged', words: 'My shifts changed.' }])
  })

  test('one answer about how things are serves the question after the end and the watch for being treated worse', async () => {
    const it = await finishingIsAsked()
    await nurse(it, (tx, following) => answerFinishing(tx, following, { goals: {}, each: { explanation: 'partly' }, got: '', end: 'content' }))
    const strandId = randomUUID()
    const context = { forWhom: 'personTellingUs', danger: 'low', isChecking: true, isContacted: true, made: [], toldTimes: 0 }
    await owner()`insert into "Workflow" (id, "caseId", machine, "machineVersion", state, context, "isDone", version)
      values (${strandId}, ${it.caseId}, 'protection', 1, '"watching"', ${owner().json(context)}, false, 3)`
    await nurse(it, (tx, following) => sayHowItIs(tx, following, { answer: 'notSafeToSay', text: '' }))
    const heard = await owner()<{ type: string }[]>`select type from "WorkflowEvent" where "caseId" = ${it.caseId} and type in ('followUp.answered', 'check.answered')`
    expect(heard.map(({ type }) => type).sort()).toEqual(['check.answered', 'followUp.answered'])
    const [watch] = await owner()<{ state: string }[]>`select state #>> '{}' as state from "Workflow" where id = ${strandId}`
    expect(watch?.state).toBe('told')
  })

  test('what she asked for stands beside what she says she got', async () => {
    const it = await finishingIsAsked()
    const [first] = (await see(it)).asked
    expect(first).toMatchObject({ got: 'notYet' })
    await nurse(it, (tx, following) => answerFinishing(tx, following, { goals: {}, each: { [first?.wanted ?? '']: 'partly' }, got: '', end: 'content' }))
    expect((await see(it)).asked[0]).toEqual({ wanted: first?.wanted, got: 'partly' })
  })

  test('the whole report taken back: sealed, nobody but the first reader holds a key, and she can ask again', async () => {
    const it = await optionsAreOffered()
    await nurse(it, async (tx, following) => withdrawReport(tx, following, { seenVersion: following.review.version }))
    expect((await see(it)).state).toBe('withdrawn')
    expect(await sees('efe', it)).toEqual({ cases: 0, keys: 0 })
    expect(await owner()`select from "AuditEntry" where "caseId" = ${it.caseId} and act = 'report.sealed'`).toHaveLength(1)
    await nurse(it, (tx, following) => askAgain(tx, following, {}))
    expect((await see(it)).state).toBe('firstLook')
  })
})

describe('whose page it is', () => {
  test('who looked: the role and the day, and no name', async () => {
    const it = await nurseTells(owner())
    expect((await see(it)).looked).toEqual([])
    await amaraReads(it)
    await amaraReads(it)
    setClock(new Date('2026-11-03T10:00:00Z'))
    await amaraReads(it)
    expect((await see(it)).looked).toEqual([
      { role: 'firstReader', on: new Date('2026-11-02T00:00:00Z') }, { role: 'firstReader', on: new Date('2026-11-03T00:00:00Z') },
    ])
  })

  test('somebody else’s words open nothing of hers, and made-up ones open nothing at all', async () => {
    const [hers, his] = [await nurseTells(owner()), await nurseTells(owner())]
    await amaraWrites(hers, 'For her alone.')
    expect((await see(his)).lastFromUs).toBeNull()
    expect(await nurse(his, (tx) => tx.message.count())).toBe(0)
    expect(await nurse(his, (tx) => tx.caseKey.count({ where: { caseId: hers.caseId } }))).toBe(0)
    await expect(see({ ...hers, code: 'ab'.repeat(32) })).rejects.toBeInstanceOf(CaseNotFound)
  })

  test('nothing that she does carries a time of day', async () => {
    const it = await nurseTells(owner())
    await nurse(it, (tx, following) => writeToUs(tx, following, { id: randomUUID(), text: 'One more thing.', isAddition: true }))
    expect(await owner()`select from "WorkflowEvent" where "caseId" = ${it.caseId} and "at" is not null`).toHaveLength(0)
    expect(await owner()`select from "AuditEntry" where "caseId" = ${it.caseId} and "at" is not null`).toHaveLength(0)
  })
})

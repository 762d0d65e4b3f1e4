import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ClockName, MachineId } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import type { Memory } from '#workflows/workflow'
import { strandOf } from '#tests/cases/cells/the-case'
import { monday, nurseTells, type NursesCase, setClock, useFollowUpStory } from '#tests/cases/follow-up-story'
import { fireDueTimers } from '~/workflow/sweep'
import { ask, webDoor } from './web'

type Door = Awaited<ReturnType<typeof webDoor>> & { injectClock: (clock: { now: () => Date }) => unknown }

/**
 * DOMAIN.md 3.4, by hand: each clock that promises the person something, the strand that it runs in, what they read, and who must act once its day is over.
 * Null: time that is their own, or a question of ours that comes by itself. Nobody is late with those.
 */
const promised: readonly (readonly [ClockName, MachineId, string, string | null])[] = [
  ['safetyLook', 'restorative-review', 'The first reader looks at what is needed to be safe.', 'The first reader must act now'],
  ['acknowledgement', 'restorative-review', 'The first reader writes to you and offers support.', 'The first reader must act now'],
  ['firstLook', 'restorative-review', 'The first reader tells you what will happen.', 'The first reader must act now'],
  ['wordFromUs', 'restorative-review', 'We write to you, even if there is nothing new.', 'The first reader must act now'],
  ['wordFromUsFortnightly', 'restorative-review', 'We write to you, even if there is nothing new.', 'The first reader must act now'],
  ['wordFromUsMonthly', 'restorative-review', 'We write to you, even if there is nothing new.', 'The first reader must act now'],
  ['answerReminder10', 'restorative-review', 'We wait for your answer until then, and go on without it after.', null],
  ['reviewersProposed', 'restorative-review', 'The first reader asks you about two people who could carry this.', 'The first reader must act now'],
  ['reviewerReminder10', 'restorative-review', 'We wait for your answer about the reviewers until then.', null],
  ['recusalReplaced', 'restorative-review', 'The first reader asks you about somebody else.', 'The first reader must act now'],
  ['needsConversation', 'restorative-review', 'Your reviewers ask you what you need.', 'Your reviewers must act now'],
  ['optionsSettled', 'restorative-review', 'You and your reviewers settle how this is put right.', 'Your reviewers must act now'],
  ['optionsExtension', 'restorative-review', 'You and your reviewers settle how this is put right.', 'Your reviewers must act now'],
  ['twoDaysToThink', 'restorative-review', 'You have until then to think about the meeting.', null],
  ['ownerAnswer', 'restorative-review', 'A senior person outside the team says what will be done.', 'The senior person must act now'],
  ['finishingPrompt', 'restorative-review', 'We wait for your answer about finishing until then.', null],
  ['outcomeFollowUp20', 'restorative-review', 'We ask you how things are.', 'The first reader must act now'],
  ['outcomeFollowUp60', 'restorative-review', 'We ask you how things are.', 'The first reader must act now'],
  ['reopening', 'restorative-review', 'The first reader says if this is opened again.', 'The first reader must act now'],
  ['resting', 'restorative-review', 'This rests until then, and then the first reader looks again.', null],
  ['withdrawalCheck', 'restorative-review', 'Somebody checks what the law makes us keep.', 'Those who check what must be kept must act now'],
  ['routeLook', 'safety-route', 'The lead for this looks at it.', 'The lead for this must act now'],
  ['evidenceToday', 'safety-route', 'The lead for this asks for the pictures and notes to be kept.', 'The lead for this must act now'],
  ['checkWeek1', 'protection', 'We ask you if anything got worse for you.', 'The first reader must act now'],
  ['checkWeek4', 'protection', 'We ask you if anything got worse for you.', 'The first reader must act now'],
  ['checkMonth3', 'protection', 'We ask you if anything got worse for you.', 'The first reader must act now'],
  ['checkMonth6', 'protection', 'We ask you if anything got worse for you.', 'The first reader must act now'],
  ['noticeLook', 'notice', 'We look again at why the other person is not told yet.', 'The first reader must act now'],
  ['handlingLook', 'handling-review', 'Somebody independent tells you what they found.', 'The independent reviewer must act now'],
  ['learningDraft', 'learning-capture', 'Somebody writes down what others can learn, without names.', 'The learning editor must act now'],
  ['learningPreview', 'learning-capture', 'You have until then to say what should change in it.', null],
  ['learningApproval', 'learning-capture', 'Two people decide if it is published.', 'The two people who decide must act now'],
  ['onBehalfAgreement', 'support-offer', 'You have until then to agree that somebody asks for you.', null],
  ['chase', 'support-offer', 'Our support coordinator asks the service for you.', 'Our support coordinator must act now'],
  ['therapyTriage', 'support-offer', 'The therapy service rings or writes to you.', 'The service must act now'],
  ['therapyFirstAppointment', 'support-offer', 'You have your first appointment.', 'The service must act now'],
  ['therapyOuter', 'support-offer', 'You have a first appointment by then at the latest.', 'The service must act now'],
]

const { owner, url } = useFollowUpStory()
const dueAt = new Date('2026-11-05T16:00:00Z')
const [early, late] = [monday, new Date('2026-11-05T16:01:00Z')]
let at = early
const running: { port: number; close: () => Promise<void> } = { port: 0, close: () => Promise.resolve() }
let it: NursesCase
/** The superuser, who alone may take a line out of the history. */
let keeper: postgres.Sql
const cookies = new Map<Date, string>()

beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  const door = (await webDoor()) as Door
  door.injectClock({ now: () => at })
  Object.assign(running, await door.serveWeb({ port: 0 }))
  keeper = postgres(url('postgres'), { max: 1, onnotice: () => undefined })
  it = await nurseTells(owner())
  for (at of [early, late]) {
    const { headers } = await ask(running.port, 'POST', '/follow-up', { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }, new URLSearchParams({ words: it.words }).toString())
    cookies.set(at, headers['set-cookie']?.at(-1)?.split(';')[0] ?? '')
  }
})
afterAll(() => Promise.all([running.close(), keeper.end()]))

/** The one promise with a date that stands on the page at a moment: how it stands, and all that is said of it. */
async function pageAt(moment: Date, sentence: string): Promise<{ standing: string; says: string } | undefined> {
  at = moment
  const { status, text } = await ask(running.port, 'GET', '/follow-up', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate', accept: 'text/html', cookie: cookies.get(moment) ?? '' })
  expect(status).toBe(200)
  return [...text.matchAll(/<li[^>]*heard-promises__item--(\w+)"[^>]*>([\s\S]*?)<\/li>/g)]
    .map(([, standing = '', inner = '']) => ({ standing, says: inner.replace(/<[^>]+>/g, ' ').replaceAll('&#x27;', '’').replace(/\s+/g, ' ') }))
    .find(({ says }) => says.includes(sentence))
}

/** A memory of each state that was ever stored: the strand stands where its clock can ring. */
const stored = import.meta.glob<Memory[]>('../memories/*.json', { import: 'default', eager: true })

/** The clocks that share another's name: a machine starts it anew with another length. */
const called: Partial<Record<ClockName, ClockName>> = { wordFromUsFortnightly: 'wordFromUs', wordFromUsMonthly: 'wordFromUs', optionsExtension: 'optionsSettled' }

/** What ringing keeps, because we ask by it, and what stands on the page from then on. */
const [things, worse] = ['We asked you how things are.', 'We asked you if anything got worse for you.']
const keptByRinging: Partial<Record<ClockName, string>> = { outcomeFollowUp20: things, outcomeFollowUp60: things, checkWeek1: worse, checkWeek4: worse, checkMonth3: worse, checkMonth6: worse }

/** Puts the strand where this clock rings, with nothing that rang before, and gives the clock its day. */
async function runs(clock: ClockName, machine: MachineId): Promise<void> {
  const name = called[clock] ?? clock
  const event = { type: `timer.${name}Due` }
  const workflowId = await strandOf(owner(), { id: it.caseId }, machine)
  const { version, state, context } = stored[`../memories/${machine}.v${workflows[machine].version}.json`]?.find((memory) => workflows[machine].offers(memory).includes(event.type)) ?? { version: 0, state: `no state hears ${event.type}`, context: {} }
  await keeper.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`delete from "WorkflowEvent" where "caseId" = ${it.caseId} and type like 'timer.%'`
    await tx`delete from "WorkflowTimer" where "caseId" = ${it.caseId}`
    await tx`update "Workflow" set state = ${tx.json(state)}, context = ${tx.json(context as postgres.JSONValue)}, "machineVersion" = ${version}, "isDone" = false where id = ${workflowId}`
    await tx`insert into "WorkflowTimer" ("workflowId", "caseId", name, clock, event, "startedOn", "dueAt")
      values (${workflowId}, ${it.caseId}, ${name}, ${clock}, ${tx.json(event)}, '2026-11-02', ${dueAt})`
  })
}

/** The page is asked before its day, after it while the worker has not come round, and once the worker has let the clock ring and its row is gone. */
test.each(promised)('%s: its day stands on the page, and once the clock has passed it the page says so, before the worker comes and after', async (clock, machine, sentence, mustAct) => {
  await runs(clock, machine)
  const before = await pageAt(early, sentence)
  expect(before?.says).toContain('by Thursday 5 November')
  expect(before?.standing).toBe('next')
  const after = await pageAt(late, sentence)
  expect(after?.standing).toBe(mustAct === null ? 'next' : 'late')
  if (mustAct === null) expect(after?.says).toContain('by Thursday 5 November')
  else saysItIsLate(after?.says, mustAct)

  setClock(late)
  expect(await fireDueTimers({ caseId: it.caseId })).toBe(1)
  const [{ rang } = { rang: 0 }] = await owner()<{ rang: number }[]>`select count(*)::int as rang from "WorkflowEvent" where "caseId" = ${it.caseId} and type like 'timer.%'`
  expect(rang).toBe(1)
  const kept = keptByRinging[clock]
  const rung = await pageAt(late, kept ?? sentence)
  if (kept !== undefined) expect(rung?.standing).toBe('kept')
  else if (mustAct === null) expect(rung?.standing).not.toBe('late')
  else {
    expect(rung?.standing).toBe('late')
    saysItIsLate(rung?.says, mustAct)
  }
})

function saysItIsLate(page: string | undefined, mustAct: string): void {
  for (const says of ['Late', 'It was due by Thursday 5 November.', 'This is late, and we are sorry.', mustAct]) expect(page).toContain(says)
}

import type { Sql } from 'postgres'
import { accountTold } from '#prisma/factories/accounts'
import { follow } from '~/cases/following'
import { openCase } from '~/cases/open-case'
import { keys } from '~/confidentiality/keys'
import { asActor } from '~/platform/database'
import { answersSchema } from '~/reports/answers'
import { codeOf, hashOf } from '~/reports/code'
import { submitReport } from '~/reports/submit'
import { fireDueTimers } from '~/workflow/sweep'
import { momentOf } from './calendar'
import { secretOf } from './secret'
import type { Act, Step, Story } from './story'

/** The clock of one story: it stands still until it is set. */
export type StoryClock = { set(at: Date): void }

/** How far a story has been carried: steps done, and the trace that they had left by then. */
export type Progress = { steps: number; trace: number }

type Told = { code: string; caseId: string; ref: string }

/** Seconds after a deadline at which the worker would have noticed it. */
const noticedAfter = 45_000

/**
 * Carries one story to its end through the verbs that the pages call, each step at its own time; in between, the deadlines that fall due
 * are fired on their day, as the worker would have. Goes on from `done` where an earlier run was killed.
 */
export async function carry(
  sql: Sql, story: Story, { days, until, clock, done, keep }: { days: readonly string[]; until: Date; clock: StoryClock; done: Progress | undefined; keep: (progress: Progress) => Promise<void> },
): Promise<void> {
  const told = await tell(sql, story, days, clock)
  for (const [place, step] of story.steps.entries()) {
    if (place < (done?.steps ?? 0)) continue
    const at = momentOf(dayOf(days, story.told.ago - step.day), step.time)
    await passTime(sql, told, at, clock)
    clock.set(at)
    // Killed between a step and the note of it: what it left behind tells.
    const isDone = place === done?.steps && (await traceOf(sql, told)) > done.trace
    if (!isDone) await take(told, step)
    await keep({ steps: place + 1, trace: await traceOf(sql, told) })
  }
  await passTime(sql, told, until, clock)
}

/** The eight words of a demo case: always the same for the same key folder. */
export async function wordsOfStory({ name }: Story): Promise<string> {
  return (await codeOfStory(name)).words
}

async function codeOfStory(name: string): Promise<{ words: string; code: string }> {
  const { version, pepper } = await (await keys()).codePepper()
  const words = codeOf(secretOf(name), { version, key: pepper })
  return { words, code: hashOf(words, { version, key: pepper }) }
}


/** Told already (the same secret is the same case) or told now. */
async function tell(sql: Sql, story: Story, days: readonly string[], clock: StoryClock): Promise<Told> {
  const { code } = await codeOfStory(story.name)
  const known = await caseOf(sql, code)
  if (known) return known
  const day = dayOf(days, story.told.ago)
  clock.set(momentOf(day, story.told.time))
  const { answers } = accountTold(story.account, day)
  await submitReport({ secret: secretOf(story.name), answers: answersSchema.parse({ ...answers, ...story.instead }) })
  const made = await caseOf(sql, code)
  if (!made) throw new Error(`"${story.name}" was told, and no case came of it`)
  return made
}

async function caseOf(sql: Sql, code: string): Promise<Told | undefined> {
  const [row] = await sql<{ id: string; ref: string }[]>`
    select c.id, c.ref from "Case" c join "ReportCode" r on r."caseId" = c.id where r.hash = decode(${code}, 'hex')`
  return row && { code, caseId: row.id, ref: row.ref }
}

async function take({ code, ref }: Told, step: Step): Promise<void> {
  if ('answer' in step) {
    await asActor({ as: 'reporter', code }, async (tx) => step.answer(tx, await follow(tx)))
    return
  }
  const { by: personId, acts } = step
  await asActor({ as: 'staff', personId }, async (tx) => {
    const one = async (act: Act) => {
      const open = await openCase(tx, personId, ref)
      await act({ tx, open, strand: open.review, personId })
    }
    for (const act of acts) await one(act)
  })
}

/** Lets the case's deadlines fall due, each on its day, until this moment. */
async function passTime(sql: Sql, { caseId }: Told, until: Date, clock: StoryClock): Promise<void> {
  for (;;) {
    const [next] = await sql<{ dueAt: Date | null }[]>`select min("dueAt") as "dueAt" from "WorkflowTimer" where "caseId" = ${caseId}`
    const noticed = next?.dueAt ? next.dueAt.getTime() + noticedAfter : Infinity
    if (noticed > until.getTime()) return
    clock.set(new Date(noticed))
    if ((await fireDueTimers({ caseId })) === 0) throw new Error('A deadline that was due did not fire')
  }
}

/** Grows with whatever a person or a colleague does, and with nothing else. */
async function traceOf(sql: Sql, { caseId }: Told): Promise<number> {
  const [row] = await sql<{ trace: number }[]>`
    select ((select count(*) from "WorkflowEvent" where "caseId" = ${caseId} and "byRole" <> 'worker')
      + (select count(*) from "Message" where "caseId" = ${caseId}) + (select count(*) from "CaseNote" where "caseId" = ${caseId})
      + (select count(*) from "Choice" where "caseId" = ${caseId}) + (select count(*) from "SafetyStep" where "caseId" = ${caseId})
      + (select count(*) from "Obligation" where "caseId" = ${caseId} and "answeredOn" is not null))::int as trace`
  return row?.trace ?? 0
}

function dayOf(days: readonly string[], ago: number): string {
  const day = days[ago]
  if (day === undefined) throw new Error(`No story may go on today or later, nor begin ${ago} working days ago: see workingDaysBefore`)
  return day
}

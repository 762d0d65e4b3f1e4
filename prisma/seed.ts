import { AsyncLocalStorage } from 'node:async_hooks'
import postgres, { type Sql } from 'postgres'
import { z } from 'zod'
import { carry, stories, type Story, wordsOfStory, workingDaysBefore } from '#prisma/factories/cases'
import { plantLearning } from '#prisma/factories/learning'
import { demoIdentities, personId, plantPeople } from '#prisma/factories/people'
import { plantSessions } from '#prisma/factories/support'
import { stages } from '~/content/en/stages'
import { injectClock, now } from '~/platform/clock'
import { closeDatabase } from '~/platform/database'
import { required } from '~/platform/environment'

/** A person of the demo trust who can sign in, as `npm start` prints them: what they do in the trust, and their role in Heard, in words. */
export type DemoPerson = { name: string; job: string; role: string }

/** A case that can be followed with a code: what we call it, its stage in words, and the eight words. */
export type DemoCase = { name: string; stage: string; words: string }

export const demoPeople: DemoPerson[] = demoIdentities.map(({ name, job, role }) => ({ name, job, role }))

/** The row of the settings in which a seeding notes how far it is, so that one that was killed goes on where it was. */
const noteKey = 'demoTrust'

const note = z.object({
  /** The moment from which all stories count their days back. */
  today: z.iso.datetime(),
  isDone: z.boolean(),
  cases: z.record(z.string(), z.object({ steps: z.int(), trace: z.int() })),
})
type Note = z.infer<typeof note>

/** How many stories go on at once: fewer than the smallest pools have connections for. */
const sideBySide = 4

/** The roles of the demo's people are older than any of its cases. */
const rolesSince = { days: 150 }

/**
 * Plants the demo trust where it is not there yet: its people, and a case in each stage, each told and carried by the verbs that the pages
 * call, at times in the weeks before. Run again, it changes nothing; killed, it goes on. Returns the cases that can be followed.
 */
export async function seedDemoTrust(): Promise<DemoCase[]> {
  const sql = postgres(required('DATABASE_URL'), { max: 1, onnotice: () => undefined })
  try {
    await plantPeople(sql, { at: new Date(now().getTime() - rolesSince.days * 86_400_000) })
    await plantLearning(sql, { at: now() })
    await plantSessions(sql, { at: now() })
    const begun = await begin(sql)
    if (begun === null) return []
    if (!begun.isDone) await carryAll(sql, begun)
    return await Promise.all(stories.map(async (story) => ({ name: story.name, stage: stages['restorative-review'][story.stage], words: await wordsOfStory(story) })))
  } finally {
    await sql.end()
  }
}

/** The note of this seeding or of an earlier one; null where somebody told something before there was one, which is then left alone. */
async function begin(sql: Sql): Promise<Note | null> {
  const [known] = await sql<{ value: unknown }[]>`select value from "Setting" where key = ${noteKey}`
  if (known) return note.parse(known.value)
  const [cases] = await sql<{ count: number }[]>`select count(*)::int as count from "Case"`
  if (cases?.count !== 0) return null
  const first: Note = { today: now().toISOString(), isDone: false, cases: {} }
  await keepNote(sql, first)
  return first
}

/** Stories go on side by side, each by a clock of its own, because most of their time is spent waiting for the database. */
async function carryAll(sql: Sql, begun: Note): Promise<void> {
  const days = workingDaysBefore(new Date(begun.today), Math.max(...stories.map(({ told }) => told.ago)) + 1)
  const until = now()
  const clocks = new AsyncLocalStorage<{ at: Date }>()
  const restoreClock = injectClock({ now: () => clocks.getStore()?.at ?? until })
  const waiting: Story[] = []
  const carryOn = async () => {
    for (let story = waiting.shift(); story; story = waiting.shift()) {
      const { name } = story
      const time = { at: until }
      const clock = { set: (at: Date) => void (time.at = at) }
      const keep = async (progress: Note['cases'][string]) => {
        begun.cases[name] = progress
        await keepNote(sql, begun)
      }
      await clocks.run(time, carry, sql, story, { days, until, clock, done: begun.cases[name], keep })
    }
  }
  const carryEach = async (some: readonly Story[]) => {
    waiting.push(...some)
    // Where one fails the others end first: they need their clocks.
    const ended = await Promise.allSettled(Array.from({ length: sideBySide }, carryOn))
    const failed = ended.find(({ status }) => status === 'rejected')
    if (failed?.status === 'rejected') throw failed.reason
  }
  try {
    await carryEach(stories.filter(({ told }) => told.ago > 0))
    await forgetOldMail(sql)
    await carryEach(stories.filter(({ told }) => told.ago === 0))
  } finally {
    restoreClock()
    await closeDatabase()
  }
  await keepNote(sql, { ...begun, isDone: true })
}

/** Mail about those weeks went out in those weeks; only what was told last night is still to be mailed. */
async function forgetOldMail(sql: Sql): Promise<void> {
  await sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`
}

async function keepNote(sql: Sql, value: Note): Promise<void> {
  await sql`insert into "Setting" (key, value, "changedAt", "changedBy") values (${noteKey}, ${sql.json(value)}, ${now()}, ${personId('danny')})
    on conflict (key) do update set value = excluded.value`
}

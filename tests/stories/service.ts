import path from 'node:path'
import { pathToFileURL } from 'node:url'
import postgres from 'postgres'
import { afterAll, beforeAll } from 'vitest'
import { createTestDatabase } from '#tests/fixtures/database'
import { useTestKeys } from '#tests/fixtures/keys'
import { webDoor } from '#tests/http/web'
import { plantPeople } from '#prisma/factories/people'
import { workingDaysAfter } from '#prisma/factories/cases/calendar'

type Clock = { now: () => Date }
type Web = Awaited<ReturnType<typeof webDoor>> & { injectClock: (clock: Clock) => void }
type Worker = { injectClock: (clock: Clock) => void; runWorker: () => Promise<{ sweep: () => Promise<void>; close: () => Promise<void> }> }

/** The service that a file of stories runs on: where it answers, and its clock, which nothing but a story moves. */
export type Service = {
  port: () => number
  today: () => Date
  /** Lets so many working days pass, to nine in the morning; what falls due on the way is done on its own day. */
  workingDaysPass: (days: number) => Promise<void>
  /** Lets the minutes pass that somebody takes over a form: one that is sent at once is taken for a machine's. */
  minutesPass: (minutes: number) => void
}

/** Monday 2 November 2026, nine in the morning. */
const monday = new Date('2026-11-02T09:00:00Z')

/**
 * The web and the worker that people run, from the build, with a PostgreSQL database, keys and a demo trust of this file's own. The people
 * of the trust are planted; everything else comes through pages.
 */
export function useService(): Service {
  let at = monday
  let web: { port: number; close: () => Promise<void> }
  let worker: Awaited<ReturnType<Worker['runWorker']>>
  useTestKeys()
  beforeAll(async () => {
    const database = await createTestDatabase()
    const owner = postgres(database.url('heard_owner'), { max: 1, onnotice: () => undefined })
    await plantPeople(owner, { at: monday })
    await owner.end()
    delete process.env.HEARD_PUBLIC_URL
    const door = (await webDoor()) as Web
    const { injectClock, runWorker } = (await import(/* @vite-ignore */ pathToFileURL(path.resolve('build/server/worker.js')).href)) as Worker
    for (const inject of [door.injectClock, injectClock]) inject({ now: () => at })
    web = await door.serveWeb({ port: 0 })
    worker = await runWorker()
  })
  afterAll(async () => {
    await worker.close()
    await web.close()
  })
  return {
    port: () => web.port,
    today: () => at,
    minutesPass: (minutes) => {
      at = new Date(at.getTime() + minutes * 60_000)
    },
    workingDaysPass: async (days) => {
      for (let left = days; left > 0; left--) {
        at = new Date(`${workingDaysAfter(at, 1)}T09:00:00Z`)
        await worker.sweep()
      }
    },
  }
}

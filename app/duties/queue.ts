import { EventEmitter } from 'node:events'
import { type Job, Logger, run, runOnce, type RunnerOptions, type TaskList, type WorkerEvents } from 'graphile-worker'
import { Pool } from 'pg'
import { TryAgain } from '~/notifications/try-again'
import { logger } from '~/platform/logger'

/** What a task is told about its job: the key under which it was put in, and how many tries this makes. */
export type JobNow = { jobKey: string; tries: number }

/** One kind of work, by its name in the queue. It may run twice and must then do nothing more. */
export type Tasks = Record<string, (payload: unknown, job: JobNow) => Promise<void>>

export type Queue = {
  /** Runs every job that is due at this moment, and what they bring about, once each. For stories that move the clock. */
  drain: (at: Date) => Promise<void>
  /** Gives jobs back that a killed worker holds. */
  freeAbandoned: () => Promise<void>
  close: () => Promise<void>
}

const atOnce = 4
/** Minutes. No task of ours takes longer than one; the queue itself would wait four hours. */
const abandonedAfter = 5
/** Milliseconds that `drain` waits for jobs that another process holds. */
const patience = 20_000
/** Milliseconds in which what was done in the last moment is written down, once nothing new is taken. */
const lastMoment = 1000

/**
 * Works the queue until it is closed, beside any number of other processes. Closing lets the jobs in hand end. The queue's tables are
 * there already (the migrations make them), so that this login needs no right to change them.
 */
export async function startQueue(connectionString: string, tasks: Tasks): Promise<Queue> {
  const pool = new Pool({ connectionString, max: atOnce + 2, application_name: 'heard worker' })
  // The next query opens a new connection; without a listener a lost one would end the process.
  const failed = (error: Error) => logger.failure('queue', error)
  pool.on('error', failed)
  pool.on('connect', (client) => client.on('error', failed))
  const options: RunnerOptions = {
    pgPool: pool, taskList: taskList(pool, tasks), concurrency: atOnce, pollInterval: 1000, noHandleSignals: true, logger: silent, parsedCronItems: [],
  }
  const events: WorkerEvents = new EventEmitter()
  let holder = ''
  events.on('pool:create', ({ workerPool }) => void (holder = workerPool.id))
  const runner = await run({ ...options, events })
  return {
    drain: (at) => drain(pool, options, at),
    freeAbandoned: async () => {
      // The queue stamps its locks by the database's clock, so they are compared with that.
      await pool.query(
        'update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_at < now() - make_interval(mins => $1)',
        [abandonedAfter],
      )
    },
    close: async () => {
      await runner.stop()
      await letGo(pool, holder).catch(failed)
      await pool.end()
    },
  }
}

/** The queue's own lines quote errors, and errors quote what they were given: ours go through the one log. */
const silent = new Logger(() => () => undefined)

function taskList(pool: Pool, tasks: Tasks): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (payload: unknown, { job }: { job: Job }) => {
        try {
          await task(payload, { jobKey: job.key ?? `job ${job.id}`, tries: job.attempts })
        } catch (error) {
          logger.failure(name, error)
          if (error instanceof TryAgain && error.seconds > 0) await wait(pool, job, error.seconds)
          // The queue keeps the message in the job's row.
          throw new Error(error instanceof TryAgain ? error.code : 'failed')
        }
      },
    ]),
  )
}

/** The queue adds its own growing pause to whatever time stands in the row. */
async function wait(pool: Pool, { id }: Job, seconds: number): Promise<void> {
  await pool.query('update graphile_worker._private_jobs set run_at = now() + make_interval(secs => $2) where id = $1', [id, seconds])
}

/**
 * The queue says that it has stopped before it has written down what was done last (seen in graphile-worker 0.17.3 in about every second
 * stop beside new work), and such a job would be held for minutes by nobody. It is waited for; what is held even then is given back.
 */
async function letGo(pool: Pool, holder: string): Promise<void> {
  const until = Date.now() + lastMoment
  for (let isHeld = true; isHeld && Date.now() < until; ) {
    const { rowCount } = await pool.query('select from graphile_worker._private_jobs where locked_by = $1 limit 1', [holder])
    isHeld = rowCount !== 0
    if (isHeld) await new Promise((resolve) => setTimeout(resolve, 25))
  }
  await pool.query('update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_by = $1', [holder])
}

async function drain(pool: Pool, options: RunnerOptions, at: Date): Promise<void> {
  const until = Date.now() + patience
  for (;;) {
    // What a round brings about may be due too, so rounds go on until nothing is. What failed waits its real time for the next try.
    await pool.query(
      'update graphile_worker._private_jobs set run_at = now() where run_at > now() and run_at <= $1 and locked_at is null and attempts = 0',
      [at],
    )
    await runOnce(options)
    const { rows } = await pool.query<{ locked: number; due: number }>(
      `select count(*) filter (where locked_at is not null)::int as locked,
        count(*) filter (where locked_at is null and attempts = 0 and run_at <= greatest($1, now()))::int as due
      from graphile_worker._private_jobs`,
      [at],
    )
    if ((rows[0]?.locked === 0 && rows[0].due === 0) || Date.now() > until) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

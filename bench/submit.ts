import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { accountTold } from '#prisma/factories/accounts'
import { plantPeople } from '#prisma/factories/people'
import { asActor, closeDatabase } from '~/platform/database'
import { submitReport } from '~/reports/submit'

/** Figures of one benchmark, each a ratio of two costs measured in the same run, with the ceiling that it must stay under. */
export type Ratio = { name: string; ratio: number; ceiling: number; detail: string }

const CEILING = 5

/** A patient's abuse of a colleague: two routes beside the review, each with its lead, and two first readers. An everyday report asks for as much. */
const ACCOUNT = 'a01'

/** Until the machine code of both sides is warm: before that, one measures the compiler. */
const WARM_UP = 400

/**
 * CPU of sending a report, to a trust with people on duty, against the CPU of a bare BEGIN, five INSERTs and COMMIT: this process and PostgreSQL's together, in
 * turns, so that a busy machine slows both. Both go through the application's own client, as the login that sends; `leanest` is the same floor through a driver
 * without any client over it, and is said, not held. `cpuOfServer` gives the server's CPU seconds so far.
 */
export async function benchSubmit({ url, rounds, each, cpuOfServer }: { url: string; rounds: number; each: number; cpuOfServer: () => number }): Promise<Ratio> {
  const owner = postgres(url, { max: 1, onnotice: () => undefined })
  await plantPeople(owner, { at: new Date() })
  await owner`create table bench_row (id uuid primary key default gen_random_uuid(), body text)`
  await owner`grant insert on bench_row to heard_intake`
  const { submit, floor, leanest } = worksOver(owner)
  const cpu = async (work: () => Promise<void>, times = each) => {
    const before = ownCpu() + cpuOfServer()
    for (let done = 0; done < times; done++) await work()
    return ((ownCpu() + cpuOfServer() - before) / times) * 1000
  }
  for (const work of [submit, floor, leanest]) await cpu(work, WARM_UP)
  const measured: { cost: number; base: number; lean: number }[] = []
  for (let round = 0; round < rounds; round++) {
    // The worker has taken each job long before the next report comes; a queue of thousands would be measured instead of a report.
    await owner`truncate graphile_worker._private_jobs`
    measured.push({ cost: await cpu(submit), base: await cpu(floor), lean: await cpu(leanest) })
  }
  const grants = await owner<{ role: string }[]>`select distinct "as" as role from "CaseGrant" order by 1`
  if (grants.map(({ role }) => role).join(' ') !== 'firstReader routeLead') throw new Error('The benchmark did not send to people on duty')
  await owner.end()
  await closeDatabase()
  const cost = median(measured.map((one) => one.cost))
  const lean = median(measured.map((one) => one.cost / one.lean))
  return {
    name: 'submit / bare transaction', ratio: median(measured.map((one) => one.cost / one.base)), ceiling: CEILING,
    detail: `${cost.toFixed(1)} ms of CPU a submit, median of ${rounds} rounds of ${each}; ${lean.toFixed(1)} times the leanest driver's transaction`,
  }
}

/** The three works that are compared: a report sent, and the bare transaction through the application's client and through `owner`'s driver alone. */
function worksOver(owner: postgres.Sql) {
  const { answers } = accountTold(ACCOUNT, '2026-11-20')
  const body = 'x'.repeat(200)
  return {
    submit: async () => {
      await submitReport({ secret: randomBytes(32), answers })
    },
    floor: () =>
      asActor({ as: 'intake', draft: null }, async (tx) => {
        for (let row = 0; row < 5; row++) await tx.$executeRaw`insert into bench_row (body) values (${body})`
      }),
    leanest: async () => {
      await owner.begin(async (sql) => {
        for (let row = 0; row < 5; row++) await sql`insert into bench_row (body) values (${body})`
      })
    },
  }
}

/** CPU seconds of this process so far. */
function ownCpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

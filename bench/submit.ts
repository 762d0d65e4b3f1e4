import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { accountTold } from '#prisma/factories/accounts'
import { plantPeople } from '#prisma/factories/people'
import { closeDatabase } from '~/platform/database'
import { submitReport } from '~/reports/submit'

/** Figures of one benchmark, each a ratio of two costs measured in the same run, with the ceiling that it must stay under. */
export type Ratio = { name: string; ratio: number; ceiling: number; detail: string }

const CEILING = 8

/** A patient's abuse of a colleague: two routes beside the review, each with its lead, and two first readers. An everyday report asks for as much. */
const ACCOUNT = 'a01'

/**
 * CPU of sending a report, to a trust with people on duty, against the CPU of a bare BEGIN, five INSERTs and COMMIT: this process and PostgreSQL's together, in
 * turns, so that a busy machine slows both. `cpuOfServer` gives the server's CPU seconds so far.
 */
export async function benchSubmit({ url, rounds, each, cpuOfServer }: { url: string; rounds: number; each: number; cpuOfServer: () => number }): Promise<Ratio> {
  const { answers } = accountTold(ACCOUNT, '2026-11-20')
  const bare = postgres(url, { max: 1, onnotice: () => undefined })
  await plantPeople(bare, { at: new Date() })
  await bare`create table if not exists bench_row (id uuid primary key default gen_random_uuid(), body text)`
  const submit = async () => {
    await submitReport({ secret: randomBytes(32), answers })
  }
  const floor = async () => {
    await bare.begin(async (sql) => {
      for (let row = 0; row < 5; row++) await sql`insert into bench_row (body) values (${'x'.repeat(200)})`
    })
  }
  const cpu = async (work: () => Promise<void>) => {
    const before = ownCpu() + cpuOfServer()
    for (let done = 0; done < each; done++) await work()
    return ownCpu() + cpuOfServer() - before
  }
  await cpu(submit)
  await cpu(floor)
  const ratios: number[] = []
  const costs: number[] = []
  for (let round = 0; round < rounds; round++) {
    const [cost, base] = [await cpu(submit), await cpu(floor)]
    ratios.push(cost / base)
    costs.push((cost / each) * 1000)
  }
  const grants = await bare<{ role: string }[]>`select distinct "as" as role from "CaseGrant" order by 1`
  if (grants.map(({ role }) => role).join(' ') !== 'firstReader routeLead') throw new Error('The benchmark did not send to people on duty')
  await bare.end()
  await closeDatabase()
  return { name: 'submit / bare transaction', ratio: median(ratios), ceiling: CEILING, detail: `${median(costs).toFixed(1)} ms of CPU a submit, median of ${rounds} rounds of ${each}` }
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

import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import postgres from 'postgres'
import { accountTold } from '#prisma/factories/accounts'
import { plantPeople } from '#prisma/factories/people'
import { asActor, closeDatabase } from '~/platform/database'
import { submitReport } from '~/reports/submit'

/** Figures of one benchmark, each a ratio of two costs measured in the same run, with the ceiling that it must stay under. */
export type Ratio = { name: string; ratio: number; ceiling: number; detail: string }

const CEILING = 8

/** A patient's abuse of a colleague: two routes beside the review, each with its lead, and two first readers. An everyday report asks for as much. */
const ACCOUNT = 'a01'

/** Until the machine code of every side is warm: before that, one measures the compiler. */
const WARM_UP = 3000

/** PostgreSQL's CPU is counted in hundredths of a second: what is small is done more often, so that it is counted as exactly as a report. */
const OFTEN = 5

/** `url` of the owner, `sender` of the login that sends; `cpuOfServer` gives the server's CPU seconds so far. */
type Under = { url: string; sender: string; rounds: number; each: number; cpuOfServer: () => number }

/**
 * CPU of sending a report, to a trust with people on duty, against the CPU of a bare BEGIN, five INSERTs and COMMIT through node-postgres, the driver under
 * the application's client: this process and PostgreSQL's together, in turns, so that a busy machine slows both. The same five through the application's
 * client and through the `postgres` driver are said, not held.
 */
export async function benchSubmit({ url, sender, rounds, each, cpuOfServer }: Under): Promise<Ratio> {
  const owner = postgres(url, { max: 1, onnotice: () => undefined })
  const bareClient = new pg.Client({ connectionString: sender })
  await bareClient.connect()
  await plantPeople(owner, { at: new Date() })
  await owner`create table bench_row (id uuid primary key, "caseId" uuid not null, body text not null)`
  await owner`create index on bench_row ("caseId")`
  await owner`grant insert on bench_row to heard_intake`
  const { submit, bare, client, driver } = worksOver(owner, bareClient)
  const cpu = async (work: () => Promise<void>, times: number) => {
    const before = ownCpu() + cpuOfServer()
    for (let done = 0; done < times; done++) await work()
    return ((ownCpu() + cpuOfServer() - before) / times) * 1000
  }
  for (const work of [submit, bare, client, driver]) await cpu(work, WARM_UP)
  const measured: { cost: number; bare: number; client: number; driver: number }[] = []
  for (let round = 0; round < rounds; round++) {
    // The worker has taken each job long before the next report comes; a queue of thousands would be measured instead of a report.
    await owner`truncate graphile_worker._private_jobs`
    measured.push({ cost: await cpu(submit, each), bare: await cpu(bare, each * OFTEN), client: await cpu(client, each), driver: await cpu(driver, each * OFTEN) })
  }
  const grants = await owner<{ role: string }[]>`select distinct "as" as role from "CaseGrant" order by 1`
  if (grants.map(({ role }) => role).join(' ') !== 'firstReader routeLead') throw new Error('The benchmark did not send to people on duty')
  await bareClient.end()
  await owner.end()
  await closeDatabase()
  const times = (base: 'bare' | 'client' | 'driver') => median(measured.map((one) => one.cost / one[base]))
  return {
    name: 'submit / bare transaction', ratio: times('bare'), ceiling: CEILING,
    detail: `${median(measured.map(({ cost }) => cost)).toFixed(1)} ms of CPU a submit, median of ${rounds} rounds of ${each}; `
      + `${times('client').toFixed(1)} times five inserts through the application’s client, ${times('driver').toFixed(1)} times through the postgres driver`,
  }
}

/** The works that are compared: a report sent; and BEGIN, five INSERTs and COMMIT through node-postgres, the application's client and `owner`'s driver. */
function worksOver(owner: postgres.Sql, bareClient: pg.Client) {
  const { answers } = accountTold(ACCOUNT, '2026-11-20')
  const body = 'x'.repeat(200)
  return {
    submit: async () => {
      await submitReport({ secret: randomBytes(32), answers })
    },
    bare: async () => {
      await bareClient.query('begin')
      const caseId = randomUUID()
      for (let row = 0; row < 5; row++) await bareClient.query('insert into bench_row (id, "caseId", body) values ($1, $2, $3)', [randomUUID(), caseId, body])
      await bareClient.query('commit')
    },
    client: () =>
      asActor({ as: 'intake', draft: null }, async (tx) => {
        const caseId = randomUUID()
        for (let row = 0; row < 5; row++) await tx.$executeRaw`insert into bench_row (id, "caseId", body) values (${randomUUID()}::uuid, ${caseId}::uuid, ${body})`
      }),
    driver: async () => {
      await owner.begin(async (sql) => {
        const caseId = randomUUID()
        for (let row = 0; row < 5; row++) await sql`insert into bench_row (id, "caseId", body) values (${randomUUID()}, ${caseId}, ${body})`
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

import { randomUUID } from 'node:crypto'
import { readAnchors } from '~/confidentiality/anchor'
import { keys } from '~/confidentiality/keys'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { personId } from '#prisma/factories/people'
import { fridayNight, mondayMorning, openTrustWithMail } from '#tests/notifications/trust-with-mail'
import { asActor } from '~/platform/database'
import { environment } from '~/platform/environment'
import { createLogger, logger } from '~/platform/logger'
import { type RunningWorker, runWorker } from '~/worker'

const trust = await openTrustWithMail()
const { sql, service } = trust
let workers: RunningWorker[] = []

beforeAll(async () => {
  workers = await Promise.all([runWorker(), runWorker()])
})
afterEach(() => trust.moveClockTo(fridayNight))
afterAll(async () => {
  for (const worker of workers) await worker.close()
  await trust.close()
})

const sweepAll = () => Promise.all(workers.map((worker) => worker.sweep()))
const until = async (holds: () => Promise<boolean>) => {
  for (let tries = 0; tries < 100 && !(await holds()); tries++) await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await holds()).toBe(true)
}

test('two workers at once: each mail goes out once, each deadline fires once', async () => {
  const caseId = await trust.tell({ contact: 'alert', contactDetails: 'nadia@home.example', alertWording: 'first', choices: ['contactMe'] })
  await sweepAll()
  trust.moveClockTo(mondayMorning)
  await sweepAll()
  expect(service.sentTo().sort()).toEqual(['bernadette.halloran@demo-trust.example', 'idris.farah@demo-trust.example', 'nadia@home.example'])
  expect(service.tries).toHaveLength(3)

  trust.moveClockTo(new Date('2031-11-24T17:00:30Z'))
  await sweepAll()
  const fired = await sql<{ type: string }[]>`select type from "WorkflowEvent" where "caseId" = ${caseId} and type = 'timer.safetyLookDue'`
  expect(fired).toHaveLength(1)
})

test('clocksSurviveRestart: what came due while no worker ran is done once by those that begin next, and what still runs has the day that it had', async () => {
  const caseId = await trust.tell()
  const running = () => sql<{ name: string; dueAt: Date }[]>`
    select t.name, t."dueAt" from "WorkflowTimer" t join "Workflow" w on w.id = t."workflowId" where w."caseId" = ${caseId} and w.machine = 'restorative-review' order by t.name`
  const fired = async () => (await sql<{ type: string }[]>`
    select e.type from "WorkflowEvent" e join "Workflow" w on w.id = e."workflowId" where w."caseId" = ${caseId} and w.machine = 'restorative-review' and e.type like 'timer.%' order by 1`).map(({ type }) => type)
  const before = await running()
  for (const worker of workers) await worker.close()
  // Friday of the week after: the look on the first day and the acknowledgement within three are owed since, the first look is told by Monday.
  trust.moveClockTo(new Date('2031-11-28T09:00:00Z'))
  expect(await running()).toEqual(before)
  workers = await Promise.all([runWorker(), runWorker()])
  await sweepAll()
  expect(await fired()).toEqual(['timer.acknowledgementDue', 'timer.safetyLookDue'])
  const left = before.filter(({ name }) => !['acknowledgement', 'safetyLook'].includes(name))
  expect(left.map(({ name }) => name)).toContain('firstLook')
  expect(await running()).toEqual(left)
})

test('the audit is sealed by itself within seconds, and anchored at the start', async () => {
  await trust.tell()
  await until(async () => (await sql`select id from "AuditEntry" where seq is null`).length === 0)
  const anchors = await readAnchors(environment().HEARD_ANCHORS, await (await keys()).anchorKey())
  expect(anchors.length).toBeGreaterThanOrEqual(2)
})

test('what is sealed is held by an anchor from the first moment, and to the last row when the process ends', async () => {
  const newestAnchor = async () => (await readAnchors(environment().HEARD_ANCHORS, await (await keys()).anchorKey())).at(-1)
  const rows = async () => Number((await sql<{ rows: string }[]>`select count(*)::text as rows from "AuditEntry"`)[0]?.rows)
  await trust.tell()
  const already = await rows()
  const third = await runWorker()
  await until(async () => Number((await newestAnchor())?.seq) >= already)
  await trust.tell()
  await third.close()
  expect(Number((await newestAnchor())?.seq)).toBe(await rows())
})

/** The lines that the only log writes while `act` runs, as they would stand on standard output. */
async function loggedBy(act: () => Promise<unknown>): Promise<string[]> {
  const lines: string[] = []
  const level = process.env.LOG_LEVEL
  process.env.LOG_LEVEL = 'info'
  const heard = createLogger({ write: (line) => void lines.push(line) })
  process.env.LOG_LEVEL = level
  const spies = [
    vi.spyOn(logger, 'failure').mockImplementation((...said) => heard.failure(...said)), vi.spyOn(logger, 'request').mockImplementation((...said) => heard.request(...said)),
    vi.spyOn(logger, 'process').mockImplementation((...said) => heard.process(...said)),
  ]
  try {
    await act()
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return lines
}

test('noNarrativeInNotificationsOrLogs: of what somebody wrote nothing stands in a mail, a job, a note of what failed, or a line of the log, where everything fails too', async () => {
  const written = 'He said it beside the blue door'
  const lines = await loggedBy(async () => {
    const caseId = await trust.tell({ contact: 'alert', contactDetails: 'nadia@home.example', alertWording: 'first', choices: ['contactMe'], narrative: `${written}, twice.`, sourceName: written })
    // A job and a deadline that hold words, as if somebody had put them there; a mail service that refuses; a database that repeats what it was given.
    await sql`select graphile_worker.add_job('notify', ${sql.json({ caseId, strandId: randomUUID(), to: 'firstReader', notice: written })}::json, job_key => 'odd words')`
    await sql`update "WorkflowTimer" set event = ${sql.json({ type: written })}, "dueAt" = ${fridayNight} where "caseId" = ${caseId} and name = 'safetyLook'`
    service.refuseNext(422, 'validation_error')
    await asActor({ as: 'worker' }, (tx) => tx.$queryRaw`select ${written}::int`).catch((error: unknown) => logger.failure('routes/report', error))
    await sweepAll()
    trust.moveClockTo(mondayMorning)
    await sweepAll()
    // The words that were put there by hand are not what is looked for below.
    expect(await sql`select last_error from graphile_worker._private_jobs where key = 'odd words'`).toEqual([{ last_error: 'failed' }])
    await sql`delete from graphile_worker._private_jobs where key = 'odd words'`
    await sql`delete from "WorkflowTimer" where "caseId" = ${caseId} and event ->> 'type' = ${written}`
  })
  expect(lines.map((line) => (JSON.parse(line) as { where?: string }).where)).toEqual(expect.arrayContaining(['notify', 'sweep', 'routes/report']))
  const kept = [lines, service.mailbox.newestFirst(), await sql`select * from graphile_worker._private_jobs`, await sql`select * from "MailFailure"`, await sql`select body from "AuditEntry"`]
  for (const rows of kept) expect(JSON.stringify(rows)).not.toMatch(/blue|door/)
})

describe('what is over is cleared', () => {
  test('drafts, visits and kept forms past their end, and sessions a day after it; those that last stay', async () => {
    const past = new Date(fridayNight.getTime() - 60_000)
    const ahead = new Date(fridayNight.getTime() + 60_000)
    for (const [byte, endsAt] of [[1, past], [2, ahead]] as const) {
      const hash = Buffer.alloc(32, byte)
      await sql`insert into "Draft" ("secretHash", sealed, "endsAt") values (${hash}, ${hash}, ${endsAt})`
      await sql`insert into "FollowUpVisit" ("secretHash", "codeHash", "endsAt") values (${hash}, ${hash}, ${endsAt})`
      await sql`insert into "StaffSession" ("tokenHash", "personId", "beganAt", "seenAt", "endsAt") values (${hash}, ${personId('amara')}, ${past}, ${past}, ${new Date(endsAt.getTime() - 24 * 60 * 60_000)})`
      await sql`insert into "ParkedForm" (id, "personId", sealed, "endsAt") values (${`0${byte}000000-0000-4000-8000-000000000000`}, ${personId('amara')}, ${hash}, ${endsAt})`
    }
    await sql`insert into "StaffSession" ("tokenHash", "personId", "beganAt", "seenAt", "endsAt", "endedAt") values (${Buffer.alloc(32, 3)}, ${personId('amara')}, ${past}, ${past}, ${ahead}, ${past})`
    await workers[0]?.sweep()
    const left = await Promise.all([sql`select "secretHash" as hash from "Draft"`, sql`select "secretHash" as hash from "FollowUpVisit"`, sql`select "tokenHash" as hash from "StaffSession"`, sql`select sealed as hash from "ParkedForm"`])
    for (const rows of left) expect(rows.map(({ hash }) => (hash as Buffer)[0])).toEqual([2])
  })

  test('a code that nobody used for twelve months opens nothing any more, and what was told stays', async () => {
    const caseId = await trust.tell()
    const endedOn = async () => (await sql<{ endedOn: Date | null }[]>`select "endedOn" from "ReportCode" where "caseId" = ${caseId}`)[0]?.endedOn ?? null
    trust.moveClockTo(new Date('2032-11-21T10:00:00Z'))
    await workers[0]?.sweep()
    expect(await endedOn()).toBeNull()
    trust.moveClockTo(new Date('2032-11-22T10:00:00Z'))
    await workers[0]?.sweep()
    expect(await endedOn()).toEqual(new Date('2032-11-22T00:00:00Z'))
    expect(await sql`select "caseId" from "Report" where "caseId" = ${caseId}`).toHaveLength(1)
  })
})

test('a duty that fails stops no other: with no right on drafts, deadlines fire, codes lapse and mail goes', async () => {
  await sql`revoke select, delete on "Draft" from heard_worker`
  try {
    await sql`select graphile_worker.add_job('notify', ${sql.json({ caseId: null, strandId: randomUUID(), to: 'executiveLead', notice: 'urgentLookNeeded' })}::json)`
    const before = service.sentTo().length
    await workers[0]?.sweep()
    expect(service.sentTo().slice(before)).toEqual(['richard.ollerenshaw@demo-trust.example'])
  } finally {
    await sql`grant select, delete on "Draft" to heard_worker`
  }
})

test('a job that cannot be read is tried again later, and its row keeps no word of it', async () => {
  await sql`select graphile_worker.add_job('notify', '{"notice":"a sentence that somebody wrote"}'::json, job_key => 'odd')`
  await workers[0]?.sweep()
  // How often by now is the machine's business: each time it waits longer.
  const [job] = await sql`
    select attempts > 0 as "wasTried", attempts < max_attempts as "isTriedAgain", last_error as said from graphile_worker._private_jobs where key = 'odd'`
  expect(job).toEqual({ wasTried: true, isTriedAgain: true, said: 'failed' })
})

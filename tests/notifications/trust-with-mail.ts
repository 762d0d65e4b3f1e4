import { randomBytes } from 'node:crypto'
import type { Sql } from 'postgres'
import { accountTold } from '#tests/fixtures/accounts'
import { createTestTrust } from '#tests/fixtures/demo-trust'
import { useTestKeys } from '#tests/fixtures/keys'
import { startMailService } from '#tests/emails/mail-service'
import { injectClock } from '~/platform/clock'
import { closeDatabase } from '~/platform/database'
import { submitReport } from '~/reports/submit'

/** A Friday at ten in the evening, years ahead of the database's own clock: nothing in the queue is due by itself. */
export const fridayNight = new Date('2031-11-21T22:00:00Z')
/** The first fixed hour after it. */
export const mondayMorning = new Date('2031-11-24T08:30:00Z')

/** A trust of the calling file's own: people, keys, a database and a mail service. */
export async function openTrustWithMail() {
  useTestKeys()
  const service = await startMailService()
  const { sql } = await createTestTrust()
  let at = fridayNight
  injectClock({ now: () => at })
  return {
    sql, service,
    moveClockTo: (moment: Date) => {
      at = moment
    },
    /** Sends a report as the person of account a02 would, and says which case it became. */
    tell: (changes: Partial<ReturnType<typeof accountTold>['answers']> = {}, account = 'a02') => tell(sql, changes, account),
    close: async () => {
      await closeDatabase()
      await sql.end()
      await service.close()
    },
  }
}

async function tell(sql: Sql, changes: object, account: string): Promise<string> {
  const before = await sql<{ id: string }[]>`select id from "Case"`
  await submitReport({ secret: randomBytes(32), answers: { ...accountTold(account, '2031-11-21').answers, ...changes } })
  const after = await sql<{ id: string }[]>`select id from "Case"`
  const made = after.find(({ id }) => !before.some((one) => one.id === id))
  if (!made) throw new Error('No case was made')
  return made.id
}

/** Takes a choice back, or makes it, as the person telling us. */
export async function choose(sql: Sql, caseId: string, kind: string, isOn: boolean): Promise<void> {
  await sql`insert into "Choice" ("caseId", nth, holder, kind, "isOn", "on")
    select ${caseId}, coalesce(max(nth), -1) + 1, 'personTellingUs', ${kind}, ${isOn}, '2031-11-22' from "Choice" where "caseId" = ${caseId}`
}

export type StoredJob = { key: string; task: string; payload: Record<string, unknown>; run_at: Date; attempts: number; last_error: string | null }

/** What waits in the queue, by task. */
export function jobsOf(sql: Sql, task: string): Promise<StoredJob[]> {
  return sql<StoredJob[]>`select j.key, t.identifier as task, j.payload, j.run_at, j.attempts, j.last_error
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = ${task} order by j.id`
}

import type { Sql } from 'postgres'
import { auditRow } from './audit'
import { rewrapCaseKey } from './case-keys'
import { keys } from './keys'

type StoredKey = { caseId: string; tree: string; epoch: string; wrapped: Buffer }

/**
 * Wraps every case key that stands under an older epoch again, under the current one: when the key folder moves to a key service, or an epoch's
 * key may have been seen. Each row is its own transaction and is replaced only if it is still the one that was read, so it may be killed at any
 * moment, run again, and run beside the service: a row is old or new, and opens either way. The data keys stay, so nothing else is touched.
 *
 * `sql` is the owner's connection, for no login of the running service may change a key. `progress` hears how many are done.
 * Returns how many rows were wrapped by this run. @throws EnvelopeError, KeysUnavailable
 */
export async function rewrapCaseKeys(sql: Sql, progress: (count: number) => void = () => undefined): Promise<number> {
  const epoch = await (await keys()).currentEpoch()
  const older = await sql<{ caseId: string; tree: string }[]>`select "caseId", tree from "CaseKey" where epoch <> ${epoch}`
  let count = 0
  for (const { caseId, tree } of older) {
    const [row] = await sql<StoredKey[]>`select "caseId", tree, epoch, wrapped from "CaseKey" where "caseId" = ${caseId} and tree = ${tree}`
    if (!row || row.epoch === epoch) continue
    const again = await rewrapCaseKey(row)
    const replaced = await sql`update "CaseKey" set epoch = ${again.epoch}, wrapped = ${again.wrapped}
      where "caseId" = ${caseId} and tree = ${tree} and epoch = ${row.epoch} and wrapped = ${row.wrapped}`
    count += replaced.count
    progress(count)
  }
  if (count > 0) await record(sql, epoch, count)
  return count
}

async function record(sql: Sql, epoch: string, rows: number): Promise<void> {
  // An epoch such as 2031-01 is no code until it begins with a letter.
  const { id, act, body, on, at } = auditRow({ act: 'keys.rewrapped', epoch: `epoch-${epoch}`, rows }, { role: 'worker', personId: null })
  await sql`insert into "AuditEntry" (id, act, body, "on", "at") values (${id}, ${act}, ${sql.json(body)}, ${on}, ${at})`
}

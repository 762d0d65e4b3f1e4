import { auditRow } from '~/confidentiality/audit'
import { now } from '~/platform/clock'
import type { Transaction } from '~/platform/database'
import { dateOnly } from '~/platform/working-days'

/** The signs for which a report is marked (`reports/quarantine`), for its first reader; none where it is not, or not any more. */
export async function readSigns(tx: Transaction, caseId: string): Promise<string[]> {
  const held = await tx.heldReport.findUnique({ where: { caseId }, select: { signs: true, releasedOn: true } })
  return held?.releasedOn === null ? held.signs : []
}

/** Takes the mark away, once; row security lets nobody but a first reader of the case do it. Returns whether there was one. */
export async function release(tx: Transaction, caseId: string, personId: string): Promise<boolean> {
  const { count } = await tx.heldReport.updateMany({ where: { caseId, releasedOn: null }, data: { releasedOn: dateOnly(now()), releasedBy: personId } })
  if (count === 1) await tx.auditEntry.createMany({ data: auditRow({ act: 'report.released', caseId }, { personId, role: 'firstReader' }, now()) })
  return count === 1
}

import type { Transaction } from '~/platform/database'
import { type WardKind, wardKinds } from '~/reports/ward'
import { type Acting, happen } from '../acting'
import { CaseNotFound, WorkflowConflict } from '../errors'
import { acknowledge, lookAtSafety, maskPatients, type Masking, type SafetyStep } from '../review/first-look'
import { openCase } from '../open-case'

/** A report that may be recorded together with others of its ward. Nothing of its account was read to find it. */
export type SmallRecord = { ref: string; ward: string; toldOn: Date; kinds: WardKind[] }

/** What is said of all of them, and what of one. `seenVersion` is that of the page on which it was read. */
export type ForAll = { words: string; done: readonly SafetyStep[] }
export type ForOne = { ref: string; masking: Masking; seenVersion: number }

/** Those that a first reader may record now, by ward, the oldest first. */
export async function smallRecords(tx: Transaction): Promise<SmallRecord[]> {
  const rows = await tx.$queryRaw<(Omit<SmallRecord, 'kinds'> & { kinds: string[] })[]>`select ref, ward, "toldOn", kinds from app.small_records()`
  return rows.map((row) => ({ ...row, kinds: wardKinds.filter((kind) => row.kinds.includes(kind)) }))
}

/**
 * One report, from where it stands to recorded and made safe, in the caller's transaction: the same steps as one by one, each with its own event.
 * Throws what they throw (NotReadyYet, EventRefused), WorkflowConflict where it has moved on since it was read, and CaseNotFound for what is
 * not small or not there.
 */
export async function recordSmall(tx: Transaction, personId: string, { ref, masking, seenVersion }: ForOne, { words, done }: ForAll): Promise<void> {
  const open = await openCase(tx, personId, ref)
  const { review } = open
  if (review.version !== seenVersion) throw new WorkflowConflict(review.id)
  if (!(await smallRecords(tx)).some((one) => one.ref === ref)) throw new CaseNotFound()
  const acting: Acting = { tx, open, strand: review, personId }
  if (review.state === 'received') await happen({ ...acting, seenVersion }, { type: 'firstLook.started' })
  await maskPatients(acting, masking)
  await acknowledge(acting, words)
  await lookAtSafety(acting, done)
  await happen(acting, { type: 'case.recordedAndMadeSafe' })
  await happen(acting, { type: 'safetySteps.listed' })
}

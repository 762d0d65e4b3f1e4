import type { Transaction } from '~/platform/database'
import { CaseNotFound } from './errors'

export const holders = ['personTellingUs', 'personAffected', 'personDescribed', 'supporter'] as const
export type HolderName = (typeof holders)[number]

/**
 * Whose code a transaction acts as. `strandId`: the notice of a person described. `givenBy` and `shows`: who gave a supporter their key, and
 * what it lets them see. `isDecidedElsewhere`: the person affected has a code of their own, and the choices are theirs.
 */
export type Holder = { caseId: string; holder: HolderName; strandId: string | null; givenBy: string | null; shows: string[]; isDecidedElsewhere: boolean }

/** Throws CaseNotFound where the code is not, or no longer, one of ours. */
export async function holderOf(tx: Transaction): Promise<Holder> {
  const [holder] = await tx.$queryRaw<Holder[]>`select "caseId"::text as "caseId", holder, "strandId"::text as "strandId", "givenBy", shows, "isDecidedElsewhere" from app.holder()`
  if (!holder) throw new CaseNotFound()
  return holder
}

/** Whether the person affected has words of their own, so that what is chosen is theirs; asked of a case by whoever may know that it is there. */
export async function affectedDecides(tx: Transaction, caseId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ decides: boolean }[]>`select app.affected_decides(${caseId}::uuid) as decides`
  return row?.decides === true
}

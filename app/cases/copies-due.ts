import type { Transaction } from '~/platform/database'
import type { OpenCase } from './open-case'

/** A copy of what we hold that somebody asked for and does not have yet. `isMine`: the next step is this colleague's. */
export type CopyDue = { id: string; ref: string; standing: 'asked' | 'prepared' | 'released'; dueOn: Date; isMine: boolean }

/** Those on the cases that a colleague holds, the earliest first; row security leaves out whoever neither makes nor releases them. */
export async function copiesDue(tx: Transaction, cases: readonly OpenCase[]): Promise<CopyDue[]> {
  const rows = await tx.accessRequest.findMany({
    where: { caseId: { in: cases.map(({ id }) => id) }, standing: { not: 'handedOver' } }, orderBy: { dueOn: 'asc' },
    select: { id: true, caseId: true, standing: true, dueOn: true, preparedBy: true },
  })
  return rows.flatMap(({ id, caseId, standing, dueOn, preparedBy }): CopyDue[] => {
    const open = cases.find((one) => one.id === caseId)
    if (!open || (standing !== 'asked' && standing !== 'prepared' && standing !== 'released')) return []
    const { capacities, personId } = open.actor
    // Two different people make and release it.
    const isMine = standing === 'asked' ? capacities.has('firstReader') : capacities.has('informationGovernance') && (standing === 'released' || preparedBy !== personId)
    return [{ id, ref: open.ref, standing, dueOn, isMine }]
  })
}

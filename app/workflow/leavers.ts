import { now } from '~/platform/clock'
import { asActor, type Transaction } from '~/platform/database'
import { EventRefused, WorkflowConflict } from './errors'
import { send } from './send'

type Grant = { id: string; caseId: string; personId: string; as: string }

/**
 * Hands over what people who left still hold. Whoever was disabled sees no case any more from that minute; here the cases stop waiting for them: a
 * reviewer steps back, so that another is found and the person hears of it; every other part ends, and the first readers of the case are told. What
 * they wrote stays, under their role. Several workers may do it at once.
 */
export async function handOverForLeavers(): Promise<void> {
  const held = await asActor({ as: 'worker' }, async (tx) => {
    const left = await tx.person.findMany({ where: { disabledAt: { not: null } }, select: { id: true } })
    return tx.caseGrant.findMany({ where: { personId: { in: left.map(({ id }) => id) }, endedAt: null }, select: { id: true, caseId: true, personId: true, as: true } })
  })
  for (const grant of held) await asActor({ as: 'worker' }, (tx) => handOver(tx, grant)).catch(untilNextNight)
}

async function handOver(tx: Transaction, grant: Grant): Promise<void> {
  const steppedBack = (grant.as === 'reviewer' && (await stepsBack(tx, grant, 'restorative-review'))) || (grant.as === 'handlingReviewer' && (await stepsBack(tx, grant, 'handling-review')))
  const { count } = await tx.caseGrant.updateMany({ where: { id: grant.id, endedAt: null }, data: { endedAt: now(), endedBecause: 'left' } })
  if (!steppedBack && count === 1) await tellFirstReaders(tx, grant)
}

/** Whether a strand of this machine let them step back. The engine ends their key and tells whoever finds another. */
async function stepsBack(tx: Transaction, { caseId, personId }: Grant, machine: 'restorative-review' | 'handling-review'): Promise<boolean> {
  const strands = await tx.workflow.findMany({ where: { caseId, machine, isDone: false }, select: { id: true } })
  for (const { id } of strands) {
    try {
      await send(tx, id, { type: 'reviewer.recused', reviewerId: personId } as { type: string }, { by: { role: 'worker', personId: null } })
      return true
    } catch (error) {
      if (!(error instanceof EventRefused)) throw error
    }
  }
  return false
}

async function tellFirstReaders(tx: Transaction, { caseId, id }: Grant): Promise<void> {
  const review = await tx.workflow.findFirst({ where: { caseId, machine: 'restorative-review' }, select: { id: true } })
  const payload = JSON.stringify({ caseId, strandId: review?.id, to: 'firstReader', notice: 'reviewerNeeded' })
  if (review) await tx.$queryRaw`select app.enqueue('notify', ${payload}::json, ${`left:${id}`}, null)::text`
}

/** Somebody moved the case at that moment: it is done the next night. */
function untilNextNight(error: unknown): void {
  if (!(error instanceof WorkflowConflict)) throw error
}

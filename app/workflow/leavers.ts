import { z } from 'zod'
import { now } from '~/platform/clock'
import { asActor, type Transaction } from '~/platform/database'
import { EventRefused, WorkflowConflict } from './errors'
import { send } from './send'
import { tellFirstReader } from './tell-first-reader'

type Grant = { id: string; caseId: string; personId: string; as: string }

/**
 * Hands over what people still hold who left, or whose role ended. They see no case any more from that minute; here the cases stop waiting for them: a
 * reviewer steps back, so that another is found and the person hears of it; every other part ends, and the first readers of the case are told. What
 * they wrote stays, under their role. Several workers may do it at once.
 */
export async function handOverForLeavers(): Promise<void> {
  const held = await asActor({ as: 'worker' }, (tx) => tx.$queryRaw<Grant[]>`select id::text, "caseId"::text, "personId"::text, "as" from app.grants_left_behind()`)
  for (const grant of held) await asActor({ as: 'worker' }, (tx) => handOver(tx, grant)).catch(untilNextNight)
}

const oneGrant = z.strictObject({ grantId: z.uuid() })

/** The same at once for one grant, which ended with its role. Done twice it does nothing more. Throws WorkflowConflict, after which the queue comes again. */
export async function handOverOne(payload: unknown): Promise<void> {
  const { grantId } = oneGrant.parse(payload)
  await asActor({ as: 'worker' }, async (tx) => {
    const grant = await tx.caseGrant.findUnique({ where: { id: grantId }, select: { id: true, caseId: true, personId: true, as: true } })
    if (grant && !(await stepsBackFrom(tx, grant))) await tellOfGrant(tx, grant)
  })
}

async function handOver(tx: Transaction, grant: Grant): Promise<void> {
  const steppedBack = await stepsBackFrom(tx, grant)
  const { count } = await tx.caseGrant.updateMany({ where: { id: grant.id, endedAt: null }, data: { endedAt: now(), endedBecause: 'left' } })
  if (!steppedBack && count === 1) await tellOfGrant(tx, grant)
}

async function stepsBackFrom(tx: Transaction, grant: Grant): Promise<boolean> {
  return (grant.as === 'reviewer' && (await stepsBack(tx, grant, 'restorative-review'))) || (grant.as === 'handlingReviewer' && (await stepsBack(tx, grant, 'handling-review')))
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

async function tellOfGrant(tx: Transaction, { caseId, id }: Grant): Promise<void> {
  const review = await tx.workflow.findFirst({ where: { caseId, machine: 'restorative-review' }, select: { id: true } })
  if (review) await tellFirstReader(tx, { caseId, strandId: review.id, notice: 'reviewerNeeded', key: `left:${id}` })
}

/** Somebody moved the case at that moment: it is done the next night. */
function untilNextNight(error: unknown): void {
  if (!(error instanceof WorkflowConflict)) throw error
}

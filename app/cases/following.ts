import type { ReviewContext } from '#workflows/restorative-review/context'
import type { Capacity } from '~/people/policy'
import type { Transaction } from '~/platform/database'
import type { Actor } from './decide'
import { CaseNotFound } from './errors'
import { type StrandView, strandsOf } from './open-case'

/** The holder of a code, and their case as they may act on it. */
export type Following = {
  caseId: string
  receivedOn: Date
  /** Whose code it is; also the name of their conversation with us. */
  holder: Capacity
  actor: Actor
  review: StrandView
  context: ReviewContext
  strands: StrandView[]
}

/**
 * Who follows up here: the holder of the code that the transaction acts as. Somebody who tells us of their own harm is the person
 * affected too. Throws CaseNotFound where the code is not, or no longer, one of ours.
 */
export async function follow(tx: Transaction): Promise<Following> {
  const code = await tx.reportCode.findFirst({ include: { case: true } })
  if (!code) throw new CaseNotFound()
  const holder = code.holder as Capacity
  const telling = await strandsOf(tx, code.caseId, { personId: null, capacities: new Set([holder]) })
  const context = telling.review.memory.context as ReviewContext
  const isAffected = holder === 'personTellingUs' && context.affected === 'personTellingUs'
  const actor: Actor = { personId: null, capacities: new Set<Capacity>(isAffected ? [holder, 'personAffected'] : [holder]) }
  const { review, strands } = isAffected ? await strandsOf(tx, code.caseId, actor) : telling
  return { caseId: code.caseId, receivedOn: code.case.receivedOn, holder, actor, review, context, strands }
}

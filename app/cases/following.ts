import type { ReviewContext } from '#workflows/restorative-review/context'
import type { Capacity } from '~/people/policy'
import type { Transaction } from '~/platform/database'
import type { Actor } from './decide'
import { CaseNotFound } from './errors'
import { holderOf } from './holders'
import { type StrandView, strandsOf } from './open-case'

/** The holder of a code, and their case as they may act on it. */
export type Following = {
  caseId: string
  receivedOn: Date
  /** Whose code it is; also the name of their conversation with us. */
  holder: Capacity
  actor: Actor
  /** They told us for somebody who has a code of their own: the choices are that person's. */
  isDecidedElsewhere: boolean
  review: StrandView
  context: ReviewContext
  /** Support that is offered to somebody else in the case is not among them: the database gives a code its own. */
  strands: StrandView[]
}

/**
 * Who follows up here: the holder of the code that the transaction acts as. Somebody who tells us of their own harm is the person
 * affected too; whoever told us for somebody with a code of their own decides nothing any more. Supporters and the person described have pages of
 * their own. Throws CaseNotFound where the code is not, or no longer, one of ours.
 */
export async function follow(tx: Transaction): Promise<Following> {
  const { caseId, holder, isDecidedElsewhere } = await holderOf(tx)
  const found = holder === 'personTellingUs' || holder === 'personAffected' ? await tx.case.findUnique({ where: { id: caseId } }) : null
  if (!found || holder === 'supporter') throw new CaseNotFound()
  const own: Capacity = isDecidedElsewhere ? 'personWhoTold' : holder
  const telling = await strandsOf(tx, caseId, { personId: null, capacities: new Set([own]) })
  const context = telling.review.memory.context as ReviewContext
  const isAffected = !isDecidedElsewhere && holder === 'personTellingUs' && context.affected === 'personTellingUs'
  const actor: Actor = { personId: null, capacities: new Set<Capacity>(isAffected ? [own, 'personAffected'] : [own]) }
  const { review, strands } = isAffected ? await strandsOf(tx, caseId, actor) : telling
  return { caseId, receivedOn: found.receivedOn, holder, actor, isDecidedElsewhere, review, context, strands }
}

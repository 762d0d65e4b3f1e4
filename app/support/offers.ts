import { maySend, type Capacity } from '~/people/policy'
import type { Transaction } from '~/platform/database'
import { EventRefused } from '~/workflow/errors'
import type { Sender } from '~/workflow/plan'
import { open, send } from '~/workflow/send'
import { type SupportAsked, supportAsked } from './services'

/** An offer of support to one person. Open or answered, and nothing more is known of it. `asked`: what it is for, null for support in general. */
export type Offer = { strandId: string; version: number; isOpen: boolean; asked: SupportAsked | null }

/**
 * Offers support: one strand for each service that the person asked for, or one for support in general. The strands are alike and do not say
 * which is for what, because their rows stand in clear. Does nothing where support was offered before.
 */
export async function offerSupport(tx: Transaction, { caseId, asked, by }: { caseId: string; asked: readonly SupportAsked[]; by: Sender }): Promise<void> {
  if ((await tx.workflow.count({ where: { caseId, machine: 'support-offer' } })) > 0) return
  for (let nth = 0; nth < Math.max(asked.length, 1); nth++) await open(tx, 'support-offer', {}, { caseId, by })
}

/**
 * The offers of a case, for the person. `asked` comes from their own sealed account: the strands take the services in turn, by their ids,
 * which stay the same.
 */
export async function offersFor(tx: Transaction, caseId: string, asked: readonly SupportAsked[]): Promise<Offer[]> {
  const rows = await tx.workflow.findMany({ where: { caseId, machine: 'support-offer' }, orderBy: { id: 'asc' } })
  const wanted = supportAsked.filter((code) => asked.includes(code))
  return rows.map(({ id, version, isDone }, nth) => ({ strandId: id, version, isOpen: !isDone, asked: wanted[nth] ?? null }))
}

/**
 * Answers an offer. Yes and no are one and the same here: what the answer was reaches neither this verb nor anything that it writes
 * (`therapyForgetsByDefault`). Throws EventRefused where it was answered before, StrandNotFound where it is not theirs.
 */
export async function answerOffer(tx: Transaction, { strandId, holder, capacities }: { strandId: string; holder: Capacity; capacities: ReadonlySet<Capacity> }): Promise<void> {
  const event = { type: 'offer.answered' }
  if (!maySend('support-offer', event.type, capacities)) throw new EventRefused('support-offer', 'offered', event.type)
  await send(tx, strandId, event, { by: { role: holder, personId: null } })
}

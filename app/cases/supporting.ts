import type { Transaction } from '~/platform/database'
import { isSupportAsked, type SupportAsked } from '~/support/services'
import { accountTold } from './account'
import type { Acting } from './acting'
import { type Offer, offersFor, offerSupport } from '~/support/offers'
import type { Following } from './following'

/**
 * What a person asked for when they told us, and their own words, for the letter that they may make of them. Throws CaseNotFound without
 * a key; nothing was asked or told by somebody whose account it is not.
 */
export async function askedAndTold(tx: Transaction, caseId: string): Promise<{ asked: SupportAsked[]; narrative: string }> {
  const answers = (await accountTold(tx, caseId))?.answers
  if (!answers) return { asked: [], narrative: '' }
  return { asked: answers.supportNow.filter((code) => isSupportAsked(code)), narrative: answers.narrative }
}

/** Support is offered in the same breath as the acknowledgement. Only codes are read here, and nobody sees them: it is no opening of the account. */
export async function offerWithAcknowledgement({ tx, open, personId }: Acting): Promise<void> {
  const { asked } = await askedAndTold(tx, open.id)
  await offerSupport(tx, { caseId: open.id, forWhom: 'personTellingUs', asked, by: { role: 'firstReader', personId } })
}

/** Somebody told us for them: with words of their own comes an offer of their own, whatever whoever told us asked for and answered. */
export async function offerToAffected({ tx, open, personId }: Acting): Promise<void> {
  await offerSupport(tx, { caseId: open.id, forWhom: 'personAffected', asked: [], by: { role: 'firstReader', personId } })
}

/** What is offered to whoever holds the code, and to nobody else: what they asked for stands in their own account alone. */
export async function offersTo(tx: Transaction, { caseId, holder, actor }: Following): Promise<Offer[]> {
  const { asked } = await askedAndTold(tx, caseId)
  return offersFor(tx, { caseId, forWhom: holder === 'personAffected' ? 'personAffected' : 'personTellingUs', asked, capacities: actor.capacities })
}

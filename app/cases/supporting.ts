import type { Transaction } from '~/platform/database'
import { isSupportAsked, type SupportAsked } from '~/support/services'
import { accountTold } from './account'
import type { Acting } from './acting'
import { offerSupport } from '~/support/offers'

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
  await offerSupport(tx, { caseId: open.id, asked, by: { role: 'firstReader', personId } })
}

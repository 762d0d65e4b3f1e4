import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { decide } from '../decide'
import { NoSuchReviewer } from '../errors'
import type { Following } from '../following'

/** Somebody put forward to review, as the person is shown them. */
export type ProposedReviewer = { nth: number; name: string; division: string | null; isFromNetwork: boolean; answer: string | null }

/**
 * Everybody ever put forward, in order. `answer` null is still to be answered; `agreed` works on the case. Both follow the review's memory in
 * the database itself (the trigger `proposals_follow`), so that nobody from before it rested is asked about or shown.
 */
export function proposedReviewers(tx: Transaction): Promise<ProposedReviewer[]> {
  return tx.$queryRaw<ProposedReviewer[]>`select nth, name, division, "isFromNetwork", answer from app.proposed_reviewers()`
}

/** Yes to everybody who was put forward: only now are they given keys. `seenVersion` is that of the page which named them. */
export async function agreeToReviewers(tx: Transaction, { actor, review }: Following, { seenVersion }: { seenVersion: number }): Promise<void> {
  await decide(tx, actor, { machine: 'restorative-review', strandId: review.id, event: { type: 'reviewers.agreed' }, seenVersion })
}

/** "Not this person", before access: nobody asks why. The other one is put forward again, or somebody else. */
export async function refuseReviewer(tx: Transaction, { caseId, actor, review }: Following, { nth, seenVersion }: { nth: number; seenVersion: number }): Promise<void> {
  const { personId } = await proposal(tx, caseId, nth, null)
  await decide(tx, actor, { machine: 'restorative-review', strandId: review.id, event: { type: 'reviewer.refused', reviewerId: personId } as { type: string }, seenVersion })
  await answer(tx, caseId, nth, 'refused')
}

/** "Not this person", after access: acts as that reviewer's own recusal, at once, and the key goes with it. */
export async function endReviewer(tx: Transaction, { caseId, actor, review }: Following, { nth }: { nth: number }): Promise<void> {
  const { personId } = await proposal(tx, caseId, nth, 'agreed')
  await decide(tx, actor, { machine: 'restorative-review', strandId: review.id, event: { type: 'reviewer.recused', reviewerId: personId } as { type: string } })
  await answer(tx, caseId, nth, 'recused')
  // Closed for good, as after a recusal of their own: row security reads this word.
  await tx.caseGrant.updateMany({ where: { caseId, personId }, data: { endedBecause: 'recused' } })
}

/** Throws NoSuchReviewer when nobody with that number stands so. */
async function proposal(tx: Transaction, caseId: string, nth: number, standing: string | null): Promise<{ personId: string }> {
  const row = await tx.reviewerProposal.findFirst({ where: { caseId, nth, answer: standing }, select: { personId: true } })
  if (!row) throw new NoSuchReviewer()
  return row
}

async function answer(tx: Transaction, caseId: string, nth: number, said: string): Promise<void> {
  await tx.reviewerProposal.updateMany({ where: { caseId, nth }, data: { answer: said, answeredOn: dateOnly(now()) } })
}

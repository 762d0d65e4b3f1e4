import { randomUUID } from 'node:crypto'
import type { ReviewContext } from '#workflows/restorative-review/context'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { type Acting, happen } from '../acting'
import { checkConflicts, type Checked, type Eligible } from '../colleagues/conflict-check'
import { NotReadyYet } from '../errors'
import { holdUntilMasked } from './first-look'

/** Who may be put forward to review this case now. Nothing is told about anybody else. */
export function reviewersFor({ open, strand, personId }: Acting): Promise<Checked> {
  const { hasIndependentHelp, reviewers, recused, refused, facilitatorId } = strand.memory.context as ReviewContext
  const notThese = [...reviewers, ...recused, ...refused, ...(facilitatorId === null ? [] : [facilitatorId])]
  return checkConflicts(personId, open.id, { role: 'reviewer', alsoFromOutside: hasIndependentHelp, notThese })
}

/** Who may be asked to facilitate: trained (the role says so), and no reviewer of the same case. */
export async function facilitatorsFor({ open, strand, personId }: Acting): Promise<Eligible[]> {
  const { reviewers, proposed, recused, facilitatorId } = strand.memory.context as ReviewContext
  const notThese = [...reviewers, ...proposed, ...recused, ...(facilitatorId === null ? [] : [facilitatorId])]
  const { free, full } = await checkConflicts(personId, open.id, { role: 'facilitator', alsoFromOutside: false, notThese })
  return [...free, ...full]
}

/** How many people are still to be put forward: two in all, or one once somebody independent helps. */
export function reviewersWanted({ reviewers, hasIndependentHelp }: ReviewContext): { least: number; most: number } {
  const most = Math.max(0, 2 - reviewers.length)
  return { least: hasIndependentHelp && reviewers.length === 0 ? 1 : most, most }
}

/**
 * Puts people forward to review. They see nothing before the person has agreed. The check is made again here, because the page may be old.
 * Throws NotReadyYet for anybody who may not be asked, without a word about why.
 */
export async function proposeReviewers(acting: Acting, chosen: readonly string[]): Promise<void> {
  const { tx, open, strand } = acting
  const { free, mostFromNetwork } = await reviewersFor(acting)
  const people = [...new Set(chosen)].map((id) => free.find((one) => one.id === id))
  const fromNetwork = people.filter((one) => one?.fromNetwork).length
  const { least, most } = reviewersWanted(strand.memory.context as ReviewContext)
  if (people.includes(undefined) || people.length < least || people.length > most || fromNetwork > mostFromNetwork) throw new NotReadyYet(['notEligible'])
  await holdUntilMasked(acting)
  await happen(acting, { type: 'reviewers.proposed', reviewerIds: [...new Set(chosen)], conflictCheck: 'clear' } as { type: string })
  const last = await tx.reviewerProposal.aggregate({ where: { caseId: open.id }, _max: { nth: true } })
  const first = (last._max.nth ?? -1) + 1
  const on = dateOnly(now())
  await tx.reviewerProposal.createMany({
    data: people.flatMap((one, place) => (one === undefined ? [] : [{ id: randomUUID(), caseId: open.id, personId: one.id, nth: first + place, proposedOn: on }])),
  })
}

/** Nobody of ours is independent: somebody from outside is asked. Throws NotReadyYet while enough of ours may be asked, now or later. */
export async function findNobodyIndependent(acting: Acting): Promise<void> {
  const { free, full } = await reviewersFor(acting)
  const { most } = reviewersWanted(acting.strand.memory.context as ReviewContext)
  if (free.length + full.length >= most) throw new NotReadyYet(['someoneEligible'])
  await happen(acting, { type: 'nobodyIndependent.found' })
}

/** Everybody who may be asked carries as much as they agreed to: the case waits, and shows that it does. Throws NotReadyYet while somebody has room. */
export async function reachCapacity(acting: Acting): Promise<void> {
  const { free } = await reviewersFor(acting)
  const { least } = reviewersWanted(acting.strand.memory.context as ReviewContext)
  if (free.length >= Math.max(1, least)) throw new NotReadyYet(['freePeople'])
  await happen(acting, { type: 'capacity.reached' })
}

/** A reviewer steps back, and nobody asks why. Access ends in the same moment and does not come back on this case. */
export async function recuse(acting: Acting): Promise<void> {
  const { tx, open, personId } = acting
  // While they still may: the person is shown at once that somebody else is looked for.
  await tx.reviewerProposal.updateMany({ where: { caseId: open.id, personId, answer: 'agreed' }, data: { answer: 'recused', answeredOn: dateOnly(now()) } })
  // Whoever pressed it is out, whatever the page showed: a stale page never holds anybody on a case.
  await happen({ ...acting, seenVersion: undefined }, { type: 'reviewer.recused', reviewerId: personId } as { type: string })
  await tx.$queryRaw`select app.recuse(${open.id}::uuid, ${now()})::text`
}

import { z } from 'zod'
import { aRouteKind, type MachineId, type RouteKind } from '#workflows/effects'
import type { ReviewState } from '#workflows/restorative-review'
import type { Transaction } from '~/platform/database'
import { hasCopyReleased } from '../access/asking'
import { type Agreed, agreedOn } from './agreed'
import { follow, type Following } from '../following'
import { type AskedFor, askedFor } from './asked-for'
import type { Evidence } from '../review/evidence'
import { type FileShown, filesOn } from '../files'
import { type GoalsAsked, goalsAsked } from '../review/goals'
import { type Hearing, hearingsOf } from './hearing'
import { type MadeSafe, madeSafe } from './made-safe'
import { happened, type Promised, promisesOf } from '../promises'
import { askerIn, endsOffered, type Finishing, mayBeAskedHowItIs, withoutOthersWatches } from './persons-answers'
import { type Message, readMessages } from '../messages'
import { openObligation } from '../review/obligation-words'
import { isMeetingWithheld, type Option, optionsOffered } from '../review/options'
import { ownLook } from './own-look'
import { type ProposedReviewer, proposedReviewers } from './reviewers-answer'
import { type Looked, looksOf } from '../reads'
import { keptRoutes } from '../route-share'
import { type Deletion, deletionOf } from './taken-back'
import { type Tombstone, tombstonesOf } from '../taken-out/taken-out'
import { mayTellApartFrom } from '../strands/told-apart'
import { wordsOf } from '../words'

export type StrandShown = { id: string; machine: MachineId; route: RouteKind | null; promises: Promised[] }
/** `said`: what the owner wrote about it, for the person to read; `evidence`: what shows that it was done. */
export type Owed = { nth: number; what: string; dueOn: Date; ownerAnswer: string | null; said: string | null; evidence: Evidence | null; met: string | null }
export type Needed = { nth: number; who: string; need: string; cannotBeMet: string | null }

/** All that the holder of a code is shown on their page. Days and codes; the words are the catalogue's, save people's own. */
export type FollowUpView = {
  receivedOn: Date
  /** The person affected has a page of their own, and the choices are theirs. */
  isDecidedElsewhere: boolean
  /** Whoever holds this page is the person affected, and did not tell us themselves. */
  isAffectedOnly: boolean
  state: ReviewState
  reviewId: string
  version: number
  /** Exactly what the machine accepts and the policy allows: what the page offers. */
  offers: string[]
  /** When it is deleted; null unless they took it back. */
  deletion: Deletion | null
  isPleaseWait: boolean
  rhythm: Following['context']['rhythm']
  mayShare: boolean
  mayBeAskedHowItIs: boolean
  /** People who had no part in this are there to be told of being treated worse. */
  mayTellApart: boolean
  /** They asked for a look at the handling, and may take it back. */
  mayTakeLookBack: boolean
  options: Option[]
  /** That no meeting is offered is said where one could be. */
  isMeetingWithheld: boolean
  /** How the finishing question may end. */
  ends: Finishing['end'][]
  strands: StrandShown[]
  /** Offers of support that wait for an answer. */
  supportOffers: number
  /** Whether something to learn waits to be looked at by the person. */
  hasPreview: boolean
  /** What may be learnt from it is published, and was allowed to be. */
  isLearntFrom: boolean
  reviewers: ProposedReviewer[]
  /** Who was hurt and what they need, for those whose harm it is. */
  needed: Needed[]
  owed: Owed[]
  agreed: Agreed[]
  safety: MadeSafe
  /** Nobody has room to review it now. */
  isWaitingForCapacity: boolean
  /** What the person asked for when they told us, beside what they say they got. */
  asked: AskedFor[]
  /** The days on which they hear from us, word and checks together. */
  hearings: Hearing[]
  /** What was taken out of the case for good, or is hidden until two people decide. */
  takenOut: Tombstone[]
  looked: Looked[]
  /** They asked what we hold about them, and their copy was released. */
  hasCopyReleased: boolean
  /** The pictures that whoever told us added; nobody else's page has them. */
  files: FileShown[]
  /** Teams that keep their part whatever is chosen. */
  kept: RouteKind[]
  /** How the four goals stand, for whoever told us where somebody else decides, while everybody is asked. */
  goals: GoalsAsked | null
  newMessages: number
  lastFromUs: Message | null
}

/** Reads the page of whoever holds the code that `tx` acts as, as things stand at `at`. Throws CaseNotFound without a live code. */
export async function viewFollowUp(tx: Transaction, at: Date): Promise<FollowUpView> {
  const following = await follow(tx)
  const { caseId, holder, review, context, receivedOn } = following
  const theirs = withoutOthersWatches(following)
  const messages = await readMessages(tx, caseId, holder)
  const isOwnLook = ownLook(following.strands, askerIn(following)) !== undefined
  const fromUs = messages.filter(({ side }) => side === 'trust')
  return {
    receivedOn,
    isDecidedElsewhere: following.isDecidedElsewhere,
    isAffectedOnly: holder === 'personAffected',
    state: review.state as ReviewState,
    reviewId: review.id,
    version: review.version,
    // Their own look is asked for once; that somebody else asked for one is nowhere to be seen.
    offers: isOwnLook ? review.offers.filter((event) => event !== 'handlingLook.asked') : review.offers,
    deletion: await deletionOf(tx, review),
    isPleaseWait: context.isPleaseWait,
    rhythm: context.rhythm,
    mayShare: context.choices.shareWithReviewTeam,
    mayBeAskedHowItIs: mayBeAskedHowItIs(following),
    mayTellApart: await mayTellApartFrom(tx, following),
    mayTakeLookBack: isOwnLook,
    options: optionsOffered(review.memory),
    isMeetingWithheld: isMeetingWithheld(review.memory),
    ends: endsOffered(following),
    strands: await strandsShown(tx, { ...following, strands: theirs }, at),
    supportOffers: following.strands.filter(({ machine, isDone }) => machine === 'support-offer' && !isDone).length,
    hasPreview: following.strands.some(({ offers }) => offers.includes('preview.answered')),
    isLearntFrom: following.strands.some(({ machine, state }) => machine === 'learning-capture' && ['published', 'actionsTracked', 'reportedBack'].includes(state)),
    reviewers: await proposedReviewers(tx),
    needed: isTheirs(following) ? await neededBy(tx, caseId) : [],
    owed: await owedTo(tx, caseId),
    agreed: await agreedOn(tx, following),
    safety: await madeSafe(tx, following),
    isWaitingForCapacity: review.state === 'allocating' && context.isWaitingForCapacity,
    asked: await askedFor(tx, following),
    hearings: hearingsOf([review, ...theirs.filter(({ isDone }) => !isDone)]),
    takenOut: await tombstonesOf(tx, caseId),
    looked: await looksOf(tx, caseId),
    hasCopyReleased: await hasCopyReleased(tx, caseId),
    files: holder === 'personTellingUs' ? await filesOn(tx, caseId) : [],
    kept: await keptRoutes(tx, caseId, following.strands),
    goals: await goalsAsked(tx, { caseId, review, who: following.isDecidedElsewhere ? 'personWhoTold' : null }),
    newMessages: fromUs.filter(({ readOn, authorRole }) => readOn === null && authorRole !== null).length,
    lastFromUs: fromUs.at(-1) ?? null,
  }
}

/** Every strand with its promises, the review first, then the routes; those that promise nothing are left out. */
export async function strandsShown(tx: Transaction, { caseId, review, strands, context }: Pick<Following, 'caseId' | 'review' | 'strands' | 'context'>, at: Date): Promise<StrandShown[]> {
  const events = await tx.workflowEvent.findMany({ where: { caseId }, orderBy: [{ version: 'asc' }] })
  const shown = [review, ...[...strands].sort(routesFirst)].map(({ id, machine, state, deadlines, memory }) => {
    const history = events.filter(({ workflowId }) => workflowId === id).map(happened)
    const isPleaseWait = id === review.id && context.isPleaseWait
    return { id, machine, route: routeIn(machine, memory.context), promises: promisesOf({ id, machine, state, deadlines, history, isPleaseWait }, at) }
  })
  return shown.filter(({ promises }) => promises.length > 0)
}

function routesFirst(one: { machine: string }, other: { machine: string }): number {
  return Number(other.machine === 'safety-route') - Number(one.machine === 'safety-route')
}

function routeIn(machine: MachineId, context: unknown): RouteKind | null {
  return machine === 'safety-route' ? (z.looseObject({ kind: aRouteKind }).safeParse(context).data?.kind ?? null) : null
}

/** What is owed, in the words in which it was written down. */
export async function owedTo(tx: Transaction, caseId: string): Promise<Owed[]> {
  const rows = await tx.obligation.findMany({ where: { caseId }, orderBy: { nth: 'asc' } })
  if (rows.length === 0) return []
  const words = await wordsOf(tx, caseId, 'work')
  return rows.map(({ nth, dueOn, ownerAnswer, met, ...row }) => ({ nth, dueOn, ownerAnswer, met, ...openObligation(words, row) }))
}

/** Whoever saw it happen to somebody else does not read what that person needs. */
function isTheirs({ holder, context }: Following): boolean {
  return holder === 'personAffected' || context.affected === 'personTellingUs' || context.affected === 'nobodyInPerson'
}

/** Who was hurt and what they need, in the words in which it was written down, and why a need cannot be met. */
async function neededBy(tx: Transaction, caseId: string): Promise<Needed[]> {
  const rows = await tx.need.findMany({ where: { caseId }, orderBy: { nth: 'asc' }, include: { party: true } })
  if (rows.length === 0) return []
  const words = await wordsOf(tx, caseId)
  const open = (field: string, sealed: Uint8Array) => z.string().parse(words.open(field, sealed))
  return rows.map(({ id, nth, sealed, cannotBeMet, party }) => ({
    nth, who: open(`party:${party.id}`, party.sealed), need: open(`need:${id}`, sealed), cannotBeMet: cannotBeMet && open(`need-reason:${id}`, cannotBeMet),
  }))
}

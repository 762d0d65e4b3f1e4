import { lookedAtFrom, type ReviewContext, type ReviewState } from './context'
import type { facts } from './guards'

type FactName = keyof typeof facts

/** An accepted event always changes what its type changes; here is where it leads. */
export function to<const Target extends ReviewState>(target: Target) {
  return { target, actions: 'change' } as const
}

/** The same, while a fact of the case holds. */
export function toIf<const Target extends ReviewState, const Guard extends FactName>(guard: Guard, target: Target) {
  return { target, guard, actions: 'change' } as const
}

/** Accepted without moving. */
export const stay = { actions: 'change' } as const

export function stayIf<const Guard extends FactName>(guard: Guard) {
  return { guard, actions: 'change' } as const
}

/** Back to where the look at the handling began: a closed union in `context.resumeAt`, no history state. A meeting comes back only if still ready. */
const backFromLook = [
  { target: 'preparing', guard: 'isMeetingNotReady', actions: 'change' } as const,
  ...lookedAtFrom.map((state) => ({ target: state, guard: wasLookedAtFrom(state), actions: 'change' }) as const),
]

function wasLookedAtFrom(state: ReviewState) {
  return ({ context }: { context: ReviewContext }) => context.resumeAt.look === state
}

/** Upheld: a new team. Where the first look was not done it is done first, by whoever comes now: nobody is given an account with patients unmasked. */
const newTeamWhereUpheld = [toIf('isUpheldAfterFirstLook', 'allocating'), toIf('isUpheld', 'firstLook')] as const

/** What every open state accepts (DOMAIN.md 3.2, the line under the table). */
export const inEveryOpenState = {
  'duty.raised': stay,
  'choice.changed': [toIf('isShareTakenBack', 'resting'), stay],
  'rhythm.changed': stay,
  'word.given': stay,
  'addition.made': stay,
  'danger.assessed': stayIf('isNotYetProtected'),
  'wait.asked': stayIf('isNotWaiting'),
  'wait.ended': stayIf('isWaiting'),
  'report.withdrawn': to('withdrawn'),
  'acknowledgement.recorded': stayIf('isNotAcknowledged'),
  'safetyLook.recorded': stayIf('isNotSafetyLooked'),
  'patient.masked': stay,
  'described.heard': stayIf('noContactWithDescribedPersonWithoutAgreement'),
  'handlingLook.ended': [...newTeamWhereUpheld, stay],
  'route.opened': stay,
  'route.ended': stay,
  'route.held': stay,
  'route.released': stay,
  'timer.acknowledgementDue': stay,
  'timer.safetyLookDue': stay,
  'timer.wordFromUsDue': stay,
} as const

/** The same, where somebody may have been proposed or agreed to: recusal is immediate, and nobody asks why. */
export const withReviewers = { ...inEveryOpenState, 'reviewer.recused': toIf('isReviewer', 'allocating') } as const

/** A report that was taken back is sealed: what the person described said is written down no more, because nobody could read it. */
export const heardWhenSealed = {
  'choice.changed': stay,
  // Whoever asked is answered; the review counts which looks still go on.
  'handlingLook.ended': stay,
  'route.opened': stay,
  'route.ended': stay,
  'route.held': stay,
  'route.released': stay,
} as const

/** Where the work has ended the strands beside it go on, and what they say is still heard: taken up again, the review must know how they stand. */
export const heardWhenClosed = { ...heardWhenSealed, 'described.heard': stay } as const

/** Whoever is affected and did not tell us themselves is asked; a patient in their own way. */
export const askingAffected = { 'affectedPerson.asked': stayIf('isAskedByUs'), 'patient.asked': stayIf('isPatientAsked') } as const

/** "Please wait" inside a state that has paused its clocks already: its end starts none of those. */
export const waitInsidePause = { 'wait.ended': { guard: 'isWaiting', actions: 'endWaitInsidePause' } } as const

/** Asked 20 and 60 working days after the end. */
export const followUps = { 'followUp.answered': stay, 'timer.outcomeFollowUp20Due': stay, 'timer.outcomeFollowUp60Due': stay } as const

/** A handling look may be asked for wherever one is not already under way. */
export function mayBeLookedAt<const From extends (typeof lookedAtFrom)[number]>(state: From) {
  return { 'handlingLook.asked': { target: 'beingLookedAt', actions: ['change', { type: 'rememberLook', params: { state } }] } } as const
}

/** While the handling is looked at, our own clocks run on, so what they say is heard here too. */
export const beingLookedAt = {
  ...withReviewers, ...followUps,
  'handlingLook.ended': [...newTeamWhereUpheld, stayIf('isAnotherLookLeft'), ...backFromLook],
  // Somebody else in the case asks too, and does not hear that anybody did: theirs is a look of its own, wherever the review stands by then.
  'handlingLook.asked': stay,
  'obligation.answered': stayIf('isUnanswered'),
  'owner.answered': stay,
  'timer.firstLookDue': stay,
  'timer.reviewersProposedDue': stay,
  'timer.recusalReplacedDue': stay,
  'timer.needsConversationDue': stay,
  'timer.optionsSettledDue': stay,
  'timer.twoDaysToThinkDue': stay,
  'timer.riskAssessmentDue': stay,
  'timer.ownerAnswerDue': stay,
  'timer.obligationAnswerDue': stayIf('isUnanswered'),
  'timer.reopeningDue': stay,
} as const

/** Where needs and obligations are written down. */
export const writing = {
  'need.recorded': stayIf('isNewNeed'),
  'need.cannotBeMet': stayIf('isKnownNeed'),
  'obligation.added': stayIf('noConsequenceUnheard'),
  ...askingAffected,
} as const

/** What every state has: its timers and notices on the way in, the end of its pause on the way out. */
export function open<const State extends ReviewState>(state: State) {
  return { entry: { type: 'enter', params: { state } }, exit: { type: 'leave', params: { state } }, tags: 'open' } as const
}

export function closed<const State extends ReviewState>(state: State) {
  return { entry: { type: 'enter', params: { state } }, exit: { type: 'leave', params: { state } }, tags: 'closed' } as const
}

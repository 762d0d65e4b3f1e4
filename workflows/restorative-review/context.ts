import { z } from 'zod'
import { anId, aRouteKind, peopleSpokenTo, type Choice } from '../effects'

/** The three paths (DOMAIN.md 3.2), chosen at the first look. */
export const paths = ['recordAndMakeSafe', 'putItRight', 'changeTheSystem'] as const

/** Where a hold can interrupt, and so where it gives back to. */
export const heldFrom = ['preparing', 'meetingArranged'] as const

/** Where a look at the handling can interrupt, and so where it gives back to. */
export const lookedAtFrom = [
  'received', 'firstLook', 'recorded', 'changing', 'awaitingAnswer', 'allocating', 'reviewerChoice', 'needs', 'obligationsDraft', 'options',
  'preparing', 'meetingArranged', 'agreeing', 'heldByRoute', 'obligations', 'finishing', 'finished', 'reopening',
] as const

export const states = [...lookedAtFrom, 'beingLookedAt', 'resting', 'handedOver', 'withdrawn', 'cleared'] as const
export type ReviewState = (typeof states)[number]

export const timerNames = [
  'acknowledgement', 'safetyLook', 'firstLook', 'wordFromUs', 'answerReminder5', 'answerReminder10', 'reviewersProposed', 'recusalReplaced',
  'reviewerReminder5', 'reviewerReminder10', 'needsConversation', 'optionsSettled', 'twoDaysToThink', 'riskAssessment', 'ownerAnswer',
  'finishingPrompt', 'outcomeFollowUp20', 'outcomeFollowUp60', 'reopening', 'resting',
  'withdrawalCheck',
] as const
export type ReviewTimer = (typeof timerNames)[number]

export const rhythms = ['standard', 'everyTwoWeeks', 'monthly', 'onlyWhenNew'] as const
export const dangers = ['low', 'high'] as const

/**
 * Things that people agree, say or do before a meeting. The rest of `restorativeReady` follows from other events and timers. Which of them count
 * follows from what was chosen: `preconditionsOf`. Those in a circle beside the two have one flag for all of them: one of them who stops takes
 * it away, and no history says which.
 */
export const preconditions = [
  'affectedAgrees', 'otherAgrees', 'surrogateAgrees', 'circleAgrees', 'partAcknowledgedAfterAdvice', 'affectedPreMeeting', 'otherPreMeeting',
  'surrogatePreMeeting', 'circlePreMeetings',
] as const
export type Precondition = (typeof preconditions)[number]

const choices = z.strictObject({
  contactMe: z.boolean(), shareWithReviewTeam: z.boolean(), speakToThePerson: z.boolean(), useInLearning: z.boolean(), checkOnMeLater: z.boolean(),
  checkThatWeAreFair: z.boolean(), goAheadIfSilent: z.boolean(),
} satisfies Record<Choice, unknown>)

export const context = z.strictObject({
  /** Facts of the report that guards need. */
  systemOnly: z.boolean(),
  patientAffected: z.boolean(),
  /** Whose harm it is: no review of another person's harm without them. */
  affected: z.enum(['personTellingUs', 'askedAndAgreed', 'saidNo', 'notAsked', 'nobodyInPerson']),
  /** Whoever did or said it tells us themselves: we never contact the other person, and there is nobody left to tell (DOMAIN.md 2.4). */
  isToldByDescribed: z.boolean().optional(),
  path: z.enum(paths).nullable(),
  choices,
  rhythm: z.enum(rhythms),

  /** The first look. */
  isAcknowledged: z.boolean(),
  isSafetyLooked: z.boolean(),
  isMasked: z.boolean(),
  areSafetyStepsListed: z.boolean(),
  isIncidentReferenced: z.boolean(),
  decision: z.strictObject({ kind: z.enum(['notOurs', 'notConduct']), byId: anId }).nullable(),
  isNotConduct: z.boolean(),

  /** Who works on it. Names under seal are never here: the vault's conflict check stands in for them. */
  peopleOnCase: z.array(anId),
  proposed: z.array(anId),
  reviewers: z.array(anId),
  recused: z.array(anId),
  refused: z.array(anId),
  refusals: z.int(),
  hasIndependentHelp: z.boolean(),
  isWaitingForCapacity: z.boolean(),

  /** Who is hurt, what they need, whose obligation it is. */
  needs: z.array(z.strictObject({ id: anId, cannotBeMet: z.boolean() })),
  obligations: z.array(z.strictObject({
    id: anId, needId: anId, ownerId: anId, isTraining: z.boolean(), isConsequence: z.boolean(), hasClock: z.boolean(), isLate: z.boolean(),
    answer: z.enum(['met', 'partly', 'no']).nullable(),
  })),
  isDescribedHeard: z.boolean(),
  optionChosen: z.enum(['direct', 'shuttle', 'letter', 'surrogate', 'circle', 'forPersonOnly', 'systemOnly', 'none']).nullable(),
  hasExtension: z.boolean(),

  /** restorativeReady, as flags: a machine never reads the time. */
  ready: z.array(z.enum(preconditions)),
  riskAssessed: z.strictObject({ isFresh: z.boolean(), danger: z.enum(dangers), isOwnLineManager: z.boolean() }).nullable(),
  facilitatorId: anId.nullable(),
  twoDaysToThink: z.enum(['notYet', 'running', 'passed']),

  /** Routes beside the review. */
  openRoutes: z.array(anId),
  holds: z.array(z.strictObject({ routeId: anId, kind: aRouteKind })),
  /** For whom somebody set how likely it is that they are treated worse, and whether telling the person described was taken up. */
  protectedFor: z.array(z.enum(peopleSpokenTo)),
  isNoticeOpened: z.boolean(),
  /** Days on which a patient was asked and agreed, since they last said no. */
  patientAgreed: z.array(z.iso.date()),

  /** Asking before finishing. */
  isAsked: z.boolean(),
  /** Prompts whose ten working days passed without an answer. */
  silences: z.int(),
  isContent: z.boolean(),
  hasTriedAgain: z.boolean(),
  isLearningOpened: z.boolean(),

  isPleaseWait: z.boolean(),
  timers: z.array(z.enum(timerNames)),
  resumeAt: z.strictObject({ hold: z.enum(heldFrom).nullable(), look: z.enum(lookedAtFrom).nullable() }),
})
export type ReviewContext = z.infer<typeof context>

/** What the report gives the review to begin with. `openRoutes` are those derived from the answers at submit. */
export const input = context.pick({ systemOnly: true, patientAffected: true, affected: true, isToldByDescribed: true, choices: true, rhythm: true, peopleOnCase: true, openRoutes: true })
export type ReviewInput = z.infer<typeof input>

export function firstContext(given: ReviewInput): ReviewContext {
  return {
    path: null,
    isAcknowledged: false, isSafetyLooked: false, isMasked: false, areSafetyStepsListed: false, isIncidentReferenced: false,
    decision: null, isNotConduct: false,
    proposed: [], reviewers: [], recused: [], refused: [], refusals: 0, hasIndependentHelp: false, isWaitingForCapacity: false,
    needs: [], obligations: [], isDescribedHeard: false, optionChosen: null, hasExtension: false,
    ready: [], riskAssessed: null, facilitatorId: null, twoDaysToThink: 'notYet',
    holds: [], protectedFor: [], isNoticeOpened: false, patientAgreed: [], isAsked: false, silences: 0, isContent: false, hasTriedAgain: false, isLearningOpened: false,
    isPleaseWait: false, timers: [], resumeAt: { hold: null, look: null },
    ...given,
  }
}

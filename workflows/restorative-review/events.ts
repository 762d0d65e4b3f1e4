import { z } from 'zod'
import { aChoice, anId, aPatientAsked, aRouteKind, askers, lookOutcomes, peopleSpokenTo } from '../effects'
import { dangers, preconditions, rhythms } from './context'

const said = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) })

/** What can happen to a review. Strict: a word or a name has no field to hide in. */
export const event = z.discriminatedUnion('type', [
  // The first look
  said('acknowledgement.recorded'),
  said('safetyLook.recorded'),
  said('firstLook.started'),
  said('patient.masked'),
  said('case.recordedAndMadeSafe'),
  said('case.accepted'),
  said('case.systemAccepted'),
  said('path.reconsidered'),
  said('question.asked'),
  said('question.answered'),
  /** Two different people decide; words for the person are ready, and a named taker has agreed. */
  z.strictObject({ type: z.literal('notOurs.proposed'), byId: anId, takerId: anId, takerAgreed: z.literal(true), wordsReady: z.literal(true) }),
  z.strictObject({ type: z.literal('notOurs.confirmed'), byId: anId }),
  z.strictObject({ type: z.literal('notConduct.proposed'), byId: anId }),
  z.strictObject({ type: z.literal('notConduct.confirmed'), byId: anId }),
  said('safetySteps.listed'),
  said('incident.referenced'),
  said('owner.answered'),

  // Reviewers. `conflictCheck` is the vault's answer for all of them together; unknown is never "no conflict".
  z.strictObject({ type: z.literal('reviewers.proposed'), reviewerIds: z.array(anId).min(1).max(2), conflictCheck: z.enum(['clear', 'conflict', 'unknown']) }),
  said('nobodyIndependent.found'),
  said('capacity.reached'),
  said('reviewers.agreed'),
  z.strictObject({ type: z.literal('reviewer.refused'), reviewerId: anId }),
  z.strictObject({ type: z.literal('reviewer.recused'), reviewerId: anId }),

  // Needs, obligations, options
  z.strictObject({ type: z.literal('need.recorded'), needId: anId }),
  z.strictObject({ type: z.literal('need.cannotBeMet'), needId: anId }),
  z.strictObject({
    type: z.literal('obligation.added'), obligationId: anId, needId: anId, ownerId: anId, dueOn: z.iso.date(), isTraining: z.boolean(), isConsequence: z.boolean(),
  }),
  said('needs.recorded'),
  said('options.offered'),
  said('options.extended'),
  z.strictObject({ type: z.literal('affectedPerson.asked'), agreed: z.boolean() }),
  aPatientAsked,
  z.strictObject({ type: z.literal('options.chosen'), option: z.enum(['direct', 'shuttle', 'letter', 'surrogate', 'circle', 'forPersonOnly', 'systemOnly', 'none']) }),
  z.strictObject({ type: z.literal('obligation.answered'), obligationId: anId, answer: z.enum(['met', 'partly', 'no']) }),
  said('described.heard'),

  // Preparing and meeting
  z.strictObject({ type: z.literal('precondition.met'), precondition: z.enum(preconditions) }),
  z.strictObject({ type: z.literal('precondition.lost'), precondition: z.enum(preconditions) }),
  z.strictObject({ type: z.literal('risk.assessed'), danger: z.enum(dangers), isOwnLineManager: z.boolean() }),
  z.strictObject({ type: z.literal('facilitator.appointed'), personId: anId, isTrained: z.literal(true), isIndependent: z.literal(true) }),
  said('meeting.arranged'),
  said('meeting.notReady'),
  said('meeting.ended'),
  said('meeting.calledOff'),
  said('meeting.missed'),
  said('agreement.reached'),
  said('agreement.notReached'),

  // Finishing and after
  said('person.content'),
  z.strictObject({ type: z.literal('person.notContent'), wants: z.enum(['anotherTry', 'handlingLook']) }),
  z.strictObject({ type: z.literal('followUp.answered'), answer: z.enum(['nothingChanged', 'somethingChanged', 'notSafeToSay']) }),
  z.strictObject({ type: z.literal('reopening.asked'), why: z.enum(['newFact', 'obligationFailed', 'treatedWorse', 'pattern']) }),
  said('reopening.granted'),
  z.strictObject({ type: z.literal('reopening.refused'), why: z.enum(['nothingNew', 'alreadyLookedAt', 'anotherWayIsBetter']) }),
  z.strictObject({ type: z.literal('handlingLook.asked'), by: z.enum(askers) }),
  z.strictObject({ type: z.literal('handlingLook.ended'), outcome: z.enum(lookOutcomes) }),
  said('person.askedAgain'),

  // In every open state
  /** The person is told first, unless that is unsafe: then nothing tells them before a person does. */
  z.strictObject({ type: z.literal('duty.raised'), routeId: anId, kind: aRouteKind, personTold: z.enum(['first', 'unsafeToTell']).optional() }),
  z.strictObject({ type: z.literal('choice.changed'), choice: aChoice, on: z.boolean() }),
  z.strictObject({ type: z.literal('rhythm.changed'), rhythm: z.enum(rhythms) }),
  said('word.given'),
  said('addition.made'),
  /** How likely somebody is to be treated worse for speaking up, or for being spoken to. `isChecking`: whether we check on them later, as they chose. */
  z.strictObject({ type: z.literal('danger.assessed'), forWhom: z.enum(peopleSpokenTo), danger: z.enum(dangers), isBank: z.boolean(), isChecking: z.boolean() }),
  said('wait.asked'),
  said('wait.ended'),
  said('report.withdrawn'),
  /** Information governance looked for an open request, claim, inquiry or safeguarding matter. */
  z.strictObject({ type: z.literal('withdrawal.checked'), found: z.enum(['nothing', 'request', 'claim', 'inquiry', 'safeguarding']) }),
  z.strictObject({ type: z.literal('route.opened'), routeId: anId, kind: aRouteKind }),
  z.strictObject({ type: z.literal('route.ended'), routeId: anId }),
  z.strictObject({ type: z.literal('route.held'), routeId: anId, kind: aRouteKind }),
  z.strictObject({ type: z.literal('route.released'), routeId: anId }),

  // Timers
  said('timer.acknowledgementDue'),
  said('timer.safetyLookDue'),
  said('timer.firstLookDue'),
  said('timer.wordFromUsDue'),
  said('timer.answerReminder5Due'),
  said('timer.answerReminder10Due'),
  said('timer.reviewersProposedDue'),
  said('timer.recusalReplacedDue'),
  said('timer.reviewerReminder5Due'),
  said('timer.reviewerReminder10Due'),
  said('timer.needsConversationDue'),
  said('timer.optionsSettledDue'),
  said('timer.twoDaysToThinkDue'),
  said('timer.riskAssessmentDue'),
  said('timer.ownerAnswerDue'),
  z.strictObject({ type: z.literal('timer.obligationAnswerDue'), obligationId: anId }),
  said('timer.finishingPromptDue'),
  said('timer.outcomeFollowUp20Due'),
  said('timer.outcomeFollowUp60Due'),
  said('timer.reopeningDue'),
  said('timer.restingDue'),
  said('timer.withdrawalCheckDue'),
])
export type ReviewEvent = z.infer<typeof event>

import { z } from 'zod'

/**
 * What a workflow may ask of the world, and the codes that it asks in. Ids and codes only, never anybody's words:
 * effects end in timers, jobs, history and audit, which nobody can redact.
 */

/** Ids are uuid v4, made by whoever opens the thing; they carry no time and no order. */
export const anId = z.uuid()
export type Id = z.infer<typeof anId>

/** The strands of a case (DOMAIN.md 3.2), and the two bookings beside it. */
export const machineIds = [
  'restorative-review', 'safety-route', 'support-offer', 'protection', 'notice',
  'learning-capture', 'handling-review', 'session-booking', 'programme-place',
] as const
export const aMachineId = z.enum(machineIds)
export type MachineId = z.infer<typeof aMachineId>

/**
 * Promises with a length (DOMAIN.md 3.4). The length and whether it counts working or calendar days are settings of the
 * trust; a machine knows the name only.
 */
export const clockNames = [
  'acknowledgement', 'safetyLook', 'firstLook', 'reviewersProposed', 'recusalReplaced', 'needsConversation', 'ownerAnswer',
  'wordFromUs', 'wordFromUsFortnightly', 'wordFromUsMonthly', 'optionsSettled', 'optionsExtension',
  'outcomeFollowUp20', 'outcomeFollowUp60', 'handlingLook', 'reopening', 'learningDraft', 'learningPreview', 'learningApproval',
  'therapyTriage', 'therapyFirstAppointment', 'therapyOuter', 'chase', 'onBehalfAgreement', 'reviewerReminder5', 'reviewerReminder10',
  'answerReminder5', 'answerReminder10', 'finishingPrompt', 'resting', 'twoDaysToThink', 'riskAssessment', 'routeLook',
  'lifeAtRiskReview', 'evidenceToday', 'alertLapse', 'withdrawalCheck', 'checkWeek1', 'checkWeek4', 'checkMonth3', 'checkMonth6', 'noticeLook',
  'sessionReminder',
] as const
export type ClockName = (typeof clockNames)[number]

/** Whom a notice is for: a role on the case, never an address. */
export const audiences = [
  'personTellingUs', 'personAffected', 'personDescribed', 'firstReader', 'reviewers', 'facilitator', 'owner', 'routeLead', 'nameKeepers',
  'supportCoordinator', 'learningEditor', 'approvers', 'handlingReviewer', 'independentReviewer', 'executiveLead', 'informationGovernance',
  'sessionLead', 'participant',
] as const
export type Audience = (typeof audiences)[number]

/** What a notice is about. The words live in the text catalogue, and mail says none of it. */
export const noticeCodes = [
  'reportReceived', 'acknowledged', 'firstLookTold', 'questionAsked', 'questionReminder', 'noAnswerCame', 'reviewersProposed', 'reviewersReminder', 'reviewersAgreed',
  'reviewerNeeded', 'independentHelpNeeded', 'casesWaiting', 'restingNow', 'restingOver', 'needsConversationOffered', 'optionsOffered', 'readinessLost',
  'meetingArranged', 'meetingWillNotGoAhead', 'obligationGiven', 'obligationUnmet', 'finishingQuestion', 'goalsAsked', 'finished', 'outcomeFollowUp', 'somethingChanged',
  'reopeningAsked', 'reopeningRefused', 'handedOver', 'withdrawn', 'withdrawalToCheck', 'dutyRaised', 'additionMade', 'choiceChanged', 'wordFromUsDue',
  'promiseLate', 'heldByRoute', 'handlingLookAsked', 'handlingLookAccepted', 'handlingLookEnded', 'handlingLookRemedy', 'routeFlagged', 'routeOpened', 'routeEnded', 'keepEvidenceToday',
  'candourOwed', 'nameOpenedLifeAtRisk', 'lifeAtRiskReviewDue', 'supportOffered', 'supportFormReady', 'agreementAsked', 'agreementLapsed',
  'recallMessageReady', 'supportDatePassed', 'supportToChase', 'supportChased', 'checkDue', 'urgentLookNeeded', 'linkedCaseNeeded', 'noticeLookDue', 'noticeAgreed',
  'noticeCompanionOffered', 'learningToDraft', 'learningPreview', 'learningToApprove', 'learningHeld', 'learningPublished',
  'learningReportedBack', 'learningRemoved', 'sessionBooked', 'sessionWaiting', 'sessionReminder', 'sessionFeedback', 'sessionCalledOff', 'programmeBooked',
  'programmeCertificate', 'mayCallPolice', 'alertLapsed', 'injuryToReport', 'sharingStopped', 'withdrawalChecked', 'copyDue',
] as const
export type NoticeCode = (typeof noticeCodes)[number]

/** What a key opens: the needs and account (reviewer), the meeting's preparation (facilitator), one's own tasks (owner). */
export const grantKinds = ['reviewer', 'facilitator', 'owner', 'routeLead', 'handlingReviewer', 'informationGovernance'] as const
export type GrantKind = (typeof grantKinds)[number]

/** Acts that the audit names beside the event itself, because someone may ask for exactly these later. */
export const actCodes = [
  'choice.changed', 'duty.raised', 'escalated', 'silence.wentAhead', 'silence.rested', 'rest.over', 'report.sealed', 'describedName.toDelete',
  'handedOver', 'recused', 'addition.made', 'finished.unanswered', 'finished.content', 'promise.late', 'name.openedLifeAtRisk',
  'route.explained', 'route.openedWithoutWish', 'candour.owed', 'referral.recalled', 'learning.removed', 'learning.heldTooFew', 'notice.dated',
  'alert.lapsed', 'report.mayBeDeleted', 'report.mustBeKept', 'route.sharingStopped', 'patient.asked', 'worse.told',
] as const
export type ActCode = (typeof actCodes)[number]

export const routeKinds = [
  'safeguarding', 'police', 'hateCrime', 'patientSafety', 'abuse', 'useOfForce', 'sexualSafety', 'hr', 'regulator', 'complaint', 'healthAndSafety',
  'claim', 'lifeAtRisk',
] as const
export const aRouteKind = z.enum(routeKinds)
export type RouteKind = z.infer<typeof aRouteKind>

/**
 * The person's choices (DOMAIN.md 2.2, page 5), by the codes of the form. All off at first; each change is an event that the strands hear.
 * The form's "share with a route" is not here: no strand follows it.
 */
export const choiceNames = [
  'contactMe', 'shareWithReviewTeam', 'speakToThePerson', 'useInLearning', 'checkOnMeLater', 'checkThatWeAreFair', 'goAheadIfSilent',
] as const
export const aChoice = z.enum(choiceNames)
export type Choice = z.infer<typeof aChoice>

export const lookOutcomes = ['upheld', 'partly', 'notUpheld'] as const

/** What one strand may say to another. The engine delivers it in the same transaction; a strand that does not accept it ignores it. */
export const strandEvents = [
  z.strictObject({ type: z.literal('route.opened'), routeId: anId, kind: aRouteKind }),
  z.strictObject({ type: z.literal('route.ended'), routeId: anId }),
  z.strictObject({ type: z.literal('route.held'), routeId: anId, kind: aRouteKind }),
  z.strictObject({ type: z.literal('route.released'), routeId: anId }),
  z.strictObject({ type: z.literal('choice.changed'), choice: aChoice, on: z.boolean() }),
  z.strictObject({ type: z.literal('report.withdrawn') }),
  z.strictObject({ type: z.literal('handlingLook.ended'), outcome: z.enum(lookOutcomes) }),
  z.strictObject({ type: z.literal('described.heard') }),
  z.strictObject({ type: z.literal('described.contacted') }),
  z.strictObject({ type: z.literal('notice.closed') }),
  z.strictObject({ type: z.literal('review.finished') }),
  z.strictObject({ type: z.literal('review.reopened') }),
] as const
export const aStrandEvent = z.discriminatedUnion('type', strandEvents)
export type StrandEvent = z.infer<typeof aStrandEvent>

/** What the engine sends when a timer is due. Kept whole in the timer's row, so it must be plain JSON. */
export type TimerEvent = { type: `timer.${string}`; obligationId?: Id }

/** What a strand needs to begin. The engine gives it an id of its own. */
export type StrandToOpen =
  | { machine: 'safety-route'; input: { routeId: Id; kind: RouteKind; byDuty: boolean; systemOnly: boolean; patientAffected: boolean; isUnsafeToTell?: true } }
  | { machine: 'protection'; input: { forWhom: (typeof peopleSpokenTo)[number]; danger: 'low' | 'high'; isBank: boolean; isChecking: boolean } }
  | { machine: 'notice'; input: { mayBeSpokenTo: boolean; why: NoticeReason; holds?: string[] } }
  | { machine: 'handling-review'; input: { askedBy: Asker } }
  | { machine: 'learning-capture'; input: { peopleOnCase: Id[]; systemOnly: boolean; learningChoice: boolean } }

/** Why telling the person described waits; each is dated by the history, and looked at again every thirty days. */
export const noticeReasons = ['noChoiceYet', 'beingPrepared', 'safety', 'routeHolds', 'wouldNameThePerson', 'notKnownWho'] as const
export type NoticeReason = (typeof noticeReasons)[number]

/**
 * How a patient is asked (DOMAIN.md 3.2): by somebody outside the team who is not described, with an advocate offered, in their language. `on` is
 * the day, because they are asked twice on different days; capacity is presumed, decision by decision, and decides how they are asked.
 */
export const aPatientAsked = z.strictObject({
  type: z.literal('patient.asked'), agreed: z.boolean(), on: z.iso.date(), isOutsideTeam: z.literal(true), advocateOffered: z.literal(true),
  inTheirLanguage: z.literal(true), capacity: z.enum(['presumed', 'withSupport', 'othersDecide']),
})

/** Whoever told us, was hurt, or is spoken to: all of them may be treated worse for it. */
export const peopleSpokenTo = ['personTellingUs', 'personAffected', 'personDescribed'] as const

export const askers = [...peopleSpokenTo, 'otherInCase'] as const
export type Asker = (typeof askers)[number]

/**
 * The closed union of what a workflow may ask for. The engine carries effects out in the order given, in the
 * transaction that stores the state.
 *
 * - `startTimer`: names are unique within one workflow; a machine never starts a timer that is running.
 * - `stopTimer`: no-op if the timer has fired already.
 * - `pauseTimers`: pauses every timer of this workflow running at that moment, save the `except`ed; later ones run.
 * - `resumeTimers`: what was paused, save the `except`ed, goes on with the time that it had left; no-op if nothing is paused.
 * - `tell`: to every strand of that machine in the same case; one that does not accept the event now ignores it.
 */
export type Effect =
  | { type: 'startTimer'; name: string; clock: ClockName; event: TimerEvent }
  | { type: 'stopTimer'; name: string }
  | { type: 'pauseTimers'; except: string[] }
  | { type: 'resumeTimers'; except: string[] }
  | { type: 'notify'; to: Audience; notice: NoticeCode }
  | { type: 'grant'; personId: Id; as: GrantKind }
  | { type: 'revoke'; personId: Id; as: GrantKind }
  | { type: 'revokeAll'; as: GrantKind }
  | { type: 'tell'; strand: MachineId; event: StrandEvent }
  | ({ type: 'open' } & StrandToOpen)
  | { type: 'record'; act: ActCode }

export function startTimer(name: string, clock: ClockName, event: TimerEvent): Effect {
  return { type: 'startTimer', name, clock, event }
}

export function stopTimer(name: string): Effect {
  return { type: 'stopTimer', name }
}

export function notify(to: Audience, notice: NoticeCode): Effect {
  return { type: 'notify', to, notice }
}

export function tell(strand: MachineId, event: StrandEvent): Effect {
  return { type: 'tell', strand, event }
}

export function record(act: ActCode): Effect {
  return { type: 'record', act }
}

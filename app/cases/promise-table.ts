import type { ClockName } from '#workflows/effects'
import type { HandlingReviewEvent } from '#workflows/handling-review'
import type { LearningCaptureEvent } from '#workflows/learning-capture'
import type { NoticeEvent } from '#workflows/notice'
import type { ProtectionEvent } from '#workflows/protection'
import type { ReviewEvent, ReviewState } from '#workflows/restorative-review'
import type { SafetyRouteEvent } from '#workflows/safety-route'
import type { SupportOfferEvent } from '#workflows/support-offer'

/** Who keeps a promise: a role in words of the catalogue, never a name. `you`: time that is the person's own. */
export type Keeper =
  | 'service' | 'firstReader' | 'reviewers' | 'facilitator' | 'owner' | 'routeLead' | 'handlingReviewer' | 'learningEditor' | 'learningApprovers'
  | 'informationGovernance' | 'supportCoordinator' | 'provider' | 'you'

/** What the strands with promises can hear: an event that none of them knows would never keep a promise, nor say that it is late. */
type Heard = (ReviewEvent | SafetyRouteEvent | SupportOfferEvent | ProtectionEvent | NoticeEvent | LearningCaptureEvent | HandlingReviewEvent)['type']

export type PromiseRow = {
  by: Keeper
  /** Events of the same strand that keep it. */
  keptBy: readonly Heard[]
  /** The timer event that says it is late; null where the clock running out is how it is kept, or is nobody's fault. */
  lateBy: Extract<Heard, `timer.${string}`> | null
  /** The states in which it is owed; in any other, a late one is let go. None given: as long as the strand is open. */
  owedIn?: readonly (ReviewState | 'sentBySelf' | 'sentOnBehalf' | 'didNotHear')[]
}

const word = { by: 'firstReader', keptBy: ['word.given'], lateBy: 'timer.wordFromUsDue' } as const
const check = (clock: 'checkWeek1' | 'checkWeek4' | 'checkMonth3' | 'checkMonth6') => ({ by: 'firstReader', keptBy: [`timer.${clock}Due`], lateBy: null }) as const
const followUp = (days: 20 | 60) => ({ by: 'firstReader', keptBy: [`timer.outcomeFollowUp${days}Due`], lateBy: null }) as const
const yours = { by: 'you', keptBy: [], lateBy: null } as const

/**
 * For each clock of DOMAIN.md 3.4: who owes it, which event keeps it and which timer event says that it is late. Null: a clock of our own
 * work, which promises the person nothing.
 */
export const promiseTable = {
  acknowledgement: { by: 'firstReader', keptBy: ['acknowledgement.recorded'], lateBy: 'timer.acknowledgementDue' },
  safetyLook: { by: 'firstReader', keptBy: ['safetyLook.recorded'], lateBy: 'timer.safetyLookDue' },
  firstLook: {
    by: 'firstReader', lateBy: 'timer.firstLookDue', owedIn: ['received', 'firstLook', 'awaitingAnswer'],
    keptBy: ['case.recordedAndMadeSafe', 'case.accepted', 'case.systemAccepted', 'notOurs.confirmed', 'notConduct.confirmed'],
  },
  reviewersProposed: { by: 'firstReader', keptBy: ['reviewers.proposed'], lateBy: 'timer.reviewersProposedDue', owedIn: ['allocating'] },
  recusalReplaced: { by: 'firstReader', keptBy: [], lateBy: 'timer.recusalReplacedDue', owedIn: ['allocating'] },
  needsConversation: { by: 'reviewers', keptBy: ['needs.recorded'], lateBy: 'timer.needsConversationDue', owedIn: ['needs'] },
  ownerAnswer: {
    by: 'owner', keptBy: ['owner.answered', 'obligation.answered'], lateBy: 'timer.ownerAnswerDue', owedIn: ['recorded', 'changing', 'obligations'],
  },
  wordFromUs: word,
  wordFromUsFortnightly: word,
  wordFromUsMonthly: word,
  optionsSettled: { by: 'reviewers', keptBy: ['options.chosen'], lateBy: 'timer.optionsSettledDue', owedIn: ['needs', 'obligationsDraft', 'options'] },
  optionsExtension: { by: 'reviewers', keptBy: [], lateBy: null, owedIn: ['obligationsDraft', 'options'] },
  outcomeFollowUp20: followUp(20),
  outcomeFollowUp60: followUp(60),
  handlingLook: { by: 'handlingReviewer', keptBy: ['look.decided'], lateBy: 'timer.handlingLookDue' },
  reopening: { by: 'firstReader', keptBy: ['reopening.granted', 'reopening.refused'], lateBy: 'timer.reopeningDue', owedIn: ['reopening'] },
  learningDraft: { by: 'learningEditor', keptBy: ['draft.deidentified'], lateBy: 'timer.learningDraftDue' },
  learningPreview: yours,
  learningApproval: { by: 'learningApprovers', keptBy: ['actions.tracked', 'learning.reportedBack'], lateBy: 'timer.learningApprovalDue' },
  therapyTriage: { by: 'provider', keptBy: ['provider.heardFrom'], lateBy: 'timer.therapyTriageDue' },
  therapyFirstAppointment: { by: 'provider', keptBy: ['appointment.had'], lateBy: 'timer.therapyFirstAppointmentDue' },
  therapyOuter: { by: 'provider', keptBy: [], lateBy: 'timer.therapyOuterDue' },
  chase: { by: 'supportCoordinator', keptBy: ['chase.made'], lateBy: 'timer.chaseDue', owedIn: ['sentBySelf', 'sentOnBehalf', 'didNotHear'] },
  onBehalfAgreement: yours,
  reviewerReminder5: null,
  reviewerReminder10: { ...yours, owedIn: ['reviewerChoice'] },
  answerReminder5: null,
  answerReminder10: { ...yours, owedIn: ['awaitingAnswer'] },
  finishingPrompt: { ...yours, owedIn: ['finishing'] },
  resting: { ...yours, owedIn: ['resting'] },
  twoDaysToThink: yours,
  riskAssessment: null,
  routeLook: { by: 'routeLead', keptBy: ['route.lookedAt', 'immediateAct.taken'], lateBy: 'timer.routeLookDue' },
  lifeAtRiskReview: null,
  evidenceToday: { by: 'routeLead', keptBy: ['evidence.kept'], lateBy: 'timer.evidenceTodayDue' },
  alertLapse: null,
  withdrawalCheck: { by: 'informationGovernance', keptBy: ['withdrawal.checked'], lateBy: 'timer.withdrawalCheckDue', owedIn: ['withdrawn'] },
  checkWeek1: check('checkWeek1'),
  checkWeek4: check('checkWeek4'),
  checkMonth3: check('checkMonth3'),
  checkMonth6: check('checkMonth6'),
  noticeLook: { by: 'firstReader', keptBy: ['waiting.lookedAt'], lateBy: 'timer.noticeLookDue' },
  sessionReminder: null,
} as const satisfies Record<ClockName, PromiseRow | null>

/** A promise that the pages have words for: each clock, and that we got what was told. */
export type PromiseName = ClockName | 'received' | 'obligation'

export function rowOf(name: ClockName): PromiseRow | null {
  return promiseTable[name]
}

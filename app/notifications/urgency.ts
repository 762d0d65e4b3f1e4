import type { NoticeCode } from '#workflows/effects'

/** At once, or with the next fixed hour's mail. */
export type Urgency = 'atOnce' | 'digest'

/** What cannot wait for the next fixed hour: somebody's safety, a duty, evidence that is overwritten (SECURITY.md, Outbox). */
export const urgencies = {
  routeFlagged: 'atOnce',
  keepEvidenceToday: 'atOnce',
  candourOwed: 'atOnce',
  dutyRaised: 'atOnce',
  nameOpenedLifeAtRisk: 'atOnce',
  lifeAtRiskReviewDue: 'atOnce',
  urgentLookNeeded: 'atOnce',
  linkedCaseNeeded: 'atOnce',
  meetingWillNotGoAhead: 'atOnce',
  recallMessageReady: 'atOnce',
  sessionCalledOff: 'atOnce',
  mayCallPolice: 'atOnce',
  injuryToReport: 'atOnce',

  reportReceived: 'digest', acknowledged: 'digest', firstLookTold: 'digest', questionAsked: 'digest', questionReminder: 'digest', noAnswerCame: 'digest',
  reviewersProposed: 'digest', reviewersReminder: 'digest', reviewersAgreed: 'digest', reviewerNeeded: 'digest', independentHelpNeeded: 'digest',
  casesWaiting: 'digest', restingNow: 'digest', restingOver: 'digest', needsConversationOffered: 'digest', optionsOffered: 'digest', readinessLost: 'digest',
  meetingArranged: 'digest', obligationGiven: 'digest', obligationUnmet: 'digest', finishingQuestion: 'digest', goalsAsked: 'digest', finished: 'digest', outcomeFollowUp: 'digest',
  somethingChanged: 'digest', reopeningAsked: 'digest', reopeningRefused: 'digest', handedOver: 'digest', withdrawn: 'digest', withdrawalToCheck: 'digest',
  additionMade: 'digest', choiceChanged: 'digest', wordFromUsDue: 'digest', promiseLate: 'digest', heldByRoute: 'digest',
  handlingLookAsked: 'digest', handlingLookAccepted: 'digest', handlingLookEnded: 'digest', handlingLookRemedy: 'digest', routeOpened: 'digest', routeEnded: 'digest',
  supportOffered: 'digest', supportFormReady: 'digest', agreementAsked: 'digest', agreementLapsed: 'digest', supportDatePassed: 'digest',
  supportToChase: 'digest', supportChased: 'digest', checkDue: 'digest', noticeLookDue: 'digest', noticeAgreed: 'digest', noticeCompanionOffered: 'digest',
  learningToDraft: 'digest', learningPreview: 'digest', learningToApprove: 'digest', learningHeld: 'digest',
  learningPublished: 'digest', learningReportedBack: 'digest', learningRemoved: 'digest', sessionBooked: 'digest', sessionWaiting: 'digest',
  sessionReminder: 'digest', sessionFeedback: 'digest', programmeBooked: 'digest', programmeCertificate: 'digest',
  alertLapsed: 'digest', sharingStopped: 'digest', withdrawalChecked: 'digest', copyDue: 'digest',
} as const satisfies Record<NoticeCode, Urgency>

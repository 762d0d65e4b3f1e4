import type { Length } from '~/platform/working-days'
import type { ClockName } from '#workflows/effects'

/**
 * How long each promise lasts unless the trust has set otherwise (setting `clocks`). Source: DOMAIN.md 3.4; where it gives no
 * basis of its own, the length is ours. Calendar days are somebody else's promise (the therapy provider's) or the law's.
 */
export const clockLengths = {
  acknowledgement: { workingDays: 3 },
  safetyLook: 'sameWorkingDay',
  routeLook: 'sameWorkingDay',
  firstLook: { workingDays: 5 },
  reviewersProposed: { workingDays: 2 },
  recusalReplaced: { workingDays: 2 },
  reviewerReminder5: { workingDays: 5 },
  reviewerReminder10: { workingDays: 10 },
  resting: { months: 12 },
  needsConversation: { workingDays: 5 },
  ownerAnswer: { workingDays: 10 },
  wordFromUs: { workingDays: 20 },
  wordFromUsFortnightly: { calendarDays: 14 },
  wordFromUsMonthly: { months: 1 },
  optionsSettled: { workingDays: 30 },
  optionsExtension: { workingDays: 20 },
  outcomeFollowUp20: { workingDays: 20 },
  outcomeFollowUp60: { workingDays: 60 },
  handlingLook: { workingDays: 20 },
  reopening: { workingDays: 5 },
  learningDraft: { workingDays: 10 },
  learningPreview: { workingDays: 5 },
  learningApproval: { workingDays: 10 },
  therapyTriage: { calendarDays: 7 },
  therapyFirstAppointment: { calendarDays: 28 },
  therapyOuter: { calendarDays: 42 },
  chase: { workingDays: 2 },
  onBehalfAgreement: { calendarDays: 14 },
  answerReminder5: { workingDays: 5 },
  answerReminder10: { workingDays: 10 },
  finishingPrompt: { workingDays: 10 },
  twoDaysToThink: { workingDays: 2 },
  riskAssessment: { workingDays: 10 },
  lifeAtRiskReview: { workingDays: 1 },
  evidenceToday: 'sameWorkingDay',
  alertLapse: { calendarDays: 28 },
  withdrawalCheck: { workingDays: 5 },
  checkWeek1: { calendarDays: 7 },
  checkWeek4: { calendarDays: 28 },
  checkMonth3: { months: 3 },
  checkMonth6: { months: 6 },
  noticeLook: { calendarDays: 30 },
  sessionReminder: { calendarDays: 1 },
} satisfies Record<ClockName, Length>

export type ClockLengths = Record<ClockName, Length>

/** Whether what is left of this clock is counted in working or in calendar days. */
export function countedIn(length: Length): 'working' | 'calendar' {
  return length === 'sameWorkingDay' || 'workingDays' in length ? 'working' : 'calendar'
}

/** Each promise as colleagues read it: what is due. */
export const clocks = {
  acknowledgement: 'Write back to the person', safetyLook: 'Look at safety', routeLook: 'Look at this route', firstLook: 'Tell the person what will happen',
  reviewersProposed: 'Propose reviewers', recusalReplaced: 'Replace a reviewer', reviewerReminder5: 'First reminder about the reviewers',
  reviewerReminder10: 'Second reminder about the reviewers', resting: 'End of the rest', needsConversation: 'Offer the needs conversation',
  ownerAnswer: 'The owner answers', wordFromUs: 'Write to the person, even if nothing is new', wordFromUsFortnightly: 'Write to the person, even if nothing is new',
  wordFromUsMonthly: 'Write to the person, even if nothing is new', optionsSettled: 'Settle the options', optionsExtension: 'Settle the options, extended',
  outcomeFollowUp20: 'Ask how it went, first time', outcomeFollowUp60: 'Ask how it went, second time', handlingLook: 'Finish the look at the handling',
  reopening: 'Answer the wish to open it again', learningDraft: 'Draft the learning', learningPreview: 'The person looks at the learning',
  learningApproval: 'Approve the learning', therapyTriage: 'The provider answers', therapyFirstAppointment: 'First appointment', therapyOuter: 'Latest first appointment', chase: 'Ask the service for the person',
  onBehalfAgreement: 'The person agrees to the referral', answerReminder5: 'First reminder of our question', answerReminder10: 'Second reminder of our question',
  finishingPrompt: 'Ask again before finishing', twoDaysToThink: 'Two days to think', riskAssessment: 'Risk assessment runs out',
  lifeAtRiskReview: 'A second person reviews the opened name', evidenceToday: 'Keep the evidence, today', alertLapse: 'The alert lapses unless it is renewed',
  withdrawalCheck: 'Check what must be kept of a withdrawn report', checkWeek1: 'First check for being treated worse', checkWeek4: 'Second check for being treated worse',
  checkMonth3: 'Third check for being treated worse', checkMonth6: 'Last check for being treated worse', noticeLook: 'Look again at why telling waits',
  sessionReminder: 'Remind about the session',
}

import { mayBeLookedAt, open, stay, stayIf, to, toIf, waitInsidePause, withReviewers, writing } from './transitions'

/** What was chosen is prepared, held and written down. Any party stops at any minute. */
export const meeting = {
  preparing: {
    ...open('preparing'),
    on: {
      ...withReviewers, ...mayBeLookedAt('preparing'),
      'precondition.met': stayIf('isNotYetMet'),
      'precondition.lost': stay,
      'risk.assessed': stay,
      'facilitator.appointed': stayIf('isFreeToFacilitate'),
      'meeting.arranged': toIf('restorativeReady', 'meetingArranged'),
      'meeting.notReady': to('options'),
      'route.held': { target: 'heldByRoute', actions: ['change', { type: 'rememberHold', params: { state: 'preparing' } }] },
      'timer.twoDaysToThinkDue': stay,
      'timer.riskAssessmentDue': stay,
    },
  },
  meetingArranged: {
    ...open('meetingArranged'),
    on: {
      ...withReviewers, ...mayBeLookedAt('meetingArranged'),
      'choice.changed': [toIf('isShareTakenBack', 'resting'), toIf('isMeetingTakenBack', 'options'), stay],
      'meeting.ended': to('agreeing'),
      'meeting.calledOff': to('options'),
      'meeting.missed': to('options'),
      'precondition.lost': to('options'),
      'risk.assessed': [toIf('isNoLongerSafe', 'options'), stay],
      'route.held': { target: 'heldByRoute', actions: ['change', { type: 'rememberHold', params: { state: 'meetingArranged' } }] },
      // The meeting stands only while everyone is ready for it.
      'timer.riskAssessmentDue': to('preparing'),
    },
  },
  heldByRoute: {
    ...open('heldByRoute'),
    on: {
      ...withReviewers, ...waitInsidePause, ...mayBeLookedAt('heldByRoute'),
      'precondition.lost': stay,
      'route.released': [toIf('isLastHoldAndReady', 'meetingArranged'), toIf('isLastHold', 'preparing'), stay],
      'route.ended': [toIf('isLastHoldAndReady', 'meetingArranged'), toIf('isLastHold', 'preparing'), stay],
    },
  },
  agreeing: {
    ...open('agreeing'),
    on: {
      ...withReviewers, ...mayBeLookedAt('agreeing'), ...writing,
      'agreement.reached': to('obligations'),
      'agreement.notReached': to('obligations'),
    },
  },
} as const

import { mayBeLookedAt, open, stay, stayIf, to, toIf, waitInsidePause, withReviewers, writing } from './transitions'

/** Whoever takes part hears that it will not go ahead, all of them in the same way: so nobody learns who stopped it. */
const off = ['change', 'callOff'] as const

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
  // Every way out but that it took place calls it off.
  meetingArranged: {
    ...open('meetingArranged'),
    on: {
      ...withReviewers,
      'handlingLook.asked': { target: 'beingLookedAt', actions: [...off, { type: 'rememberLook', params: { state: 'meetingArranged' } }] },
      'choice.changed': [{ ...toIf('isShareTakenBack', 'resting'), actions: off }, { ...toIf('isMeetingTakenBack', 'options'), actions: off }, stay],
      'report.withdrawn': { target: 'withdrawn', actions: off },
      'reviewer.recused': { ...toIf('isReviewer', 'allocating'), actions: off },
      'handlingLook.ended': [{ ...toIf('isUpheldAfterFirstLook', 'allocating'), actions: off }, { ...toIf('isUpheld', 'firstLook'), actions: off }, stay],
      'meeting.ended': to('agreeing'),
      'meeting.calledOff': { target: 'options', actions: off },
      'meeting.missed': { target: 'options', actions: off },
      'precondition.lost': { target: 'options', actions: off },
      'risk.assessed': [{ ...toIf('isNoLongerSafe', 'options'), actions: off }, stay],
      'route.held': { target: 'heldByRoute', actions: [...off, { type: 'rememberHold', params: { state: 'meetingArranged' } }] },
      // The meeting stands only while everyone is ready for it.
      'timer.riskAssessmentDue': { ...to('preparing'), actions: off },
    },
  },
  heldByRoute: {
    ...open('heldByRoute'),
    on: {
      ...withReviewers, ...waitInsidePause, ...mayBeLookedAt('heldByRoute'),
      'precondition.lost': stay,
      // It runs out here too: what was arranged comes back only with a fresh one.
      'timer.riskAssessmentDue': stay,
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

import {
  beingLookedAt, closed, followUps, heardWhenClosed, heardWhenSealed, mayBeLookedAt, open, stay, stayIf, to, toIf, withReviewers,
} from './transitions'

/** What is owed, asking before finishing, and where the work has ended. */
export const ending = {
  obligations: {
    ...open('obligations'),
    always: { guard: 'allAnswered', target: 'finishing' },
    on: {
      ...withReviewers, ...mayBeLookedAt('obligations'),
      // A need that was written down while the options were with the person is owed here, and starts a clock of its own.
      'obligation.added': { target: 'obligations', guard: 'isOwedLate', actions: 'change', reenter: true },
      'need.cannotBeMet': stayIf('isStillUnowed'),
      'obligation.answered': stayIf('isUnanswered'),
      'timer.obligationAnswerDue': stayIf('isUnanswered'),
    },
  },
  finishing: {
    ...open('finishing'),
    always: { guard: 'mayFinish', target: 'finished' },
    on: {
      ...withReviewers, ...mayBeLookedAt('finishing'),
      // A record comes here from its owner's answer: whether each thing was met is asked here, and silence is silence to all of it.
      'obligation.answered': stayIf('isUnanswered'),
      'person.content': stay,
      'person.notContent': [
        toIf('triesAgainWithReviewers', 'options'),
        toIf('wantsAnotherTry', 'firstLook'),
        { target: 'beingLookedAt', actions: ['change', { type: 'rememberLook', params: { state: 'finishing' } }] },
      ],
      'timer.finishingPromptDue': stay,
    },
  },
  reopening: {
    ...open('reopening'),
    on: {
      ...withReviewers, ...followUps, ...mayBeLookedAt('reopening'),
      'reopening.granted': [toIf('hasReviewers', 'needs'), to('allocating')],
      'reopening.refused': to('finished'),
      'timer.reopeningDue': stay,
    },
  },
  beingLookedAt: { ...open('beingLookedAt'), on: beingLookedAt },
  finished: {
    ...closed('finished'),
    on: {
      ...followUps, ...heardWhenClosed, ...mayBeLookedAt('finished'),
      'addition.made': stay,
      'danger.assessed': stayIf('isNotYetProtected'),
      'reopening.asked': to('reopening'),
      'duty.raised': stay,
      'report.withdrawn': to('withdrawn'),
    },
  },
  resting: {
    ...closed('resting'),
    on: {
      ...heardWhenClosed,
      'addition.made': stay,
      // Nothing goes on that it could stop: it is looked at beside the rest.
      'handlingLook.asked': stay,
      'danger.assessed': stayIf('isNotYetProtected'),
      'person.askedAgain': to('firstLook'),
      'question.answered': to('firstLook'),
      'duty.raised': stay,
      'report.withdrawn': to('withdrawn'),
      'timer.restingDue': stay,
    },
  },
  handedOver: {
    ...closed('handedOver'),
    on: {
      ...heardWhenClosed,
      'addition.made': stay, 'handlingLook.asked': stay, 'person.askedAgain': to('firstLook'), 'question.answered': to('firstLook'), 'report.withdrawn': to('withdrawn'),
    },
  },
  // Sealed. Information governance looks for what must be kept; until it has, and until it is deleted, the person may ask again.
  withdrawn: {
    ...closed('withdrawn'),
    on: {
      ...heardWhenSealed,
      // It cannot be taken back that it was handled, and how: whoever took the report back may ask, and whoever was told of it.
      'handlingLook.asked': stay,
      'withdrawal.checked': [toIf('isNothingFound', 'cleared'), stayIf('isSomethingFound')],
      'person.askedAgain': to('firstLook'),
      'question.answered': to('firstLook'),
      'timer.withdrawalCheckDue': stay,
    },
  },
  cleared: { ...closed('cleared'), on: { ...heardWhenSealed, 'person.askedAgain': to('firstLook') } },
} as const

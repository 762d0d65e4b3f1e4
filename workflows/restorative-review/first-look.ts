import {
  askingAffected, inEveryOpenState, mayBeLookedAt, open, stay, stayIf, to, toIf, waitInsidePause, writing,
} from './transitions'

/** From the moment a report comes until its path is chosen, and the two paths that need no reviewers. */
export const firstLook = {
  received: {
    ...open('received'),
    on: { ...inEveryOpenState, ...mayBeLookedAt('received'), 'firstLook.started': to('firstLook'), 'timer.firstLookDue': stay },
  },
  firstLook: {
    ...open('firstLook'),
    on: {
      ...inEveryOpenState, ...mayBeLookedAt('firstLook'),
      ...askingAffected,
      'case.recordedAndMadeSafe': toIf('mayLeaveFirstLook', 'recorded'),
      'case.accepted': toIf('mayLeaveFirstLook', 'allocating'),
      'case.systemAccepted': toIf('mayLeaveFirstLook', 'changing'),
      'question.asked': to('awaitingAnswer'),
      'notOurs.proposed': stayIf('mayLeaveFirstLook'),
      'notOurs.confirmed': toIf('isSecondPerson', 'handedOver'),
      'notConduct.proposed': stayIf('mayLeaveFirstLook'),
      'notConduct.confirmed': toIf('isSecondPerson', 'recorded'),
      'timer.firstLookDue': stay,
    },
  },
  awaitingAnswer: {
    ...open('awaitingAnswer'),
    on: {
      ...inEveryOpenState, ...waitInsidePause, ...mayBeLookedAt('awaitingAnswer'),
      'question.answered': to('firstLook'),
      'timer.answerReminder5Due': stay,
      // Two reminders, then back without an answer: nothing finishes for silence.
      'timer.answerReminder10Due': to('firstLook'),
    },
  },
  recorded: {
    ...open('recorded'),
    on: {
      ...inEveryOpenState, ...mayBeLookedAt('recorded'), ...writing,
      'safetySteps.listed': stay,
      'incident.referenced': stay,
      'owner.answered': toIf('isRecordAnswered', 'finishing'),
      'case.accepted': to('allocating'),
      'path.reconsidered': to('firstLook'),
      'timer.ownerAnswerDue': stay,
    },
  },
  changing: {
    ...open('changing'),
    on: {
      ...inEveryOpenState, ...mayBeLookedAt('changing'), ...writing,
      'owner.answered': toIf('eachNeedIsOwed', 'obligations'),
      'path.reconsidered': to('firstLook'),
      'timer.ownerAnswerDue': stay,
    },
  },
} as const

import { askingAffected, mayBeLookedAt, open, stay, stayIf, to, toIf, withReviewers, writing } from './transitions'

/** Reviewers, needs, obligations and the choice of what is done. */
export const reviewing = {
  allocating: {
    ...open('allocating'),
    on: {
      ...withReviewers, ...mayBeLookedAt('allocating'),
      ...askingAffected,
      'reviewers.proposed': toIf('noConflict', 'reviewerChoice'),
      'nobodyIndependent.found': stay,
      'capacity.reached': stay,
      'path.reconsidered': to('firstLook'),
      'timer.reviewersProposedDue': stay,
      'timer.recusalReplacedDue': stay,
    },
  },
  reviewerChoice: {
    ...open('reviewerChoice'),
    on: {
      ...withReviewers, ...mayBeLookedAt('reviewerChoice'),
      ...askingAffected,
      'reviewers.agreed': toIf('mayShare', 'needs'),
      'reviewer.refused': toIf('isProposed', 'allocating'),
      'timer.reviewerReminder5Due': stay,
      'timer.reviewerReminder10Due': [toIf('silenceMayAgree', 'needs'), to('resting')],
    },
  },
  needs: {
    ...open('needs'),
    on: {
      ...withReviewers, ...mayBeLookedAt('needs'), ...writing,
      'needs.recorded': toIf('isSomeoneHurt', 'obligationsDraft'),
      'timer.needsConversationDue': stay,
      'timer.optionsSettledDue': stay,
    },
  },
  obligationsDraft: {
    ...open('obligationsDraft'),
    on: {
      ...withReviewers, ...mayBeLookedAt('obligationsDraft'), ...writing,
      'options.offered': toIf('eachNeedIsOwed', 'options'),
      'options.extended': stayIf('hasNoExtension'),
      'timer.optionsSettledDue': stay,
    },
  },
  options: {
    ...open('options'),
    on: {
      ...withReviewers, ...mayBeLookedAt('options'), ...writing,
      'options.chosen': [toIf('mayMeet', 'preparing'), toIf('noReviewOfAnotherPersonsHarmWithoutThem', 'obligations')],
      'options.extended': stayIf('hasNoExtension'),
      'timer.optionsSettledDue': stay,
    },
  },
} as const

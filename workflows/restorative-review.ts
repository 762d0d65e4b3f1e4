import { enqueueActions, setup } from 'xstate'
import type { Effect } from './effects'
import { carry, changeBy, workflow } from './workflow'
import { changes } from './restorative-review/changes'
import { context, firstContext, input, type ReviewContext, type ReviewInput, type ReviewState } from './restorative-review/context'
import { entering, leaving } from './restorative-review/entering'
import { event, type ReviewEvent } from './restorative-review/events'
import { asGuards, facts } from './restorative-review/guards'
import { probes } from './restorative-review/probes'
import { beingLookedAt, followUps, inEveryOpenState, mayBeLookedAt, stay, stayIf, to, toIf, withReviewers, writing } from './restorative-review/transitions'
import { choicesByTheirCodes } from './upgrades/restorative-review.1-to-2'

export { whatIsMissing } from './restorative-review/readiness'
export type { ReadinessCheck } from './restorative-review/readiness'
export type { ReviewContext, ReviewEvent, ReviewInput, ReviewState }

const types: { context?: ReviewContext; events?: ReviewEvent; input?: ReviewInput; emitted?: Effect; tags?: 'open' | 'closed' } = {}

const review = setup({
  types,
  actions: {
    change: enqueueActions(({ context, event, enqueue }) => carry(enqueue, changeBy(changes, context, event))),
    enter: enqueueActions(({ context, enqueue }, { state }: { state: ReviewState }) => carry(enqueue, entering(state, context))),
    leave: enqueueActions(({ context, enqueue }, { state }: { state: ReviewState }) => carry(enqueue, leaving(state, context))),
    rememberHold: enqueueActions(({ context, enqueue }, { state }: { state: ReviewContext['resumeAt']['hold'] }) =>
      carry(enqueue, { context: { resumeAt: { ...context.resumeAt, hold: state } } })),
    rememberLook: enqueueActions(({ context, enqueue }, { state }: { state: ReviewContext['resumeAt']['look'] }) =>
      carry(enqueue, { context: { resumeAt: { ...context.resumeAt, look: state } } })),
  },
  guards: asGuards(facts),
})

/** What every state has: its timers and notices on the way in, the end of its pause on the way out. */
function named<const State extends ReviewState>(state: State) {
  return { entry: { type: 'enter', params: { state } }, exit: { type: 'leave', params: { state } } } as const
}

function open<const State extends ReviewState>(state: State) {
  return { ...named(state), tags: 'open' } as const
}

function closed<const State extends ReviewState>(state: State) {
  return { ...named(state), tags: 'closed' } as const
}

/** The review as DOMAIN.md 3.2 has it, row by row. */
const machine = review.createMachine({
  id: 'restorative-review',
  context: ({ input }) => firstContext(input),
  initial: 'received',
  states: {
    received: {
      ...open('received'),
      on: { ...inEveryOpenState, ...mayBeLookedAt('received'), 'firstLook.started': to('firstLook'), 'timer.firstLookDue': stay },
    },
    firstLook: {
      ...open('firstLook'),
      on: {
        ...inEveryOpenState, ...mayBeLookedAt('firstLook'),
        'affectedPerson.asked': stay,
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
        ...inEveryOpenState, ...mayBeLookedAt('awaitingAnswer'),
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
        'owner.answered': toIf('areSafetyStepsListed', 'finishing'),
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
    allocating: {
      ...open('allocating'),
      on: {
        ...withReviewers, ...mayBeLookedAt('allocating'),
        'affectedPerson.asked': stay,
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
        'affectedPerson.asked': stay,
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
    preparing: {
      ...open('preparing'),
      on: {
        ...withReviewers, ...mayBeLookedAt('preparing'),
        'precondition.met': stay,
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
        ...withReviewers, ...mayBeLookedAt('heldByRoute'),
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
    obligations: {
      ...open('obligations'),
      always: { guard: 'allAnswered', target: 'finishing' },
      on: {
        ...withReviewers, ...mayBeLookedAt('obligations'),
        'obligation.answered': stayIf('isUnanswered'),
        'timer.obligationAnswerDue': stayIf('isUnanswered'),
      },
    },
    finishing: {
      ...open('finishing'),
      always: { guard: 'mayFinish', target: 'finished' },
      on: {
        ...withReviewers, ...mayBeLookedAt('finishing'),
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
        ...followUps, ...mayBeLookedAt('finished'),
        'addition.made': stay,
        'choice.changed': stay,
        'reopening.asked': to('reopening'),
        'duty.raised': stay,
        'route.opened': stay,
        'route.ended': stay,
        'report.withdrawn': to('withdrawn'),
      },
    },
    resting: {
      ...closed('resting'),
      on: {
        'addition.made': stay,
        'choice.changed': stay,
        'person.askedAgain': to('firstLook'),
        'question.answered': to('firstLook'),
        'duty.raised': stay,
        'route.opened': stay,
        'route.ended': stay,
        'report.withdrawn': to('withdrawn'),
        'timer.restingDue': stay,
      },
    },
    handedOver: {
      ...closed('handedOver'),
      on: { 'addition.made': stay, 'person.askedAgain': to('firstLook'), 'question.answered': to('firstLook'), 'report.withdrawn': to('withdrawn') },
    },
    withdrawn: {
      ...closed('withdrawn'),
      on: { 'person.askedAgain': to('firstLook'), 'question.answered': to('firstLook') },
    },
  },
})

export const restorativeReview = workflow<ReviewInput, ReviewContext, ReviewEvent>(machine, {
  version: 2, input, context, event, probes, upgrades: { 1: choicesByTheirCodes },
})

import { enqueueActions, setup } from 'xstate'
import type { Effect } from './effects'
import { carry, changeBy, workflow } from './workflow'
import { changes } from './restorative-review/changes'
import { context, firstContext, input, type ReviewContext, type ReviewInput, type ReviewState } from './restorative-review/context'
import { calledOff, entering, leaving } from './restorative-review/entering'
import { event, type ReviewEvent } from './restorative-review/events'
import { asGuards, facts } from './restorative-review/guards'
import { probes } from './restorative-review/probes'
import { ending } from './restorative-review/ending'
import { firstLook } from './restorative-review/first-look'
import { meeting } from './restorative-review/meeting'
import { reviewing } from './restorative-review/reviewing'
import { resumeQuestions } from './restorative-review/timers'
import { choicesByTheirCodes } from './upgrades/restorative-review.1-to-2'
import { restorativeReview2to3 } from './upgrades/restorative-review.2-to-3'
import { restorativeReview3to4 } from './upgrades/restorative-review.3-to-4'

export { preconditionsOf, readinessChecksOf, whatIsMissing } from './restorative-review/readiness'
export type { ReadinessCheck } from './restorative-review/readiness'
export type { ReviewContext, ReviewEvent, ReviewInput, ReviewState }

const types: { context?: ReviewContext; events?: ReviewEvent; input?: ReviewInput; emitted?: Effect; tags?: 'open' | 'closed' } = {}

const review = setup({
  types,
  actions: {
    change: enqueueActions(({ context, event, enqueue }) => carry(enqueue, changeBy(changes, context, event))),
    enter: enqueueActions(({ context, enqueue }, { state }: { state: ReviewState }) => carry(enqueue, entering(state, context))),
    leave: enqueueActions(({ context, enqueue }, { state }: { state: ReviewState }) => carry(enqueue, leaving(state, context))),
    endWaitInsidePause: enqueueActions(({ context, enqueue }) => carry(enqueue, { context: { isPleaseWait: false }, effects: [resumeQuestions(context)] })),
    callOff: enqueueActions(({ context, enqueue }) => carry(enqueue, { effects: calledOff(context) })),
    rememberHold: enqueueActions(({ context, enqueue }, { state }: { state: ReviewContext['resumeAt']['hold'] }) =>
      carry(enqueue, { context: { resumeAt: { ...context.resumeAt, hold: state } } })),
    rememberLook: enqueueActions(({ context, enqueue }, { state }: { state: ReviewContext['resumeAt']['look'] }) =>
      carry(enqueue, { context: { resumeAt: { ...context.resumeAt, look: state } } })),
  },
  guards: asGuards(facts),
})

/** The review as DOMAIN.md 3.2 has it, row by row; its states stand in first-look, reviewing, meeting and ending. */
const machine = review.createMachine({
  id: 'restorative-review',
  context: ({ input }) => firstContext(input),
  initial: 'received',
  states: { ...firstLook, ...reviewing, ...meeting, ...ending },
})

export const restorativeReview = workflow<ReviewInput, ReviewContext, ReviewEvent>(
  machine, { version: 4, input, context, event, probes, upgrades: { 1: choicesByTheirCodes, 2: restorativeReview2to3, 3: restorativeReview3to4 } })

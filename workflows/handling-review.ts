import { enqueueActions, setup } from 'xstate'
import { z } from 'zod'
import { anId, askers, lookOutcomes, notify, record, startTimer, stopTimer, tell, type Effect } from './effects'
import { handlingReview1to2 } from './upgrades/handling-review.1-to-2'
import { ask, carry, changeBy, workflow, type Changes } from './workflow'

const input = z.strictObject({ askedBy: z.enum(askers) })
export type HandlingReviewInput = z.infer<typeof input>

const context = input.extend({ reviewerId: anId.nullable(), recused: z.array(anId) })
export type HandlingReviewContext = z.infer<typeof context>

const said = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) })
const event = z.discriminatedUnion('type', [
  /** Someone independent, who has had no part in the case. */
  z.strictObject({ type: z.literal('look.accepted'), reviewerId: anId, isIndependent: z.literal(true) }),
  said('look.made'),
  /** Partly upheld is upheld with a remedy: without one it is no outcome. */
  z.strictObject({ type: z.literal('look.decided'), outcome: z.enum(lookOutcomes), remedy: z.literal('written').optional() }),
  /** By whoever asked, and nobody else. */
  z.strictObject({ type: z.literal('request.takenBack'), by: z.enum(askers) }),
  said('report.withdrawn'),
  z.strictObject({ type: z.literal('reviewer.recused'), reviewerId: anId }),
  said('timer.handlingLookDue'),
])
export type HandlingReviewEvent = z.infer<typeof event>

/** Whoever asked is told, and nobody else is told that they did. */
function whoAsked(askedBy: HandlingReviewContext['askedBy']) {
  return askedBy === 'otherInCase' ? 'firstReader' : askedBy
}

const changes: Changes<HandlingReviewContext, HandlingReviewEvent> = {
  'look.accepted': ({ askedBy }, { reviewerId }) => ({
    context: { reviewerId },
    effects: [
      { type: 'grant', personId: reviewerId, as: 'handlingReviewer' },
      notify(whoAsked(askedBy), 'handlingLookAccepted'),
    ],
  }),
  'reviewer.recused': ({ recused }, { reviewerId }) => ({
    context: { reviewerId: null, recused: [...recused, reviewerId] }, effects: [{ type: 'revoke', personId: reviewerId, as: 'handlingReviewer' }, record('recused')],
  }),
  'timer.handlingLookDue': () => ({ effects: [record('promise.late'), notify('handlingReviewer', 'promiseLate'), notify('executiveLead', 'promiseLate')] }),
}

const types: { context?: HandlingReviewContext; events?: HandlingReviewEvent; input?: HandlingReviewInput; emitted?: Effect; tags?: 'open' | 'closed' } = {}

const looking = setup({
  types,
  actions: {
    change: enqueueActions(({ context, event, enqueue }) => carry(enqueue, changeBy(changes, context, event))),
    ask: enqueueActions(({ enqueue }, asked: { effects: Effect[] }) => carry(enqueue, asked)),
    tellAsker: enqueueActions(({ context, enqueue }) => carry(enqueue, { effects: [notify(whoAsked(context.askedBy), 'handlingLookEnded')] })),
  },
  guards: {
    isNotRecused: ({ context, event }) => event.type === 'look.accepted' && !context.recused.includes(event.reviewerId),
    isAsker: ({ context, event }) => event.type === 'request.takenBack' && event.by === context.askedBy,
    // A look that the person described, or somebody else, asked for is theirs: withdrawing the report does not take it from them.
    isReportersOwn: ({ context: { askedBy } }) => askedBy === 'personTellingUs' || askedBy === 'personAffected',
    isTheirs: ({ context, event }) => event.type === 'reviewer.recused' && event.reviewerId === context.reviewerId,
    isUpheld: ({ event }) => event.type === 'look.decided' && event.outcome === 'upheld',
    isPartly: ({ event }) => event.type === 'look.decided' && event.outcome === 'partly' && event.remedy === 'written',
    isNotUpheld: ({ event }) => event.type === 'look.decided' && event.outcome === 'notUpheld',
  },
})

const stay = { actions: 'change' } as const
const always = {
  'request.takenBack': { guard: 'isAsker', target: 'takenBack' },
  'report.withdrawn': { guard: 'isReportersOwn', target: 'takenBack' },
  'timer.handlingLookDue': stay,
} as const
const recused = { 'reviewer.recused': { guard: 'isTheirs', target: 'asked', actions: 'change' } } as const

const tellAsker = { type: 'tellAsker' } as const

/** What the end of a look does: the review goes on, its reader's key and its clock go, the asker is told. */
function ended(outcome: (typeof lookOutcomes)[number]) {
  return [
    ask(stopTimer('handlingLook'), { type: 'revokeAll', as: 'handlingReviewer' }, tell('restorative-review', { type: 'handlingLook.ended', outcome })), tellAsker,
  ] as const
}
/** A look at how it was handled, by somebody independent. It cannot make anything worse for whoever asked. */
const machine = looking.createMachine({
  id: 'handling-review',
  context: ({ input }) => ({ ...input, reviewerId: null, recused: [] }),
  initial: 'asked',
  // On the machine, not on a state: the clock starts once, when the look is asked for, and a recusal gives it no new start.
  entry: ask(startTimer('handlingLook', 'handlingLook', { type: 'timer.handlingLookDue' })),
  states: {
    asked: { tags: 'open', on: { ...always, 'look.accepted': { guard: 'isNotRecused', target: 'accepted', actions: 'change' } } },
    accepted: { tags: 'open', on: { ...always, ...recused, 'look.made': 'lookedAt' } },
    lookedAt: {
      tags: 'open',
      on: {
        ...always, ...recused,
        'look.decided': [{ guard: 'isUpheld', target: 'upheld' }, { guard: 'isPartly', target: 'partly' }, { guard: 'isNotUpheld', target: 'notUpheld' }],
      },
    },
    upheld: { type: 'final', tags: 'closed', entry: ended('upheld') },
    // Whoever carries the case puts it right, and is told that there is something to put right.
    partly: { type: 'final', tags: 'closed', entry: [...ended('partly'), ask(notify('firstReader', 'handlingLookRemedy'))] },
    notUpheld: { type: 'final', tags: 'closed', entry: ended('notUpheld') },
    takenBack: { type: 'final', tags: 'closed', entry: ended('notUpheld') },
  },
})

const [ines, ivo] = ['00000000-0000-4000-8000-0000000000d1', '00000000-0000-4000-8000-0000000000d4'] as const

function probes({ reviewerId, askedBy, recused }: HandlingReviewContext): HandlingReviewEvent[] {
  return [
    { type: 'look.accepted', reviewerId: recused.includes(ines) ? ivo : ines, isIndependent: true }, { type: 'look.made' },
    { type: 'look.decided', outcome: 'upheld' }, { type: 'look.decided', outcome: 'partly', remedy: 'written' }, { type: 'look.decided', outcome: 'notUpheld' },
    { type: 'request.takenBack', by: askedBy }, { type: 'report.withdrawn' }, { type: 'reviewer.recused', reviewerId: reviewerId ?? ines }, { type: 'timer.handlingLookDue' },
  ]
}

export const handlingReview =
  workflow<HandlingReviewInput, HandlingReviewContext, HandlingReviewEvent>(
    machine, { version: 2, input, context, event, probes, upgrades: { 1: handlingReview1to2 } })

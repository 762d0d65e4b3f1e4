import { enqueueActions, setup } from 'xstate'
import { z } from 'zod'
import { aChoice, anId, notify, record, startTimer, stopTimer, type Effect } from './effects'
import { ask, carry, changeBy, workflow, type Changes } from './workflow'

/** Fewer similar than this in the pool, and a thing to learn is a composite or held (DOMAIN.md 3.2). */
export const enoughAlike = 8

const input = z.strictObject({ peopleOnCase: z.array(anId), systemOnly: z.boolean(), learningChoice: z.boolean() })
export type LearningCaptureInput = z.infer<typeof input>

const context = input.extend({
  alike: z.int(),
  isComposite: z.boolean(),
  /** A preview without an answer: held to the next batch, and then only as part of a composite. */
  isCompositeOnly: z.boolean(),
  firstApproverId: anId.nullable(),
  mayBeReused: z.boolean(),
})
export type LearningCaptureContext = z.infer<typeof context>

const said = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) })
const event = z.discriminatedUnion('type', [
  /** Whoever carried the case gives coarse codes and general sentences to draft from. */
  said('material.given'),
  said('drafting.started'),
  /** `alike`: similar in the pool, counted by the engine; `byId` knows the trust and not the case, and asked "could anyone guess who?". */
  z.strictObject({ type: z.literal('draft.deidentified'), byId: anId, alike: z.int().nonnegative(), isComposite: z.boolean() }),
  said('preview.sent'),
  z.strictObject({ type: z.literal('preview.answered'), answer: z.enum(['fine', 'change', 'no']) }),
  z.strictObject({ type: z.literal('pool.counted'), alike: z.int().nonnegative(), isComposite: z.boolean() }),
  z.strictObject({ type: z.literal('learning.approved'), byId: anId }),
  z.strictObject({ type: z.literal('learning.sentBack'), byId: anId }),
  z.strictObject({ type: z.literal('learning.declined'), byId: anId }),
  said('actions.tracked'),
  said('learning.reportedBack'),
  z.strictObject({ type: z.literal('choice.changed'), choice: aChoice, on: z.boolean() }),
  said('report.withdrawn'),
  said('timer.learningDraftDue'),
  said('timer.learningPreviewDue'),
  said('timer.learningApprovalDue'),
])
export type LearningCaptureEvent = z.infer<typeof event>

type Args = { context: LearningCaptureContext; event: LearningCaptureEvent }

const late = () => ({ effects: [record('promise.late' as const), notify('learningEditor', 'promiseLate')] })

const changes: Changes<LearningCaptureContext, LearningCaptureEvent> = {
  'draft.deidentified': (_, { alike, isComposite }) => ({ context: { alike, isComposite, firstApproverId: null } }),
  'pool.counted': (_, { alike, isComposite }) => ({ context: { alike, isComposite } }),
  'learning.approved': ({ firstApproverId }, { byId }) => ({ context: { firstApproverId: firstApproverId ?? byId } }),
  'learning.sentBack': () => ({ context: { firstApproverId: null } }),
  // Unpublished, it is removed; published, it is not used again.
  'choice.changed': (_, { choice, on }) => (choice === 'useInLearning' ? { context: { learningChoice: on, mayBeReused: on } } : {}),
  'report.withdrawn': () => ({ context: { mayBeReused: false } }),
  'timer.learningPreviewDue': () => ({ context: { isCompositeOnly: true } }),
  'timer.learningDraftDue': late,
  'timer.learningApprovalDue': late,
}

function isOutsideCase({ context, event }: Args): boolean {
  return 'byId' in event && !context.peopleOnCase.includes(event.byId)
}

const types: { context?: LearningCaptureContext; events?: LearningCaptureEvent; input?: LearningCaptureInput; emitted?: Effect; tags?: 'open' | 'closed' } = {}

const learning = setup({
  types,
  actions: {
    change: enqueueActions(({ context, event, enqueue }) => carry(enqueue, changeBy(changes, context, event))),
    ask: enqueueActions(({ enqueue }, asked: { effects: Effect[] }) => carry(enqueue, asked)),
  },
  guards: {
    learningNeedsChoice: ({ context }) => context.learningChoice || context.systemOnly,
    approverNotOnCase: isOutsideCase,
    isSecondApprover: (args) => isOutsideCase(args) && 'byId' in args.event && args.event.byId !== args.context.firstApproverId,
    tooFewAlikeIsHeld: (args) => args.event.type === 'draft.deidentified' && isOutsideCase(args) && !mayGoOn(args),
    mayBeShown: (args) => args.event.type === 'draft.deidentified' && isOutsideCase(args) && mayGoOn(args),
    isEnoughNow: mayGoOn,
    isFine: ({ event }) => event.type === 'preview.answered' && event.answer === 'fine',
    isRefused: ({ event }) => event.type === 'preview.answered' && event.answer === 'no',
    isTakenBack: ({ context, event }) => event.type === 'choice.changed' && event.choice === 'useInLearning' && !event.on && !context.systemOnly,
  },
})

function mayGoOn({ context, event }: Args): boolean {
  if (event.type !== 'draft.deidentified' && event.type !== 'pool.counted') return false
  return event.isComposite || (event.alike >= enoughAlike && !context.isCompositeOnly)
}

const stay = { actions: 'change' } as const
const unpublished = {
  'choice.changed': [{ guard: 'isTakenBack', target: 'removed', actions: 'change' }, stay],
  'report.withdrawn': { target: 'removed', actions: 'change' },
  'learning.declined': { guard: 'approverNotOnCase', target: 'declined' },
} as const
const approving = {
  ...unpublished,
  'learning.sentBack': { guard: 'approverNotOnCase', target: 'drafting', actions: 'change' },
  'timer.learningApprovalDue': stay,
} as const
const published = { 'choice.changed': stay, 'report.withdrawn': stay } as const

function clock(name: 'learningDraft' | 'learningPreview' | 'learningApproval') {
  return { entry: startTimer(name, name, { type: `timer.${name}Due` }), exit: ask(stopTimer(name)) } as const
}

/** A thing to learn: what happened in general, what was responsible, what we changed, and a question for your team. */
const machine = learning.createMachine({
  id: 'learning-capture',
  context: ({ input }) => ({ ...input, alike: 0, isComposite: false, isCompositeOnly: false, firstApproverId: null, mayBeReused: true }),
  initial: 'candidate',
  states: {
    candidate: {
      tags: 'open',
      entry: ask(notify('learningEditor', 'learningToDraft')),
      on: { ...unpublished, 'material.given': { guard: 'learningNeedsChoice', actions: 'change' }, 'drafting.started': { guard: 'learningNeedsChoice', target: 'drafting' } },
    },
    drafting: {
      tags: 'open',
      entry: ask(clock('learningDraft').entry),
      exit: clock('learningDraft').exit,
      on: {
        ...unpublished,
        'draft.deidentified': [
          { guard: 'tooFewAlikeIsHeld', target: 'held', actions: ['change', ask(record('learning.heldTooFew'))] },
          { guard: 'mayBeShown', target: 'deidentified', actions: 'change' },
        ],
        'timer.learningDraftDue': stay,
      },
    },
    deidentified: { tags: 'open', on: { ...unpublished, 'preview.sent': 'preview' } },
    preview: {
      tags: 'open',
      entry: ask(clock('learningPreview').entry, notify('personTellingUs', 'learningPreview')),
      exit: clock('learningPreview').exit,
      on: {
        ...unpublished,
        'preview.answered': [{ guard: 'isFine', target: 'firstApproval' }, { guard: 'isRefused', target: 'declined' }, { target: 'drafting' }],
        'timer.learningPreviewDue': { target: 'held', actions: 'change' },
      },
    },
    firstApproval: {
      tags: 'open',
      entry: ask(clock('learningApproval').entry, notify('approvers', 'learningToApprove')),
      exit: clock('learningApproval').exit,
      on: { ...approving, 'learning.approved': { guard: 'approverNotOnCase', target: 'secondApproval', actions: 'change' } },
    },
    secondApproval: {
      tags: 'open',
      entry: ask(clock('learningApproval').entry, notify('approvers', 'learningToApprove')),
      exit: clock('learningApproval').exit,
      on: { ...approving, 'learning.approved': { guard: 'isSecondApprover', target: 'published', actions: 'change' } },
    },
    held: {
      tags: 'open',
      entry: ask(notify('learningEditor', 'learningHeld')),
      on: { ...unpublished, 'pool.counted': [{ guard: 'isEnoughNow', target: 'deidentified', actions: 'change' }, stay] },
    },
    published: { tags: 'open', entry: ask(notify('personTellingUs', 'learningPublished')), on: { ...published, 'actions.tracked': 'actionsTracked' } },
    actionsTracked: { tags: 'open', on: { ...published, 'learning.reportedBack': 'reportedBack' } },
    reportedBack: { tags: 'closed', entry: ask(notify('personTellingUs', 'learningReportedBack')), on: published },
    declined: { type: 'final', tags: 'closed' },
    removed: { type: 'final', tags: 'closed', entry: ask(record('learning.removed'), notify('learningEditor', 'learningRemoved')) },
  },
})

const [noor, eve] = ['00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-0000000000c2'] as const

function probes({ firstApproverId }: LearningCaptureContext): LearningCaptureEvent[] {
  const plain = [
    'material.given', 'drafting.started', 'preview.sent', 'actions.tracked', 'learning.reportedBack', 'report.withdrawn', 'timer.learningDraftDue', 'timer.learningPreviewDue',
    'timer.learningApprovalDue',
  ] as const
  const next = firstApproverId === noor ? eve : noor
  return [
    ...plain.map((type): LearningCaptureEvent => ({ type })),
    { type: 'draft.deidentified', byId: noor, alike: enoughAlike, isComposite: false }, { type: 'draft.deidentified', byId: noor, alike: 3, isComposite: false },
    ...(['fine', 'change', 'no'] as const).map((answer) => ({ type: 'preview.answered', answer }) as const),
    { type: 'pool.counted', alike: enoughAlike, isComposite: false }, { type: 'pool.counted', alike: 3, isComposite: true },
    { type: 'pool.counted', alike: 3, isComposite: false },
    { type: 'learning.approved', byId: next }, { type: 'learning.sentBack', byId: next }, { type: 'learning.declined', byId: next },
    { type: 'choice.changed', choice: 'useInLearning', on: true }, { type: 'choice.changed', choice: 'useInLearning', on: false },
  ]
}

export const learningCapture =
  workflow<LearningCaptureInput, LearningCaptureContext, LearningCaptureEvent>(machine, { version: 1, input, context, event, probes })

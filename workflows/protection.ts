import { enqueueActions, setup } from 'xstate'
import { z } from 'zod'
import { aChoice, notify, record, startTimer, stopTimer, type Effect } from './effects'
import { ask, carry, changeBy, workflow, type Changes } from './workflow'

const checks = ['checkWeek1', 'checkWeek4', 'checkMonth3', 'checkMonth6'] as const

const input = z.strictObject({ forWhom: z.enum(['personTellingUs', 'personAffected', 'personDescribed']), danger: z.enum(['low', 'high']) })
export type ProtectionInput = z.infer<typeof input>

const context = input.extend({
  isChecking: z.boolean(),
  isContacted: z.boolean(),
  /** Checks that were made, so that turning the choice on again never asks twice. */
  made: z.array(z.enum(checks)),
  toldTimes: z.int(),
})
export type ProtectionContext = z.infer<typeof context>

const said = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) })
const event = z.discriminatedUnion('type', [
  said('plan.agreed'),
  /** The person described has been spoken to: the weeks and months count from here. */
  said('watch.started'),
  z.strictObject({ type: z.literal('check.answered'), answer: z.enum(['no', 'somethingChanged', 'notSafeToSay']) }),
  said('worse.told'),
  said('urgentLook.started'),
  said('remedy.decided'),
  said('nothing.found'),
  said('watch.resumed'),
  said('protection.ended'),
  z.strictObject({ type: z.literal('choice.changed'), choice: aChoice, on: z.boolean() }),
  said('report.withdrawn'),
  said('timer.checkWeek1Due'),
  said('timer.checkWeek4Due'),
  said('timer.checkMonth3Due'),
  said('timer.checkMonth6Due'),
])
export type ProtectionEvent = z.infer<typeof event>

function made(name: (typeof checks)[number]) {
  return (context: ProtectionContext) => ({ context: { made: [...context.made, name] }, effects: [notify(context.forWhom, 'checkDue')] })
}

function startChecks(context: ProtectionContext): Effect[] {
  return checks.filter((name) => !context.made.includes(name)).map((name) => startTimer(name, name, { type: `timer.${name}Due` }))
}

const stopChecks = checks.map(stopTimer)

const changes: Changes<ProtectionContext, ProtectionEvent> = {
  'watch.started': (context) => ({ context: { isContacted: true }, effects: context.isChecking ? startChecks(context) : [] }),
  'check.answered': ({ toldTimes }, { answer }) => (answer === 'no' ? {} : { context: { toldTimes: toldTimes + 1 } }),
  'worse.told': ({ toldTimes }) => ({ context: { toldTimes: toldTimes + 1 } }),
  // "Check on me later" withdrawn: the checks stop, a way to tell us stays.
  'choice.changed': (context, { choice, on }) => {
    if (choice !== 'checkOnMeLater' || on === context.isChecking) return {}
    return { context: { isChecking: on }, effects: on ? (context.isContacted ? startChecks(context) : []) : stopChecks }
  },
  'timer.checkWeek1Due': made('checkWeek1'),
  'timer.checkWeek4Due': made('checkWeek4'),
  'timer.checkMonth3Due': made('checkMonth3'),
  'timer.checkMonth6Due': made('checkMonth6'),
}

const types: { context?: ProtectionContext; events?: ProtectionEvent; input?: ProtectionInput; emitted?: Effect; tags?: 'open' | 'closed' } = {}

const protecting = setup({
  types,
  actions: {
    change: enqueueActions(({ context, event, enqueue }) => carry(enqueue, changeBy(changes, context, event))),
    ask: enqueueActions(({ enqueue }, asked: { effects: Effect[] }) => carry(enqueue, asked)),
  },
  guards: {
    isContacted: ({ context }) => context.isContacted,
    isWorse: ({ event }) => event.type === 'check.answered' && event.answer !== 'no',
  },
})

const stay = { actions: 'change' } as const
const told = { target: 'told', actions: 'change' } as const
/** Checks that already run go on running; a watch that had not begun begins with its plan. */
const resumed = [{ guard: 'isContacted', target: 'watching' }, { target: 'planned' }] as const
const always = {
  'worse.told': told,
  'check.answered': [{ ...told, guard: 'isWorse' }, stay],
  'choice.changed': stay,
  'report.withdrawn': 'ended',
} as const
const checking = {
  ...always,
  'timer.checkWeek1Due': stay,
  'timer.checkWeek4Due': stay,
  'timer.checkMonth3Due': stay,
  'timer.checkMonth6Due': stay,
} as const

/** Being treated worse for speaking up. Only what people say counts; nothing is inferred from rotas or records. */
const machine = protecting.createMachine({
  id: 'protection',
  context: ({ input }) => ({ ...input, isChecking: true, isContacted: false, made: [], toldTimes: 0 }),
  initial: 'assessed',
  states: {
    assessed: { tags: 'open', on: { ...always, 'plan.agreed': 'planned' } },
    planned: { tags: 'open', on: { ...always, 'watch.started': { target: 'watching', actions: 'change' }, 'protection.ended': 'ended' } },
    watching: { tags: 'open', on: { ...checking, 'protection.ended': 'ended' } },
    told: {
      tags: 'open',
      // A new linked case with a fresh team: those who handled the first never look at this.
      entry: ask(notify('executiveLead', 'urgentLookNeeded'), notify('firstReader', 'linkedCaseNeeded'), record('escalated')),
      on: { ...checking, 'worse.told': stay, 'check.answered': stay, 'urgentLook.started': 'urgentLook' },
    },
    urgentLook: {
      tags: 'open',
      on: { ...checking, 'worse.told': stay, 'check.answered': stay, 'remedy.decided': 'remedy', 'nothing.found': 'clear' },
    },
    remedy: { tags: 'open', on: { ...checking, 'watch.resumed': resumed, 'protection.ended': 'ended' } },
    clear: { tags: 'open', on: { ...checking, 'watch.resumed': resumed, 'protection.ended': 'ended' } },
    ended: { type: 'final', tags: 'closed', entry: ask(...stopChecks) },
  },
})

function probes(): ProtectionEvent[] {
  const plain = [
    'plan.agreed', 'watch.started', 'worse.told', 'urgentLook.started', 'remedy.decided', 'nothing.found', 'watch.resumed', 'protection.ended', 'report.withdrawn',
    'timer.checkWeek1Due', 'timer.checkWeek4Due', 'timer.checkMonth3Due', 'timer.checkMonth6Due',
  ] as const
  return [
    ...plain.map((type) => ({ type })),
    ...(['no', 'somethingChanged', 'notSafeToSay'] as const).map((answer) => ({ type: 'check.answered', answer }) as const),
    { type: 'choice.changed', choice: 'checkOnMeLater', on: true }, { type: 'choice.changed', choice: 'checkOnMeLater', on: false },
  ]
}

export const protection = workflow<ProtectionInput, ProtectionContext, ProtectionEvent>(machine, { version: 1, input, context, event, probes })

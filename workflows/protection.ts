import { enqueueActions, setup } from 'xstate'
import { z } from 'zod'
import { aChoice, anId, notify, peopleSpokenTo, record, startTimer, stopTimer, type Effect } from './effects'
import { protection1to2 } from './upgrades/protection.1-to-2'
import { ask, carry, changeBy, workflow, type Changes } from './workflow'

const checks = ['checkWeek1', 'checkWeek4', 'checkMonth3', 'checkMonth6'] as const

/** Only for people who told us or were spoken to. For bank staff the shifts are watched too, by somebody, never by the machine. */
const input = z.strictObject({
  forWhom: z.enum(peopleSpokenTo), danger: z.enum(['low', 'high']), isBank: z.boolean(),
  /** As they chose: every choice is off at first, and who did not turn on "check on me later" is not checked. */
  isChecking: z.boolean(),
})
export type ProtectionInput = z.infer<typeof input>

const context = input.extend({
  isContacted: z.boolean(),
  /** Checks that were made, so that turning the choice on again never asks twice. */
  made: z.array(z.enum(checks)),
  toldTimes: z.int(),
  /** Who looks urgently: a fresh person, and one only. */
  lookerId: anId.nullable(),
})
export type ProtectionContext = z.infer<typeof context>

const said = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) })
const event = z.discriminatedUnion('type', [
  said('plan.agreed'),
  /** The person described has been spoken to: the weeks and months count from here. */
  said('watch.started'),
  said('described.contacted'),
  z.strictObject({ type: z.literal('check.answered'), answer: z.enum(['no', 'somethingChanged', 'notSafeToSay']) }),
  said('worse.told'),
  /** Shifts offered and cancelled, beside what was usual before. */
  z.strictObject({ type: z.literal('shifts.looked'), found: z.enum(['asBefore', 'fewer', 'cancelled']) }),
  /** By somebody who has had no part in the case so far. */
  z.strictObject({ type: z.literal('urgentLook.started'), byId: anId, isFresh: z.literal(true) }),
  z.strictObject({ type: z.literal('remedy.decided'), byId: anId }),
  z.strictObject({ type: z.literal('nothing.found'), byId: anId }),
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

function contacted(context: ProtectionContext) {
  return context.isContacted ? {} : { context: { isContacted: true }, effects: context.isChecking ? startChecks(context) : [] }
}

const worse = ({ toldTimes }: ProtectionContext) => ({ context: { toldTimes: toldTimes + 1 } })

const changes: Changes<ProtectionContext, ProtectionEvent> = {
  'watch.started': contacted,
  'described.contacted': contacted,
  'shifts.looked': (context, { found }) => (found === 'asBefore' ? {} : worse(context)),
  'urgentLook.started': (_, { byId }) => ({ context: { lookerId: byId } }),
  'remedy.decided': () => ({ context: { lookerId: null } }),
  'nothing.found': () => ({ context: { lookerId: null } }),
  'check.answered': (context, { answer }) => (answer === 'no' ? {} : worse(context)),
  'worse.told': worse,
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
    isBank: ({ context }) => context.isBank,
    isBankAndFewer: ({ context, event }) => context.isBank && event.type === 'shifts.looked' && event.found !== 'asBefore',
    isNotContacted: ({ context }) => !context.isContacted,
    isLooker: ({ context, event }) => (event.type === 'remedy.decided' || event.type === 'nothing.found') && context.lookerId === event.byId,
  },
})

const stay = { actions: 'change' } as const
const stayIfBank = { guard: 'isBank', actions: 'change' } as const
const told = { target: 'told', actions: 'change' } as const
/** Checks that already run go on running; a watch that had not begun begins with its plan. */
const resumed = [{ guard: 'isContacted', target: 'watching' }, { target: 'planned' }] as const
const always = {
  'worse.told': told,
  'check.answered': [{ ...told, guard: 'isWorse' }, stay],
  'shifts.looked': [{ ...told, guard: 'isBankAndFewer' }, { ...stay, guard: 'isBank' }],
  'choice.changed': stay,
  'report.withdrawn': 'ended',
} as const
const dueChecks = { 'timer.checkWeek1Due': stay, 'timer.checkWeek4Due': stay, 'timer.checkMonth3Due': stay, 'timer.checkMonth6Due': stay } as const
const checking = {
  ...always,
  'described.contacted': { guard: 'isNotContacted', actions: 'change' },
  ...dueChecks,
} as const

/** Being treated worse for speaking up. Only what people say counts; nothing is inferred from rotas or records. */
const machine = protecting.createMachine({
  id: 'protection',
  context: ({ input }) => ({ ...input, isContacted: false, made: [], toldTimes: 0, lookerId: null }),
  initial: 'assessed',
  states: {
    // The weeks count from the contact, also where no plan was agreed before it.
    assessed: { tags: 'open', on: { ...checking, 'plan.agreed': resumed } },
    planned: {
      tags: 'open',
      on: {
        ...always,
        'watch.started': { target: 'watching', actions: 'change' },
        'described.contacted': { target: 'watching', actions: 'change' },
        'protection.ended': 'ended',
      },
    },
    watching: { tags: 'open', on: { ...always, ...dueChecks, 'protection.ended': 'ended' } },
    told: {
      tags: 'open',
      // A new linked case with a fresh team: those who handled the first never look at this.
      entry: ask(notify('executiveLead', 'urgentLookNeeded'), notify('firstReader', 'linkedCaseNeeded'), record('escalated'), record('worse.told')),
      on: { ...checking, 'worse.told': stay, 'check.answered': stay, 'shifts.looked': stayIfBank, 'urgentLook.started': { target: 'urgentLook', actions: 'change' } },
    },
    urgentLook: {
      tags: 'open',
      on: {
        ...checking, 'worse.told': stay, 'check.answered': stay, 'shifts.looked': stayIfBank,
        'remedy.decided': { guard: 'isLooker', target: 'remedy', actions: 'change' },
        'nothing.found': { guard: 'isLooker', target: 'clear', actions: 'change' },
      },
    },
    remedy: { tags: 'open', on: { ...checking, 'watch.resumed': resumed, 'protection.ended': 'ended' } },
    clear: { tags: 'open', on: { ...checking, 'watch.resumed': resumed, 'protection.ended': 'ended' } },
    ended: { type: 'final', tags: 'closed', entry: ask(...stopChecks) },
  },
})

const ines = '00000000-0000-4000-8000-0000000000d2'

function probes({ lookerId }: ProtectionContext): ProtectionEvent[] {
  const plain = [
    'plan.agreed', 'watch.started', 'described.contacted', 'worse.told', 'watch.resumed', 'protection.ended', 'report.withdrawn',
    'timer.checkWeek1Due', 'timer.checkWeek4Due', 'timer.checkMonth3Due', 'timer.checkMonth6Due',
  ] as const
  return [
    ...plain.map((type) => ({ type })),
    { type: 'urgentLook.started', byId: ines, isFresh: true }, { type: 'remedy.decided', byId: lookerId ?? ines }, { type: 'nothing.found', byId: lookerId ?? ines },
    ...(['asBefore', 'fewer', 'cancelled'] as const).map((found) => ({ type: 'shifts.looked', found }) as const),
    ...(['no', 'somethingChanged', 'notSafeToSay'] as const).map((answer) => ({ type: 'check.answered', answer }) as const),
    { type: 'choice.changed', choice: 'checkOnMeLater', on: true }, { type: 'choice.changed', choice: 'checkOnMeLater', on: false },
  ]
}

export const protection = workflow<ProtectionInput, ProtectionContext, ProtectionEvent>(
  machine, { version: 2, input, context, event, probes, upgrades: { 1: protection1to2 } })

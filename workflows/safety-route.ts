import { enqueueActions, setup } from 'xstate'
import { z } from 'zod'
import { anId, aRouteKind, notify, record, startTimer, stopTimer, tell, type Effect } from './effects'
import { ask, carry, changeBy, workflow, type Changes } from './workflow'

const input = z.strictObject({ routeId: anId, kind: aRouteKind, byDuty: z.boolean(), systemOnly: z.boolean() })
export type SafetyRouteInput = z.infer<typeof input>

const bases = ['wish', 'seriousRisk', 'legalDuty', 'threshold', 'leadDecides'] as const

const context = input.extend({
  /** What the affected person wants of this route. */
  wish: z.enum(['notAsked', 'yes', 'no']),
  proposedById: anId.nullable(),
  isEvidenceKept: z.boolean(),
  isCandourGiven: z.boolean(),
  isExplained: z.boolean(),
  isHolding: z.boolean(),
  /** Who opened a name alone because a life was at risk, until a second person has reviewed it. */
  nameOpenedById: anId.nullable(),
})
export type SafetyRouteContext = z.infer<typeof context>

const said = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) })
const event = z.discriminatedUnion('type', [
  said('route.lookedAt'),
  z.strictObject({ type: z.literal('wish.given'), wish: z.enum(['yes', 'no']) }),
  /** 999 or an act that cannot wait: one person alone. */
  said('immediateAct.taken'),
  z.strictObject({ type: z.literal('opening.proposed'), byId: anId, basis: z.enum(['seriousRisk', 'legalDuty']), personTold: z.enum(['first', 'unsafeToTell']) }),
  z.strictObject({ type: z.literal('opening.decided'), byId: anId, basis: z.enum(bases) }),
  z.strictObject({ type: z.literal('route.foundNotNeeded'), why: z.enum(['noThreshold', 'personDoesNotWant', 'anotherRouteActs', 'explainedOnly']) }),
  said('route.explained'),
  said('evidence.kept'),
  said('candour.given'),
  said('hold.placed'),
  said('hold.lifted'),
  said('watch.started'),
  said('route.closed'),
  z.strictObject({ type: z.literal('name.openedAlone'), byId: anId, reason: z.enum(['suicideRisk', 'violenceRisk', 'childAtRisk', 'medicalEmergency']) }),
  z.strictObject({ type: z.literal('nameOpening.reviewed'), byId: anId }),
  said('report.withdrawn'),
  said('timer.routeLookDue'),
  said('timer.lifeAtRiskReviewDue'),
])
export type SafetyRouteEvent = z.infer<typeof event>

type Args = { context: SafetyRouteContext; event: SafetyRouteEvent }

/** Kinds where the affected person's wish decides, save serious risk or a legal duty, which two people decide. */
const wishKinds: SafetyRouteContext['kind'][] = ['hateCrime', 'police']
/** Kinds that open only if the affected person asks or a threshold is met; explaining one is not opening it. */
const askedKinds: SafetyRouteContext['kind'][] = ['hr', 'regulator', 'complaint', 'claim']
/** Kinds where what shows what happened is overwritten, often in about thirty days. */
const evidenceKinds: SafetyRouteContext['kind'][] = ['hateCrime', 'police', 'abuse', 'sexualSafety', 'useOfForce']

function mayOpen({ context: { kind, wish, byDuty, proposedById }, event }: Args): boolean {
  if (event.type !== 'opening.decided') return false
  const isTwoPeople = proposedById !== null && proposedById !== event.byId && (event.basis === 'seriousRisk' || event.basis === 'legalDuty')
  if (wishKinds.includes(kind)) return (event.basis === 'wish' && wish === 'yes') || isTwoPeople
  if (askedKinds.includes(kind) && !byDuty) return (event.basis === 'wish' && wish === 'yes') || event.basis === 'threshold'
  return event.basis !== 'wish' || wish === 'yes'
}

const changes: Changes<SafetyRouteContext, SafetyRouteEvent> = {
  'wish.given': (_, { wish }) => ({ context: { wish } }),
  'opening.proposed': (_, { byId }) => ({ context: { proposedById: byId } }),
  'opening.decided': ({ proposedById }, { basis }) => ({
    effects: proposedById && basis !== 'wish' ? [record('route.openedWithoutWish'), notify('personAffected', 'routeOpened')] : [],
  }),
  'route.explained': () => ({ context: { isExplained: true }, effects: [record('route.explained')] }),
  'evidence.kept': () => ({ context: { isEvidenceKept: true } }),
  'candour.given': () => ({ context: { isCandourGiven: true } }),
  'hold.placed': ({ routeId, kind }) => ({
    context: { isHolding: true }, effects: [tell('restorative-review', { type: 'route.held', routeId, kind })],
  }),
  'hold.lifted': ({ routeId }) => ({ context: { isHolding: false }, effects: [tell('restorative-review', { type: 'route.released', routeId })] }),
  'route.closed': ({ isHolding, routeId }) => ({
    context: { isHolding: false }, effects: isHolding ? [tell('restorative-review', { type: 'route.released', routeId })] : [],
  }),
  'name.openedAlone': (_, { byId }) => ({
    context: { nameOpenedById: byId },
    effects: [
      record('name.openedLifeAtRisk'), notify('nameKeepers', 'nameOpenedLifeAtRisk'), notify('personTellingUs', 'nameOpenedLifeAtRisk'),
      startTimer('lifeAtRiskReview', 'lifeAtRiskReview', { type: 'timer.lifeAtRiskReviewDue' }),
    ],
  }),
  'nameOpening.reviewed': () => ({ context: { nameOpenedById: null }, effects: [stopTimer('lifeAtRiskReview')] }),
  'timer.routeLookDue': () => ({ effects: [record('promise.late'), notify('routeLead', 'promiseLate'), notify('executiveLead', 'promiseLate')] }),
  'timer.lifeAtRiskReviewDue': () => ({ effects: [record('promise.late'), notify('nameKeepers', 'lifeAtRiskReviewDue'), notify('executiveLead', 'promiseLate')] }),
}

const types: { context?: SafetyRouteContext; events?: SafetyRouteEvent; input?: SafetyRouteInput; emitted?: Effect; tags?: 'open' | 'closed' } = {}

const route = setup({
  types,
  actions: {
    change: enqueueActions(({ context, event, enqueue }) => carry(enqueue, changeBy(changes, context, event))),
    ask: enqueueActions(({ enqueue }, asked: { effects: Effect[] }) => carry(enqueue, asked)),
    flag: enqueueActions(({ context: { kind, systemOnly }, enqueue }) => carry(enqueue, {
      effects: [
        // The same working day; where only a system is described, with the owner's answer.
        startTimer('routeLook', systemOnly ? 'ownerAnswer' : 'routeLook', { type: 'timer.routeLookDue' }),
        notify('routeLead', 'routeFlagged'),
        ...(evidenceKinds.includes(kind) ? [notify('routeLead', 'keepEvidenceToday')] : []),
        ...(kind === 'patientSafety' ? [record('candour.owed'), notify('routeLead', 'candourOwed')] : []),
      ],
    })),
    tellOpened: enqueueActions(({ context: { routeId, kind }, enqueue }) => carry(enqueue, {
      effects: [tell('restorative-review', { type: 'route.opened', routeId, kind }), notify('personTellingUs', 'routeOpened')],
    })),
    tellEnded: enqueueActions(({ context: { routeId }, enqueue }) => carry(enqueue, {
      effects: [tell('restorative-review', { type: 'route.ended', routeId }), notify('personTellingUs', 'routeEnded')],
    })),
  },
  guards: {
    mayOpen,
    isWishKind: ({ context }) => wishKinds.includes(context.kind),
    isPatientSafety: ({ context }) => context.kind === 'patientSafety',
    isHolding: ({ context }) => context.isHolding,
    isNotHolding: ({ context }) => !context.isHolding,
    isLifeAtRisk: ({ context }) => context.kind === 'lifeAtRisk' && context.nameOpenedById === null,
    isSecondPerson: ({ context, event }) =>
      event.type === 'nameOpening.reviewed' && context.nameOpenedById !== null && context.nameOpenedById !== event.byId,
    // An opened name is reviewed by a second person before the route can be put away; candour is given before patient safety is.
    isSettled: ({ context }) => context.nameOpenedById === null && (context.kind !== 'patientSafety' || context.isCandourGiven),
    isReviewed: ({ context }) => context.nameOpenedById === null,
  },
})

const stay = { actions: 'change' } as const

/** What never waits: candour, evidence, the person's wish, and a life at risk. Withdrawing a report does not undo a duty. */
const always = {
  'wish.given': stay,
  'evidence.kept': stay,
  'candour.given': { guard: 'isPatientSafety', actions: 'change' },
  'route.explained': stay,
  'name.openedAlone': { guard: 'isLifeAtRisk', actions: 'change' },
  'nameOpening.reviewed': { guard: 'isSecondPerson', actions: 'change' },
  'report.withdrawn': stay,
  'timer.lifeAtRiskReviewDue': stay,
} as const

/** A safety route runs beside the review: it may hold a meeting, and it never finishes a case. */
const machine = route.createMachine({
  id: 'safety-route',
  context: ({ input }) => ({
    ...input, wish: 'notAsked', proposedById: null, isEvidenceKept: false, isCandourGiven: false, isExplained: false, isHolding: false, nameOpenedById: null,
  }),
  initial: 'flagged',
  states: {
    flagged: {
      tags: 'open',
      entry: 'flag',
      exit: ask(stopTimer('routeLook')),
      on: {
        ...always,
        'route.lookedAt': 'lookedAt',
        'immediateAct.taken': 'opened',
        'timer.routeLookDue': stay,
      },
    },
    lookedAt: {
      tags: 'open',
      on: {
        ...always,
        'immediateAct.taken': 'opened',
        'opening.proposed': { guard: 'isWishKind', actions: 'change' },
        'opening.decided': { guard: 'mayOpen', target: 'opened', actions: 'change' },
        'route.foundNotNeeded': { guard: 'isReviewed', target: 'notNeeded', actions: 'change' },
      },
    },
    opened: {
      tags: 'open',
      entry: 'tellOpened',
      on: {
        ...always,
        'hold.placed': { guard: 'isNotHolding', actions: 'change' },
        'hold.lifted': { guard: 'isHolding', actions: 'change' },
        'watch.started': 'watched',
        'route.closed': { guard: 'isSettled', target: 'ended', actions: 'change' },
      },
    },
    watched: {
      tags: 'open',
      on: {
        ...always,
        'hold.placed': { guard: 'isNotHolding', actions: 'change' },
        'hold.lifted': { guard: 'isHolding', actions: 'change' },
        'route.closed': { guard: 'isSettled', target: 'ended', actions: 'change' },
      },
    },
    notNeeded: { type: 'final', tags: 'closed', entry: 'tellEnded' },
    ended: { type: 'final', tags: 'closed', entry: 'tellEnded' },
  },
})

const [kim, sam] = ['00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-0000000000a2'] as const

function probes({ proposedById, nameOpenedById, wish }: SafetyRouteContext): SafetyRouteEvent[] {
  const plain = [
    'route.lookedAt', 'immediateAct.taken', 'route.explained', 'evidence.kept', 'candour.given', 'hold.placed', 'hold.lifted', 'watch.started', 'route.closed',
    'report.withdrawn', 'timer.routeLookDue', 'timer.lifeAtRiskReviewDue',
  ] as const
  const second = proposedById === kim ? sam : kim
  return [
    ...plain.map((type) => ({ type })),
    { type: 'wish.given', wish: 'yes' }, { type: 'wish.given', wish: 'no' },
    { type: 'opening.proposed', byId: kim, basis: 'seriousRisk', personTold: 'first' },
    ...(wish === 'yes' ? [{ type: 'opening.decided', byId: second, basis: 'wish' } as const] : []),
    { type: 'opening.decided', byId: second, basis: 'seriousRisk' }, { type: 'opening.decided', byId: second, basis: 'threshold' },
    { type: 'route.foundNotNeeded', why: 'noThreshold' },
    { type: 'name.openedAlone', byId: kim, reason: 'suicideRisk' },
    { type: 'nameOpening.reviewed', byId: nameOpenedById === kim ? sam : kim },
  ]
}

export const safetyRoute = workflow<SafetyRouteInput, SafetyRouteContext, SafetyRouteEvent>(machine, { version: 1, input, context, event, probes })

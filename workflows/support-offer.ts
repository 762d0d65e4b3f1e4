import { enqueueActions, setup } from 'xstate'
import { z } from 'zod'
import { anId, notify, record, startTimer, stopTimer, type Effect, type NoticeCode } from './effects'
import { supportOffer1to2 } from './upgrades/support-offer.1-to-2'
import { ask, carry, changeBy, workflow, type Changes } from './workflow'

/** Each person is offered support for themselves: whoever told us, and the person affected once they have words of their own. */
const input = z.strictObject({ forWhom: z.enum(['personTellingUs', 'personAffected']) })
export type SupportOfferInput = z.infer<typeof input>

const context = input.extend({
  /** "Chase for me": only then does the coordinator see who waits. */
  isChased: z.boolean(),
  onBehalfBy: z.enum(['friend', 'teamLeader', 'colleague']).nullable(),
  helperId: anId.nullable(),
})
export type SupportOfferContext = z.infer<typeof context>

const said = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) })
const event = z.discriminatedUnion('type', [
  said('offer.considered'),
  /** One shape for yes and for no: nothing here, nor in the history, tells them apart. */
  said('offer.answered'),
  /** "Keep an eye on the dates for me": kept under the person's code, seen by them alone. Nobody is asked to chase with it. */
  z.strictObject({ type: z.literal('keeping.chosen'), isChased: z.literal(false) }),
  said('keeping.deleted'),
  said('form.prepared'),
  said('referral.sentBySelf'),
  z.strictObject({
    type: z.literal('agreement.asked'), by: z.enum(['friend', 'teamLeader', 'colleague']), helperId: anId.nullable(), declaresNotInvolved: z.boolean(),
  }),
  z.strictObject({ type: z.literal('agreement.given'), by: z.enum(['code', 'link', 'wordsWithWitness']) }),
  said('agreement.takenBack'),
  said('referral.sentOnBehalf'),
  /** "Chase for me": from here until the service was asked, the coordinator sees who waits. */
  said('chase.asked'),
  said('chase.made'),
  said('provider.heardFrom'),
  said('provider.notHeardFrom'),
  said('appointment.had'),
  said('attending.marked'),
  said('support.ended'),
  said('mind.changed'),
  said('report.withdrawn'),
  said('timer.onBehalfAgreementDue'),
  said('timer.therapyTriageDue'),
  said('timer.therapyFirstAppointmentDue'),
  said('timer.therapyOuterDue'),
  said('timer.chaseDue'),
])
export type SupportOfferEvent = z.infer<typeof event>

const waits = ['therapyTriage', 'therapyFirstAppointment', 'therapyOuter'] as const
const forgotten = { isChased: false, onBehalfBy: null, helperId: null } as const

/** When a date passes the person is told whom to ring; the coordinator only where "chase for me" was pressed. */
function passed({ isChased, forWhom }: SupportOfferContext): { effects: Effect[] } {
  return { effects: [notify(forWhom, 'supportDatePassed'), ...(isChased ? [notify('supportCoordinator', 'supportToChase')] : [])] }
}

const changes: Changes<SupportOfferContext, SupportOfferEvent> = {
  'keeping.chosen': (_, { isChased }) => ({ context: { isChased } }),
  'keeping.deleted': () => ({ context: forgotten }),
  'report.withdrawn': () => ({ context: forgotten }),
  'chase.asked': () => ({ context: { isChased: true }, effects: [startTimer('chase', 'chase', { type: 'timer.chaseDue' }), notify('supportCoordinator', 'supportToChase')] }),
  'chase.made': ({ forWhom }) => ({ context: { isChased: false }, effects: [stopTimer('chase'), notify(forWhom, 'supportChased')] }),
  'timer.chaseDue': ({ forWhom }) => ({ effects: [record('promise.late'), notify('supportCoordinator', 'supportToChase'), notify(forWhom, 'promiseLate')] }),
  'provider.heardFrom': () => ({ context: { isChased: false } }),
  'agreement.asked': (_, { by, helperId }) => ({ context: { onBehalfBy: by, helperId } }),
  'timer.therapyTriageDue': passed,
  'timer.therapyFirstAppointmentDue': passed,
  'timer.therapyOuterDue': passed,
}

const types: { context?: SupportOfferContext; events?: SupportOfferEvent; input?: SupportOfferInput; emitted?: Effect; tags?: 'open' | 'closed' } = {}

const offer = setup({
  types,
  actions: {
    change: enqueueActions(({ context, event, enqueue }) => carry(enqueue, changeBy(changes, context, event))),
    ask: enqueueActions(({ enqueue }, asked: { effects: Effect[] }) => carry(enqueue, asked)),
    tell: enqueueActions(({ context, enqueue }, { notice }: { notice: NoticeCode }) => carry(enqueue, { effects: [notify(context.forWhom, notice)] })),
  },
  guards: {
    // A team leader says that they are not involved; the person's own agreement comes first in every case.
    mayAskOnBehalf: ({ event }) => event.type === 'agreement.asked' && (event.by !== 'teamLeader' || event.declaresNotInvolved),
    isChased: ({ context }) => context.isChased,
    isNotChased: ({ context }) => !context.isChased,
  },
})

const stay = { actions: 'change' } as const

/** Tells the person whom this is offered to, in their own alert. */
function tell(notice: NoticeCode) {
  return { type: 'tell', params: { notice } } as const
}
const dates = { 'timer.therapyTriageDue': stay, 'timer.therapyFirstAppointmentDue': stay, 'timer.therapyOuterDue': stay } as const
const startWaits = ask(...waits.map((name) => startTimer(name, name, { type: `timer.${name}Due` })))
const stopWaits = ask(...[...waits, 'chase'].map(stopTimer))
/** Once it was sent and nobody has been in touch: asked for once at a time, and made by the coordinator. */
const chasing = {
  'chase.asked': { guard: 'isNotChased', actions: 'change' },
  'chase.made': { guard: 'isChased', actions: 'change' },
  'timer.chaseDue': stay,
} as const

/** Kept only because the person asked, and deletable at any moment: it then ends as every other answer does. */
const kept = { 'keeping.deleted': { target: 'answered', actions: ['change', stopWaits] }, 'report.withdrawn': { target: 'answered', actions: ['change', stopWaits] } } as const
const heard = { target: 'heardFromProvider', actions: 'change' } as const
const recalled = { target: 'changedMind', actions: [ask(record('referral.recalled')), tell('recallMessageReady')] } as const

/** By default the platform makes the form and forgets. Status only, never anything clinical. */
const machine = offer.createMachine({
  id: 'support-offer',
  context: ({ input }) => ({ ...input, ...forgotten }),
  initial: 'offered',
  states: {
    offered: {
      tags: 'open',
      entry: tell('supportOffered'),
      on: {
        'offer.considered': 'considering',
        'offer.answered': 'answered',
        'keeping.chosen': { target: 'accepted', actions: 'change' },
        'report.withdrawn': 'answered',
      },
    },
    considering: {
      tags: 'open',
      on: { 'offer.answered': 'answered', 'keeping.chosen': { target: 'accepted', actions: 'change' }, 'report.withdrawn': 'answered' },
    },
    accepted: { tags: 'open', on: { ...kept, 'form.prepared': 'formPrepared', 'mind.changed': 'changedMind' } },
    formPrepared: {
      tags: 'open',
      entry: tell('supportFormReady'),
      on: {
        ...kept,
        'referral.sentBySelf': 'sentBySelf',
        'agreement.asked': { guard: 'mayAskOnBehalf', target: 'agreementAsked', actions: 'change' },
        'mind.changed': 'changedMind',
      },
    },
    agreementAsked: {
      tags: 'open',
      entry: [ask(startTimer('onBehalfAgreement', 'onBehalfAgreement', { type: 'timer.onBehalfAgreementDue' })), tell('agreementAsked')],
      exit: ask(stopTimer('onBehalfAgreement')),
      on: {
        ...kept,
        'agreement.given': 'agreementGiven',
        'agreement.takenBack': 'formPrepared',
        'mind.changed': 'changedMind',
        'timer.onBehalfAgreementDue': { target: 'formPrepared', actions: tell('agreementLapsed') },
      },
    },
    agreementGiven: {
      tags: 'open',
      on: { ...kept, 'referral.sentOnBehalf': 'sentOnBehalf', 'agreement.takenBack': 'formPrepared', 'mind.changed': 'changedMind' },
    },
    sentBySelf: {
      tags: 'open',
      entry: startWaits,
      on: { ...kept, ...dates, ...chasing, 'provider.heardFrom': heard, 'provider.notHeardFrom': 'didNotHear', 'mind.changed': 'changedMind' },
    },
    sentOnBehalf: {
      tags: 'open',
      entry: startWaits,
      on: {
        ...kept, ...dates, ...chasing,
        'provider.heardFrom': heard, 'provider.notHeardFrom': 'didNotHear', 'mind.changed': recalled, 'agreement.takenBack': recalled,
      },
    },
    didNotHear: {
      tags: 'open',
      entry: tell('supportDatePassed'),
      on: { ...kept, ...dates, ...chasing, 'provider.heardFrom': heard, 'mind.changed': 'changedMind' },
    },
    heardFromProvider: {
      tags: 'open',
      entry: ask(stopTimer('therapyTriage'), stopTimer('chase')),
      on: {
        ...kept, 'timer.therapyFirstAppointmentDue': stay, 'timer.therapyOuterDue': stay,
        'appointment.had': 'firstAppointment', 'mind.changed': 'changedMind',
      },
    },
    firstAppointment: { tags: 'open', entry: stopWaits, on: { ...kept, 'attending.marked': 'attending', 'support.ended': 'ended', 'mind.changed': 'changedMind' } },
    attending: { tags: 'open', on: { ...kept, 'support.ended': 'ended', 'mind.changed': 'changedMind' } },
    answered: { type: 'final', tags: 'closed' },
    ended: { type: 'final', tags: 'closed' },
    changedMind: { type: 'final', tags: 'closed', entry: stopWaits },
  },
})

function probes(): SupportOfferEvent[] {
  const plain = [
    'offer.considered', 'offer.answered', 'keeping.deleted', 'form.prepared', 'referral.sentBySelf', 'agreement.takenBack', 'referral.sentOnBehalf',
    'provider.heardFrom', 'provider.notHeardFrom', 'appointment.had', 'attending.marked', 'support.ended', 'mind.changed', 'report.withdrawn',
    'chase.asked', 'chase.made', 'timer.onBehalfAgreementDue', 'timer.therapyTriageDue', 'timer.therapyFirstAppointmentDue', 'timer.therapyOuterDue', 'timer.chaseDue',
  ] as const
  return [
    ...plain.map((type) => ({ type })),
    { type: 'keeping.chosen', isChased: false },
    { type: 'agreement.asked', by: 'friend', helperId: null, declaresNotInvolved: false },
    { type: 'agreement.asked', by: 'teamLeader', helperId: '00000000-0000-4000-8000-0000000000b1', declaresNotInvolved: true },
    { type: 'agreement.given', by: 'code' },
  ]
}

export const supportOffer = workflow<SupportOfferInput, SupportOfferContext, SupportOfferEvent>(machine, { version: 2, input, context, event, probes, upgrades: { 1: supportOffer1to2 } })

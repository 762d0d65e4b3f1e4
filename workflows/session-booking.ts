import { enqueueActions, setup } from 'xstate'
import { z } from 'zod'
import { anId, notify, startTimer, stopTimer, type Effect } from './effects'
import { ask, carry, changeBy, workflow, type Changes } from './workflow'

/** One place in one session: a reflective group, a one-off event or an intra-cultural workshop. Any name will do, so none is here. */
const input = z.strictObject({ sessionId: anId })
export type SessionBookingInput = z.infer<typeof input>

const context = input.extend({
  /** The facilitator confirmed: no recording, no transcript, no chat history, no attendance report. */
  isChecklistDone: z.boolean(),
  isLinkSent: z.boolean(),
})
export type SessionBookingContext = z.infer<typeof context>

const said = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) })
const event = z.discriminatedUnion('type', [
  said('place.booked'),
  said('waitingList.joined'),
  said('place.freed'),
  said('checklist.confirmed'),
  said('link.sent'),
  said('booking.cancelled'),
  said('session.calledOff'),
  z.strictObject({ type: z.literal('attendance.marked'), attended: z.boolean() }),
  said('feedback.given'),
  said('feedback.skipped'),
  said('timer.sessionReminderDue'),
])
export type SessionBookingEvent = z.infer<typeof event>

const changes: Changes<SessionBookingContext, SessionBookingEvent> = {
  'checklist.confirmed': () => ({ context: { isChecklistDone: true } }),
  'link.sent': () => ({ context: { isLinkSent: true } }),
}

const types: { context?: SessionBookingContext; events?: SessionBookingEvent; input?: SessionBookingInput; emitted?: Effect; tags?: 'open' | 'closed' } = {}

const booking = setup({
  types,
  actions: {
    change: enqueueActions(({ context, event, enqueue }) => carry(enqueue, changeBy(changes, context, event))),
    ask: enqueueActions(({ enqueue }, asked: { effects: Effect[] }) => carry(enqueue, asked)),
  },
  guards: {
    mayHaveLink: ({ context }) => context.isChecklistDone && !context.isLinkSent,
    didAttend: ({ event }) => event.type === 'attendance.marked' && event.attended,
  },
})

const stay = { actions: 'change' } as const
const always = { 'checklist.confirmed': stay, 'booking.cancelled': 'cancelled', 'session.calledOff': 'calledOff' } as const
const coming = {
  ...always,
  'link.sent': { guard: 'mayHaveLink', actions: 'change' },
  'attendance.marked': [{ guard: 'didAttend', target: 'attended' }, { target: 'missed' }],
} as const

const machine = booking.createMachine({
  id: 'session-booking',
  context: ({ input }) => ({ ...input, isChecklistDone: false, isLinkSent: false }),
  initial: 'listed',
  states: {
    listed: { tags: 'open', on: { ...always, 'place.booked': 'booked', 'waitingList.joined': 'waiting' } },
    waiting: { tags: 'open', entry: ask(notify('participant', 'sessionWaiting')), on: { ...always, 'place.freed': 'booked' } },
    booked: {
      tags: 'open',
      entry: ask(notify('participant', 'sessionBooked'), startTimer('sessionReminder', 'sessionReminder', { type: 'timer.sessionReminderDue' })),
      exit: ask(stopTimer('sessionReminder')),
      on: { ...coming, 'timer.sessionReminderDue': { target: 'reminded', actions: ask(notify('participant', 'sessionReminder')) } },
    },
    reminded: { tags: 'open', on: coming },
    attended: {
      tags: 'open',
      entry: ask(notify('participant', 'sessionFeedback')),
      on: { 'feedback.given': 'feedback', 'feedback.skipped': 'closed' },
    },
    feedback: { type: 'final', tags: 'closed' },
    closed: { type: 'final', tags: 'closed' },
    missed: { type: 'final', tags: 'closed' },
    cancelled: { type: 'final', tags: 'closed' },
    calledOff: { type: 'final', tags: 'closed', entry: ask(notify('participant', 'sessionCalledOff')) },
  },
})

function probes(): SessionBookingEvent[] {
  const plain = [
    'place.booked', 'waitingList.joined', 'place.freed', 'checklist.confirmed', 'link.sent', 'booking.cancelled', 'session.calledOff', 'feedback.given',
    'feedback.skipped', 'timer.sessionReminderDue',
  ] as const
  return [...plain.map((type): SessionBookingEvent => ({ type })), { type: 'attendance.marked', attended: true }, { type: 'attendance.marked', attended: false }]
}

export const sessionBooking =
  workflow<SessionBookingInput, SessionBookingContext, SessionBookingEvent>(machine, { version: 1, input, context, event, probes })

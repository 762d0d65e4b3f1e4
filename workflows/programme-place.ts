import { enqueueActions, setup } from 'xstate'
import { z } from 'zod'
import { notify, startTimer, stopTimer, type Effect } from './effects'
import { ask, carry, workflow } from './workflow'

/** A place on the Cultural Awareness Programme; leadership, support-services and recruiters' cohorts run alike. */
const input = z.strictObject({
  programme: z.enum(['staff', 'leadership', 'supportServices', 'recruiters']),
  /** By default the trust's prospectus books and attendance is imported; booking here is a switch. */
  isBookedHere: z.boolean(),
})
export type ProgrammePlaceInput = z.infer<typeof input>

const context = input
export type ProgrammePlaceContext = z.infer<typeof context>

const said = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) })
const event = z.discriminatedUnion('type', [
  said('place.booked'),
  said('eLearning.opened'),
  said('eLearning.done'),
  said('workshop.attended'),
  said('workshop.missed'),
  said('practice.attended'),
  said('practice.missed'),
  z.strictObject({ type: z.literal('attendance.imported'), part: z.enum(['workshop', 'practice']) }),
  said('place.rebooked'),
  said('place.givenUp'),
  said('timer.sessionReminderDue'),
])
export type ProgrammePlaceEvent = z.infer<typeof event>

const types: { context?: ProgrammePlaceContext; events?: ProgrammePlaceEvent; input?: ProgrammePlaceInput; emitted?: Effect; tags?: 'open' | 'closed' } = {}

const place = setup({
  types,
  actions: {
    ask: enqueueActions(({ enqueue }, asked: { effects: Effect[] }) => carry(enqueue, asked)),
  },
  guards: {
    isBookedHere: ({ context }) => context.isBookedHere,
    isWorkshop: ({ event }) => event.type === 'attendance.imported' && event.part === 'workshop',
    isPractice: ({ event }) => event.type === 'attendance.imported' && event.part === 'practice',
  },
})

const always = { 'place.givenUp': 'givenUp' } as const
const reminder = startTimer('sessionReminder', 'sessionReminder', { type: 'timer.sessionReminderDue' })
const reminded = { 'timer.sessionReminderDue': { actions: ask(notify('participant', 'sessionReminder')) } } as const

/** Workshop and practice booked, eLearning opened and done, workshop (3 hours), practice (75 minutes), certificate. */
const machine = place.createMachine({
  id: 'programme-place',
  context: ({ input }) => input,
  initial: 'listed',
  states: {
    listed: {
      tags: 'open',
      on: {
        ...always,
        'place.booked': { guard: 'isBookedHere', target: 'booked' },
        'attendance.imported': { guard: 'isWorkshop', target: 'workshopDone' },
      },
    },
    booked: { tags: 'open', entry: ask(notify('participant', 'programmeBooked')), on: { ...always, 'eLearning.opened': 'eLearningOpened' } },
    eLearningOpened: { tags: 'open', on: { ...always, 'eLearning.done': 'eLearningDone' } },
    eLearningDone: {
      tags: 'open',
      entry: ask(reminder),
      exit: ask(stopTimer('sessionReminder')),
      on: {
        ...always, ...reminded,
        'workshop.attended': 'workshopDone',
        'workshop.missed': 'missed',
        'attendance.imported': { guard: 'isWorkshop', target: 'workshopDone' },
      },
    },
    missed: { tags: 'open', on: { ...always, 'place.rebooked': 'eLearningDone' } },
    workshopDone: {
      tags: 'open',
      entry: ask(reminder),
      exit: ask(stopTimer('sessionReminder')),
      on: {
        ...always, ...reminded,
        'practice.attended': 'certified',
        'practice.missed': 'practiceMissed',
        'attendance.imported': { guard: 'isPractice', target: 'certified' },
      },
    },
    practiceMissed: { tags: 'open', on: { ...always, 'place.rebooked': 'workshopDone' } },
    certified: { type: 'final', tags: 'closed', entry: ask(notify('participant', 'programmeCertificate')) },
    givenUp: { type: 'final', tags: 'closed' },
  },
})

function probes(): ProgrammePlaceEvent[] {
  const plain = [
    'place.booked', 'eLearning.opened', 'eLearning.done', 'workshop.attended', 'workshop.missed', 'practice.attended', 'practice.missed', 'place.rebooked',
    'place.givenUp', 'timer.sessionReminderDue',
  ] as const
  return [...plain.map((type): ProgrammePlaceEvent => ({ type })), { type: 'attendance.imported', part: 'workshop' }, { type: 'attendance.imported', part: 'practice' }]
}

export const programmePlace =
  workflow<ProgrammePlaceInput, ProgrammePlaceContext, ProgrammePlaceEvent>(machine, { version: 1, input, context, event, probes })

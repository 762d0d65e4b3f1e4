import { enqueueActions, setup } from 'xstate'
import { z } from 'zod'
import { aChoice, anId, aRouteKind, noticeReasons, notify, record, startTimer, stopTimer, tell, type Effect } from './effects'
import { notice1to2 } from './upgrades/notice.1-to-2'
import { ask, carry, changeBy, workflow, type Changes } from './workflow'

const input = z.strictObject({
  mayBeSpokenTo: z.boolean(), why: z.enum(noticeReasons),
  /** Routes that held before there was anything to tell. */
  holds: z.array(anId).optional(),
})
export type NoticeInput = z.infer<typeof input>

const context = input.extend({
  /** `reviewOver`: the review has finished, and nothing is looked at again unless it is opened again. Nobody picks that reason. */
  why: z.enum([...noticeReasons, 'reviewOver']),
  /** Routes that ask us not to tell yet: what is said now could warn somebody. */
  holds: z.array(anId),
})
export type NoticeContext = z.infer<typeof context>

const said = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) })
const event = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('waiting.lookedAt'), why: z.enum(noticeReasons) }),
  said('notice.agreed'),
  /** The gist, in writing, with a companion and support offered. */
  z.strictObject({ type: z.literal('described.told'), inWriting: z.literal(true), companionOffered: z.literal(true), supportOffered: z.literal(true) }),
  said('described.spoke'),
  said('described.saidNothing'),
  said('notice.closed'),
  z.strictObject({ type: z.literal('choice.changed'), choice: aChoice, on: z.boolean() }),
  z.strictObject({ type: z.literal('route.held'), routeId: anId, kind: aRouteKind }),
  z.strictObject({ type: z.literal('route.released'), routeId: anId }),
  said('report.withdrawn'),
  said('review.finished'),
  said('review.reopened'),
  said('timer.noticeLookDue'),
])
export type NoticeEvent = z.infer<typeof event>

const look = startTimer('noticeLook', 'noticeLook', { type: 'timer.noticeLookDue' })

const changes: Changes<NoticeContext, NoticeEvent> = {
  'waiting.lookedAt': (_, { why }) => ({ context: { why }, effects: [record('notice.dated'), stopTimer('noticeLook'), look] }),
  'choice.changed': ({ why }, { choice, on }) => (choice === 'speakToThePerson' ? { context: { mayBeSpokenTo: on, ...(on ? {} : { why: unlessOver(why, 'noChoiceYet') }) } } : {}),
  'route.held': ({ holds, why }, { routeId }) => ({ context: { holds: [...holds.filter((id) => id !== routeId), routeId], why: unlessOver(why, 'routeHolds') } }),
  'review.finished': () => ({ context: { why: 'reviewOver' } }),
  'review.reopened': ({ mayBeSpokenTo, holds }) => ({ context: { why: holds.length > 0 ? 'routeHolds' : mayBeSpokenTo ? 'beingPrepared' : 'noChoiceYet' } }),
  'route.released': ({ holds }, { routeId }) => ({ context: { holds: holds.filter((id) => id !== routeId) } }),
  'timer.noticeLookDue': () => ({ effects: [notify('firstReader', 'noticeLookDue'), look] }),
}

function unlessOver(standing: NoticeContext['why'], why: NoticeContext['why']): NoticeContext['why'] {
  return standing === 'reviewOver' ? standing : why
}

const types: { context?: NoticeContext; events?: NoticeEvent; input?: NoticeInput; emitted?: Effect; tags?: 'open' | 'closed' } = {}

const telling = setup({
  types,
  actions: {
    change: enqueueActions(({ context, event, enqueue }) => carry(enqueue, changeBy(changes, context, event))),
    ask: enqueueActions(({ enqueue }, asked: { effects: Effect[] }) => carry(enqueue, asked)),
    // A finished case is read and not worked on: that telling waits is dated there, and not looked at again.
    wait: enqueueActions(({ context, enqueue }) => carry(enqueue, { effects: [record('notice.dated'), ...(context.why === 'reviewOver' ? [] : [look])] })),
  },
  guards: {
    noContactWithDescribedPersonWithoutAgreement: ({ context }) => context.mayBeSpokenTo && context.holds.length === 0,
    isSpeakTakenBack: ({ event }) => event.type === 'choice.changed' && event.choice === 'speakToThePerson' && !event.on,
    isReviewOver: ({ context }) => context.why === 'reviewOver',
    isReviewOn: ({ context }) => context.why !== 'reviewOver',
  },
})

const stay = { actions: 'change' } as const
/** Heard, or offered it and silent: only then may a consequence be thought of. */
const wasHeard = ask(tell('restorative-review', { type: 'described.heard' }))
/** A hold is remembered wherever it comes; before anything was said, it also stops the saying. */
const holds = { 'route.held': stay, 'route.released': stay } as const

/** Telling the person described the gist. They never see the report through the platform, nor who told us. */
const machine = telling.createMachine({
  id: 'notice',
  context: ({ input }) => ({ ...input, holds: input.holds ?? [] }),
  initial: 'waiting',
  states: {
    waiting: {
      tags: 'open',
      entry: 'wait',
      exit: ask(stopTimer('noticeLook')),
      on: {
        'waiting.lookedAt': { guard: 'isReviewOn', actions: 'change' },
        'review.finished': { guard: 'isReviewOn', target: 'waiting', actions: 'change', reenter: true },
        'review.reopened': { guard: 'isReviewOver', target: 'waiting', actions: 'change', reenter: true },
        'notice.agreed': { guard: 'noContactWithDescribedPersonWithoutAgreement', target: 'agreed' },
        'notice.closed': 'ended',
        'choice.changed': stay,
        ...holds,
        'report.withdrawn': 'ended',
        'timer.noticeLookDue': stay,
      },
    },
    agreed: {
      tags: 'open',
      entry: ask(notify('personTellingUs', 'noticeAgreed')),
      on: {
        'described.told': { guard: 'noContactWithDescribedPersonWithoutAgreement', target: 'told' },
        'choice.changed': [{ guard: 'isSpeakTakenBack', target: 'waiting', actions: 'change' }, stay],
        'route.held': { target: 'waiting', actions: 'change' },
        'route.released': stay,
        'review.finished': { guard: 'isReviewOn', actions: 'change' },
        'review.reopened': { guard: 'isReviewOver', actions: 'change' },
        'notice.closed': 'ended',
        'report.withdrawn': 'ended',
      },
    },
    told: {
      tags: 'open',
      // From here the weeks count in which somebody may be treated worse.
      entry: ask(notify('personDescribed', 'noticeCompanionOffered'), tell('protection', { type: 'described.contacted' })),
      // What was said cannot be unsaid; nothing further is said to them once the choice is off.
      on: { 'described.spoke': 'heard', 'described.saidNothing': 'nothingSaid', 'choice.changed': stay, ...holds, 'report.withdrawn': 'ended' },
    },
    heard: { tags: 'open', entry: wasHeard, on: { 'notice.closed': 'ended', 'choice.changed': stay, ...holds, 'report.withdrawn': 'ended' } },
    nothingSaid: {
      tags: 'open', entry: wasHeard, on: { 'described.spoke': 'heard', 'notice.closed': 'ended', 'choice.changed': stay, ...holds, 'report.withdrawn': 'ended' },
    },
    ended: { type: 'final', tags: 'closed' },
  },
})

const route = '00000000-0000-4000-8000-0000000000d3'

function probes({ holds: held }: NoticeContext): NoticeEvent[] {
  const plain = [
    'notice.agreed', 'described.spoke', 'described.saidNothing', 'notice.closed', 'report.withdrawn', 'review.finished', 'review.reopened', 'timer.noticeLookDue',
  ] as const
  return [
    ...plain.map((type): NoticeEvent => ({ type })),
    { type: 'waiting.lookedAt', why: 'safety' },
    { type: 'described.told', inWriting: true, companionOffered: true, supportOffered: true },
    { type: 'route.held', routeId: route, kind: 'police' }, { type: 'route.released', routeId: held[0] ?? route },
    { type: 'choice.changed', choice: 'speakToThePerson', on: true }, { type: 'choice.changed', choice: 'speakToThePerson', on: false },
  ]
}

export const notice = workflow<NoticeInput, NoticeContext, NoticeEvent>(
  machine, { version: 2, input, context, event, probes, upgrades: { 1: notice1to2 } })

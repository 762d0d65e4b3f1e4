import { enqueueActions, setup } from 'xstate'
import { stopTimer, type Effect } from './effects'
import { changes, ended, flagged, opened } from './safety-route/changes'
import { context, input, notYet, type SafetyRouteContext, type SafetyRouteInput } from './safety-route/context'
import { event, type SafetyRouteEvent } from './safety-route/events'
import { facts } from './safety-route/guards'
import { probes } from './safety-route/probes'
import { safetyRoute1to2 } from './upgrades/safety-route.1-to-2'
import { ask, carry, changeBy, workflow } from './workflow'

export { beforeEnding, beforePuttingAway, type RouteWaits } from './safety-route/guards'
export type { SafetyRouteContext, SafetyRouteEvent, SafetyRouteInput }

const types: { context?: SafetyRouteContext; events?: SafetyRouteEvent; input?: SafetyRouteInput; emitted?: Effect; tags?: 'open' | 'closed' } = {}

const route = setup({
  types,
  actions: {
    change: enqueueActions(({ context, event, enqueue }) => carry(enqueue, changeBy(changes, context, event))),
    ask: enqueueActions(({ enqueue }, asked: { effects: Effect[] }) => carry(enqueue, asked)),
    flag: enqueueActions(({ context, enqueue }) => carry(enqueue, { effects: flagged(context) })),
    tellOpened: enqueueActions(({ context, enqueue }) => carry(enqueue, { effects: opened(context) })),
    tellEnded: enqueueActions(({ context, enqueue }) => carry(enqueue, { effects: ended(context) })),
  },
  guards: facts,
})

const stay = { actions: 'change' } as const
const stayIf = <const Guard extends keyof typeof facts>(guard: Guard) => ({ guard, actions: 'change' }) as const

/** What never waits: candour, evidence, the person's wish, and a life at risk. Withdrawing a report does not undo a duty. */
const always = {
  'wish.given': stayIf('isNotAPatient'),
  'patient.asked': stayIf('isPatient'),
  'sharing.changed': stay,
  'evidence.kept': stay,
  'candour.given': stayIf('isPatientSafety'),
  'harm.graded': stayIf('isPatientSafety'),
  'route.explained': stay,
  'person.told': stayIf('isTellingOwed'),
  'route.referenced': stay,
  'injury.reported': stayIf('isInjuryNew'),
  'name.openedAlone': stayIf('isLifeAtRisk'),
  'nameOpening.reviewed': stayIf('isSecondPerson'),
  'age.recorded': stayIf('isSafeguarding'),
  'positionOfTrust.found': stayIf('isSafeguarding'),
  'ownCall.supported': stayIf('mayCallPolice'),
  'capacity.considered': stayIf('isAbuse'),
  'move.askedFor': stayIf('isAbuse'),
  'protection.offered': stayIf('mayProtect'),
  'protection.answered': stayIf('isProtectionOffered'),
  'alert.written': stayIf('mayAlert'),
  'alert.renewed': stayIf('isAlertLive'),
  'alert.ended': stayIf('isAlertLive'),
  'reasonableSteps.listed': stayIf('isAbuse'),
  'responsiblePerson.told': stayIf('isUseOfForce'),
  'referralCentre.offered': stayIf('isSexualSafety'),
  'report.withdrawn': stay,
  'timer.evidenceTodayDue': stay,
  'timer.lifeAtRiskReviewDue': stay,
  'timer.alertLapseDue': stay,
} as const

/** Never before 999 or an immediate act, which one person does alone (DOMAIN.md 3.2); every other kind is opened as its rules say. */
const actedAtOnce = { 'immediateAct.taken': { guard: 'mayActAlone', target: 'opened' } } as const

const underWay = {
  ...always,
  'hold.placed': stayIf('isNotHolding'),
  'hold.lifted': stayIf('isHolding'),
  'route.closed': { guard: 'isSettled', target: 'ended', actions: 'change' },
} as const

/** A safety route runs beside the review: it may hold a meeting, and it never finishes a case. */
const machine = route.createMachine({
  id: 'safety-route',
  // What is the same for every route comes first: a literal is copied whole, and what is spread over another is set field by field.
  context: ({ input }) => ({ ...notYet, ...input, patientYes: [], isTellingOwed: input.isUnsafeToTell === true }),
  initial: 'flagged',
  states: {
    flagged: {
      tags: 'open',
      entry: 'flag',
      exit: ask(stopTimer('routeLook')),
      on: { ...always, 'route.lookedAt': 'lookedAt', ...actedAtOnce, 'timer.routeLookDue': stay },
    },
    lookedAt: {
      tags: 'open',
      on: {
        ...always,
        ...actedAtOnce,
        'opening.proposed': stayIf('isWishKind'),
        'opening.decided': { guard: 'mayOpen', target: 'opened', actions: 'change' },
        'route.foundNotNeeded': { guard: 'mayPutAway', target: 'notNeeded', actions: 'change' },
      },
    },
    opened: { tags: 'open', entry: 'tellOpened', on: { ...underWay, 'watch.started': 'watched' } },
    watched: { tags: 'open', on: underWay },
    notNeeded: { type: 'final', tags: 'closed', entry: 'tellEnded' },
    ended: { type: 'final', tags: 'closed', entry: 'tellEnded' },
  },
})

export const safetyRoute = workflow<SafetyRouteInput, SafetyRouteContext, SafetyRouteEvent>(
  machine, { version: 2, input, context, event, probes, upgrades: { 1: safetyRoute1to2 } })

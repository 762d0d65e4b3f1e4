import type { RouteKind } from '../effects'
import type { SafetyRouteContext } from './context'
import type { SafetyRouteEvent } from './events'
import { duties, rulesOf } from './kinds'

type Args = { context: SafetyRouteContext; event: SafetyRouteEvent }
type Fact = (args: Args) => boolean

const isWished: Fact = ({ context: { wish, isSharingStopped }, event }) =>
  event.type === 'opening.decided' && event.basis === 'wish' && wish === 'yes' && !isSharingStopped

/** Two different people, for the same reason: serious risk or a legal duty. */
const isTwoPeople: Fact = ({ context: { proposal }, event }) =>
  event.type === 'opening.decided' && proposal !== null && proposal.byId !== event.byId && proposal.basis === event.basis

const mayOpen: Fact = (args) => {
  const { context: { kind, age }, event } = args
  if (event.type !== 'opening.decided') return false
  if (event.basis === 'wish') return isWished(args)
  switch (rulesOf[kind].opensBy) {
    case 'wish': return isTwoPeople(args)
    // Only if the affected person asks, or a threshold is met: also where somebody had a duty to flag it.
    case 'asked': return event.basis === 'threshold'
    // At sixteen and seventeen the young person is asked: the lead does not decide alone.
    case 'lead': return kind !== 'safeguarding' || age !== 'sixteenSeventeen' || event.basis !== 'leadDecides'
  }
}

const of = (...kinds: RouteKind[]): Fact => ({ context: { kind } }) => kinds.includes(kind)

/** A patient is asked in their own way; whoever tells us for themselves gives their wish. */
const isNotAPatient: Fact = ({ context: { patientAffected } }) => !patientAffected

/** What a route may wait for before it is put away or ended. */
export type RouteWaits = (typeof duties)[keyof typeof duties] | 'nameReviewed' | 'alertEnded'

/** An opened name is reviewed by a second person, and no alert outlives its route: before it is put away, and before it ends. */
const waitsAnyway = ({ nameOpenedById, alert }: SafetyRouteContext): RouteWaits[] => [
  ...(nameOpenedById === null ? [] : ['nameReviewed' as const]), ...(alert === 'live' ? ['alertEnded' as const] : []),
]

/** What a route still waits for before it can be found not needed, whatever is said then; empty where nothing stands in the way. */
export function beforePuttingAway(context: SafetyRouteContext): RouteWaits[] {
  return [...waitsAnyway(context), ...(rulesOf[context.kind].explainedInWriting === true && !context.isExplainedInWriting ? ['explainedInWriting' as const] : [])]
}

/** What a route still waits for before it can end: what its kind owes, and what no route leaves behind. */
export function beforeEnding(context: SafetyRouteContext): RouteWaits[] {
  return [...waitsAnyway(context), ...rulesOf[context.kind].before.filter((duty) => !isDone(context[duty])).map((duty) => duties[duty])]
}

/** What shows what happened is kept today; a route in which it was not says why before it is put away. */
const isEvidenceAnswered: Fact = ({ context: { kind, isEvidenceKept }, event }) =>
  rulesOf[kind].keepsEvidence !== true || isEvidenceKept || ('noEvidence' in event && event.noEvidence === 'saidWhy')

export const facts = {
  mayOpen,
  isWishKind: (({ context: { kind } }) => rulesOf[kind].opensBy === 'wish') satisfies Fact,
  mayActAlone: (({ context: { kind } }) => rulesOf[kind].actsAlone === true) satisfies Fact,
  isNotAPatient,
  isPatient: ((args) => !isNotAPatient(args)) satisfies Fact,
  isPatientSafety: of('patientSafety'),
  isSafeguarding: of('safeguarding'),
  isAbuse: of('abuse'),
  isUseOfForce: of('useOfForce'),
  isSexualSafety: of('sexualSafety'),
  mayCallPolice: (({ context: { kind } }) => rulesOf[kind].mayCallPolice === true) satisfies Fact,
  isHolding: (({ context }) => context.isHolding) satisfies Fact,
  isNotHolding: (({ context }) => !context.isHolding) satisfies Fact,
  isTellingOwed: (({ context }) => context.isTellingOwed) satisfies Fact,
  isLifeAtRisk: (({ context }) => context.kind === 'lifeAtRisk' && context.nameOpenedById === null) satisfies Fact,
  isSecondPerson: (({ context, event }) =>
    event.type === 'nameOpening.reviewed' && context.nameOpenedById !== null && context.nameOpenedById !== event.byId) satisfies Fact,
  /** Not twice, and not from health and safety itself. */
  isInjuryNew: (({ context: { kind, isInjuryReported }, event }) =>
    event.type === 'injury.reported' && (event.isInjured || event.isOffOverSevenDays) && !isInjuryReported && kind !== 'healthAndSafety') satisfies Fact,
  /** Never by moving the person harmed, unless they ask. */
  mayProtect: (({ context: { kind, isMoveAskedFor }, event }) =>
    kind === 'abuse' && event.type === 'protection.offered' && (event.what !== 'moveTheyAskedFor' || isMoveAskedFor)) satisfies Fact,
  isProtectionOffered: (({ context }) => context.protection === 'offered') satisfies Fact,
  /** Capacity decides how an alert is written, not whether: so it is considered first. */
  mayAlert: (({ context: { kind, alert, isCapacityConsidered } }) => kind === 'abuse' && alert !== 'live' && isCapacityConsidered) satisfies Fact,
  isAlertLive: (({ context }) => context.alert === 'live') satisfies Fact,
  mayPutAway: ((args) => !isChildsNo(args) && isEvidenceAnswered(args) && beforePuttingAway(args.context).length === 0) satisfies Fact,
  /** What its kind owes is done, a name that was opened is reviewed, and no alert outlives its route. */
  isSettled: ((args) => isEvidenceAnswered(args) && beforeEnding(args.context).length === 0) satisfies Fact,
}

/** Under sixteen what they want is heard and does not decide: somebody who does not want it is no reason to leave a child without safeguarding. */
function isChildsNo({ context: { kind, age }, event }: Parameters<Fact>[0]): boolean {
  return kind === 'safeguarding' && age === 'under16' && event.type === 'route.foundNotNeeded' && event.why === 'personDoesNotWant'
}

function isDone(value: boolean | string | null): boolean {
  return value !== null && value !== false
}

import { z } from 'zod'
import { anId, aPatientAsked } from '../effects'
import { ages, bases, dutyBases, harms, protections, tellings } from './context'

const said = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) })

/** Why nothing was kept of what shows what happened is written down, where it is to be kept and nobody has. */
const noEvidence = { noEvidence: z.literal('saidWhy').optional() }

/** What can happen to a safety route of any kind, and then what belongs to some kinds only. */
export const event = z.discriminatedUnion('type', [
  said('route.lookedAt'),
  z.strictObject({ type: z.literal('wish.given'), wish: z.enum(['yes', 'no']) }),
  aPatientAsked,
  z.strictObject({ type: z.literal('sharing.changed'), on: z.boolean() }),
  /** 999 or an act that cannot wait: one person alone. */
  said('immediateAct.taken'),
  z.strictObject({ type: z.literal('opening.proposed'), byId: anId, basis: z.enum(dutyBases), personTold: z.enum(tellings) }),
  z.strictObject({ type: z.literal('opening.decided'), byId: anId, basis: z.enum(bases) }),
  said('person.told'),
  z.strictObject({ type: z.literal('route.foundNotNeeded'), why: z.enum(['noThreshold', 'personDoesNotWant', 'anotherRouteActs', 'explainedOnly']), ...noEvidence }),
  z.strictObject({ type: z.literal('route.explained'), inWriting: z.boolean() }),
  said('route.referenced'),
  said('evidence.kept'),
  said('hold.placed'),
  said('hold.lifted'),
  said('watch.started'),
  z.strictObject({ type: z.literal('route.closed'), ...noEvidence }),
  z.strictObject({ type: z.literal('name.openedAlone'), byId: anId, reason: z.enum(['suicideRisk', 'violenceRisk', 'childAtRisk', 'medicalEmergency']) }),
  z.strictObject({ type: z.literal('nameOpening.reviewed'), byId: anId }),
  /** An injury, or more than seven days off: health and safety is prompted. `routeId` is that of the route it begins. */
  z.strictObject({ type: z.literal('injury.reported'), routeId: anId, isInjured: z.boolean(), isOffOverSevenDays: z.boolean() }),

  // Safeguarding
  z.strictObject({ type: z.literal('age.recorded'), age: z.enum(ages) }),
  said('positionOfTrust.found'),
  // Hate crime and the police: one may call the police oneself, with time to make a statement.
  said('ownCall.supported'),
  // Patient safety: the team decides type and harm, and sends.
  said('candour.given'),
  z.strictObject({ type: z.literal('harm.graded'), harm: z.enum(harms) }),
  // Abuse by patients or the public
  z.strictObject({ type: z.literal('capacity.considered'), how: z.enum(['asUsual', 'withSupport', 'clinicalPlan']) }),
  said('move.askedFor'),
  z.strictObject({ type: z.literal('protection.offered'), what: z.enum(protections) }),
  z.strictObject({ type: z.literal('protection.answered'), answer: z.enum(['accepted', 'declined']) }),
  z.strictObject({ type: z.literal('alert.written'), byClinicalTeam: z.literal(true), patientTold: z.literal(true) }),
  z.strictObject({ type: z.literal('alert.renewed'), byClinicalTeam: z.literal(true) }),
  said('alert.ended'),
  said('reasonableSteps.listed'),
  // Use of force, sexual safety
  said('responsiblePerson.told'),
  said('referralCentre.offered'),

  said('report.withdrawn'),
  said('timer.routeLookDue'),
  said('timer.evidenceTodayDue'),
  said('timer.lifeAtRiskReviewDue'),
  said('timer.alertLapseDue'),
])
export type SafetyRouteEvent = z.infer<typeof event>

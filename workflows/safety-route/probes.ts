import type { SafetyRouteContext } from './context'
import type { SafetyRouteEvent } from './events'

const [kim, sam, next] = ['00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-0000000000a2', '00000000-0000-4000-8000-0000000000a3'] as const

/** Well-formed events of every type, fitting this context. */
export function probes({ proposal, nameOpenedById, wish, patientYes }: SafetyRouteContext): SafetyRouteEvent[] {
  const plain = [
    'route.lookedAt', 'immediateAct.taken', 'person.told', 'route.referenced', 'evidence.kept', 'candour.given', 'hold.placed', 'hold.lifted', 'watch.started',
    'route.closed', 'positionOfTrust.found', 'ownCall.supported', 'move.askedFor', 'alert.ended', 'reasonableSteps.listed', 'responsiblePerson.told',
    'referralCentre.offered', 'report.withdrawn', 'timer.routeLookDue', 'timer.evidenceTodayDue', 'timer.lifeAtRiskReviewDue', 'timer.alertLapseDue',
  ] as const
  const second = proposal?.byId === kim ? sam : kim
  const asked = { type: 'patient.asked', isOutsideTeam: true, advocateOffered: true, inTheirLanguage: true, capacity: 'presumed' } as const
  return [
    ...plain.map((type) => ({ type })),
    { type: 'wish.given', wish: 'yes' }, { type: 'wish.given', wish: 'no' },
    { ...asked, agreed: true, on: patientYes.includes('2026-11-23') ? '2026-11-25' : '2026-11-23' }, { ...asked, agreed: false, on: '2026-11-24' },
    { type: 'sharing.changed', on: true }, { type: 'sharing.changed', on: false },
    { type: 'opening.proposed', byId: kim, basis: 'seriousRisk', personTold: 'first' }, { type: 'opening.proposed', byId: kim, basis: 'seriousRisk', personTold: 'unsafeToTell' },
    ...(wish === 'yes' ? [{ type: 'opening.decided', byId: second, basis: 'wish' } as const] : []),
    { type: 'opening.decided', byId: second, basis: 'seriousRisk' }, { type: 'opening.decided', byId: second, basis: 'threshold' },
    { type: 'route.foundNotNeeded', why: 'noThreshold' }, { type: 'route.foundNotNeeded', why: 'noThreshold', noEvidence: 'saidWhy' }, { type: 'route.closed', noEvidence: 'saidWhy' },
    { type: 'route.explained', inWriting: false }, { type: 'route.explained', inWriting: true },
    { type: 'name.openedAlone', byId: kim, reason: 'suicideRisk' },
    { type: 'nameOpening.reviewed', byId: nameOpenedById === kim ? sam : kim },
    { type: 'injury.reported', routeId: next, isInjured: true, isOffOverSevenDays: false },
    { type: 'age.recorded', age: 'under16' }, { type: 'age.recorded', age: 'sixteenSeventeen' },
    { type: 'harm.graded', harm: 'low' },
    { type: 'capacity.considered', how: 'asUsual' },
    { type: 'protection.offered', what: 'notAlone' }, { type: 'protection.offered', what: 'moveTheyAskedFor' },
    { type: 'protection.answered', answer: 'accepted' }, { type: 'protection.answered', answer: 'declined' },
    { type: 'alert.written', byClinicalTeam: true, patientTold: true }, { type: 'alert.renewed', byClinicalTeam: true },
  ]
}

import { notify, record, startTimer, stopTimer, tell, type Effect } from '../effects'
import type { Changes } from '../workflow'
import type { SafetyRouteContext } from './context'
import type { SafetyRouteEvent } from './events'
import { rulesOf } from './kinds'

const alertTimer = startTimer('alertLapse', 'alertLapse', { type: 'timer.alertLapseDue' })
const late = (notice: 'promiseLate' | 'keepEvidenceToday') => [record('promise.late'), notify('routeLead', notice), notify('executiveLead', 'promiseLate')]

/** What each event changes, wherever it is accepted. */
export const changes: Changes<SafetyRouteContext, SafetyRouteEvent> = {
  'wish.given': (_, { wish }) => ({ context: { wish } }),
  // Twice on different days, and no later no: only then does a patient's yes count. One no counts at once.
  'patient.asked': ({ patientYes }, { agreed, on }) => {
    if (!agreed) return { context: { wish: 'no', patientYes: [] }, effects: [record('patient.asked')] }
    const days = patientYes.includes(on) ? patientYes : [...patientYes, on]
    return { context: { patientYes: days, ...(days.length >= 2 ? { wish: 'yes' } : {}) }, effects: [record('patient.asked')] }
  },
  'sharing.changed': ({ isSharingStopped }, { on }) =>
    isSharingStopped === !on ? {} : { context: { isSharingStopped: !on }, effects: on ? [] : [record('route.sharingStopped'), notify('routeLead', 'sharingStopped')] },
  'opening.proposed': (_, { byId, basis, personTold }) => ({ context: { proposal: { byId, basis, personTold } } }),
  'opening.decided': ({ proposal, kind }, { basis }) => {
    const isWithoutWish = proposal !== null && basis === proposal.basis && rulesOf[kind].opensBy === 'wish'
    if (!isWithoutWish) return {}
    // Said first, unless that is unsafe: then it is said as soon as it can be, and nothing says it before.
    return proposal.personTold === 'unsafeToTell'
      ? { context: { isTellingOwed: true }, effects: [record('route.openedWithoutWish')] }
      : { context: { isTellingOwed: false }, effects: [record('route.openedWithoutWish'), notify('personAffected', 'routeOpened')] }
  },
  'person.told': () => ({ context: { isTellingOwed: false }, effects: [notify('personTellingUs', 'routeOpened'), notify('personAffected', 'routeOpened')] }),
  'route.explained': ({ isExplainedInWriting }, { inWriting }) => ({
    context: { isExplained: true, isExplainedInWriting: isExplainedInWriting || inWriting }, effects: [record('route.explained')],
  }),
  'route.referenced': () => ({ context: { isReferenced: true } }),
  'evidence.kept': ({ isEvidenceKept }) => ({ context: { isEvidenceKept: true }, effects: isEvidenceKept ? [] : [stopTimer('evidenceToday')] }),
  'hold.placed': (context) => ({ context: { isHolding: true }, effects: toBoth({ type: 'route.held', routeId: context.routeId, kind: context.kind }) }),
  'hold.lifted': ({ routeId }) => ({ context: { isHolding: false }, effects: toBoth({ type: 'route.released', routeId }) }),
  'route.closed': ({ isHolding, routeId }) => ({ context: { isHolding: false }, effects: isHolding ? toBoth({ type: 'route.released', routeId }) : [] }),
  'name.openedAlone': (_, { byId }) => ({
    context: { nameOpenedById: byId },
    effects: [
      record('name.openedLifeAtRisk'), notify('nameKeepers', 'nameOpenedLifeAtRisk'), notify('personTellingUs', 'nameOpenedLifeAtRisk'),
      startTimer('lifeAtRiskReview', 'lifeAtRiskReview', { type: 'timer.lifeAtRiskReviewDue' }),
    ],
  }),
  'nameOpening.reviewed': () => ({ context: { nameOpenedById: null }, effects: [stopTimer('lifeAtRiskReview')] }),
  'injury.reported': ({ patientAffected, systemOnly }, { routeId }) => ({
    context: { isInjuryReported: true },
    effects: [
      { type: 'open', machine: 'safety-route', input: { routeId, kind: 'healthAndSafety', byDuty: true, systemOnly, patientAffected } },
      tell('restorative-review', { type: 'route.opened', routeId, kind: 'healthAndSafety' }), notify('routeLead', 'injuryToReport'),
    ],
  }),

  'age.recorded': (_, { age }) => ({ context: { age } }),
  'positionOfTrust.found': () => ({ context: { isPositionOfTrust: true, isReferenced: false }, effects: [notify('routeLead', 'dutyRaised')] }),
  'ownCall.supported': () => ({ context: { isOwnCallSupported: true } }),
  'candour.given': () => ({ context: { isCandourGiven: true } }),
  'harm.graded': (_, { harm }) => ({ context: { harm } }),
  'capacity.considered': () => ({ context: { isCapacityConsidered: true } }),
  'move.askedFor': () => ({ context: { isMoveAskedFor: true } }),
  'protection.offered': () => ({ context: { protection: 'offered' } }),
  'protection.answered': (_, { answer }) => ({ context: { protection: answer } }),
  'alert.written': () => ({ context: { alert: 'live' }, effects: [alertTimer] }),
  'alert.renewed': () => ({ effects: [stopTimer('alertLapse'), alertTimer] }),
  'alert.ended': () => ({ context: { alert: 'ended' }, effects: [stopTimer('alertLapse')] }),
  'reasonableSteps.listed': () => ({ context: { areStepsListed: true } }),
  'responsiblePerson.told': () => ({ context: { isResponsiblePersonTold: true } }),
  'referralCentre.offered': () => ({ context: { isReferralCentreOffered: true } }),

  'timer.routeLookDue': () => ({ effects: late('promiseLate') }),
  'timer.evidenceTodayDue': () => ({ effects: late('keepEvidenceToday') }),
  'timer.lifeAtRiskReviewDue': () => ({ effects: [record('promise.late'), notify('nameKeepers', 'lifeAtRiskReviewDue'), notify('executiveLead', 'promiseLate')] }),
  'timer.alertLapseDue': () => ({ context: { alert: 'lapsed' }, effects: [record('alert.lapsed'), notify('routeLead', 'alertLapsed')] }),
}

/** A hold stops a meeting, and it stops telling the person described. */
function toBoth(event: Parameters<typeof tell>[1]): Effect[] {
  return [tell('restorative-review', event), tell('notice', event)]
}

/** What a route asks for the moment it is flagged. */
export function flagged({ kind, systemOnly, isTellingOwed }: SafetyRouteContext): Effect[] {
  const { keepsEvidence, mayCallPolice } = rulesOf[kind]
  return [
    // The same working day; where only a system is described, with the owner's answer.
    startTimer('routeLook', systemOnly ? 'ownerAnswer' : 'routeLook', { type: 'timer.routeLookDue' }),
    notify('routeLead', 'routeFlagged'),
    ...(keepsEvidence ? [startTimer('evidenceToday', 'evidenceToday', { type: 'timer.evidenceTodayDue' }), notify('routeLead', 'keepEvidenceToday')] : []),
    ...(mayCallPolice && !isTellingOwed ? [notify('personTellingUs', 'mayCallPolice')] : []),
    ...(kind === 'patientSafety' ? [record('candour.owed'), notify('routeLead', 'candourOwed')] : []),
  ]
}

export function opened({ routeId, kind, isTellingOwed }: SafetyRouteContext): Effect[] {
  return [tell('restorative-review', { type: 'route.opened', routeId, kind }), ...(isTellingOwed ? [] : [notify('personTellingUs', 'routeOpened')])]
}

export function ended({ routeId, isTellingOwed }: SafetyRouteContext): Effect[] {
  return [
    stopTimer('evidenceToday'), tell('restorative-review', { type: 'route.ended', routeId }), ...(isTellingOwed ? [] : [notify('personTellingUs', 'routeEnded')]),
  ]
}

import type { SafetyRouteContext } from '#workflows/safety-route'
import { ages, harms, protections } from '#workflows/safety-route/context'
import { openingReasons, openNameAlone, reviewNameOpening } from '~/cases/review/life-at-risk'
import {
  answerProtection, askPatient, considerCapacity, endAlert, findPositionOfTrust, gradeHarm, keepReference, listReasonableSteps, offerProtection,
  offerReferralCentre, recordAge, recordAlert, recordMoveAskedFor, renewAlert, reportInjury, supportOwnCall, tellPerson, tellResponsiblePerson,
} from '~/cases/strands/route-duties'
import { long, one, optional, tick } from '../form/fields'
import { stepsOf } from './define'
import { patientFields } from './patient'

const route = stepsOf('safety-route')
const words = { words: long() }

/** What belongs to one kind of route, or to patients: each machine offers only its own. */
export const routeDuties = [
  route('route-patient', 'patient.asked', {
    fields: { ...patientFields, ...words },
    act: (acting, { agreed, capacity, words: said }) => askPatient(acting, { agreed: agreed === 'yes', capacity, words: said }),
  }),
  route('route-person-told', 'person.told', { fields: words, act: tellPerson }),
  route('route-reference', 'route.referenced', { fields: words, act: keepReference }),
  route('age', 'age.recorded', { fields: { age: one(ages), words: optional(long()) }, act: recordAge }),
  route('position-of-trust', 'positionOfTrust.found', { fields: words, act: findPositionOfTrust }),
  route('own-call', 'ownCall.supported', { fields: words, act: supportOwnCall }),
  route('harm', 'harm.graded', { fields: { harm: one(harms), ...words }, act: gradeHarm }),
  route('capacity-considered', 'capacity.considered', { fields: { how: one(['asUsual', 'withSupport', 'clinicalPlan']), ...words }, act: considerCapacity }),
  route('move-asked-for', 'move.askedFor', { fields: words, act: recordMoveAskedFor }),
  route('protection-offer', 'protection.offered', {
    fields: { what: one(protections), ...words },
    beside: ({ strand }) => {
      const { isMoveAskedFor } = strand.memory.context as { isMoveAskedFor: boolean }
      return Promise.resolve(isMoveAskedFor ? {} : { only: { what: protections.filter((what) => what !== 'moveTheyAskedFor') } })
    },
    act: offerProtection,
  }),
  route('protection-answer', 'protection.answered', { fields: { answer: one(['accepted', 'declined']), words: optional(long()) }, act: answerProtection }),
  route('alert', 'alert.written', {
    fields: { byTeam: tick(), patientTold: tick(), ...words },
    missing: ({ strand }) => ((strand.memory.context as SafetyRouteContext).isCapacityConsidered ? [] : ['capacityFirst']),
    act: recordAlert,
  }),
  route('alert-renewal', 'alert.renewed', { fields: { byTeam: tick(), ...words }, act: renewAlert }),
  route('alert-end', 'alert.ended', { fields: words, act: endAlert }),
  route('reasonable-steps', 'reasonableSteps.listed', { fields: words, act: listReasonableSteps }),
  route('responsible-person', 'responsiblePerson.told', { fields: words, act: tellResponsiblePerson }),
  route('referral-centre', 'referralCentre.offered', { fields: words, act: offerReferralCentre }),
  route('injury', 'injury.reported', { fields: { what: one(['injured', 'offOverSevenDays', 'both']), ...words }, act: reportInjury }),
  route('name-opening', 'name.openedAlone', { fields: { reason: one(openingReasons), ...words }, act: openNameAlone }),
  route('name-review', 'nameOpening.reviewed', { fields: words, act: (acting, said) => reviewNameOpening(acting, said.words) }),
]

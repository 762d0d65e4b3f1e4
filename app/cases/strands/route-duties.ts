import { randomUUID } from 'node:crypto'
import type { SafetyRouteEvent } from '#workflows/safety-route'
import { type Acting, happen, keepNote } from '../acting'
import { giveLeadsTheirPart } from '../leads'
import { type PatientCapacity, patientAsked } from '../patient-asked'

type EventOf<Type extends SafetyRouteEvent['type']> = Extract<SafetyRouteEvent, { type: Type }>
type Worded = { words: string }

/** The patient of this route was asked, as patients are. */
export async function askPatient(acting: Acting, { agreed, capacity, words }: Worded & { agreed: boolean; capacity: PatientCapacity }): Promise<void> {
  await say(acting, patientAsked({ agreed, capacity }), 'patientAsked', { agreed, capacity, words })
}

/** Opened without a word to them because that was unsafe: now they are told. */
export const tellPerson = recorded('person.told', 'personTold')

/** It stands elsewhere, by date and reference. Nobody's story is copied. */
export const keepReference = recorded('route.referenced', 'routeReference')

/** A person in a position of trust: the designated officer's own reference is wanted. */
export const findPositionOfTrust = recorded('positionOfTrust.found', 'positionOfTrust')

/** They may call the police themselves, with time at work to make a statement. */
export const supportOwnCall = recorded('ownCall.supported', 'ownCallSupported')

/** Asked for by the person harmed, in their own words; never proposed to them. */
export const recordMoveAskedFor = recorded('move.askedFor', 'moveAskedFor')

/** The alert ends before it lapses. */
export const endAlert = recorded('alert.ended', 'alertEnded')

/** Evidence of all the reasonable steps that were taken. */
export const listReasonableSteps = recorded('reasonableSteps.listed', 'reasonableSteps')

/** The responsible person of the unit knows, and records the use of force. */
export const tellResponsiblePerson = recorded('responsiblePerson.told', 'responsiblePersonTold')

/** The sexual assault referral centre was offered. Whether they go is theirs. */
export const offerReferralCentre = recorded('referralCentre.offered', 'referralCentreOffered')

/** Under sixteen, and at sixteen and seventeen, safeguarding has a path of its own. */
export async function recordAge(acting: Acting, { age, words }: { age: EventOf<'age.recorded'>['age']; words: string | undefined }): Promise<void> {
  await say(acting, { type: 'age.recorded', age }, 'ageRecorded', { age, words })
}

/** Harm as the patient safety team grades it, apart from what the person says it did to them. */
export async function gradeHarm(acting: Acting, { harm, words }: Worded & Pick<EventOf<'harm.graded'>, 'harm'>): Promise<void> {
  await say(acting, { type: 'harm.graded', harm }, 'harmGraded', { harm, words })
}

/** Capacity decides how they are answered, not whether. */
export async function considerCapacity(acting: Acting, { how, words }: Worded & Pick<EventOf<'capacity.considered'>, 'how'>): Promise<void> {
  await say(acting, { type: 'capacity.considered', how }, 'capacityConsidered', { how, words })
}

/** Protection is offered, never imposed. */
export async function offerProtection(acting: Acting, { what, words }: Worded & Pick<EventOf<'protection.offered'>, 'what'>): Promise<void> {
  await say(acting, { type: 'protection.offered', what }, 'protectionOffered', { what, words })
}

/** What the person harmed answered. No is a whole answer. */
export async function answerProtection(acting: Acting, { answer, words }: { answer: EventOf<'protection.answered'>['answer']; words: string | undefined }): Promise<void> {
  await say(acting, { type: 'protection.answered', answer }, 'protectionAnswered', { answer, words })
}

/** The clinical team wrote an alert about behaviour and context, and told the patient. It lapses after 28 days unless they renew it. */
export async function recordAlert(acting: Acting, { words }: Worded): Promise<void> {
  await say(acting, { type: 'alert.written', byClinicalTeam: true, patientTold: true }, 'alertWritten', { words })
}

/** The clinical team looked again and renewed it. */
export async function renewAlert(acting: Acting, { words }: Worded): Promise<void> {
  await say(acting, { type: 'alert.renewed', byClinicalTeam: true }, 'alertRenewed', { words })
}

/** An injury, or more than seven days off: a health and safety route begins, and its leads get their part. */
export async function reportInjury(acting: Acting, { what, words }: Worded & { what: 'injured' | 'offOverSevenDays' | 'both' }): Promise<void> {
  const routeId = randomUUID()
  await say(acting, { type: 'injury.reported', routeId, isInjured: what !== 'offOverSevenDays', isOffOverSevenDays: what !== 'injured' }, 'injuryReported', { what, words })
  await giveLeadsTheirPart(acting, { kind: 'healthAndSafety', routeId, why: words })
}

type Bare = { [Type in SafetyRouteEvent['type']]: EventOf<Type> extends { type: Type } & Record<Exclude<keyof EventOf<Type>, 'type'>, never> ? Type : never }[SafetyRouteEvent['type']]

/** A verb that records one thing, in words. */
function recorded(type: Bare, kind: string) {
  return (acting: Acting, { words }: Worded): Promise<void> => say(acting, { type }, kind, { words })
}

/** The event first: it locks the case's strands and says whether there is anything to write down. Words go under the work key, which the lead has. */
async function say(acting: Acting, event: SafetyRouteEvent, kind: string, said: object): Promise<void> {
  await happen(acting, event)
  await keepNote(acting, kind, said, 'work')
}

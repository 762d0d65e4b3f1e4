import type { ReviewEvent } from '#workflows/restorative-review'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'

type PatientAsked = Extract<ReviewEvent, { type: 'patient.asked' }>
export type PatientCapacity = PatientAsked['capacity']

/**
 * A patient was asked, by somebody outside the team who is not described, with an advocate offered and in their language: what the review and a
 * route of theirs both hear. Yes counts from the second day.
 */
export function patientAsked({ agreed, capacity }: { agreed: boolean; capacity: PatientCapacity }): PatientAsked {
  return { type: 'patient.asked', agreed, capacity, on: dateOnly(now()).toISOString().slice(0, 10), isOutsideTeam: true, advocateOffered: true, inTheirLanguage: true }
}

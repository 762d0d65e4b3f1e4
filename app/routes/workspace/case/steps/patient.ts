import { askPatientAffected } from '~/cases/review/needs'
import { long, one, tick } from '../form/fields'
import { stepsOf } from './define'

const review = stepsOf('restorative-review')

/** How a patient is asked, in the review and in a route of theirs. */
export const patientFields = {
  agreed: one(['yes', 'no']), capacity: one(['presumed', 'withSupport', 'othersDecide']), outside: tick(), advocate: tick(), language: tick(),
}

/** A patient whose harm somebody else tells of is asked in their own way, twice on different days. */
export const patientSteps = [
  review('patient', 'patient.asked', {
    fields: { ...patientFields, how: long() },
    act: (acting, { agreed, capacity, how }) => askPatientAffected(acting, { agreed: agreed === 'yes', capacity, how }),
  }),
]

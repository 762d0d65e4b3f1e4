import { askPatientAffected } from '~/cases/needs'
import { long, one, tick } from '../form/fields'
import { stepsOf } from './define'

const review = stepsOf('restorative-review')

/** A patient whose harm somebody else tells of is asked in their own way, twice on different days. */
export const patientSteps = [
  review('patient', 'patient.asked', {
    fields: {
      agreed: one(['yes', 'no']), capacity: one(['presumed', 'withSupport', 'othersDecide']), outside: tick(), advocate: tick(), language: tick(), how: long(),
    },
    act: (acting, { agreed, capacity, how }) => askPatientAffected(acting, { agreed: agreed === 'yes', capacity, how }),
  }),
]

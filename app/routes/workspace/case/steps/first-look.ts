import { readAccount } from '~/cases/account'
import { happen } from '~/cases/acting'
import { acknowledge, askThePerson, listSafetySteps, lookAtSafety, maskPatients, safetySteps } from '~/cases/first-look'
import { limits } from '~/reports/fields'
import { long, several } from '../form/fields'
import { stepsOf } from './define'

const review = stepsOf('restorative-review')
const plain = { fields: {} }

/** The first look: read, acknowledge, make safe, mask, choose the path. */
export const firstLook = [
  review('first-look', 'firstLook.started', { ...plain, act: (acting) => happen(acting, { type: 'firstLook.started' }) }),
  review('acknowledgement', 'acknowledgement.recorded', { fields: { words: long() }, act: (acting, { words }) => acknowledge(acting, words) }),
  review('safety-look', 'safetyLook.recorded', { fields: { done: several(safetySteps) }, act: (acting, { done }) => lookAtSafety(acting, done) }),
  review('mask', 'patient.masked', {
    fields: { narrative: long(limits.narrative) },
    beside: async ({ tx, open }) => ({ typed: { narrative: [(await readAccount(tx, open.id, open.actor)).answers.narrative] } }),
    act: (acting, { narrative }) => maskPatients(acting, narrative),
  }),
  review('record-and-make-safe', 'case.recordedAndMadeSafe', { ...plain, act: (acting) => happen(acting, { type: 'case.recordedAndMadeSafe' }) }),
  review('put-it-right', 'case.accepted', { ...plain, act: (acting) => happen(acting, { type: 'case.accepted' }) }),
  review('change-the-system', 'case.systemAccepted', { ...plain, act: (acting) => happen(acting, { type: 'case.systemAccepted' }) }),
  review('another-path', 'path.reconsidered', { ...plain, act: (acting) => happen(acting, { type: 'path.reconsidered' }) }),
  review('question', 'question.asked', { fields: { words: long() }, act: (acting, { words }) => askThePerson(acting, words) }),
  review('safety-steps', 'safetySteps.listed', { fields: { done: several(safetySteps) }, act: (acting, { done }) => listSafetySteps(acting, done) }),
]

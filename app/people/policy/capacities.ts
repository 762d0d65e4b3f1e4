/**
 * In what capacity somebody acts on a case. Holders of a code act as a person in the case; colleagues by their live grants on it and,
 * where an act is nobody's own case (learning, sessions), by their role.
 */
export const capacities = [
  'personTellingUs', 'personAffected', 'personDescribed',
  /** Whoever told us for somebody who now decides for themselves. */
  'personWhoTold',
  'firstReader', 'reviewer', 'facilitator', 'owner',
  /** A line manager who owes something: their own task, and no answer for the case. */
  'taskHolder',
  'routeLead', 'handlingReviewer', 'informationGovernance',
  'learningEditor', 'learningApprover', 'supportCoordinator',
  'worker',
] as const
export type Capacity = (typeof capacities)[number]

/** Both of those who may decide for the person affected until they have a code of their own. */
export const person = ['personTellingUs', 'personAffected'] as const satisfies readonly Capacity[]

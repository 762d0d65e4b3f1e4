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

/**
 * What stays with whoever told us once the person affected decides for themselves (DOMAIN.md 3.1): to add to what they said, answer what they are
 * asked, ask for a look at the handling, and say how things are for themselves. Every choice, option, check and finishing question is the other's.
 */
export const tellerToo = [...person, 'personWhoTold'] as const satisfies readonly Capacity[]

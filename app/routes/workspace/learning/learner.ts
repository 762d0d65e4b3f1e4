import type { Staff } from '~/auth/guards'
import type { Learner } from '~/learning/strands'
import type { Capacity } from '~/people/policy'
import { StrandNotFound } from '~/cases/errors'

/** An editor or approver, as the learning module knows them. */
export function learnerOf({ personId, roles }: Staff): Learner {
  const capacities = (['learningEditor', 'learningApprover'] as const).filter((role) => roles.includes(role))
  return { personId, capacities: new Set<Capacity>(capacities) }
}

/** The 404 for something to learn that is not there for them; any other error is thrown on. */
export function noSuchLearning(error: unknown): Response {
  if (error instanceof StrandNotFound) return new Response(null, { status: 404 })
  throw error
}

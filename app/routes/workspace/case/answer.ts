import { CaseNotFound, EventRefused, type Missing, NotReadyYet, NotYours, StrandNotFound, WorkflowConflict } from '~/cases/errors'

/** Why a step was not taken: somebody was quicker, the case does not accept it now, or others do it. What was typed is shown again each time. */
export type NotTaken = { because: 'movedOn' | 'notNow' | 'notYours'; missing: readonly Missing[] }

/**
 * What a failed act means for the page. What one may not see does not exist: the same 404 for a case of others and a made-up one.
 * @throws Response 404; or the error itself when it is none of ours.
 */
export function notTaken(error: unknown): NotTaken {
  if (error instanceof WorkflowConflict) return { because: 'movedOn', missing: [] }
  if (error instanceof NotReadyYet) return { because: 'notNow', missing: error.missing }
  if (error instanceof EventRefused) return { because: 'notNow', missing: [] }
  if (error instanceof NotYours) return { because: 'notYours', missing: [] }
  throw noSuchCase(error)
}

/** The 404 for a case that is not there for this colleague; any other error is thrown on. */
export function noSuchCase(error: unknown): Response {
  if (error instanceof CaseNotFound || error instanceof StrandNotFound) return new Response(null, { status: 404 })
  throw error
}

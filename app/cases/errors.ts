/** What the engine refuses with, for the pages: they speak to the cases and never to the engine. */
export { EventRefused, StrandNotFound, WorkflowConflict } from '~/workflow/errors'

/** No such case for this actor: never there, or not theirs. The two cannot be told apart, and both answer 404. */
export class CaseNotFound extends Error {
  override readonly name = 'CaseNotFound'
}

/** This person may not do this here, though they may see the case. */
export class NotYours extends Error {
  override readonly name = 'NotYours'
  constructor(readonly event: string) {
    super(`${event} is somebody else's to do`)
  }
}

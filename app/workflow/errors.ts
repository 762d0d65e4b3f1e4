/** The strand does not take this event now. `why` is a code for the page, which says it in words and what can be done instead. */
export class EventRefused extends Error {
  override readonly name = 'EventRefused'
  constructor(
    readonly machine: string,
    readonly state: string,
    readonly event: string,
  ) {
    super(`${machine} in "${state}" does not accept ${event}`)
  }
}

/** Somebody else moved the strand since this page was shown. What was typed must be kept and shown again. */
export class WorkflowConflict extends Error {
  override readonly name = 'WorkflowConflict'
  constructor(readonly strandId: string) {
    super('The workflow moved on while this was being decided')
  }
}

/** No such strand for this actor: never made, or not theirs. The two cannot be told apart. */
export class StrandNotFound extends Error {
  override readonly name = 'StrandNotFound'
}

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

/** Nobody with that number is put forward, or works on the case, any more: somebody else was quicker. */
export class NoSuchReviewer extends Error {
  override readonly name = 'NoSuchReviewer'
}

/** Nothing with that number is owed on this case. */
export class NoSuchObligation extends Error {
  override readonly name = 'NoSuchObligation'
}

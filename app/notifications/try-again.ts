/** A task could not be done now. The queue runs it again, `seconds` later than it would by itself. `code` is a name, never a sentence. */
export class TryAgain extends Error {
  override readonly name = 'TryAgain'
  constructor(
    readonly code: string,
    readonly seconds: number,
  ) {
    super(code)
  }
}

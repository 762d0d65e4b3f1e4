/** Who is asking, and through which database login. Roles are never part of it: the database looks them up. */
export type Actor =
  /** Someone writing a report; `draft` is the hex SHA-256 of the draft's secret, `code` (after sending) the hex HMAC of their code. */
  | { as: 'intake'; draft: string | null; code?: string }
  /** Someone following up; `code` is the hex HMAC of their eight words, `visit` the hex SHA-256 of the visit's secret. */
  | { as: 'reporter'; code: string | null; visit?: string }
  /** A signed-in colleague, or nobody yet (who may only begin a session). */
  | { as: 'staff'; personId: string | null }
  /** The published pages, with or without a signed-in leader. */
  | { as: 'leaders'; personId: string | null }
  | { as: 'worker' }
  /** The vault of names and the conflict check, on behalf of one colleague; of nobody when the vault tidies itself. */
  | { as: 'vault'; personId: string | null }

export type Login = Actor['as']

/** The three settings that row security reads; an empty string means nobody. */
export function settingsOf(actor: Actor): { actor: string; code: string; draft: string } {
  switch (actor.as) {
    case 'intake':
      return { actor: '', code: actor.code ?? '', draft: actor.draft ?? '' }
    case 'reporter':
      return { actor: '', code: actor.code ?? '', draft: actor.visit ?? '' }
    case 'staff':
    case 'leaders':
    case 'vault':
      return { actor: actor.personId ?? '', code: '', draft: '' }
    case 'worker':
      return { actor: '', code: '', draft: '' }
  }
}

/**
 * What can be wrong with an answer, as codes. The words are in `app/content/en/report-errors.ts`; each says what to do, and has a
 * `{place}` for each parameter.
 */
export const problemCodes = [
  'immediateDanger.missing', 'narrative.missing', 'contact.missing',
  'contact.phoneMissing', 'contact.emailMissing', 'contact.otherMissing', 'contact.phoneUnreadable', 'contact.emailUnreadable', 'contact.wordingMissing',
  'text.tooLong', 'text.hiddenCharacters', 'text.onlyOne',
  'choice.notOnTheList', 'choice.onlyOne', 'choice.ratherNotSayAlone', 'wanted.tooMany', 'first.notTicked',
  'mode.missing', 'shareWithRoutes.noneTicked', 'when.kindMissing', 'date.incomplete', 'date.notReal', 'date.inTheFuture', 'date.endsBeforeItStarts',
  'earlierCode.unreadable', 'number.notWhole', 'file.notHere',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** A problem without the field that it is about. Parameters: `limit`, `over` (characters), `count` (characters). */
export type Fault = { code: ProblemCode; params: Readonly<Record<string, number>> }

/** One thing wrong with one field. `field` is its name in the form, so that the summary can link to it. */
export type Problem = Fault & { field: string }

export function fault(code: ProblemCode, params: Fault['params'] = {}): Fault {
  return { code, params }
}

export function problem(field: string, code: ProblemCode, params: Fault['params'] = {}): Problem {
  return { field, code, params }
}

import type { Writing } from '../draft-content'

/** What may show that a machine wrote a report. Codes only; the words are in `app/content/en/held.ts`. */
export const signsOfMachines = ['hiddenField', 'tooFast', 'flood'] as const
export type Sign = (typeof signsOfMachines)[number]

/** The name of a field that nobody sees: what fills it in reads no page. */
export const hiddenField = 'website'

/** Milliseconds from the first button to the last in which nobody reads the questions, let alone answers them. */
export const fasterThanReading = 8_000

/** What one draft shows by itself, at the moment of sending. */
export function signsIn({ began, hasHiddenField }: Writing, at: Date): Sign[] {
  const isTooFast = began !== undefined && at.getTime() - began < fasterThanReading
  return [...(hasHiddenField === true ? ['hiddenField' as const] : []), ...(isTooFast ? ['tooFast' as const] : [])]
}

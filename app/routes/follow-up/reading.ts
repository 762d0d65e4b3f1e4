import { isId } from '~/platform/ids'
import { text } from '~/reports/fields'
import { longestWords } from './limits'
import type { FormError, Typed } from './visiting'

/** One text of a form. Nothing is changed but the white space around it. */
export function wordsIn(typed: Typed, field: string, { limit = longestWords, isNeeded = false } = {}): { words: string; errors: FormError[] } {
  const words = (typed[field] ?? '').trim()
  if (words === '') return { words, errors: isNeeded ? [{ field, code: 'empty' }] : [] }
  const read = text(limit).safeParse(words)
  if (read.success) return { words, errors: [] }
  const isTooLong = read.error.issues.some((issue) => issue.code === 'custom' && issue.params?.fault === 'text.tooLong')
  return { words, errors: [isTooLong ? { field, code: 'tooLong', limit } : { field, code: 'hiddenCharacters' }] }
}

/** One of several codes. What is not on the list is asked for again. */
export function oneIn<const Codes extends readonly string[]>(typed: Typed, field: string, codes: Codes): { code: Codes[number] | null; errors: FormError[] } {
  const code = codes.find((known) => known === typed[field]) ?? null
  return { code, errors: code === null ? [{ field, code: 'choose' }] : [] }
}

/** A small whole number that a page put into its own form. */
export function numberIn(typed: Typed, field: string): number {
  return /^\d{1,6}$/.test(typed[field] ?? '') ? Number(typed[field]) : -1
}

/** The id that a page gave its form, so that a form sent twice counts once; null where it was taken out. */
export function idIn(typed: Typed): string | null {
  const id = typed.id ?? ''
  return isId(id) ? id : null
}

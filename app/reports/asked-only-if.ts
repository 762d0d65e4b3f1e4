import type { Typed } from './draft-content'

/** What counts only after another answer: a person who changed that answer leaves nothing behind that they no longer see. */
export const askedOnlyIf: Readonly<Record<string, (typed: Typed) => boolean>> = {
  /** Where no way was chosen the name stays, and is asked about: it is never dropped without a word. */
  yourName: (typed) => said(typed, 'mode') !== 'unknown',
  onBehalfAs: (typed) => said(typed, 'reporterRole') === 'onBehalf',
  /** Whoever did it does not say what the other person knows or wishes. */
  affectedKnows: (typed) => !isPuttingRight(typed),
  agreedHow: (typed) => isAgreed(typed),
  agreedTo: (typed) => isAgreed(typed),
  /** Whoever did it is who tells, and the other person is not to be named (DOMAIN.md 2.4). */
  sourceName: (typed) => !isPuttingRight(typed),
  sourceUnwell: (typed) => !isPuttingRight(typed),
}

/** Somebody tells what they did or said themselves. */
export function isPuttingRight(typed: Typed): boolean {
  return said(typed, 'reporterRole') === 'didOrSaid'
}

function isAgreed(typed: Typed): boolean {
  return !isPuttingRight(typed) && said(typed, 'affectedKnows') === 'yesAgrees'
}

function said(typed: Typed, field: string): string | undefined {
  return typed[field]?.[0]
}

import { codesOf } from '~/reports/code-lists'
import { quarterPattern, sentencesOf, themes } from '~/learning/item'
import { type Field, line, long, one, type Values } from '../case/form/fields'

/** The codes of an item: from whom toward whom, the theme, the quarter and the division. */
export const codeFields = {
  from: one(codesOf('directionFrom')),
  toward: one(codesOf('directionToward')),
  theme: one(themes),
  quarter: matching(quarterPattern),
  division: line(60),
}

/** The sentences of an item. */
export const sentenceFields = {
  title: line(120), happened: long(2_000), impact: long(2_000), responsible: long(2_000), changed: long(2_000), worked: long(2_000), question: line(300),
}

export const itemFields = { ...sentenceFields, ...codeFields }

/** What must be so before it is shown to anybody (DOMAIN.md 3.2). */
export const checklist = ['noNames', 'noDays', 'noSmallPlaces', 'noExactRoles', 'nothingRare', 'quotesReworded', 'nobodyCouldGuess'] as const

/** Every line of a list, ticked. */
export function allOf(codes: readonly string[]): Field<true> {
  return { kind: 'several', codes, isOptional: false, read: (typed) => (codes.every((code) => typed.includes(code)) ? { value: true } : { problem: 'notTicked' }) }
}

/** What was typed for an item, as the domain takes it. */
export function writtenIn({ from, toward, theme, quarter, division, ...rest }: Values<typeof itemFields>) {
  return { sentences: sentencesOf(rest), codes: { direction: `${from}->${toward}` as const, theme, quarter, division } }
}

function matching(pattern: RegExp): Field<string> {
  return { ...line(10), read: ([typed = '']) => (typed.trim() === '' ? { problem: 'missing' } : pattern.test(typed.trim()) ? { value: typed.trim() } : { problem: 'notOnTheList' }) }
}

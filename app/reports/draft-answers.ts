import type { Answers } from './answers'
import type { Step, Typed, Writing } from './draft-content'
import { askedOnlyIf, isPuttingRight } from './asked-only-if'
import { answersOf, readForm } from './parse'
import type { Problem } from './problems'
import type { FormName } from './answers'

/** Which part of the form (DOMAIN.md 2.2) each short page belongs to. Pages that ask nothing belong to none. */
const formOf: Readonly<Record<Step, FormName | null>> = {
  start: null, putRightFirst: null, again: 'ninetySeconds', safe: 'safe', danger: null, you: 'safe', what: 'what', challenge: 'what', where: 'what',
  place: 'what', who: 'who', putRight: null, agreement: 'who',
  other: 'who', impact: 'impact', about: 'impact', help: 'help', words: 'help', reach: 'help', name: 'before', choices: 'help', speak: null,
  people: 'help', readBack: null, check: null,
}

/** Fields that the short pages ask in a place of their own for each answer, so that only the one that counts is read. */
const byAnswer = [
  { decidedBy: 'contact', from: 'contactDetails', to: 'contactDetails' },
  { decidedBy: 'when.kind', from: 'when', to: 'when.date' },
] as const
const dateParts = ['', '.day', '.month', '.year']

/** What was typed, by the names that the form's parser knows. */
export function asParsed(typed: Typed): Typed {
  const values: Typed = Object.fromEntries(Object.entries(typed).filter(([field]) => askedOnlyIf[field]?.(typed) ?? true))
  for (const { decidedBy, from, to } of byAnswer) {
    const answer = typed[decidedBy]?.[0] ?? ''
    for (const part of dateParts) {
      const said = typed[`${from}.${answer}${part}`]
      if (said !== undefined) values[to + part] = said
    }
  }
  return isPuttingRight(typed) && values.choices !== undefined ? { ...values, choices: values.choices.filter((choice) => choice !== 'speakToThePerson') } : values
}

/** What is to be put right on one page. `fields` are the page's own; a problem names the field that the page shows. */
export function problemsOn(step: Step, fields: readonly string[], typed: Typed, today: string): Problem[] {
  const form = formOf[step]
  if (form === null) return []
  const values = asParsed(typed)
  return readForm(form, values, today)
    .errors.map((problem) => ({ ...problem, field: shownAs(problem.field, typed) }))
    .filter(({ field }) => fields.includes(field))
}

/** The whole report as it may be sent, or what is still wrong: the page to go to first, or nothing where the parser names none of ours. */
export function wholeReport(draft: Writing, fieldsOf: (step: Step) => readonly string[], today: string): { answers: Answers } | { firstWrong: Step } {
  const { answers, errors } = answersOf(asParsed(draft.typed), today)
  if (answers !== null) return { answers }
  const wrong = errors.map(({ field }) => shownAs(field, draft.typed))
  const asked: readonly Step[] = draft.isQuick ? ['again', ...pagesThatAsk] : pagesThatAsk
  return { firstWrong: asked.find((step) => fieldsOf(step).some((field) => wrong.includes(field))) ?? 'check' }
}

const pagesThatAsk: readonly Step[] = ['safe', 'you', 'what', 'challenge', 'where', 'place', 'who', 'agreement', 'other', 'impact', 'about', 'help', 'words', 'reach', 'name', 'choices', 'people']

function shownAs(field: string, typed: Typed): string {
  if (field === 'contactDetails') return `contactDetails.${typed.contact?.[0] ?? ''}`
  if (field === 'when') return 'when.kind'
  if (field.startsWith('when.date')) return `when.${typed['when.kind']?.[0] ?? ''}`
  return field
}

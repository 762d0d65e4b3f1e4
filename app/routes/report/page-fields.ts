import type { Step, Typed } from '~/reports/draft-content'
import { type Question, questionsOf } from './page-table'

const dateParts = ['day', 'month', 'year']

/** The questions of a page; none for pages that only say something. */
export function questionsOn(step: Step): readonly Question[] {
  return step in questionsOf ? questionsOf[step as keyof typeof questionsOf] : []
}

/** The questions of a page that these answers lead to. */
export function questionsAsked(step: Step, typed: Typed): readonly Question[] {
  return questionsOn(step).filter(({ isAsked }) => isAsked?.(typed) ?? true)
}

/** Every field of a page, those that appear with an answer too, by the name that problems use. */
export function fieldsOn(step: Step): string[] {
  return questionsOn(step).flatMap(fieldsIn)
}

/** Every name under which the page's form sends something. */
export function inputsOn(step: Step): string[] {
  return fieldsOn(step).flatMap((field) => [field, ...dateParts.map((part) => `${field}.${part}`)])
}

function fieldsIn(question: Question): string[] {
  const revealed = 'reveals' in question ? Object.values(question.reveals ?? {}).flat() : []
  return [question.field, ...revealed.flatMap(fieldsIn)]
}

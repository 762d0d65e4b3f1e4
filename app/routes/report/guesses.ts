import type { Writing } from '~/reports/draft-content'
import { teamSizes } from '~/reports/hints/directory'
import { type Guess, guessesIn } from '~/reports/hints/typed'
import { questionsOn } from './page-fields'
import type { Question, QuestionStep } from './page-table'

/** A hint and the page where its words were typed. */
export type GuessOnPage = Guess & { step: QuestionStep }

/** "Could anyone guess who?" over the pages of a draft. It is worked out when the page is drawn, and nothing of it is kept. */
export async function guessesOn({ typed }: Writing, pages: readonly QuestionStep[]): Promise<GuessOnPage[]> {
  const directory = await teamSizes()
  const seen = new Set<string>()
  return pages.flatMap((step) => {
    const fields = questionsOn(step).flatMap(typedInto).filter((field) => !seen.has(field))
    fields.forEach((field) => seen.add(field))
    return guessesIn(typed, fields, directory).map((guess) => ({ ...guess, step }))
  })
}

/** The fields of a question into which words are typed. Eight words from before are forgotten on sending, and give nobody away. */
function typedInto(question: Question): string[] {
  const revealed = 'reveals' in question ? Object.values(question.reveals ?? {}).flat() : []
  const isTyped = question.kind === 'line' || question.kind === 'lines' || question.kind === 'place'
  const own = isTyped && question.field !== 'earlierCode' ? [question.field] : []
  return [...own, ...revealed.flatMap(typedInto)]
}

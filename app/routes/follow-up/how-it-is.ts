import type { HowItIs } from '~/cases/follow-up/persons-answers'
import { shortWords } from './limits'
import { oneIn, wordsIn } from './reading'
import type { Form } from './visiting'

export type { HowItIs }

/** How things are since then, as it was chosen and typed: on the page of whoever follows up, and on that of the person described. */
export const howItIsIn: Form<HowItIs>['read'] = (typed) => {
  const { code: answer, errors } = oneIn(typed, 'answer', ['nothingChanged', 'somethingChanged', 'notSafeToSay'])
  const { words: text, errors: wrong } = wordsIn(typed, 'said', { limit: shortWords })
  return answer === null || wrong.length > 0 ? { errors: [...errors, ...wrong] } : { value: { answer, text } }
}

import { isPuttingRight } from '~/reports/asked-only-if'
import type { Typed } from '~/reports/draft-content'
import type { QuestionWords } from './question-field'

type Asks = Readonly<Record<string, QuestionWords | undefined>>
type Variant = { heading?: string; lead?: string; questions?: Asks }
type PageWords = { heading: string; lead: string; why: string; questions: Asks; mine?: Variant; forPatients?: Variant }

/** The page's words for whoever tells: of what they did themselves, or as a patient, carer or family. */
export function wordsOf(page: PageWords, typed: Typed): PageWords {
  const isPatient = typed.teller !== undefined && typed.teller[0] !== 'staff'
  const variant = isPuttingRight(typed) ? page.mine : isPatient ? page.forPatients : undefined
  return variant === undefined ? page : { ...page, ...variant, questions: { ...page.questions, ...variant.questions } }
}

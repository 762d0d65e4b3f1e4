import { isReadBack } from '~/reports/came'
import type { Step, Writing } from '~/reports/draft-content'
import { stepsFor } from '~/reports/draft-journey'
import { inputsOn } from './page-fields'
import { type QuestionStep, questionsOf } from './page-table'

/** The pages whose answers are shown again before sending. Ninety seconds asks some of them on one page. */
export function pagesToCheck(draft: Writing): QuestionStep[] {
  const elsewhere: readonly Step[] = draft.isQuick ? ['safe', 'what', 'words', 'reach'] : ['again']
  return stepsFor(draft).filter((step): step is QuestionStep => step in questionsOf && !elsewhere.includes(step))
}

/** The pages with an answer that the person has not heard yet as it stands now; none where nobody types for them. */
export function notReadBack(draft: Writing): QuestionStep[] {
  if (!isReadBack(draft.typed)) return []
  return pagesToCheck(draft).filter((step) => isAnswered(draft, step) && draft.readBack?.[step] !== standing(draft, step))
}

/** The draft after the person heard this page and said that it is right. */
export function withReadBack(draft: Writing, step: string): Writing {
  const page = pagesToCheck(draft).find((known) => known === step)
  return page === undefined ? draft : { ...draft, readBack: { ...draft.readBack, [page]: standing(draft, page) } }
}

/** Nobody reaches the check page before everything was read back. */
export function byReadBack(draft: Writing): Writing {
  const isLeft = notReadBack(draft).length > 0
  if (draft.at === 'check' && isLeft) return { ...draft, at: 'readBack' }
  return draft.at === 'readBack' && !isLeft ? { ...draft, at: 'check' } : draft
}

function isAnswered({ typed }: Writing, step: QuestionStep): boolean {
  return inputsOn(step).some((input) => typed[input]?.some((value) => value.trim() !== ''))
}

function standing({ typed }: Writing, step: QuestionStep): string {
  return JSON.stringify(inputsOn(step).map((input) => typed[input] ?? []))
}

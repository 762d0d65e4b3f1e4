import { fill } from '~/content/fill'
import type { Catalogue } from '~/content/text'
import { askedOnlyIf } from '~/reports/asked-only-if'
import type { Typed } from '~/reports/draft-content'
import { questionsAsked } from './page-fields'
import type { Question, QuestionStep } from './page-table'
import type { QuestionWords } from './question-field'
import { dayOf, labelOf } from './words'

/** One answer as the check page shows it: words of a list, or the person's own. */
export type Answer = { field: string; label: string; kind: 'codes' | 'own'; said: string[] }

type Asks = Readonly<Record<string, QuestionWords | undefined>>
/** The words of a page's questions, and all the others. */
type Words = { asks: Asks; all: Catalogue }

/** What was answered on a page, in the order of its questions. What was left out is left out here, and what is not kept: a name where they stay unknown. */
export function answersOn(step: QuestionStep, typed: Typed, words: Words, today: string): Answer[] {
  return questionsAsked(step, typed).filter(({ field }) => askedOnlyIf[field]?.(typed) ?? true).flatMap((question) => answersTo(question, typed, words, today))
}

function answersTo(question: Question, typed: Typed, words: Words, today: string): Answer[] {
  const said = (typed[question.field] ?? []).filter((value) => value.trim() !== '')
  if (question.field === 'when.kind') return whenSaid(said, typed, words, today)
  if (question.kind === 'date') return []
  const label = labelIn(words, question)
  if (said.length === 0) return []
  if (question.kind === 'line' || question.kind === 'lines' || question.kind === 'place') return [{ field: question.field, label, kind: 'own', said: [said.join(' ')] }]
  const revealed = 'reveals' in question ? Object.entries(question.reveals ?? {}).filter(([code]) => said.includes(code)) : []
  return [
    { field: question.field, label, kind: 'codes', said: said.map((code) => labelOf(words.all, question.list, code)) },
    ...revealed.flatMap(([, inner]) => inner.flatMap((one) => answersTo(one, typed, words, today))),
  ]
}

function labelIn({ asks }: Words, question: Question): string {
  return asks[question.field]?.label ?? question.field
}

function whenSaid([kind]: string[], typed: Typed, words: Words, today: string): Answer[] {
  if (kind === undefined) return []
  const from = dayTyped('when.from', typed, words, today)
  const to = dayTyped('when.to', typed, words, today)
  const day = dayTyped(`when.${kind}`, typed, words, today)
  const dates = kind === 'period' ? periodIn(words, from, to) : day !== null && kind === 'about' ? fill(words.all.reportCheck.date.about, { day }) : day
  const label = labelOf(words.all, 'whenKind', kind)
  return [{ field: 'when.kind', label: words.asks['when.kind']?.label ?? '', kind: 'codes', said: [dates === null ? label : `${label}: ${dates}`] }]
}

function periodIn({ all }: Words, from: string | null, to: string | null): string | null {
  const words = all.reportCheck.date
  if (from !== null && to !== null) return fill(words.period, { from, to })
  if (from !== null) return fill(words.from, { from })
  return to === null ? null : fill(words.to, { to })
}

/** A date as it was typed, in words where it is a real one. */
function dayTyped(field: string, typed: Typed, { all }: Words, today: string): string | null {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) => (typed[`${field}.${part}`]?.[0] ?? '').trim())
  if (day + month + year === '') return null
  const iso = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const isReal = /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(Date.parse(iso))
  return isReal ? dayOf(all, iso, today) : [day, month, year].filter((part) => part !== '').join(' ')
}

import type { MyCopy } from '~/cases/follow-up/my-copy'
import type { Catalogue } from '~/content/text'
import { dayInWords } from '~/platform/working-days'

type Answers = NonNullable<MyCopy['told']>
export type AnswerTold = { label: string; said: string }

/** Fields whose answers stand in a list of another name. */
const listOf: Readonly<Record<string, string>> = { affectedFirst: 'affected', sourceFirst: 'source', shareWithRoutes: 'route' }

/** The choices have a part of their own, with their days; the kind, who tells and how it came follow from the door that was taken, and nobody was asked. */
const leftOut = ['choices', 'shareWithRoutes', 'kind', 'teller', 'cameBy', 'cameOn']

/** What somebody answered, in the words of the form and in its order, the story first. What was left out is left out here. */
export function answersTold(answers: Answers, words: Catalogue, at: Date): AnswerTold[] {
  const { narrative, wordsUsed, when, ...rest } = answers
  const first = { narrative, wordsUsed, when }
  return Object.entries({ ...first, ...rest })
    .filter(([field]) => !leftOut.includes(field))
    .flatMap(([field, value]) => {
      const said = saidIn(field, value, words, at)
      return said === '' ? [] : [{ label: labelOf(field, words), said }]
    })
}

function saidIn(field: string, value: unknown, words: Catalogue, at: Date): string {
  if (typeof value === 'string') return codeIn(field, value, words)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map((one) => codeIn(field, String(one), words)).join('; ')
  return field === 'when' && typeof value === 'object' && value !== null ? whenIn(value as Record<string, unknown>, words, at) : ''
}

function whenIn({ kind, words: own, ...days }: Record<string, unknown>, words: Catalogue, at: Date): string {
  const dates = Object.values(days).flatMap((day) => (typeof day === 'string' && !Number.isNaN(Date.parse(day)) ? [dayInWords(new Date(day), at, words.days)] : []))
  return [codeIn('whenKind', String(kind), words), dates.join(' – '), typeof own === 'string' ? own : ''].filter((part) => part !== '').join(': ')
}

/** The words of a code; what is in no list is the person's own. */
function codeIn(field: string, code: string, words: Catalogue): string {
  const list = listOf[field] ?? field
  const labels = words.reportLabels as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>
  const lists = words.reportLists as unknown as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>
  if (code === 'ratherNotSay') return words.followUpCopy.file.ratherNotSay
  return labels[list]?.[code] ?? lists[list]?.[code] ?? code
}

/** The question as the form asks it, wherever in the form it stands. */
function labelOf(field: string, words: Catalogue): string {
  const asked = field === 'when' ? 'when.kind' : field
  for (const page of Object.values(words.reportPages)) {
    const questions = typeof page === 'object' && 'questions' in page ? (page.questions as Readonly<Record<string, { label: string } | undefined>>) : {}
    const label = questions[asked]?.label
    if (label !== undefined) return label
  }
  return words.followUpCopy.file.other
}

import { reportHints, reportLabels } from '~/content/en/report-labels'
import { ratherNotSayWords, reportLists } from '~/content/en/report-lists'
import { reportErrors } from '~/content/en/report-errors'
import { fill } from '~/content/fill'
import { codesOf, type ListName, ratherNotSay } from '~/reports/code-lists'
import type { Problem } from '~/reports/problems'
import { dayInWords } from '~/platform/working-days'

type ByCode = Readonly<Record<string, string | undefined>>

/** How the form names a code: its own sentence, else the list's words, with a capital letter. */
export function labelOf(list: ListName, code: string): string {
  if (code === ratherNotSay) return ratherNotSayWords.replace(/'/g, '’')
  const own: ByCode = reportLabels[list] ?? {}
  const listed: ByCode = reportLists[list]
  const label = own[code] ?? listed[code] ?? code
  return (label.charAt(0).toUpperCase() + label.slice(1)).replace(/'/g, '’')
}

/** What a code does, said beside it, or nothing. */
export function hintOf(list: ListName, code: string): string | undefined {
  const hints: ByCode = reportHints[list] ?? {}
  return hints[code]
}

/** The codes that a question shows, with "I'd rather not say" last where the question may be left so. */
export function codesShown(list: ListName, canSkip: boolean): readonly string[] {
  const codes: readonly string[] = codesOf(list)
  return canSkip && !codes.includes(ratherNotSay) ? [...codes, ratherNotSay] : codes
}

/** What is wrong with an answer, in words. */
export function sentenceFor({ code, params }: Problem): string {
  return fill(reportErrors[code], params)
}

/** A day, YYYY-MM-DD, as people read it. */
export function dayOf(day: string, today: string): string {
  return dayInWords(new Date(`${day}T12:00:00Z`), new Date(`${today}T12:00:00Z`))
}

import { fill } from '~/content/fill'
import type { Catalogue } from '~/content/text'
import { isPuttingRight } from '~/reports/asked-only-if'
import { codesOf, type ListName, ratherNotSay } from '~/reports/code-lists'
import type { Typed } from '~/reports/draft-content'
import type { Problem } from '~/reports/problems'
import { dayInWords } from '~/platform/working-days'

type ByCode = Readonly<Record<string, string | undefined>>

/** How the form names a code: its own sentence, else the list's words, with a capital letter. */
export function labelOf({ reportLabels, reportLists, reportPages }: Catalogue, list: ListName, code: string): string {
  if (code === ratherNotSay) return reportPages.ratherNotSay
  const own: ByCode = reportLabels[list] ?? {}
  const listed: ByCode = reportLists[list]
  const label = own[code] ?? listed[code] ?? code
  return (label.charAt(0).toUpperCase() + label.slice(1)).replace(/'/g, '’')
}

/** What a code does, said beside it, or nothing. */
export function hintOf({ reportHints }: Catalogue, list: ListName, code: string): string | undefined {
  const hints: ByCode = reportHints[list] ?? {}
  return hints[code]
}

/** Offers that fit one kind of person only, and the choice that somebody who puts their own act right is not asked for. */
function isForThem(list: ListName, code: string, typed: Typed): boolean {
  const isPatient = typed.teller !== undefined && typed.teller[0] !== 'staff'
  const isAboutPatient = isPatient || ['patient', 'carerFamily'].some((who) => typed.affected?.includes(who))
  if (list === 'choices' && code === 'speakToThePerson') return !isPuttingRight(typed)
  if (list !== 'supportNow') return true
  if (code === 'advocate' || code === 'pals') return isAboutPatient
  return !isPatient || code === 'chaplaincy' || code === 'notNowAskLater'
}

/** The codes that a question shows to this person, with "I'd rather not say" last where the question may be left so. */
export function codesShown(list: ListName, canSkip: boolean, typed: Typed): readonly string[] {
  const codes = codesOf(list).filter((code) => isForThem(list, code, typed) || typed[list]?.includes(code))
  return canSkip && !codes.some((code) => code === ratherNotSay) ? [...codes, ratherNotSay] : codes
}

/** What is wrong with an answer, in words. */
export function sentenceFor({ reportErrors }: Catalogue, { code, params }: Problem): string {
  return fill(reportErrors[code], params)
}

/** A day, YYYY-MM-DD, as people read it. */
export function dayOf({ days }: Pick<Catalogue, 'days'>, day: string, today: string): string {
  return dayInWords(new Date(`${day}T12:00:00Z`), new Date(`${today}T12:00:00Z`), days)
}

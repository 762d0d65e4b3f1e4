import { aboutTheReport } from '~/reports/lists/about-the-report'
import { afterSending } from '~/reports/lists/after-sending'
import { impactAndHelp } from '~/reports/lists/impact-and-help'
import { laterLists } from '~/reports/lists/later'
import { whatAndWho } from '~/reports/lists/what-and-who'

/**
 * Every list of answers that a report is made of (DOMAIN.md 2.2 and 2.3). An item has a code and the version of the lists that
 * brought it. Items are never removed and codes never change: reports of every age must stay readable.
 * The words for the codes are in `app/content/en/report-lists.ts`.
 */
export const codeLists = { ...aboutTheReport, ...whatAndWho, ...impactAndHelp, ...laterLists, ...afterSending }

/** The version of the lists as they stand: what a form on paper was printed from. */
export const listsVersion = Math.max(...Object.values(codeLists).flatMap((list) => list.map(({ since }) => since)))

export type ListName = keyof typeof codeLists
export type CodeOf<L extends ListName> = (typeof codeLists)[L][number]['code']

/** Allowed wherever a question is not one of the three required ones; not an item of any list but the two that ask it as an answer. */
export const ratherNotSay = 'ratherNotSay'
export type RatherNotSay = typeof ratherNotSay

/** The codes of a list, in the order in which the form shows them. */
export function codesOf<L extends ListName>(list: L): readonly CodeOf<L>[] {
  return codeLists[list].map(({ code }) => code)
}

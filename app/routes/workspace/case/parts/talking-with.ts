import { inSentence } from '~/content/in-sentence'
import type { OpenCase } from '~/cases/open-case'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'
import type { Account } from '~/reports/account'
import { needsInterpreter } from '~/reports/promises'
import { trustSettings } from '~/trust/settings'

/** What somebody needs so that we can talk with them, and by when we first do. Null where they need nothing of the kind. */
export async function talkingWith({ communicationNeeds, interpreterLanguage }: Account['answers'], { review }: Pick<OpenCase, 'review'>) {
  if (communicationNeeds.length === 0) return null
  const due = review.deadlines.find(({ clock }) => clock === 'acknowledgement')?.dueAt ?? null
  const { name, number, when } = (await trustSettings()).interpreters
  return {
    needs: [...communicationNeeds],
    language: interpreterLanguage ?? null,
    day: due && dayInWords(due, now()),
    interpreters: needsInterpreter({ communicationNeeds }) ? { name: inSentence(name), number, when } : null,
  }
}

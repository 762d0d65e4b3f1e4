import { auditRow } from '~/confidentiality/audit'
import type { Account } from '~/reports/account'
import type { Transaction } from '~/platform/database'
import { accountTold } from '../account'
import { type ChoiceNow, choicesNow } from '../choices'
import { type FollowUpView, viewFollowUp } from './follow-up-view'
import { follow } from '../following'
import { type Message, readMessages } from '../messages'

/** Everything that goes into somebody's own copy: what they told us (null where the account is another person's), and what came of it. */
export type MyCopy = {
  told: Account['answers'] | null
  view: Pick<FollowUpView, 'receivedOn' | 'state' | 'deletion' | 'strands' | 'owed' | 'asked' | 'takenOut' | 'looked' | 'files'>
  choices: ChoiceNow[]
  messages: Message[]
}

/**
 * Reads the copy of whoever holds the code, and writes into the audit that it was taken. Nobody else is in it: no name of a colleague, no
 * needs of other people, no conversation but their own. Throws CaseNotFound without a live code.
 */
export async function takeMyCopy(tx: Transaction, at: Date): Promise<MyCopy> {
  const { caseId, holder } = await follow(tx)
  const { receivedOn, state, deletion, strands, owed, asked, takenOut, looked, files } = await viewFollowUp(tx, at)
  await tx.auditEntry.createMany({ data: [auditRow({ act: 'copy.taken', caseId }, { role: holder, personId: null }, at)] })
  return {
    told: holder === 'personTellingUs' ? ((await accountTold(tx, caseId))?.answers ?? null) : null,
    view: { receivedOn, state, deletion, strands, owed, asked, takenOut, looked, files },
    choices: await choicesNow(tx, caseId, holder),
    messages: await readMessages(tx, caseId, holder),
  }
}

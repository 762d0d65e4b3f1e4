import { auditRow } from '~/confidentiality/audit'
import { ACCOUNT_FIELD, account, type Account } from '~/reports/account'
import type { Transaction } from '~/platform/database'
import { type ChoiceNow, choicesNow } from './choices'
import { type FollowUpView, viewFollowUp } from './follow-up-view'
import { follow } from './following'
import { type Message, readMessages } from './messages'
import { wordsOf } from './words'

/** Everything that goes into somebody's own copy: what they told us (null where the account is another person's), and what came of it. */
export type MyCopy = {
  told: Account['answers'] | null
  view: Pick<FollowUpView, 'receivedOn' | 'state' | 'strands' | 'owed' | 'asked' | 'looked' | 'files'>
  choices: ChoiceNow[]
  messages: Message[]
}

/**
 * Reads the copy of whoever holds the code, and writes into the audit that it was taken. Nobody else is in it: no name of a colleague, no
 * needs of other people, no conversation but their own. Throws CaseNotFound without a live code.
 */
export async function takeMyCopy(tx: Transaction, at: Date): Promise<MyCopy> {
  const { caseId, holder } = await follow(tx)
  const { receivedOn, state, strands, owed, asked, looked, files } = await viewFollowUp(tx, at)
  await tx.auditEntry.createMany({ data: [auditRow({ act: 'copy.taken', caseId }, { role: holder, personId: null }, at)] })
  return {
    told: holder === 'personTellingUs' ? await accountTold(tx, caseId) : null,
    view: { receivedOn, state, strands, owed, asked, looked, files },
    choices: await choicesNow(tx, caseId, holder),
    messages: await readMessages(tx, caseId, holder),
  }
}

async function accountTold(tx: Transaction, caseId: string): Promise<Account['answers'] | null> {
  const report = await tx.report.findUnique({ where: { caseId } })
  return report && account.parse((await wordsOf(tx, caseId)).open(ACCOUNT_FIELD, report.sealed)).answers
}

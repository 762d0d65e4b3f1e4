import { z } from 'zod'
import { auditRow } from '~/confidentiality/audit'
import { ACCOUNT_FIELD, account, type Account } from '~/reports/account'
import type { Transaction } from '~/platform/database'
import { type Actor, roleOf } from './decide'
import { CaseNotFound } from './errors'
import { wordsOf } from './words'

/** The field that the account with patients' identities masked is bound to. */
export const MASKED_FIELD = 'masked'

/** The masked account: whether anything was taken out of the words, or somebody looked and found that nobody can be recognised. */
export const maskedAccount = account.extend({ isAnythingTakenOut: z.boolean().optional() })

/** An account as somebody may read it. `isAnythingTakenOut` is undefined for the first reader, who reads what was told. */
export type AccountRead = { answers: Account['answers']; isMasked: boolean; isAnythingTakenOut: boolean | undefined }

/**
 * The account as it was told, or null where row security gives none. Nothing is recorded: whoever shows a word of it to somebody else than the
 * person records that in the same transaction. Throws CaseNotFound where there is an account and no key.
 */
export async function accountTold(tx: Transaction, caseId: string): Promise<Account | null> {
  const report = await tx.report.findUnique({ where: { caseId } })
  return report && account.parse((await wordsOf(tx, caseId)).open(ACCOUNT_FIELD, report.sealed))
}

/**
 * The account of a case: as it was told for the first reader, masked for everybody else who carries the case. Opening it is part of
 * the record: the audit row stands in the same transaction, and the person is shown who looked and on which day.
 * Throws CaseNotFound where row security gives no account or no key, or where nothing is masked yet for somebody who needs it masked.
 */
export async function readAccount(tx: Transaction, caseId: string, actor: Actor): Promise<AccountRead> {
  const isMasked = !actor.capacities.has('firstReader')
  const masked = isMasked ? await accountMasked(tx, caseId) : null
  const read = isMasked ? masked : await accountTold(tx, caseId)
  if (!read) throw new CaseNotFound()
  const by = { role: roleOf(actor), personId: actor.personId }
  await tx.auditEntry.createMany({ data: [auditRow({ act: 'account.read', caseId, masked: isMasked }, by)] })
  return { answers: read.answers, isMasked, isAnythingTakenOut: masked?.isAnythingTakenOut }
}

/**
 * What masking begins with: what others read so far, or else the account as it was told. Either way it opens the account, and is recorded
 * as `readAccount` records it.
 */
export async function wordsToMask(tx: Transaction, caseId: string, actor: Actor): Promise<string> {
  const { answers } = await readAccount(tx, caseId, actor)
  return (await accountMasked(tx, caseId))?.answers.narrative ?? answers.narrative
}

/** The account as those read it who are no first readers, or null where nothing is masked yet. Nothing is recorded. */
export async function accountMasked(tx: Transaction, caseId: string): Promise<z.infer<typeof maskedAccount> | null> {
  const row = await tx.maskedAccount.findUnique({ where: { caseId } })
  return row && maskedAccount.parse((await wordsOf(tx, caseId)).open(MASKED_FIELD, row.sealed))
}

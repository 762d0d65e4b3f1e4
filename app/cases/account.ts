import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ACCOUNT_FIELD, account, type Account } from '~/reports/account'
import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import type { Actor } from './decide'
import { CaseNotFound } from './errors'
import { wordsOf } from './words'

/** The field that the account with patients' identities masked is bound to. */
export const MASKED_FIELD = 'masked'

/** The masked account: whether anything was taken out of the words, or somebody looked and found that nobody can be recognised. */
export const maskedAccount = account.extend({ isAnythingTakenOut: z.boolean().optional() })

/** An account as somebody may read it. `isAnythingTakenOut` is undefined for the first reader, who reads what was told. */
export type AccountRead = { answers: Account['answers']; isMasked: boolean; isAnythingTakenOut: boolean | undefined }

/**
 * The account of a case: as it was told for the first reader, masked for everybody else who carries the case. Opening it is part of
 * the record: the audit row stands in the same transaction, and the person is shown who looked and on which day.
 * Throws CaseNotFound where row security gives no account or no key, or where nothing is masked yet for somebody who needs it masked.
 */
export async function readAccount(tx: Transaction, caseId: string, actor: Actor): Promise<AccountRead> {
  const words = await wordsOf(tx, caseId)
  const isMasked = !actor.capacities.has('firstReader')
  const row = isMasked ? await tx.maskedAccount.findUnique({ where: { caseId } }) : await tx.report.findUnique({ where: { caseId } })
  if (!row) throw new CaseNotFound()
  const { answers, isAnythingTakenOut } = maskedAccount.parse(words.open(isMasked ? MASKED_FIELD : ACCOUNT_FIELD, row.sealed))
  const role = [...actor.capacities][0] ?? 'unknown'
  const body = { byRole: role, byPerson: actor.personId }
  await tx.auditEntry.createMany({ data: [{ id: randomUUID(), caseId, act: 'account.read', body, on: dateOnly(now()), at: actor.personId === null ? null : now() }] })
  return { answers, isMasked, isAnythingTakenOut }
}

/**
 * What masking begins with: what others read so far, or else the account as it was told. Either way it opens the account, and is recorded
 * as `readAccount` records it.
 */
export async function wordsToMask(tx: Transaction, caseId: string, actor: Actor): Promise<string> {
  const { answers } = await readAccount(tx, caseId, actor)
  const masked = await tx.maskedAccount.findUnique({ where: { caseId } })
  if (!masked) return answers.narrative
  return maskedAccount.parse((await wordsOf(tx, caseId)).open(MASKED_FIELD, masked.sealed)).answers.narrative
}

import { auditRow } from '~/confidentiality/audit'
import type { Transaction } from '~/platform/database'
import { roleOf } from './decide'
import type { OpenCase } from './open-case'

/** What colleagues open beside the account, a picture and the name, each of which records itself. */
export type Opening = 'messages.read' | 'needs.read' | 'record.read' | 'notes.read'

/** Acts with which somebody opened what people said: the person is shown the role and the day of each. */
export const openings = ['account.read', 'account.opened', 'file.opened', 'name.opened', 'messages.read', 'needs.read', 'record.read', 'words.shown'] as const

/** Writes down that a colleague opened people's words, in the transaction that reads them. */
export async function recordReading(tx: Transaction, { id: caseId, actor }: OpenCase, act: Opening): Promise<void> {
  await tx.auditEntry.createMany({ data: [auditRow({ act, caseId }, { role: roleOf(actor), personId: actor.personId })] })
}

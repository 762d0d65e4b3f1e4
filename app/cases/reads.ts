import { z } from 'zod'
import { auditRow } from '~/confidentiality/audit'
import type { Transaction } from '~/platform/database'
import { roleOf } from './decide'
import type { OpenCase } from './open-case'

/** What colleagues open beside the account, a picture and the name, each of which records itself. */
export type Opening = 'messages.read' | 'needs.read' | 'record.read' | 'notes.read'

/** Acts with which somebody opened what people said: the person is shown the role and the day of each. */
export const openings = ['account.read', 'account.opened', 'file.opened', 'name.opened', 'contact.opened', 'chase.read', 'messages.read', 'needs.read', 'record.read', 'words.shown'] as const

/** Writes down that a colleague opened people's words, in the transaction that reads them. */
export async function recordReading(tx: Transaction, { id: caseId, actor }: OpenCase, act: Opening): Promise<void> {
  await tx.auditEntry.createMany({ data: [auditRow({ act, caseId }, { role: roleOf(actor), personId: actor.personId })] })
}

/** Somebody who opened what a person said: in what role, and on which day. Never who. */
export type Looked = { role: string; on: Date }

/** Who opened the account, a picture, the name, how to reach the person, the messages or what was written down, oldest first: a role once for each day. */
export async function looksOf(tx: Transaction, caseId: string): Promise<Looked[]> {
  const rows = await tx.auditEntry.findMany({ where: { caseId, act: { in: [...openings] } }, orderBy: { on: 'asc' }, select: { body: true, on: true } })
  const looks = rows.map(({ body, on }) => ({ role: z.looseObject({ byRole: z.string() }).safeParse(body).data?.byRole ?? 'unknown', on }))
  return looks.filter(({ role, on }, nth) => looks.findIndex((look) => look.role === role && look.on.getTime() === on.getTime()) === nth)
}

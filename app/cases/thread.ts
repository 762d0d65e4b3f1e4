import { z } from 'zod'
import { now } from '~/platform/clock'
import type { Transaction } from '~/platform/database'
import { dateOnly } from '~/platform/working-days'
import { wordsOf } from './words'

/** A message as those who carry the case read it. `thread` is whose conversation it is. */
export type ThreadMessage = { id: string; thread: string; side: 'person' | 'trust'; authorRole: string | null; text: string; on: Date; readOn: Date | null }

/** Every conversation of a case, each oldest first. */
export async function readThreads(tx: Transaction, caseId: string): Promise<ThreadMessage[]> {
  const rows = await tx.message.findMany({ where: { caseId }, orderBy: [{ thread: 'asc' }, { nth: 'asc' }] })
  if (rows.length === 0) return []
  const words = await wordsOf(tx, caseId)
  return rows.map(({ id, thread, side, authorRole, sealed, on, readOn }) => ({
    id, thread, side: side as ThreadMessage['side'], authorRole, on, readOn, text: z.string().parse(words.open(`message:${id}`, sealed)),
  }))
}

/** What the person wrote has been read by us: they see the day. */
export async function markReadByUs(tx: Transaction, caseId: string): Promise<void> {
  await tx.message.updateMany({ where: { caseId, side: 'person', readOn: null }, data: { readOn: dateOnly(now()) } })
}

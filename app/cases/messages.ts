import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { lockStrands } from '~/workflow/send'
import type { CaseTree } from '~/confidentiality/case-keys'
import { tellFirstReader } from '~/workflow/tell-first-reader'
import { toldOfMeetings } from './called-off'
import { decide } from './decide'
import type { Following } from './following'
import { wordsOf } from './words'

/** The two sides of a conversation. A thread is named after the holder of the code: `personTellingUs`, `personAffected`, `personDescribed`. */
export type Side = 'person' | 'trust'

export type Message = { id: string; side: Side; authorRole: string | null; text: string; on: Date; readOn: Date | null }

/** A conversation, oldest first. That a meeting will not go ahead stands in it too, written by nobody: of one day, after what people wrote. */
export async function readMessages(tx: Transaction, caseId: string, thread: string): Promise<Message[]> {
  const rows = await tx.message.findMany({ where: { caseId, thread }, orderBy: { nth: 'asc' } })
  const told = (await toldOfMeetings(tx, caseId, thread)).map((one): Message => ({ ...one, side: 'trust', authorRole: null, readOn: null }))
  if (rows.length === 0) return told
  const words = await wordsOf(tx, caseId, treeOf(thread))
  const written = rows.map(({ id, side, authorRole, sealed, on, readOn }): Message => ({
    id, side: side as Side, authorRole, on, readOn, text: z.string().parse(words.open(fieldOf(id), sealed)),
  }))
  return told.length === 0 ? written : [...written, ...told].sort((one, other) => one.on.getTime() - other.on.getTime())
}

/** Every conversation of a case, by whose it is. For those who carry the case. */
export async function readThreads(tx: Transaction, caseId: string): Promise<{ thread: string; messages: Message[] }[]> {
  const threads = await tx.message.findMany({ where: { caseId }, distinct: ['thread'], select: { thread: true }, orderBy: { thread: 'asc' } })
  const read = []
  for (const { thread } of threads) read.push({ thread, messages: await readMessages(tx, caseId, thread) })
  return read
}

export type NewMessage = { caseId: string; thread: string; side: Side; text: string; id?: string; author?: { role: string; personId: string } }

/**
 * Adds a message at the end of its thread, sealed under the key of that thread. The caller holds the locks of the case's strands (`send`, `decide` or `lockStrands`
 * in the same transaction), so that two messages never take the same place.
 */
export async function addMessage(tx: Transaction, { caseId, thread, side, text, id = randomUUID(), author }: NewMessage): Promise<void> {
  const words = await wordsOf(tx, caseId, treeOf(thread))
  const [place] = await tx.$queryRaw<{ nth: number }[]>`select app.next_message(${caseId}::uuid, ${thread}) as nth`
  const row = {
    id, caseId, thread, side, nth: place?.nth ?? 0, sealed: words.seal(fieldOf(id), text),
    authorRole: author?.role ?? null, authorId: author?.personId ?? null, on: dateOnly(now()),
  }
  await tx.message.createMany({ data: [row] })
}

/** Marks what the other side wrote as read today. Returns how many were new. */
export async function markRead(tx: Transaction, { caseId, thread, writtenBy }: { caseId: string; thread: string; writtenBy: Side }): Promise<number> {
  const { count } = await tx.message.updateMany({ where: { caseId, thread, side: writtenBy, readOn: null }, data: { readOn: dateOnly(now()) } })
  return count
}

/**
 * The person writes to us. `id` comes with the form, so that a form sent twice is one message. What adds to the account is an event of
 * the review too; anything else is still told to the first reader.
 */
export async function writeToUs(tx: Transaction, { caseId, holder, actor, review }: Following, { id, text, isAddition }: { id: string; text: string; isAddition: boolean }): Promise<void> {
  await lockStrands(tx, review.id)
  if ((await tx.message.count({ where: { id } })) > 0) return
  await addMessage(tx, { caseId, thread: holder, side: 'person', text, id })
  if (isAddition && review.offers.includes('addition.made')) {
    await decide(tx, actor, { machine: 'restorative-review', strandId: review.id, event: { type: 'addition.made' } })
    return
  }
  await tellFirstReader(tx, { caseId, strandId: review.id, notice: 'additionMade', key: `message:${id}` })
}

/** What is said to and by the person described is sealed under a key of its own. */
export function treeOf(thread: string): CaseTree {
  return thread === 'personDescribed' ? 'described' : 'narrative'
}

function fieldOf(id: string): string {
  return `message:${id}`
}

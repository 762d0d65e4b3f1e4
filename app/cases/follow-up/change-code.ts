import { randomUUID } from 'node:crypto'
import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { codeRow } from '../new-code'

/** Whether the words that the transaction acts with were seen by somebody else when they were given: then they open nothing until they are changed. */
export async function mustChange(tx: Transaction): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ must: boolean }[]>`select app.must_change() as must`
  return found?.must ?? false
}

/**
 * Ends the words that were given and makes the person's own live, which `secret` stands for (`wordsToHandOver`). Returns the new code as `Visit`
 * has it, again where the same form comes twice; null where the secret is none of ours or the words were changed to others before.
 */
export async function changeCode(tx: Transaction, secret: string): Promise<string | null> {
  const row = await codeRow(secret)
  if (row === null) return null
  const [done] = await tx.$queryRaw<{ done: boolean }[]>`select app.change_code(${randomUUID()}::uuid, ${row.hash}, ${row.pepper}, ${dateOnly(now())}::date) as done`
  return done?.done ? row.hash.toString('hex') : null
}

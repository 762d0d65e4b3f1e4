import { openPieces, unwrapForCheck } from '~/confidentiality/files'
import { asActor, type Transaction } from '~/platform/database'
import { type Checked, check } from './scanner'

/**
 * Checks the pictures that wait for the virus check, one after the other, until it does not answer or none waits. Several workers may do it
 * beside each other. What is harmful loses its pieces; either way the key that was there for the check is deleted.
 */
export async function checkHeld(ask: (bytes: Uint8Array) => Promise<Checked> = check): Promise<void> {
  while (await asActor({ as: 'worker' }, (tx) => checkNext(tx, ask)));
}

/** Whether one was checked, and the next may be asked for. */
async function checkNext(tx: Transaction, ask: (bytes: Uint8Array) => Promise<Checked>): Promise<boolean> {
  const [next] = await tx.$queryRaw<{ id: string; heldEpoch: string; heldKey: Uint8Array }[]>`
    select id::text, "heldEpoch", "heldKey" from "Attachment" where standing = 'held' order by id limit 1 for update skip locked`
  if (next === undefined) return false
  const key = await unwrapForCheck(next.id, next)
  const pieces = await tx.fileChunk.findMany({ where: { fileId: next.id }, orderBy: { nth: 'asc' } })
  const checked = await ask(openPieces(key, next.id, pieces.map(({ sealed }) => sealed)))
  if (checked === 'away') return false
  if (checked === 'harmful') await tx.fileChunk.deleteMany({ where: { fileId: next.id } })
  await tx.attachment.updateMany({ where: { id: next.id }, data: { standing: checked, heldEpoch: null, heldKey: null } })
  return true
}

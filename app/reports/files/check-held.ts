import { openPieces, unwrapForCheck } from '~/confidentiality/files'
import { asActor, type Transaction } from '~/platform/database'
import { logger } from '~/platform/logger'
import { type Checked, check, hasScanner } from './scanner'

type Ask = (bytes: Uint8Array) => Promise<Checked>

/**
 * Checks the pictures that wait for the virus check, each once in a round: one that is not answered for waits on and stops none behind it. Where
 * there is no check, what waits stays held. Several workers may do it beside each other. What is harmful loses its pieces; either way the key
 * that was there for the check is deleted.
 */
export async function checkHeld(ask?: Ask): Promise<void> {
  if (!ask && !hasScanner()) return
  let last = firstId
  for (let next = await checkAfter(last, ask ?? check); next !== null; next = await checkAfter(last, ask ?? check)) last = next
}

/** Before every id. */
const firstId = '00000000-0000-0000-0000-000000000000'

/** The id of the picture that was looked at, or null where none waits behind `last`. */
async function checkAfter(last: string, ask: Ask): Promise<string | null> {
  const looked: { id: string | null } = { id: null }
  try {
    await asActor({ as: 'worker' }, async (tx) => {
      const [next] = await tx.$queryRaw<Held[]>`
        select id::text, "heldEpoch", "heldKey" from "Attachment" where standing = 'held' and id > ${last}::uuid order by id limit 1 for update skip locked`
      looked.id = next?.id ?? null
      if (next) await checkOne(tx, next, ask)
    })
  } catch (error) {
    // Nothing is known of this one; those behind it are not made to wait. Without an id the database itself has failed.
    if (looked.id === null) throw error
    logger.failure('check', error)
  }
  return looked.id
}

type Held = { id: string; heldEpoch: string; heldKey: Uint8Array }

async function checkOne(tx: Transaction, held: Held, ask: Ask): Promise<void> {
  const key = await unwrapForCheck(held.id, held)
  const pieces = await tx.fileChunk.findMany({ where: { fileId: held.id }, orderBy: { nth: 'asc' } })
  const checked = await ask(openPieces(key, held.id, pieces.map(({ sealed }) => sealed)))
  if (checked === 'away') return
  if (checked === 'harmful') await tx.fileChunk.deleteMany({ where: { fileId: held.id } })
  await tx.attachment.updateMany({ where: { id: held.id }, data: { standing: checked, heldEpoch: null, heldKey: null } })
}

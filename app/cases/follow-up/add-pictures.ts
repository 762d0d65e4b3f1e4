import { createHash } from 'node:crypto'
import { newFileKey, wrapForCheck } from '~/confidentiality/files'
import type { Transaction } from '~/platform/database'
import type { Looked } from '~/reports/files/draft-files'
import { mostOnCase } from '~/reports/files/kinds'
import { writePieces } from '~/reports/files/pieces'
import { attachmentField, type AttachmentTold, type FileProblem } from '~/reports/files/told'
import { lockStrands } from '~/workflow/send'
import { NotYours } from '../errors'
import type { Following } from '../following'
import { wordsOf } from '../words'

/** A picture as the page tells of it once, after it was added. */
export type PictureAdded = Pick<AttachmentTold, 'bytes' | 'changes'> & { nth: number; isHeld: boolean }

/** Whether somebody adds pictures here: whoever told us, while words can be added too. */
export function mayAddPictures({ holder, review }: Pick<Following, 'holder' | 'review'>): boolean {
  return holder === 'personTellingUs' && review.offers.includes('addition.made')
}

/**
 * Adds pictures to a report that was sent. They were looked at as those of the form are (`lookAt`); each is kept whole or not at all. `form` is the id that
 * the page gave its form: sent twice, it adds nothing twice. Throws NotYours for anybody but the one who told us.
 */
export async function addPictures(tx: Transaction, following: Following, { form, looked }: { form: string; looked: readonly Looked[] }): Promise<{ added: PictureAdded[]; problems: FileProblem[] }> {
  if (!mayAddPictures(following)) throw new NotYours('addition.made')
  const { caseId, review } = following
  await lockStrands(tx, review.id)
  const words = await wordsOf(tx, caseId)
  const last = await tx.attachment.aggregate({ where: { caseId }, _max: { nth: true }, _count: true })
  const [added, problems]: [PictureAdded[], FileProblem[]] = [[], []]
  let nth = last._max.nth ?? 0
  for (const [place, file] of looked.entries()) {
    const why = 'refused' in file ? file.refused : last._count + added.length >= mostOnCase ? 'noMore' : null
    if (why !== null || 'refused' in file) {
      problems.push({ why: why ?? 'unreadable', nth: place + 1, of: looked.length })
      continue
    }
    const id = idFor(form, place)
    if ((await tx.attachment.count({ where: { id } })) > 0) continue
    nth += 1
    const key = newFileKey()
    const told: AttachmentTold = { key: key.toString('base64url'), bytes: file.bytes.length, changes: file.changes }
    const held = file.isHeld ? await wrapForCheck(id, key) : { heldEpoch: null, heldKey: null }
    await tx.attachment.createMany({ data: [{ id, caseId, nth, sealed: words.seal(attachmentField(id), told), standing: file.isHeld ? 'held' : 'clear', ...held }] })
    await writePieces(tx, { id, key, bytes: file.bytes })
    added.push({ nth, bytes: told.bytes, changes: told.changes, isHeld: file.isHeld })
  }
  return { added, problems }
}

/** The id of the picture in this place of this form, the same each time it is asked for. */
function idFor(form: string, place: number): string {
  const hex = createHash('sha256').update(`${form}:${place}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

import { auditRow } from '~/confidentiality/audit'
import type { Bytes } from '~/confidentiality/envelope'
import { openPieces } from '~/confidentiality/files'
import { now } from '~/platform/clock'
import type { Transaction } from '~/platform/database'
import { dateOnly } from '~/platform/working-days'
import { attachmentField, attachmentTold, type AttachmentTold } from '~/reports/files/told'
import { roleOf } from './decide'
import { CaseNotFound } from './errors'
import { carriesWords, type OpenCase } from './open-case'
import { wordsOf } from './words'

/** How a picture stands: clear, held for the virus check, or deleted because something harmful was found. */
export type Standing = 'clear' | 'held' | 'harmful'
/** A picture beside an account, without what is in it. `nth` counts those that somebody may see, so that no gap says that there are others. */
export type FileShown = Pick<AttachmentTold, 'bytes' | 'changes'> & { id: string; nth: number; standing: Standing; isReleased: boolean; wasOpened: boolean }

/** The pictures of a case that `tx` may see, in the order in which they were added. Row security shows the first reader all of them, others those released. */
export async function filesOn(tx: Transaction, caseId: string): Promise<FileShown[]> {
  return (await filesWithKeys(tx, caseId)).map(({ id, nth, bytes, changes, standing, isReleased, wasOpened }) => ({ id, nth, bytes, changes, standing, isReleased, wasOpened }))
}

/** With what opens each: never to leave this file. */
async function filesWithKeys(tx: Transaction, caseId: string): Promise<(FileShown & { key: string })[]> {
  const rows = await tx.attachment.findMany({ where: { caseId }, orderBy: { nth: 'asc' } })
  if (rows.length === 0) return []
  const words = await wordsOf(tx, caseId)
  const opened = await openedOn(tx, caseId)
  return rows.map(({ id, sealed, standing, releasedOn }, at) => {
    const { bytes, changes, key } = attachmentTold.parse(words.open(attachmentField(id), sealed))
    return { id, nth: at + 1, bytes, changes, key, standing: standing as Standing, isReleased: releasedOn !== null, wasOpened: opened.has(id) }
  })
}

/** The pictures that a first reader has opened, by the record of it. Nobody else sees the record. */
async function openedOn(tx: Transaction, caseId: string): Promise<Set<unknown>> {
  const rows = await tx.auditEntry.findMany({ where: { caseId, act: 'file.opened' }, select: { body: true } })
  return new Set(rows.map(({ body }) => (typeof body === 'object' && body !== null && 'fileId' in body ? body.fileId : null)))
}

/**
 * Opens a picture: its bytes, with the audit row in the same transaction. Throws CaseNotFound where it is not there for this colleague: not on
 * this case, not released, held, or harmful.
 */
export async function openFile(tx: Transaction, open: OpenCase, id: string): Promise<{ bytes: Bytes; nth: number }> {
  const file = await fileIn(tx, open, id)
  const pieces = file.standing === 'clear' ? await tx.fileChunk.findMany({ where: { fileId: id }, orderBy: { nth: 'asc' } }) : []
  if (pieces.length === 0) throw new CaseNotFound()
  await tx.auditEntry.createMany({ data: [auditRow({ act: 'file.opened', caseId: open.id, fileId: id }, { role: roleOf(open.actor), personId: open.actor.personId })] })
  return { bytes: openPieces(Buffer.from(file.key, 'base64url'), id, pieces.map(({ sealed }) => sealed)), nth: file.nth }
}

/**
 * Lets the others on the case see a picture, or closes it to them again. For first readers alone, once one of them has opened it: before that, nothing
 * happens, and the page says what is to be done first. Throws CaseNotFound.
 */
export async function releaseFile(tx: Transaction, open: OpenCase, id: string, isReleased: boolean): Promise<void> {
  if (!open.actor.capacities.has('firstReader') || open.actor.personId === null) throw new CaseNotFound()
  const file = await fileIn(tx, open, id)
  if (isReleased && (file.standing !== 'clear' || !file.wasOpened)) return
  const data = isReleased ? { releasedOn: dateOnly(now()), releasedBy: open.actor.personId } : { releasedOn: null, releasedBy: null }
  await tx.attachment.updateMany({ where: { id, caseId: open.id }, data })
  await tx.auditEntry.createMany({ data: [auditRow({ act: 'file.released', caseId: open.id, fileId: id, isReleased }, { role: 'firstReader', personId: open.actor.personId })] })
}

async function fileIn(tx: Transaction, open: OpenCase, id: string) {
  if (!carriesWords(open)) throw new CaseNotFound()
  const file = (await filesWithKeys(tx, open.id)).find((each) => each.id === id)
  if (file === undefined) throw new CaseNotFound()
  return file
}

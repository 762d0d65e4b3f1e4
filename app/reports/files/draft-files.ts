import { randomUUID } from 'node:crypto'
import { newFileKey } from '~/confidentiality/files'
import type { Transaction } from '~/platform/database'
import type { Draft, Writing } from '../draft-content'
import { mostFiles, type Refusal } from './kinds'
import { drawAnew, type Picture } from './picture'
import { writePieces } from './pieces'
import { check } from './scanner'
import type { DraftFile, FileProblem } from './told'

/** A file as it came: its bytes, or why nothing came. */
export type Came = { bytes: Buffer } | { refused: Refusal }
/** A file that may be kept, or why not. */
export type Looked = (Picture & { isHeld: boolean }) | { refused: Refusal }

/** Bytes that the drafts of everybody together may hold in pictures. Beyond that a picture waits, and no report does. */
export const mostInDrafts = 2_000_000_000

/**
 * Looks at what came: virus check, kind, and drawn anew. The check sees the file as it came, before anything of ours reads a picture from it; where
 * it does not answer, the picture is held, and what we keep of it is checked later.
 */
export async function lookAt(came: readonly Came[]): Promise<Looked[]> {
  const looked: Looked[] = []
  for (const file of came) looked.push('refused' in file ? file : await lookAtOne(file.bytes))
  return looked
}

async function lookAtOne(bytes: Buffer): Promise<Looked> {
  const checked = await check(bytes)
  if (checked === 'harmful') return { refused: 'harmful' }
  const drawn = await drawAnew(bytes)
  return 'refused' in drawn ? drawn : { ...drawn, isHeld: checked === 'away' }
}

/**
 * The draft with these pictures, and without the one that is to be removed. Its row is locked by the caller, and the pieces are written in the
 * same transaction: a picture is in the draft and whole, or not there at all. What was not taken stands in `fileProblems`, until the next save.
 */
export async function withPictures(tx: Transaction, draftHash: Uint8Array<ArrayBuffer>, draft: Draft, { looked, remove }: { looked: readonly Looked[]; remove: string | null }): Promise<Draft> {
  if (draft.is === 'sent') return draft
  const kept = await without(tx, draft.files ?? [], remove)
  const problems: FileProblem[] = []
  for (const [nth, file] of looked.entries()) {
    const why = 'refused' in file ? file.refused : kept.length >= mostFiles ? 'tooMany' : (await hasRoom(tx, file.bytes.length)) ? null : 'noRoom'
    if (why !== null) problems.push({ why, nth: nth + 1, of: looked.length })
    else if (!('refused' in file)) kept.push(await keep(tx, draftHash, file))
  }
  return { ...draft, files: kept, fileProblems: problems, notice: noticeFor(draft, { isAdded: looked.length > problems.length, isRemoved: remove !== null }) }
}

function noticeFor({ notice }: Writing, { isAdded, isRemoved }: { isAdded: boolean; isRemoved: boolean }): Writing['notice'] {
  if (notice !== null) return notice
  return isAdded ? 'fileAdded' : isRemoved ? 'fileRemoved' : null
}

async function without(tx: Transaction, files: readonly DraftFile[], remove: string | null): Promise<DraftFile[]> {
  if (remove !== null && files.some(({ id }) => id === remove)) await tx.draftFile.deleteMany({ where: { id: remove } })
  return files.filter(({ id }) => id !== remove)
}

async function hasRoom(tx: Transaction, size: number): Promise<boolean> {
  const [held] = await tx.$queryRaw<{ bytes: bigint }[]>`select app.bytes_in_drafts() as bytes`
  return Number(held?.bytes ?? 0) + size <= mostInDrafts
}

async function keep(tx: Transaction, draftHash: Uint8Array<ArrayBuffer>, { bytes, changes, isHeld }: Picture & { isHeld: boolean }): Promise<DraftFile> {
  const id = randomUUID()
  const key = newFileKey()
  await tx.draftFile.createMany({ data: [{ id, draftHash, bytes: bytes.length }] })
  await writePieces(tx, { id, key, bytes })
  return { id, key: key.toString('base64url'), bytes: bytes.length, changes, isHeld }
}

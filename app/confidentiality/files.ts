import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Bytes, EnvelopeError, open, seal } from './envelope'
import { keys } from './keys'

/** Bytes of a sealed piece before sealing. The last piece is padded to this size too, so that a size tells little about a picture. */
export const PIECE_BYTES = 256 * 1024
const LENGTH_BYTES = 4
const ROOM = PIECE_BYTES - LENGTH_BYTES

/** A new file's own data key, 32 bytes. It is kept sealed with the draft, later under the case's key: who loses that, loses the file. */
export function newFileKey(): Bytes {
  return randomBytes(32)
}

/** How many pieces a file of this many bytes has; at least one. */
export function piecesOf(size: number): number {
  return Math.max(1, Math.ceil(size / ROOM))
}

/** Seals a file in pieces, one at a time. Each knows its file, its place and how many there are: one that is moved, swapped or cut off is noticed. */
export function* sealPieces(key: Buffer, fileId: string, bytes: Uint8Array): Generator<{ nth: number; sealed: Bytes }> {
  const count = piecesOf(bytes.length)
  for (let nth = 0; nth < count; nth += 1) {
    yield { nth, sealed: seal(key, bytes.subarray(nth * ROOM, (nth + 1) * ROOM), bindingOf(fileId, nth, count), PIECE_BYTES) }
  }
}

/** The file again, from all its pieces in order. @throws EnvelopeError where one is missing, moved, changed, or belongs to another file. */
export function openPieces(key: Buffer, fileId: string, pieces: readonly Uint8Array[]): Bytes {
  if (pieces.length === 0) throw new EnvelopeError('A file has at least one piece.')
  return Buffer.concat(pieces.map((piece, nth) => open(key, piece, bindingOf(fileId, nth, pieces.length))))
}

function bindingOf(fileId: string, nth: number, count: number) {
  return { tree: 'file' as const, caseId: fileId, field: `piece ${nth} of ${count}` }
}

const wrappedForCheck = z.object({ heldEpoch: z.string(), heldKey: z.instanceof(Uint8Array) })

/**
 * The key of a file that waits for the virus check, wrapped once more so that the worker can open it then, and deleted right after. The
 * worker opens no key of a case. @throws KeysUnavailable
 */
export async function wrapForCheck(fileId: string, key: Buffer): Promise<{ heldEpoch: string; heldKey: Bytes }> {
  const { epoch, wrapped } = await (await keys()).wrap('work', contextOf(fileId), key)
  return { heldEpoch: epoch, heldKey: wrapped }
}

/** The reverse of `wrapForCheck`. @throws EnvelopeError, KeysUnavailable; ZodError where there is no key to unwrap */
export async function unwrapForCheck(fileId: string, row: { heldEpoch: string | null; heldKey: Uint8Array | null }): Promise<Bytes> {
  const { heldEpoch, heldKey } = wrappedForCheck.parse(row)
  return (await keys()).unwrap('work', heldEpoch, contextOf(fileId), heldKey)
}

function contextOf(fileId: string): string {
  return `${fileId}:virus check`
}

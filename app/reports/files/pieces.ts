import { piecesOf, sealPieces } from '~/confidentiality/files'
import type { Transaction } from '~/platform/database'

/** Pieces that are written at once: a few megabytes of memory. */
const atOnce = 8

/** Writes a picture in sealed pieces, in the caller's transaction: it is whole, or not there at all. */
export async function writePieces(tx: Transaction, { id, key, bytes }: { id: string; key: Buffer; bytes: Buffer }): Promise<void> {
  const pieces = sealPieces(key, id, bytes)
  for (let written = 0; written < piecesOf(bytes.length); written += atOnce) {
    const some = Array.from({ length: atOnce }, () => pieces.next()).flatMap((next) => (next.done ? [] : [{ fileId: id, ...next.value }]))
    await tx.fileChunk.createMany({ data: some })
  }
}

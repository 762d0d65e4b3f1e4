import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { EnvelopeError } from '~/confidentiality/envelope'
import { newFileKey, openPieces, PIECE_BYTES, piecesOf, sealPieces, unwrapForCheck, wrapForCheck } from '~/confidentiality/files'
import { useTestKeys } from '#tests/fixtures/keys'

useTestKeys()

const photo = 'b0000000-0000-4000-8000-000000000001'
const other = 'b0000000-0000-4000-8000-000000000002'
const key = newFileKey()
const piecesFor = (fileId: string, bytes: Buffer, under = key) => [...sealPieces(under, fileId, bytes)].map(({ sealed }) => sealed)

test.each([0, 1, 262_139, 262_140, 262_141, 1_000_000])('%i bytes come back as they were, and every piece has one size', (size) => {
  const bytes = randomBytes(size)
  const pieces = piecesFor(photo, bytes)
  expect(openPieces(key, photo, pieces).equals(bytes)).toBe(true)
  expect(pieces).toHaveLength(piecesOf(size))
  expect(new Set(pieces.map(({ length }) => length))).toEqual(new Set([PIECE_BYTES + 29]))
})

test('nothing of the picture stands in its pieces', () => {
  const bytes = Buffer.from('a line that can be found '.repeat(20_000))
  for (const piece of piecesFor(photo, bytes)) expect(piece.includes('can be found')).toBe(false)
})

test.each([
  ['another key', (pieces: Buffer[]) => openPieces(newFileKey(), photo, pieces)],
  ['another file', (pieces: Buffer[]) => openPieces(key, other, pieces)],
  ['a piece left out at the end', (pieces: Buffer[]) => openPieces(key, photo, pieces.slice(0, -1))],
  ['a piece left out in the middle', (pieces: Buffer[]) => openPieces(key, photo, pieces.filter((_, nth) => nth !== 1))],
  ['two pieces that changed places', ([one, two, ...rest]: Buffer[]) => openPieces(key, photo, [two, one, ...rest].flatMap((piece) => piece ?? []))],
  ['a piece of another file put in', ([, ...rest]: Buffer[]) => openPieces(key, photo, [...piecesFor(other, randomBytes(600_000)).slice(0, 1), ...rest])],
  ['one bit turned', ([first = Buffer.alloc(0), ...rest]: Buffer[]) => openPieces(key, photo, [Buffer.concat([first.subarray(0, -1), Buffer.of((first.at(-1) ?? 0) ^ 1)]), ...rest])],
  ['no piece at all', () => openPieces(key, photo, [])],
])('%s does not open', (_, opening) => {
  expect(() => opening(piecesFor(photo, randomBytes(600_000)))).toThrow(EnvelopeError)
})

test('the key for the virus check opens for its own file alone, and not once it was taken away', async () => {
  const wrapped = await wrapForCheck(photo, key)
  expect((await unwrapForCheck(photo, wrapped)).equals(key)).toBe(true)
  await expect(unwrapForCheck(other, wrapped)).rejects.toThrow(EnvelopeError)
  await expect(unwrapForCheck(photo, { heldEpoch: null, heldKey: null })).rejects.toThrow('expected')
})

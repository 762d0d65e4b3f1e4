import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The files below a folder that hold a word in any way that a browser writes text: as it is, as UTF-16, or in base64 at any of its three
 * offsets. The word should be plain letters and long enough not to occur by chance.
 */
export function filesHolding(folder: string, word: string): string[] {
  const shapes = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le'), ...inBase64(word)]
  return everyFile(folder).filter((file) => {
    const content = readFileSync(file)
    return shapes.some((shape) => content.includes(shape))
  })
}

/** As far as one word of a key may stand from the next: a page puts each into an element of its own. */
const between = 120

/**
 * The files that hold the words of a key, one near the other and in their order, whatever stands between them: as they were typed, or as a page
 * showed them. Each word alone is an ordinary one, which a browser may bring along.
 */
export function filesHoldingKey(folder: string, key: readonly string[]): string[] {
  if (key.length < 4 || !key.every((word) => /^[a-z]+$/.test(word))) throw new Error('These are not the words of a key.')
  const inOrder = new RegExp(key.join(`[^]{1,${between}}?`))
  // UTF-16 of plain letters is the same letters with a zero after each.
  return everyFile(folder).filter((file) => inOrder.test(readFileSync(file).toString('latin1').replaceAll('\0', '')))
}

/** What a word always looks like inside base64, whatever stands around it: the letters that its neighbours do not change. */
function inBase64(word: string): Buffer[] {
  return [0, 1, 2].map((offset) => {
    const encoded = Buffer.from('_'.repeat(offset) + word).toString('base64').replace(/=+$/, '')
    const first = Math.ceil((offset * 4) / 3)
    return Buffer.from(encoded.slice(first, -1))
  })
}

function everyFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

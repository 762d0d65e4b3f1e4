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

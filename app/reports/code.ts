import { createHmac, hkdfSync } from 'node:crypto'
import { words } from '~/reports/words'

/**
 * The person's code (eight words, 88 bits) and a draft's come-back phrase (four words, 44 bits), both derived from the draft's secret, so
 * that the same submit shows the same code again. Only the HMAC is ever stored. The pepper is kept outside the database.
 */
export type Pepper = {
  /** Stored beside each hash; a new pepper is a new version and the old ones stay readable. */
  version: number
  /** At least 32 random bytes. */
  key: Uint8Array
}

const wordsInCode = 8
const wordsInPhrase = 4
const bitsInWord = 11

/** No honest code is longer, even numbered and with commas; the work that a typed text can cause is bounded by it. */
const longestTyped = 400

/** The code of a draft: eight words with single spaces. `secret` is the draft's 256-bit secret. The same secret and pepper give the same code. */
export function codeOf(secret: Uint8Array, pepper: Pepper): string {
  return wordsFrom(secret, pepper, 'code', wordsInCode)
}

/** The come-back phrase of a draft: four words. Useless without the draft's cookie or a limit on tries: 44 bits are not a key. */
export function comeBackPhraseOf(secret: Uint8Array, pepper: Pepper): string {
  return wordsFrom(secret, pepper, 'come-back phrase', wordsInPhrase)
}

/** What is stored of a code or phrase: HMAC-SHA-256 in hex. */
export function hashOf(code: string, pepper: Pepper): string {
  return hmac(`code:${code}`, pepper)
}

/** The canonical code in what a person typed: any case, spaces, hyphens, commas, numbers before words, or four letters of each. Else null. */
export function parseCode(typed: string): string | null {
  return parseWords(typed, wordsInCode)
}

/** The canonical come-back phrase in what a person typed, or null. */
export function parseComeBackPhrase(typed: string): string | null {
  return parseWords(typed, wordsInPhrase)
}

/**
 * The hash to look up for what was typed as a code: always one of the same shape and for the same work, so that a text that is no code gets
 * the same answer, in the same time, as a code that nobody has. What is no code is hashed under a label that no stored hash has.
 */
export function hashOfTyped(typed: string, pepper: Pepper): string {
  const code = parseCode(typed)
  return hmac(code === null ? `not a code:${typed.slice(0, longestTyped)}` : `code:${code}`, pepper)
}

function wordsFrom(secret: Uint8Array, pepper: Pepper, purpose: string, count: number): string {
  checkKeys(secret, pepper)
  const info = `heard ${purpose} pepper ${pepper.version}`
  const bytes = new Uint8Array(hkdfSync('sha256', secret, pepper.key, info, Math.ceil((count * bitsInWord) / 8)))
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from({ length: count }, (_, at) => wordAt(Number.parseInt(bits.slice(at * bitsInWord, (at + 1) * bitsInWord), 2))).join(' ')
}

function wordAt(index: number): string {
  const word = words[index]
  if (word === undefined) throw new Error(`No word number ${index}: words.ts must hold exactly 2,048 words`)
  return word
}

function checkKeys(secret: Uint8Array, pepper: Pepper): void {
  if (secret.length < 32) throw new Error('The draft secret is shorter than 32 bytes: make it with randomBytes(32)')
  if (pepper.key.length < 32) throw new Error('The pepper is shorter than 32 bytes: make a new key file')
}

function hmac(text: string, pepper: Pepper): string {
  return createHmac('sha256', pepper.key).update(text, 'utf8').digest('hex')
}

const wordByStart = new Map(words.map((word) => [startOf(word), word]))

/** The letters that tell a word from every other. */
function startOf(word: string): string {
  return word.slice(0, 4)
}

function parseWords(typed: string, count: number): string | null {
  const letters = typed.slice(0, longestTyped).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  const said = letters.split(/[^a-z]+/).filter((word) => word !== '')
  const known = said.map((word) => wordByStart.get(startOf(word)) ?? null)
  const isCode = known.length === count && !known.includes(null) && typed.length <= longestTyped
  return isCode ? known.join(' ') : null
}

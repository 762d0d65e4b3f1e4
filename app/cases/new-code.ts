import { randomBytes } from 'node:crypto'
import { keys } from '~/confidentiality/keys'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { codeOf, hashOf } from '~/reports/code'

/** Random bytes of which eight words are made. */
const secretBytes = 32

/** Words to be written down before they open anything. The page shows them and carries `secret` in its form; the form makes them live. */
export async function wordsToHandOver(): Promise<{ secret: string; words: string[] }> {
  const secret = randomBytes(secretBytes)
  return { secret: secret.toString('base64url'), words: (await phraseOf(secret)).phrase.split(' ') }
}

/** The words that were shown with this secret, for a page that is shown again; null where it is none of ours. */
export async function wordsOfSecret(secret: string): Promise<string[] | null> {
  const bytes = bytesOf(secret)
  return bytes && (await phraseOf(bytes)).phrase.split(' ')
}

/** What is stored of those words; null where the secret is none of ours. The same secret gives the same hash, so a form sent twice is one code. */
export async function codeRow(secret: string): Promise<{ hash: Buffer<ArrayBuffer>; pepper: number; lastUsedOn: Date } | null> {
  const bytes = bytesOf(secret)
  if (bytes === null) return null
  const { phrase, version, pepper } = await phraseOf(bytes)
  return { hash: Buffer.from(hashOf(phrase, { version, key: pepper }), 'hex'), pepper: version, lastUsedOn: dateOnly(now()) }
}

function bytesOf(secret: string): Buffer | null {
  const bytes = /^[\w-]{43}$/.test(secret) ? Buffer.from(secret, 'base64url') : null
  return bytes?.length === secretBytes ? bytes : null
}

async function phraseOf(secret: Uint8Array) {
  const { version, pepper } = await (await keys()).codePepper()
  return { phrase: codeOf(secret, { version, key: pepper }), version, pepper }
}

import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Anchor, canonicalJson } from './chain'
import { isCode } from './create-once'

const FILE = 'audit.jsonl'

const line = z.strictObject({
  seq: z.string().regex(/^\d{1,18}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  signature: z.base64(),
})

/** An anchor's signature is wrong: somebody else wrote it, or changed it. */
export class ForgedAnchor extends Error {
  override name = 'ForgedAnchor'
}

/**
 * Appends a signed anchor (Ed25519 over the canonical JSON of its other fields) to the folder of anchors and syncs it. Point that folder at
 * storage that only grows, where the trust has it. Several workers may write: each line is one write at the end of the file.
 */
export async function writeAnchor(folder: string, key: KeyObject, anchor: Anchor): Promise<void> {
  const said = { seq: anchor.seq.toString(), hash: anchor.hash, at: anchor.at }
  const signature = sign(null, Buffer.from(canonicalJson(said)), key).toString('base64')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = await open(join(folder, FILE), 'a', 0o600)
  try {
    // The line break comes first, so that a line torn by a power cut spoils no other.
    await file.appendFile(`\n${JSON.stringify({ ...said, signature })}`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Every whole anchor of the folder, oldest first; none when there is no file. A line that a power cut tore is passed over.
 * @throws ForgedAnchor naming the line
 */
export async function readAnchors(folder: string, key: KeyObject): Promise<Anchor[]> {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  const lines = (await textOf(join(folder, FILE))).split('\n')
  return lines.flatMap((text, index) => {
    const parsed = line.safeParse(parseJson(text))
    if (!parsed.success) return []
    const { signature, ...said } = parsed.data
    if (!verify(null, Buffer.from(canonicalJson(said)), publicKey, Buffer.from(signature, 'base64'))) {
      throw new ForgedAnchor(`The anchor in line ${index + 1} was not signed with this trust’s key.`)
    }
    return [{ seq: BigInt(said.seq), hash: said.hash, at: said.at }]
  })
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return ''
    throw error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

import { createPrivateKey, createPublicKey, verify } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Refusal } from '../house/refusal.mjs'
import { canonical } from './chain.mjs'

/** @typedef {{ seq: bigint, hash: string, at: string }} Anchor */

/** RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS #8. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * The public key of the anchors, from the key folder.
 * @param {string} keys folder
 */
export function anchorKey(keys) {
  const file = path.join(keys, 'audit-anchor', '1.json')
  if (!fs.existsSync(file)) throw new Refusal(`There is no key of the anchors in ${keys}: set HEARD_KEYS to the key folder.`)
  const { key } = /** @type {{ key: string }} */ (JSON.parse(fs.readFileSync(file, 'utf8')))
  return createPublicKey(createPrivateKey({ key: Buffer.concat([pkcs8, Buffer.from(key, 'base64')]), format: 'der', type: 'pkcs8' }))
}

/**
 * Every whole anchor, its signature checked; a line that a power cut tore is passed over.
 * @param {string} folder
 * @param {import('node:crypto').KeyObject} key
 * @returns {Anchor[]}
 * @throws {Refusal} for a signature that is not the trust's
 */
export function readAnchors(folder, key) {
  const file = path.join(folder, 'audit.jsonl')
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : []
  return lines.flatMap((line, index) => {
    const said = parse(line)
    if (!said) return []
    const { signature, ...rest } = said
    if (!verify(null, Buffer.from(canonical(rest)), key, Buffer.from(signature, 'base64'))) {
      throw new Refusal(`The audit does not hold: the anchor in line ${index + 1} of ${file} was not signed with this trust's key.`)
    }
    return [{ seq: BigInt(rest.seq), hash: rest.hash, at: rest.at }]
  })
}

/** @param {string} line */
function parse(line) {
  try {
    return /** @type {{ seq: string, hash: string, at: string, signature: string } | null} */ (JSON.parse(line))
  } catch {
    return undefined
  }
}

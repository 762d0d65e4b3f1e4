import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { open } from 'node:fs/promises'
import { Refusal } from '../house/refusal.mjs'

/**
 * A sealed file: "heard backup 1\n", 16 random bytes, 16 bytes that know the key again, then pieces. A piece is its length (4 bytes), its
 * ciphertext and its tag (16 bytes): AES-256-GCM under a key of this file alone (HKDF-SHA-256 of the backup key and the random bytes), the
 * piece's number as nonce, number and length as associated data. So no piece can be changed, moved, repeated or left out, and without the
 * last one, of kind `end`, a file was cut. The first byte of a piece's text is its kind.
 */

/** @typedef {'header' | 'table' | 'rows' | 'end'} Kind */
/** @typedef {{ kind: Kind, body: Buffer }} Piece */

const magic = Buffer.from('heard backup 1\n')
const kinds = /** @type {const} */ (['header', 'table', 'rows', 'end'])
const tagLength = 16
/** Of one piece, in bytes: what is held in memory at a time. */
const longest = 1 << 20

/**
 * Begins a sealed file under a name that nothing has yet; it is whole and on the disk when `finish` has returned.
 * @param {string} file
 * @param {Buffer} backupKey
 */
export async function createSealed(file, backupKey) {
  const salt = randomBytes(16)
  const { key, check } = keysOf(backupKey, salt)
  const handle = await open(file, 'wx', 0o600)
  let number = 0
  /** @param {Kind} kind @param {Buffer} body */
  const write = async (kind, body) => {
    for (let from = 0; from === 0 || from < body.length; from += longest) {
      const text = Buffer.concat([Buffer.from([kinds.indexOf(kind)]), body.subarray(from, from + longest)])
      const { nonce, associated, length } = place(number++, text.length)
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength }).setAAD(associated)
      await handle.appendFile(Buffer.concat([length, cipher.update(text), cipher.final(), cipher.getAuthTag()]))
    }
  }
  await handle.appendFile(Buffer.concat([magic, salt, check]))
  return {
    write,
    async finish() {
      await write('end', Buffer.alloc(0))
      await handle.sync()
      await handle.close()
    },
    close: () => handle.close(),
  }
}

/**
 * The pieces of a sealed file in order, the `end` left out, each proved before it is handed on.
 * @param {string} file
 * @param {Buffer} backupKey
 * @returns {AsyncGenerator<Piece, void>}
 * @throws {Refusal} for what is no backup, another key, and a file that was changed or cut
 */
export async function* openSealed(file, backupKey) {
  const handle = await open(file, 'r')
  try {
    const take = async (/** @type {number} */ wanted) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(wanted), 0, wanted, null)
      return buffer.subarray(0, bytesRead)
    }
    const start = await take(magic.length + 32)
    if (!start.subarray(0, magic.length).equals(magic)) throw new Refusal(`${file} is no backup of Heard: name the file that npm run backup wrote.`)
    const { key, check } = keysOf(backupKey, start.subarray(magic.length, magic.length + 16))
    const known = start.subarray(magic.length + 16)
    if (known.length !== check.length || !timingSafeEqual(known, check)) {
      throw new Refusal(`${file} was sealed with another backup key: set HEARD_BACKUP_KEY to the file of the key that it was made with.`)
    }
    for (let number = 0; ; number++) {
      const length = await take(4)
      const size = length.length === 4 ? length.readUInt32BE() : 0
      const sealed = await take(Math.min(size, longest + 1) + tagLength)
      if (length.length < 4 || sealed.length < tagLength || sealed.length - tagLength < Math.min(size, longest + 1)) {
        throw new Refusal(`${file} ends before its end (in piece ${number + 1}), so it was cut: take another copy of it, or another backup.`)
      }
      const text = opened(key, number, size, sealed)
      const kind = text && kinds[text[0] ?? kinds.length]
      const isLast = kind === 'end' && (await take(1)).length === 0
      if (!kind || (kind === 'end' && !isLast)) {
        throw new Refusal(`${file} was changed since it was written (at piece ${number + 1}): take another copy of it, or another backup.`)
      }
      if (isLast) return
      yield { kind, body: text.subarray(1) }
    }
  } finally {
    await handle.close()
  }
}

/**
 * @param {Buffer} key
 * @param {number} number
 * @param {number} size
 * @param {Buffer} sealed ciphertext and tag
 * @returns {Buffer | undefined} undefined: not what was written
 */
function opened(key, number, size, sealed) {
  const { nonce, associated } = place(number, size)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength }).setAAD(associated)
  decipher.setAuthTag(sealed.subarray(-tagLength))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagLength)), decipher.final()])
  } catch {
    return undefined
  }
}

/**
 * @param {number} number of the piece, from 0
 * @param {number} size of its text in bytes
 */
function place(number, size) {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(number), 4)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(size)
  return { nonce, length, associated: Buffer.concat([nonce, length]) }
}

/**
 * @param {Buffer} backupKey 32 bytes
 * @param {Buffer} salt
 */
function keysOf(backupKey, salt) {
  const both = Buffer.from(hkdfSync('sha256', backupKey, salt, magic, 48))
  return { key: both.subarray(0, 32), check: both.subarray(32) }
}

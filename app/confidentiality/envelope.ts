import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Which tree of keys a sealed value belongs to. A key of one tree opens nothing of another. */
export type KeyTree = 'narrative' | 'work' | 'identity'

/** What a sealed value is bound to: moved to another case, field or tree, it no longer opens. */
export type Binding = { caseId: string; field: string; tree: KeyTree | 'described' | 'pack' | 'draft' | 'file' }

/** Bytes in the form that the database client takes. */
export type Bytes = Buffer<ArrayBuffer>

/** A sealed value did not open. It says why, and never what was inside. */
export class EnvelopeError extends Error {
  override name = 'EnvelopeError'
}

const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEADER_BYTES = 1 + NONCE_BYTES + TAG_BYTES
const KEY_BYTES = 32
const LENGTH_BYTES = 4

/** Plaintext is padded to steps of this many bytes, so that a size tells little about what was written. */
export const PADDING_STEP = 1024

/** Bytes that an envelope adds to its padded plaintext. */
export const ENVELOPE_OVERHEAD = HEADER_BYTES

/**
 * Seals bytes under a 32-byte key: version byte, 12-byte nonce, 16-byte tag, AES-256-GCM ciphertext of the padded plaintext.
 * `step` is the padding step in bytes.
 */
export function seal(key: Buffer, plaintext: Uint8Array, binding: Binding, step = PADDING_STEP): Bytes {
  return sealWithNonce(key, freshNonce(), plaintext, binding, step)
}

/** `seal` with the nonce given, for known-answer tests alone: a nonce must never be used twice with one key. */
export function sealWithNonce(key: Buffer, nonce: Buffer, plaintext: Uint8Array, binding: Binding, step = PADDING_STEP): Bytes {
  return encrypt(key, nonce, pad(plaintext, step), associatedData(binding))
}

/**
 * Opens what `seal` made.
 * @throws EnvelopeError for a wrong key, a wrong binding, any changed bit, a cut tag, an unknown version or bad padding.
 */
export function open(key: Buffer, sealed: Uint8Array, binding: Binding): Bytes {
  return unpad(decrypt(key, sealed, associatedData(binding)))
}

/** Seals text or any JSON value. */
export function sealJson(key: Buffer, value: unknown, binding: Binding, step = PADDING_STEP): Bytes {
  const json = JSON.stringify(value) as string | undefined
  if (json === undefined) throw new TypeError('Only what JSON can say can be sealed; pass null where there is nothing.')
  return seal(key, Buffer.from(json, 'utf8'), binding, step)
}

/**
 * Opens what `sealJson` made. Parse the result with the schema of what is expected.
 * @throws EnvelopeError as `open` does.
 */
export function openJson(key: Buffer, sealed: Uint8Array, binding: Binding): unknown {
  return JSON.parse(open(key, sealed, binding).toString('utf8')) as unknown
}

/** AES-256-GCM with the nonce given. For wrapping, and under `seal`. */
export function encrypt(key: Buffer, nonce: Buffer, plaintext: Uint8Array, additional: Uint8Array): Bytes {
  if (key.length !== KEY_BYTES) throw new EnvelopeError('A key must be 32 bytes long.')
  if (nonce.length !== NONCE_BYTES) throw new EnvelopeError('A nonce must be 12 bytes long.')
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(additional)
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()])
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), ciphertext])
}

/** The reverse of `encrypt`, without padding. @throws EnvelopeError */
export function decrypt(key: Buffer, sealed: Uint8Array, additional: Uint8Array): Bytes {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (key.length !== KEY_BYTES) throw new EnvelopeError('A key must be 32 bytes long.')
  if (bytes.length < HEADER_BYTES) throw new EnvelopeError('The sealed value is too short to hold its nonce and tag.')
  if (bytes[0] !== VERSION) throw new EnvelopeError(`The sealed value has version ${bytes[0] ?? 'none'}, and only version 1 is known.`)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + NONCE_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAuthTag(bytes.subarray(1 + NONCE_BYTES, HEADER_BYTES))
  decipher.setAAD(additional)
  try {
    return Buffer.concat([decipher.update(bytes.subarray(HEADER_BYTES)), decipher.final()])
  } catch {
    throw new EnvelopeError('The sealed value does not open: another key, another place, or it was changed.')
  }
}

/** A fresh nonce from the system's random source. */
export function freshNonce(): Bytes {
  return randomBytes(NONCE_BYTES)
}

/** JSON of a list, so that no choice of words makes two bindings look alike. */
function associatedData({ tree, caseId, field }: Binding): Buffer {
  return Buffer.from(JSON.stringify(['heard', VERSION, 'field', tree, caseId, field]), 'utf8')
}

/** Length (4 bytes, big endian), the plaintext, and zeros up to the next step. */
export function pad(plaintext: Uint8Array, step: number): Bytes {
  const padded = Buffer.alloc(Math.ceil((LENGTH_BYTES + plaintext.length) / step) * step)
  padded.writeUInt32BE(plaintext.length)
  padded.set(plaintext, LENGTH_BYTES)
  return padded
}

/** The reverse of `pad`. @throws EnvelopeError when the length is too large, the size is no step, or the rest is not all zeros. */
export function unpad(padded: Bytes): Bytes {
  if (padded.length === 0 || padded.length % PADDING_STEP !== 0) throw new EnvelopeError('The padding has a size that is no step.')
  const end = LENGTH_BYTES + padded.readUInt32BE()
  if (end > padded.length) throw new EnvelopeError('The padding says more bytes than there are.')
  if (padded.subarray(end).some((byte) => byte !== 0)) throw new EnvelopeError('The padding holds something other than zeros.')
  return padded.subarray(LENGTH_BYTES, end)
}

import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { type Bytes, openJson, sealJson, type Binding } from './envelope'
import { keys } from './keys'

const SECRET_BYTES = 32

/** A new draft's secret: 256 bits that only the person's cookie holds. */
export function newDraftSecret(): Bytes {
  return randomBytes(SECRET_BYTES)
}

/** How a draft is found: the SHA-256 of its secret, 32 bytes. In hex it is `draft` of the intake actor. */
export function draftHash(secret: Uint8Array): Bytes {
  return createHash('sha256').update(secret).digest()
}

/** Seals a draft (any JSON) under a key that is derived from its secret and stored nowhere. @throws KeysUnavailable */
export async function sealDraft(secret: Uint8Array, draft: unknown): Promise<Bytes> {
  return sealJson(await draftKey(secret), draft, draftBinding(secret))
}

/** Opens what `sealDraft` made; parse the result. @throws EnvelopeError for another secret or another draft's row; KeysUnavailable */
export async function openDraft(secret: Uint8Array, sealed: Uint8Array): Promise<unknown> {
  return openJson(await draftKey(secret), sealed, draftBinding(secret))
}

/**
 * HKDF-SHA-256 (RFC 5869) of the secret with the pepper as salt, so that a stolen database together with a stolen cookie opens nothing
 * without the key folder.
 */
async function draftKey(secret: Uint8Array): Promise<Bytes> {
  if (secret.length !== SECRET_BYTES) throw new RangeError('The secret of a draft is 32 bytes long.')
  return deriveDraftKey(secret, await (await keys()).draftPepper())
}

/** The derivation alone, for known answers. */
export function deriveDraftKey(secret: Uint8Array, pepper: Uint8Array): Bytes {
  return Buffer.from(hkdfSync('sha256', secret, pepper, 'heard draft 1', 32))
}

function draftBinding(secret: Uint8Array): Binding {
  return { tree: 'draft', caseId: draftHash(secret).toString('hex'), field: 'draft' }
}

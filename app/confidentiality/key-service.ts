import { decrypt, encrypt, freshNonce, type Bytes, type KeyTree } from './envelope'

/**
 * Who wraps and unwraps data keys. The embedded service and a small deployment keep epoch keys in a folder outside the database
 * (`key-folder.ts`). A trust with AWS KMS adds `key-service-aws.ts` here with the same three verbs: one KMS key for each tree, the context
 * as KMS encryption context, the epoch as the key's id.
 */
export type KeyService = {
  /** The epoch under which new keys are wrapped, such as `2026-11`. Makes its keys when the month is new. */
  currentEpoch: () => Promise<string>
  /** Every epoch that can still unwrap, the newest first. */
  epochs: (tree: KeyTree) => Promise<string[]>
  /** Wraps a 32-byte data key under the current epoch; `context` says what the key belongs to, and must be given again to unwrap. */
  wrap: (tree: KeyTree, context: string, key: Buffer) => Promise<{ epoch: string; wrapped: Bytes }>
  /** @throws EnvelopeError when the context or the epoch is another one; KeysUnavailable when the epoch's key cannot be read. */
  unwrap: (tree: KeyTree, epoch: string, context: string, wrapped: Uint8Array) => Promise<Bytes>
}

/** Bytes of a wrapped data key: its envelope around 32 bytes, without padding. */
export const WRAPPED_KEY_BYTES = 61

/** The key service cannot answer. Nothing may be stored in clear because of it: the person is told, and keeps what was typed. */
export class KeysUnavailable extends Error {
  override name = 'KeysUnavailable'
}

/** Wraps a data key under the key of an epoch. */
export function wrapUnder(epochKey: Buffer, tree: KeyTree, epoch: string, context: string, key: Buffer): Bytes {
  return encrypt(epochKey, freshNonce(), key, wrappingData(tree, epoch, context))
}

/** The reverse of `wrapUnder`. @throws EnvelopeError */
export function unwrapUnder(epochKey: Buffer, tree: KeyTree, epoch: string, context: string, wrapped: Uint8Array): Bytes {
  return decrypt(epochKey, wrapped, wrappingData(tree, epoch, context))
}

function wrappingData(tree: KeyTree, epoch: string, context: string): Buffer {
  return Buffer.from(JSON.stringify(['heard', 1, 'key', tree, epoch, context]), 'utf8')
}

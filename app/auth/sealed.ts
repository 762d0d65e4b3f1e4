import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { signInSettings } from './settings'

const nonceLength = 12
const tagLength = 16

/**
 * Seals a text for the browser to carry: it can neither read nor change it. The key comes from the client secret, which every
 * web process has, so that any of them can open it.
 */
export function seal(text: string): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(), nonce, { authTagLength: tagLength })
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The text that was sealed; null for anything else. */
export function open(sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length <= nonceLength + tagLength) return null
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(), bytes.subarray(0, nonceLength), { authTagLength: tagLength })
  decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

function sealingKey(): Buffer {
  return Buffer.from(hkdfSync('sha256', signInSettings().clientSecret, '', 'heard sign-in cookie', 32))
}

import { createHmac, timingSafeEqual } from 'node:crypto'

export type SignedHook = { id: string | null; timestamp: string | null; signature: string | null; body: string }

/** Seconds that a signed call may be old, or ahead of our clock. */
const tolerance = 300

/**
 * Whether Resend's webhook signed this call: HMAC-SHA256 of `id.timestamp.body` under the secret behind `whsec_`, in base64, one of the
 * signatures marked v1. Source: docs.svix.com/receiving/verifying-payloads/how-manual. `at` is our time.
 */
export function isSignedBy(secret: string, { id, timestamp, signature, body }: SignedHook, at: Date): boolean {
  if (id === null || timestamp === null || signature === null || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(at.getTime() / 1000 - Number(timestamp)) > tolerance) return false
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  if (key.length === 0) return false
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
  return signature.split(' ').some((one) => {
    const [version, value = ''] = one.split(',')
    const given = Buffer.from(value, 'base64')
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected)
  })
}

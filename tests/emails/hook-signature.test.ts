import { createHmac, randomBytes } from 'node:crypto'
import { Resend } from 'resend'
import { describe, expect, test } from 'vitest'
import { isSignedBy } from '~/emails/hook-signature'

const key = randomBytes(24)
const secret = `whsec_${key.toString('base64')}`
const at = new Date()
const call = signed('msg_2nq', Math.floor(at.getTime() / 1000), '{"type":"email.bounced"}')

function signed(id: string, seconds: number, body: string) {
  const signature = `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`
  return { id, timestamp: String(seconds), signature, body }
}

describe('a webhook’s signature', () => {
  test('is taken where the SDK’s own check takes it', () => {
    const { id, timestamp, signature, body } = call
    expect(new Resend('re_x').webhooks.verify({ payload: body, headers: { id, timestamp, signature }, webhookSecret: secret })).toMatchObject({ type: 'email.bounced' })
    expect(isSignedBy(secret, call, at)).toBe(true)
  })

  test('is taken beside an older secret’s, while secrets are exchanged', () => {
    expect(isSignedBy(secret, { ...call, signature: `v1,${randomBytes(32).toString('base64')} ${call.signature}` }, at)).toBe(true)
  })

  test.each([
    ['another body', { body: '{"type":"email.delivered"}' }],
    ['another id', { id: 'msg_other' }],
    ['another time', { timestamp: String(Math.floor(at.getTime() / 1000) + 1) }],
    ['another version', { signature: call.signature.replace('v1,', 'v2,') }],
    ['half a signature', { signature: call.signature.slice(0, 20) }],
    ['no signature', { signature: null }],
    ['no id', { id: null }],
    ['a time that is none', { timestamp: 'now' }],
  ])('is refused with %s', (_what, change) => {
    expect(isSignedBy(secret, { ...call, ...change }, at)).toBe(false)
  })

  test('is refused when it is older than five minutes, or under another or an empty secret', () => {
    expect(isSignedBy(secret, call, new Date(at.getTime() + 302_000))).toBe(false)
    expect(isSignedBy(`whsec_${randomBytes(24).toString('base64')}`, call, at)).toBe(false)
    expect(isSignedBy('whsec_', call, at)).toBe(false)
  })
})

import { Resend } from 'resend'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestTrust } from '#tests/fixtures/demo-trust'
import { useTestKeys } from '#tests/fixtures/keys'
import { ask, webDoor } from '#tests/http/web'
import { demoKey } from '~/emails/demo-settings'
import { mailText } from '~/emails/wordings'

useTestKeys()
let port: number
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  const { sql } = await createTestTrust()
  closing.push(() => sql.end())
  const web = await (await webDoor()).serveWeb({ port: 0 })
  closing.push(web.close)
  ;({ port } = web)
})
afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

describe('the demo’s web process is its mail service too', () => {
  test('before anything was sent, the mailbox says what will be there', async () => {
    const { status, text } = await ask(port, 'GET', '/demo/mailbox')
    expect(status).toBe(200)
    expect(text).toContain('Nothing has been sent yet')
  })

  test('what the SDK hands over is on the page, whole, with the headers of every page', async () => {
    const resend = new Resend(demoKey, { baseUrl: `http://127.0.0.1:${port}/demo/mailbox/api` })
    const mail = { from: 'Heard <no-reply@heard.example>', to: 'idris.farah@demo-trust.example', ...mailText('second') }
    expect((await resend.emails.send(mail, { idempotencyKey: 'a' })).error).toBeNull()
    expect((await resend.emails.send(mail, { idempotencyKey: 'a' })).error).toBeNull()
    const { text, headers } = await ask(port, 'GET', '/demo/mailbox')
    expect(text.split(mail.to)).toHaveLength(2)
    expect(text).toContain(mail.subject)
    expect(text).toContain('Nobody reads what is sent to this address.')
    expect(headers['cache-control']).toBe('no-store')
    expect(text).not.toContain('Nothing has been sent yet')
  })

  test('without the key nothing is taken, wherever it comes from', async () => {
    expect((await ask(port, 'POST', '/demo/mailbox/api/emails', { 'content-length': '2' }, '{}')).status).toBe(401)
    expect((await ask(port, 'POST', '/demo/mailbox/api/batch', { 'content-length': '2' }, '{}')).status).toBe(403)
  })
})

describe('the demo’s own addresses take nothing from another site', () => {
  const addresses = [
    '/demo/identity', '/demo/identity/auth', '/demo/identity/auth/made-up', '/demo/identity/choose/made-up', '/demo/identity/choose/made-up.data', '/demo/identity/me', '/demo/identity/jwks',
    '/demo/identity/session/end', '/demo/identity/session/end/confirm', '/demo/identity/token/more', '/demo/identity/.well-known/openid-configuration',
    '/demo/mailbox', '/demo/mailbox.data', '/demo/mailbox/api', '/demo/mailbox/api/batch', '/demo/mailbox/api/emails/more',
  ]

  test('no form', async () => {
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }, { origin: 'https://elsewhere.example' }, {}] as Record<string, string>[]) {
      for (const address of addresses) expect([address, (await ask(port, 'POST', address, headers)).status]).toEqual([address, 403])
    }
  })

  test('no other kind of request, and no question whether one would be taken', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' }
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']) {
      for (const address of [...addresses, '/demo/identity/token', '/demo/mailbox/api/emails']) {
        const answer = await ask(port, method, address, headers)
        expect([method, address, answer.status, answer.headers['access-control-allow-origin']]).toEqual([method, address, 405, undefined])
      }
    }
  })

  test('the two that the demo’s own processes ask want a key of their own, and neither gives anything without it', async () => {
    for (const address of ['/demo/identity/token', '/demo/mailbox/api/emails']) {
      const body = address.endsWith('token') ? 'grant_type=authorization_code&code=made-up' : '{}'
      const answer = await ask(port, 'POST', address, {
        origin: 'https://elsewhere.example', 'content-type': address.endsWith('token') ? 'application/x-www-form-urlencoded' : 'application/json', 'content-length': String(body.length),
      }, body)
      expect(answer.status, address).toBeGreaterThanOrEqual(400)
      expect(answer.status, address).toBeLessThan(500)
      // What the provider's refusal says may be read from anywhere; no cookie of anybody's goes with the question.
      expect(answer.headers['access-control-allow-credentials'], address).toBeUndefined()
      expect(answer.text, address).not.toMatch(/access_token|id_token/)
    }
  })
})

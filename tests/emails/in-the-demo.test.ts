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

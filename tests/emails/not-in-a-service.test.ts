import { createHmac, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestTrust } from '#tests/fixtures/demo-trust'
import { ask, webDoor } from '#tests/http/web'
import { demoKey } from '~/emails/demo-settings'

const key = randomBytes(24)
const closing: (() => Promise<void>)[] = []
let port: number
let owner: Awaited<ReturnType<typeof createTestTrust>>['sql']

beforeAll(async () => {
  Object.assign(process.env, { HEARD_DEMO: '0', RESEND_API_KEY: 're_real', RESEND_WEBHOOK_SECRET: `whsec_${key.toString('base64')}` })
  ;({ sql: owner } = await createTestTrust())
  closing.push(() => owner.end())
  const web = await (await webDoor()).serveWeb({ port: 0 })
  closing.push(web.close)
  ;({ port } = web)
})
afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

test('a real service has no mailbox: neither the page nor what speaks to it', async () => {
  expect((await ask(port, 'GET', '/demo/mailbox')).status).toBe(404)
  const mail = JSON.stringify({ from: 'a@example.org', to: 'b@example.org', subject: 'c', text: 'd' })
  for (const authorization of [`Bearer ${demoKey}`, 'Bearer re_real']) {
    const { status, text } = await ask(port, 'POST', '/demo/mailbox/api/emails', { authorization, 'content-type': 'application/json', 'content-length': String(mail.length) }, mail)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(text).not.toContain('"id"')
  }
})

test('the webhook reaches the queue through the real server with its body as it was signed', async () => {
  const body = '{"type":"email.complained",  "data":{"email_id":"e-1","to":["nadia@home.example"]}}'
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = `v1,${createHmac('sha256', key).update(`msg_1.${timestamp}.${body}`).digest('base64')}`
  const headers = { 'svix-id': 'msg_1', 'svix-timestamp': timestamp, 'content-type': 'application/json', 'content-length': String(body.length) }
  expect((await ask(port, 'POST', '/hooks/mail', { ...headers, 'svix-signature': 'v1,AAAA' }, body)).status).toBe(401)
  expect((await ask(port, 'POST', '/hooks/mail', { ...headers, 'svix-signature': signature }, body)).status).toBe(204)
  expect((await ask(port, 'GET', '/hooks/mail')).status).toBe(405)
  const jobs = await owner<{ payload: object }[]>`select payload from graphile_worker._private_jobs`
  expect(jobs).toEqual([{ payload: { emailId: 'e-1', code: 'complained' } }])
})

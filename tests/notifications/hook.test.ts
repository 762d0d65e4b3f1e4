import { createHmac, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personId } from '#prisma/factories/people'
import { mailFailures, seeMailFailure, whyInWords } from '~/notifications/failures'
import { asActor } from '~/platform/database'
import { type RunningWorker, runWorker } from '~/worker'
import { action } from '~/routes/hooks/mail'
import { fridayNight, jobsOf, openTrustWithMail } from './trust-with-mail'

const key = randomBytes(24)
process.env.RESEND_WEBHOOK_SECRET = `whsec_${key.toString('base64')}`
const trust = await openTrustWithMail()
const { sql } = trust
let worker: RunningWorker

beforeAll(async () => {
  worker = await runWorker()
})
afterAll(async () => {
  await worker.close()
  await trust.close()
})

function call(event: object, { secret = key, id = `msg_${randomBytes(6).toString('hex')}` } = {}): Promise<Response> {
  const body = JSON.stringify(event)
  const timestamp = String(fridayNight.getTime() / 1000)
  const signature = `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  const request = new Request('http://localhost/hooks/mail', { method: 'POST', body, headers: { 'svix-id': id, 'svix-timestamp': timestamp, 'svix-signature': signature } })
  return Promise.resolve(action({ request, params: {}, context: {} }))
}

const bounced = { type: 'email.bounced', data: { email_id: 'f0a1-77', to: ['nadia@home.example'], subject: 'There is something new for you' } }
const seenBy = (key: string) => asActor({ as: 'staff', personId: personId(key) }, mailFailures)

describe('the mail service says that a mail did not arrive', () => {
  test('first readers are told, once, and not whom it was for', async () => {
    expect((await call(bounced)).status).toBe(204)
    expect((await call(bounced)).status).toBe(204)
    await worker.sweep()
    const failures = await seenBy('bernadette')
    expect(failures).toMatchObject([{ code: 'bounced', failedAt: fridayNight }])
    expect(whyInWords('bounced')).toBe('the address does not exist or is full')
    const [{ row } = { row: '' }] = await sql<{ row: string }[]>`select t::text as row from "MailFailure" t`
    expect(row).not.toContain('nadia')
    expect(await seenBy('amara')).toEqual([])

    await asActor({ as: 'staff', personId: personId('bernadette') }, (tx) => seeMailFailure(tx, failures[0]?.id ?? '', personId('bernadette')))
    expect(await seenBy('idris')).toEqual([])
  })

  test.each([
    ['a mail that arrived', { type: 'email.delivered', data: { email_id: 'f0a1-78' } }],
    ['a mail that was opened', { type: 'email.opened', data: { email_id: 'f0a1-79' } }],
    ['an id that is none', { type: 'email.bounced', data: { email_id: '../../etc' } }],
    ['something else', { hello: 'there' }],
  ])('%s is heard and forgotten', async (_what, event) => {
    expect((await call(event)).status).toBe(204)
    expect(await jobsOf(sql, 'mailReturned')).toEqual([])
  })

  test('a call that the service did not sign changes nothing', async () => {
    expect((await call(bounced, { secret: randomBytes(24) })).status).toBe(401)
    expect(await jobsOf(sql, 'mailReturned')).toEqual([])
  })
})

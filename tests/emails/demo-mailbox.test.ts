import { Resend } from 'resend'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { demoKey } from '~/emails/demo-settings'
import { openMailbox } from '~/emails/demo-mailbox'
import { startMailService } from './mail-service'

const service = await startMailService()
const resend = new Resend(demoKey, { baseUrl: service.url })
const mail = { from: 'Heard <no-reply@heard.example>', to: 'amara@demo-trust.example', subject: 'There is something new for you', text: 'Look.' }
const count = () => service.mailbox.newestFirst().length
let before = 0

beforeEach(() => {
  before = count()
})
afterAll(() => service.close())

describe('the demo’s server answers the real SDK as Resend does', () => {
  test('a mail is taken and kept whole', async () => {
    const { data, error } = await resend.emails.send(mail)
    expect(error).toBeNull()
    expect(service.mailbox.newestFirst()[0]).toMatchObject({ id: data?.id, to: mail.to, from: mail.from, subject: mail.subject, text: mail.text })
  })

  test('the same key twice gives the same id and one message', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => resend.emails.send(mail, { idempotencyKey: 'morning' })))
    expect(one?.data?.id).toBeTruthy()
    expect(two?.data?.id).toBe(one?.data?.id)
    expect(count()).toBe(before + 1)
  })

  test('the same key with another body is refused, and nothing is kept', async () => {
    await resend.emails.send(mail, { idempotencyKey: 'noon' })
    const { data, error, headers } = await resend.emails.send({ ...mail, to: 'joe@demo-trust.example' }, { idempotencyKey: 'noon' })
    expect(data).toBeNull()
    expect(error).toMatchObject({ statusCode: 409, name: 'invalid_idempotent_request' })
    expect(headers).not.toBeNull()
    expect(count()).toBe(before + 1)
  })

  test('what is no mail is refused with 422', async () => {
    const { error } = await resend.emails.send({ from: mail.from, subject: mail.subject, text: mail.text } as typeof mail)
    expect(error).toMatchObject({ statusCode: 422, name: 'missing_required_field' })
    const answer = await fetch(`${service.url}/emails`, { method: 'POST', headers: { authorization: `Bearer ${demoKey}` }, body: '{"from":' })
    expect(answer.status).toBe(422)
    expect(count()).toBe(before)
  })

  test('without the key, and with another, it takes nothing', async () => {
    expect((await fetch(`${service.url}/emails`, { method: 'POST', body: JSON.stringify(mail) })).status).toBe(401)
    expect((await new Resend('re_other', { baseUrl: service.url }).emails.send(mail)).error).toMatchObject({ statusCode: 403, name: 'invalid_api_key' })
    expect((await resend.emails.get('some-id')).error).toMatchObject({ statusCode: 404 })
    expect(count()).toBe(before)
  })

  test('a restart keeps the messages, and what is sent again under an old key is not a second one', async () => {
    await resend.emails.send(mail, { idempotencyKey: 'evening' })
    const again = openMailbox(service.folder)
    expect(again.newestFirst()).toEqual(service.mailbox.newestFirst())
    const [last] = again.newestFirst()
    expect(again.take(last?.body ?? '', 'evening')).toEqual({ status: 200, says: { id: last?.id } })
    expect(again.newestFirst()).toHaveLength(before + 1)
  })
})

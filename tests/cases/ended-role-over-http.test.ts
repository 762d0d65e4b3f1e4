import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, signIn } from '#tests/auth/browser'
import { webDoor } from '#tests/http/web'
import { monday, personId, tells, useDemoTrust } from './case-story'

const { owner } = useDemoTrust()
let port: number
let close: () => Promise<void>

beforeAll(async () => {
  delete process.env.HEARD_PUBLIC_URL
  const door = await webDoor(() => monday)
  ;({ port, close } = await door.serveWeb({ port: 0 }))
})
afterAll(() => close())

test('adminCannotDecrypt: Danny ends Bernadette’s first reading and makes her an administrator; her next click on the case finds nothing', async () => {
  const it = await tells(owner(), 'a02', { narrative: 'She turned her chair to the blue door.' })
  const [danny, bernadette] = [openBrowser(port), openBrowser(port)]
  await signIn(danny, 'danny')
  await signIn(bernadette, 'bernadette')
  const pages = [`/workspace/cases/${it.ref}`, `/workspace/cases/${it.ref}/account`, `/workspace/cases/${it.ref}/reach`]
  expect((await bernadette.post(`/workspace/cases/${it.ref}/account`, {})).text).toContain('blue door')
  const her = `/workspace/people/${personId('bernadette')}`
  const end = new RegExp(`${her}/roles/[0-9a-f-]{36}`).exec((await danny.get(her)).text)?.[0] ?? ''
  expect((await danny.post(end, {})).status).toBe(303)
  for (const role of ['leader:', 'administrator:']) {
    expect([role, (await danny.post(her, { role })).status]).toEqual([role, 303])
    for (const page of pages) expect([role, page, (await bernadette.get(page)).status]).toEqual([role, page, 404])
    expect((await bernadette.post(`/workspace/cases/${it.ref}/reach`, {})).status).toBe(404)
    expect((await bernadette.get('/workspace/cases')).text).not.toContain(it.ref)
  }
  // She was in the middle of writing. What she typed is hers: the page that refuses it gives it back, short or long, for this case as for one that never was.
  for (const [page, status] of [[`/workspace/cases/${it.ref}/acknowledgement`, 404], ['/workspace/cases/MADE-UPP/acknowledgement', 404], ['/workspace/records', 403]] as const) {
    for (const words of ['Thank you for telling us. <b>I rang you.</b>', `Thank you. ${'Twice this week. '.repeat(9_000)}And today.`]) {
      const answer = await bernadette.post(page, { version: '3', words })
      expect([page, answer.status]).toEqual([page, status])
      expect(answer.text).toContain('What you typed was not sent.')
      expect(answer.text).toContain(words.replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
      expect(answer.text).not.toContain('Nothing that you sent us is lost')
    }
    const empty = await bernadette.post(page, { version: '3' })
    expect([empty.status, /What you typed|Nothing that you sent/.test(empty.text)]).toEqual([status, false])
  }
  // Idris reads on, and is the last who may: his role cannot be ended.
  const idris = `/workspace/people/${personId('idris')}`
  const last = new RegExp(`${idris}/roles/[0-9a-f-]{36}`).exec((await danny.get(idris)).text)?.[0] ?? ''
  const refused = await danny.post(last, {})
  expect([refused.status, refused.text.includes('Idris Farah is the only first reader.')]).toEqual([409, true])
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, everyAddress, webDoor } from './web'

let web: Awaited<ReturnType<Awaited<ReturnType<typeof webDoor>>['serveWeb']>>

beforeAll(async () => {
  web = await (await webDoor()).serveWeb({ port: 0, publicUrl: 'https://heard.example.nhs.uk' })
})
afterAll(() => web.close())

const elsewhere: [story: string, headers: Record<string, string>][] = [
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['another name of the same site', { 'sec-fetch-site': 'same-site' }],
  ['a link in a mail', { 'sec-fetch-site': 'none' }],
  ['another site that claims our origin', { 'sec-fetch-site': 'cross-site', origin: 'https://heard.example.nhs.uk' }],
  ['an old browser on another site', { origin: 'https://elsewhere.example' }],
  ['our name over plain http', { origin: 'http://heard.example.nhs.uk' }],
  ['our name as the start of another', { origin: 'https://heard.example.nhs.uk.elsewhere.example' }],
  ['a page that hides where it is', { origin: 'null' }],
  ['nobody who says where they are', {}],
  ['another site behind a forged proxy header', { origin: 'https://elsewhere.example', 'x-forwarded-host': 'elsewhere.example' }],
]

const dataOf = (address: string) => (address === '/' ? '/_root.data' : `${address}.data`)

describe('a form from elsewhere is refused on every route', () => {
  const addresses = [...everyAddress().filter((address) => address !== '/hooks/mail'), '/assets/any.js', '/health/live', '/support.data', '/hooks/mail/more']
  test.each(elsewhere)('from %s', async (_story, headers) => {
    for (const address of addresses) {
      const { status, text } = await ask(web.port, 'POST', address, headers)
      expect([address, status]).toEqual([address, 403])
      expect(text).toContain('not sent from one of our own pages')
    }
  })

  const fewer = elsewhere.filter(([story]) => ['another site', 'an old browser on another site', 'nobody who says where they are'].includes(story))
  test.each(fewer)('and where it asks for the data alone, from %s', async (_story, headers) => {
    for (const address of everyAddress().map(dataOf)) {
      const { status, text } = await ask(web.port, 'POST', address, headers)
      expect([address, status]).toEqual([address, 403])
      expect(text).toContain('not sent from one of our own pages')
    }
  })
})

describe('no route takes another kind of request, wherever it comes from', () => {
  const addresses = [...everyAddress(), ...everyAddress().map(dataOf), '/assets/any.js', '/nhsuk-assets/any.css', '/health/live', '/health/ready']
  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])('%s', async (method) => {
    const asking = { 'access-control-request-method': 'POST', origin: 'https://elsewhere.example' }
    for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'cross-site', ...asking }] as Record<string, string>[]) {
      for (const address of addresses) {
        const answer = await ask(web.port, method, address, headers)
        expect([address, answer.status, answer.headers.allow, answer.text]).toEqual([address, 405, 'GET, HEAD, POST', 'This address does not take that kind of request.\n'])
        expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
      }
    }
  })
})

test.each([
  ['our own page', { 'sec-fetch-site': 'same-origin' }],
  ['our own page in a browser behind a proxy', { 'sec-fetch-site': 'same-origin', origin: 'https://heard.example.nhs.uk' }],
  ['our own page in an old browser', { origin: 'https://heard.example.nhs.uk' }],
])('a form from %s reaches its page', async (_story, headers: Record<string, string>) => {
  expect((await ask(web.port, 'POST', '/privacy', headers)).status).toBe(405)
})

test('reading is open to links from anywhere', async () => {
  expect((await ask(web.port, 'GET', '/support', { 'sec-fetch-site': 'cross-site' })).status).toBe(200)
})

test('the mail provider is let through, because its signature is checked instead', async () => {
  expect((await ask(web.port, 'POST', '/hooks/mail', {})).status).not.toBe(403)
})

import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { carriesTheTable, policy } from './header-table'
import { ask, everyAddress, webDoor } from './web'

let web: Awaited<ReturnType<Awaited<ReturnType<typeof webDoor>>['serveWeb']>>

beforeAll(async () => {
  web = await (await webDoor()).serveWeb({ port: 0, isReady: () => Promise.resolve(true) })
})
afterAll(() => web.close())

const ours = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE']
describe('every route carries the table, whatever the method and whatever the answer', () => {
  const addresses = everyAddress()
  test.each(addresses.flatMap((address) => methods.map((method) => [method, address] as const)))('%s %s', async (method, address) => {
    const { headers } = await ask(web.port, method, address, ours)
    carriesTheTable(headers, 'no-store')
  })
  test.each(addresses)('the data of %s', async (address) => {
    const { headers } = await ask(web.port, 'GET', address === '/' ? '/_root.data' : `${address}.data`)
    carriesTheTable(headers, 'no-store')
  })
})

describe('what is not a page carries it too', () => {
  test('a file whose name changes with its content may be kept for a year', async () => {
    const stylesheet = readdirSync('build/client/assets').find((name) => name.endsWith('.css'))
    const { status, headers } = await ask(web.port, 'GET', `/assets/${stylesheet ?? ''}`)
    expect(status).toBe(200)
    carriesTheTable(headers, 'public, max-age=31536000, immutable')
  })
  test('a picture of the design system may be kept for a day', async () => {
    const { status, headers } = await ask(web.port, 'GET', '/nhsuk-assets/images/nhsuk-icon-arrow-down.svg')
    expect(status).toBe(200)
    carriesTheTable(headers, 'public, max-age=86400')
  })
  test.each([
    ['a missing file is never kept as if it were there', 'GET', '/assets/none-such.js', 404],
    ['the way up out of the folder is not taken', 'GET', '/assets/%2e%2e/%2e%2e/server/server.js', 404],
    ['an address that cannot be read', 'GET', '/%E0%A4%A', 400],
    ['a method that does not exist here', 'DELETE', '/assets/none-such.js', 405],
    ['the question whether it lives', 'GET', '/health/live', 200],
    ['the question whether it can serve', 'GET', '/health/ready', 200],
    ['a page that does not exist', 'GET', '/no-such-page', 404],
    ['a form sent to a page that takes none', 'POST', '/privacy', 405],
  ])('%s', async (_story, method, address, expected) => {
    const { status, headers } = await ask(web.port, method, address, ours)
    expect(status).toBe(expected)
    carriesTheTable(headers, 'no-store')
  })
})

test('what is no request at all is refused in words, with the same headers', async () => {
  const { status, headers, text } = await new Promise<{ status: number; headers: Record<string, string>; text: string }>((resolve, reject) => {
    const socket = connect(web.port, '127.0.0.1', () => socket.write('this is no request\r\n\r\n'))
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject).on('end', () => {
      const [head = '', body = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n')
      const [first = '', ...lines] = head.split('\r\n')
      const named = lines.map((line): [string, string] => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)])
      resolve({ status: Number(first.split(' ')[1]), headers: Object.fromEntries(named), text: body })
    })
  })
  expect([status, text]).toEqual([400, 'We could not read what was sent. Go back to the page and try again.\n'])
  carriesTheTable(headers, 'no-store')
})

test.each(['/sign-in', '/sign-in/callback', '/workspace', '/privacy'])('a form sent to %s, which takes none, is answered by a page', async (address) => {
  const { status, headers, text } = await ask(web.port, 'POST', address, { ...ours, accept: 'text/html' }, 'a=b')
  expect([status, headers['content-type']]).toEqual([405, 'text/html; charset=utf-8'])
  expect(text).toContain('This page does not take forms')
})

test('the nonce is new each time, and only our own script carries it', async () => {
  const [one, two] = [await ask(web.port, 'GET', '/'), await ask(web.port, 'GET', '/')]
  const nonces = [one, two].map(({ headers }) => policy.exec(String(headers['content-security-policy']))?.[1])
  expect(nonces[0]).not.toBe(nonces[1])
  expect(one.text.match(/<script[^>]*>/g)).toEqual([expect.stringMatching(/^<script src="\/assets\/heard-[\w-]+\.js" nonce="[^"]+" defer="">$/)])
  expect(one.text).toContain(`nonce="${String(nonces[0])}"`)
})

test.each(['/', '/support', '/education', '/learning', '/privacy', '/accessibility', '/no-such-page'])(
  '%s asks nothing of anybody else and has no style of its own',
  async (address) => {
    const { text } = await ask(web.port, 'GET', address)
    expect(text).not.toMatch(/\sstyle=|<style|modulepreload/)
    const loaded = [...text.matchAll(/<(?:script|link|img|iframe)[^>]*(?:src|href)="([^"]+)"/g)].map((match) => String(match[1]))
    expect(loaded.length).toBeGreaterThan(1)
    for (const place of loaded) expect(place).toMatch(/^\/(assets|nhsuk-assets)\//)
  },
)

test('where people come over https, browsers are told to stay there', async () => {
  const secure = await (await webDoor()).serveWeb({ port: 0, publicUrl: 'https://heard.example.nhs.uk', isReady: () => Promise.resolve(true) })
  for (const address of ['/', '/assets/none-such.js', '/health/live', '/no-such-page']) {
    expect((await ask(secure.port, 'GET', address)).headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
  }
  await secure.close()
})

test('an unknown address gets a page that helps', async () => {
  const { status, text } = await ask(web.port, 'GET', '/no-such-page')
  expect(status).toBe(404)
  expect(text).toContain('<title>Heard: page not found</title>')
  expect(text).toContain('We cannot find that page')
  expect(text).toContain('Example NHS Foundation Trust')
})

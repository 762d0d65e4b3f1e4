import { randomBytes } from 'node:crypto'
import { chmod } from 'node:fs/promises'
import type { Sql } from 'postgres'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openBrowser, type Browser, signIn } from '#tests/auth/browser'
import { accountTold } from '#tests/fixtures/accounts'
import { createTestTrust } from '#tests/fixtures/demo-trust'
import { useTestKeys } from '#tests/fixtures/keys'
import { doorTo } from '#tests/fixtures/shut-door'
import { ancestor, tagged } from '#tests/stories/html'
import { sentBy } from '#tests/stories/form'
import { Teller } from '#tests/stories/telling'
import { difference, everythingStored } from '#tests/support/everything-stored'
import { text } from '~/content/text'
import { closeDatabase } from '~/platform/database'
import { submitReport } from '~/reports/submit'
import { carriesTheTable } from './header-table'
import { everyAddress, webDoor } from './web'

const { keysFolder } = useTestKeys()
const { away } = text('en').errors
let sql: Sql
let web: { port: number; close: () => Promise<void> }
let door: ReturnType<typeof doorTo>
let doorsPort = 0
let eightWords = ''
let ref = ''
let person: Browser
let bernadette: Browser

beforeAll(async () => {
  ;({ sql } = await createTestTrust())
  delete process.env.HEARD_PUBLIC_URL
  const target = Number(new URL(process.env.DATABASE_URL_STAFF ?? '').port)
  door = doorTo(target)
  doorsPort = await door.open(0)
  for (const [name, value = ''] of Object.entries(process.env)) {
    if (name.startsWith('DATABASE_URL_')) process.env[name] = value.replace(`:${target}/`, `:${doorsPort}/`)
  }
  const { words } = await submitReport({ secret: randomBytes(32), answers: accountTold('a02', '2026-11-20').answers })
  eightWords = words.join(' ')
  const [row] = await sql<{ ref: string }[]>`select ref from "Case"`
  ref = row?.ref ?? ''
  web = await (await webDoor()).serveWeb({ port: 0 })
})
afterAll(async () => {
  await web.close()
  await door.shut()
  await closeDatabase()
  await sql.end()
})

/** First of all, because the service keeps the keys that it has read. */
test('the keys cannot be read and the database is there: a form keeps what was typed, and what needs no key goes on', async () => {
  await chmod(keysFolder, 0o755)
  try {
    ;[person, bernadette] = [openBrowser(web.port), openBrowser(web.port)]
    await signIn(bernadette, 'bernadette')
    expect((await person.post('/follow-up', { words: eightWords })).status).toBe(204)
    expect((await bernadette.post(`/workspace/cases/${ref}/account`, {})).status).toBe(204)
    expect((await bernadette.get('/workspace/work')).status).toBe(200)
    expect((await bernadette.get('/health/ready')).status).toBe(503)
  } finally {
    await chmod(keysFolder, 0o700)
  }
  expect((await bernadette.get('/health/ready')).status).toBe(200)
})

describe('the database is stopped', () => {
  /** The person who told us has their page open, and a first reader is signed in. */
  beforeEach(async () => {
    ;[person, bernadette] = [openBrowser(web.port), openBrowser(web.port)]
    const page = await person.follow(await person.post('/follow-up', { words: eightWords }))
    expect([page.status, page.path]).toEqual([200, '/follow-up'])
    const work = await signIn(bernadette, 'bernadette')
    expect([work.status, work.path]).toEqual([200, '/workspace/work'])
    await door.shut()
  })
  afterEach(async () => {
    await door.open(doorsPort)
  })

  test('pages say that it does not work just now, what to do and whom to ring', async () => {
    expect((await bernadette.get('/health/ready')).status).toBe(503)
    const pages = [person.get('/follow-up'), person.get('/follow-up/messages'), person.get('/follow-up/choices'), bernadette.get('/workspace/work'), bernadette.get(`/workspace/cases/${ref}`)]
    for (const { status, text: page, headers } of await Promise.all(pages)) {
      expect(status).toBe(503)
      carriesTheTable(headers, 'no-store')
      expect(page).toContain(away.heading)
      expect(page).toContain('Please try again in a few minutes.')
      expect(page).toContain('0151 496 0140')
    }
  })

  test('a form answers 204, so that the browser stays on it with what was typed', async () => {
    const forms = [
      person.post('/follow-up', { words: eightWords }), person.post('/follow-up/messages', { text: 'One more thing.' }), person.post('/follow-up/choices', {}),
      bernadette.post(`/workspace/cases/${ref}/acknowledgement`, { text: 'Thank you.' }), bernadette.post(`/workspace/cases/${ref}/account`, {}),
    ]
    expect((await Promise.all(forms)).map(({ status, text: page }) => [status, page])).toEqual(forms.map(() => [204, '']))
  })

  test('whoever leaves has left: the cookie goes in any case', async () => {
    const left = await person.post('/follow-up/leave', {})
    expect([left.status, left.headers.location]).toEqual([303, '/follow-up?left'])
    expect(person.cookiesFor('/follow-up')).toEqual([])
    const signedOut = await bernadette.post('/workspace/sign-out', {})
    expect([signedOut.status, signedOut.headers.location]).toEqual([303, '/sign-out'])
    expect(bernadette.cookiesFor('/workspace/work')).toEqual([])
  })

  test('no address answers as if something were broken', async () => {
    const broken: string[] = []
    for (const address of everyAddress()) {
      for (const [method, one] of [['GET', person], ['POST', person], ['GET', bernadette], ['POST', bernadette]] as const) {
        const { status } = await (method === 'GET' ? one.get(address) : one.post(address, {}))
        if (status >= 500 && status !== 503) broken.push(`${method} ${address} ${status}`)
      }
    }
    expect(broken).toEqual([])
  })
})

describe('the database is stopped at Send', () => {
  const codes = async () => (await sql<{ count: number }[]>`select count(*)::int as count from "ReportCode"`)[0]?.count ?? 0
  const cases = async () => (await sql<{ count: number }[]>`select count(*)::int as count from "Case"`)[0]?.count ?? 0

  /** Somebody with everything told and the last page open; pressing Send there, as a browser does that stays on its page when it is answered with 204. */
  async function beforeSending() {
    const teller = new Teller(web.port)
    await teller.fillIn(accountTold('a02', new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)))
    const button = tagged(teller.main, 'button').find(({ attributes }) => attributes.value === 'send')
    const form = ancestor(button ?? null, 'form')
    if (!button || !form) throw new Error(`No Send on ${teller.address}: ${teller.text.slice(0, 300)}`)
    const sent = sentBy(form)
    sent.append(button.attributes.name ?? '', button.attributes.value ?? '')
    return { teller, presses: () => teller.browser.post(form.attributes.action ?? teller.address, sent) }
  }

  test('nothing is half saved and the page stays; when it is back, the same Send makes one case and one code', async () => {
    const { teller, presses } = await beforeSending()
    const [told, before] = [await cases(), await everythingStored(sql)]
    await door.shut()
    try {
      for (const { status, text: page } of [await presses(), await presses()]) expect([status, page]).toEqual([204, ''])
      expect(difference(before, await everythingStored(sql))).toEqual({})
    } finally {
      await door.open(doorsPort)
    }
    expect(await teller.sends()).toHaveLength(8)
    expect([await cases(), await codes()]).toEqual([told + 1, told + 1])
  })

  test('in the middle of it: sent again, it is one case and one code all the same', async () => {
    const { teller, presses } = await beforeSending()
    const told = await cases()
    const sending = presses()
    await door.shut()
    const cut = await sending
    await door.open(doorsPort)
    expect([204, 303]).toContain(cut.status)
    expect(await teller.sends()).toHaveLength(8)
    expect([await cases(), await codes()]).toEqual([told + 1, told + 1])
  })
})

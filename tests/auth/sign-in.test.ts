import type { Sql } from 'postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { personId } from '#prisma/factories/people'
import { createTestTrust } from '#tests/fixtures/demo-trust'
import { webDoor } from '#tests/http/web'
import { type Browser, openBrowser, signIn } from './browser'

const minutes = 60_000
let sql: Sql
let port: number
let close: () => Promise<void>
let browser: Browser
let ahead = 0

beforeAll(async () => {
  ;({ sql } = await createTestTrust())
  process.env.HEARD_DEMO = '1'
  delete process.env.HEARD_PUBLIC_URL
  const door = await webDoor(() => new Date(Date.now() + ahead))
  ;({ port, close } = await door.serveWeb({ port: 0 }))
})

afterAll(async () => {
  await close()
  await sql.end()
})

beforeEach(() => {
  ahead = 0
  browser = openBrowser(port)
})

const staffCookie = () => `heard-staff-${port}`

describe('Amara signs in', () => {
  test('she chooses her name on our own page and ends where she wanted to go, without a code in the address', async () => {
    const asked = await browser.visit('/workspace/work')
    expect(asked.status).toBe(200)
    expect(asked.text).toContain('Amara Okafor')
    expect(asked.text).toContain('Freedom to Speak Up guardian')
    const work = await browser.follow(await browser.post(asked.path, { subject: 'amara' }))
    expect(work.way.filter((path) => path.includes('code='))).toEqual(work.way.slice(-2, -1))
    expect([work.status, work.path]).toEqual([200, '/workspace/work'])
    expect(work.text).toContain('Amara Okafor')
    expect(work.text).toContain('Reviewer')
  })

  test('the session cookie is HttpOnly, goes with /workspace only, and its token is not in the database', async () => {
    const asked = await browser.visit('/sign-in')
    const resumed = await browser.get((await browser.post(asked.path, { subject: 'amara' })).headers.location ?? '')
    const begun = await browser.get(resumed.headers.location ?? '')
    const [line] = (begun.headers['set-cookie'] ?? []).filter((one) => one.startsWith('heard-staff'))
    expect(line?.replace(/=[^;]*/, '=token')).toBe(`${staffCookie()}=token; Path=/workspace; HttpOnly; SameSite=Lax`)
    expect(browser.cookiesFor('/workspace/work')).toEqual([staffCookie()])
    for (const path of ['/', '/report', '/follow-up', '/sign-in', '/learning']) expect(browser.cookiesFor(path).filter((name) => name.startsWith('heard-staff'))).toEqual([])
    const token = browser.cookie(staffCookie()) ?? ''
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const rows = await sql<{ tokenHash: Buffer }[]>`select "tokenHash" from "StaffSession"`
    expect(rows.some(({ tokenHash }) => tokenHash.toString('base64url') === token || tokenHash.toString() === token)).toBe(false)
    const again = await browser.get('/workspace/work')
    expect(again.headers['cache-control']).toBe('no-store')
  })

  test('a second sign-in asks again and gives another token', async () => {
    await signIn(browser, 'amara')
    const first = browser.cookie(staffCookie())
    const asked = await browser.visit('/sign-in')
    expect(asked.path).toMatch(/^\/demo\/identity\/choose\//)
    await browser.follow(await browser.post(asked.path, { subject: 'amara' }))
    expect(browser.cookie(staffCookie())).not.toBe(first)
  })

  test('signing in and out are audited with her id and no name', async () => {
    await signIn(browser, 'amara')
    await browser.post('/workspace/sign-out', {})
    const acts = await sql<{ act: string; body: Record<string, unknown> }[]>`select act, body from "AuditEntry" where body->>'byPerson' = ${personId('amara')} order by "at" desc limit 2`
    expect(acts.map(({ act }) => act).sort()).toEqual(['person.signedIn', 'person.signedOut'])
    expect(JSON.stringify(acts)).not.toContain('Okafor')
  })
})

describe('what comes back from the provider must fit', () => {
  /** Chooses a person and stops before the callback is opened. */
  async function callbackFor(key: string): Promise<URL> {
    const asked = await browser.visit('/sign-in')
    const resume = await browser.post(asked.path, { subject: key })
    const answer = await browser.get(resume.headers.location ?? '')
    const callback = new URL(answer.headers.location ?? '')
    expect(callback.pathname).toBe('/sign-in/callback')
    return callback
  }

  async function expectRefused(address: string) {
    const ended = await browser.visit(address)
    expect([ended.status, ended.path]).toEqual([400, '/sign-in/problem?because=again'])
    expect(ended.text).toContain('Please sign in again')
    expect(browser.cookie(staffCookie())).toBeUndefined()
  }

  test('a wrong state is refused', async () => {
    const callback = await callbackFor('amara')
    callback.searchParams.set('state', 'made-up')
    await expectRefused(callback.pathname + callback.search)
  })

  test('a state of another browser is refused', async () => {
    const callback = await callbackFor('amara')
    browser = openBrowser(port)
    await browser.get('/sign-in')
    await expectRefused(callback.pathname + callback.search)
  })

  test('without the cookie of the browser that began, it is refused', async () => {
    const callback = await callbackFor('amara')
    browser = openBrowser(port)
    await expectRefused(callback.pathname + callback.search)
  })

  test('a cookie that was changed is refused', async () => {
    const callback = await callbackFor('amara')
    const sealed = Buffer.from(browser.cookie(`heard-sign-in-${port}`) ?? '', 'base64url')
    sealed[40] = (sealed[40] ?? 0) ^ 1
    browser.setCookie(`heard-sign-in-${port}`, sealed.toString('base64url'), '/sign-in')
    await expectRefused(callback.pathname + callback.search)
  })

  test('a code of one sign-in does not finish another: its nonce and PKCE differ', async () => {
    const first = await callbackFor('amara')
    const second = await callbackFor('amara')
    second.searchParams.set('code', first.searchParams.get('code') ?? '')
    await expectRefused(second.pathname + second.search)
  })

  test('a code is good once', async () => {
    const callback = await callbackFor('amara')
    const sealed = browser.cookie(`heard-sign-in-${port}`) ?? ''
    const ended = await browser.visit(callback.pathname + callback.search)
    expect(ended.path).toBe('/workspace/work')
    browser = openBrowser(port)
    browser.setCookie(`heard-sign-in-${port}`, sealed, '/sign-in')
    await expectRefused(callback.pathname + callback.search)
  })

  test('an issuer that is not ours is refused', async () => {
    const callback = await callbackFor('amara')
    callback.searchParams.set('iss', 'https://elsewhere.example')
    await expectRefused(callback.pathname + callback.search)
  })

  test('a sign-in that took more than ten minutes is begun again', async () => {
    const callback = await callbackFor('amara')
    ahead = 11 * minutes
    await expectRefused(callback.pathname + callback.search)
  })

  test('the page where a name is chosen is for the browser that was asked', async () => {
    const asked = await browser.visit('/sign-in')
    browser = openBrowser(port)
    expect((await browser.visit(asked.path)).path).toBe('/sign-in/problem?because=again')
    expect((await browser.follow(await browser.post(asked.path, { subject: 'danny' }))).path).toBe('/sign-in/problem?because=again')
  })

  test('a name that is not on the list is nobody', async () => {
    const asked = await browser.visit('/sign-in')
    expect((await browser.follow(await browser.post(asked.path, { subject: 'somebody' }))).path).toBe('/sign-in/problem?because=again')
  })
})

describe('a session ends', () => {
  const isSignedIn = async () => (await browser.get('/workspace/work')).status === 200

  test('after 15 minutes without a look, and not before', async () => {
    await signIn(browser, 'joe')
    ahead = 14.5 * minutes
    expect(await isSignedIn()).toBe(true)
    ahead = 29 * minutes
    expect(await isSignedIn()).toBe(true)
    ahead = 44.5 * minutes
    expect(await isSignedIn()).toBe(false)
  })

  test('after eight hours, however busy', async () => {
    await signIn(browser, 'joe')
    for (let quarter = 1; quarter <= 47; quarter++) {
      ahead = quarter * 10 * minutes
      expect(await isSignedIn()).toBe(true)
    }
    ahead = 480 * minutes + 1000
    expect(await isSignedIn()).toBe(false)
  })

  test('when Joe signs out: the old cookie opens nothing, in any browser', async () => {
    await signIn(browser, 'joe')
    const token = browser.cookie(staffCookie()) ?? ''
    const ended = await browser.follow(await browser.post('/workspace/sign-out', {}))
    expect([ended.status, ended.path]).toEqual([200, '/sign-out'])
    expect(browser.cookie(staffCookie())).toBeUndefined()
    browser.setCookie(staffCookie(), token, '/workspace')
    expect(await isSignedIn()).toBe(false)
  })

  test('when a token is made up', async () => {
    browser.setCookie(staffCookie(), 'A'.repeat(43), '/workspace')
    expect(await isSignedIn()).toBe(false)
    browser.setCookie(staffCookie(), '%00"; drop', '/workspace')
    expect(await isSignedIn()).toBe(false)
  })
})

describe('who may not come in is told how to go on', () => {
  test('signed out: 303 to sign-in, back to the same page afterwards', async () => {
    const answer = await browser.get('/workspace/people?done=given')
    expect([answer.status, answer.headers.location]).toEqual([303, '/sign-in?to=%2Fworkspace%2Fpeople%3Fdone%3Dgiven'])
    expect((await signIn(browser, 'danny', '/workspace/people?done=given')).path).toBe('/workspace/people?done=given')
  })

  test('a form that is sent after the session ended leads to sign-in and changes nothing', async () => {
    const answer = await browser.post(`/workspace/people/${personId('chidi')}`, { role: 'leader:' })
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe(`/sign-in?to=${encodeURIComponent(`/workspace/people/${personId('chidi')}`)}`)
    expect(await sql`select from "RoleAssignment" where "personId" = ${personId('chidi')}`).toHaveLength(0)
  })

  test.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', '/report', 'javascript:alert(1)', '/workspace/../report', '/workspace/sign-out'])(
    'to=%s leads to the work list',
    async (to) => {
      const asked = await browser.visit(`/sign-in?to=${encodeURIComponent(to)}`)
      expect((await browser.follow(await browser.post(asked.path, { subject: 'joe' }))).path).toBe('/workspace/work')
    },
  )

  test('/workspace leads to the work list, asking nothing', async () => {
    expect((await browser.get('/workspace')).headers.location).toBe('/workspace/work')
  })

  test('Amara opens a section of another role: 403, and the way to her work', async () => {
    await signIn(browser, 'amara')
    const answer = await browser.get('/workspace/people')
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('This page is not part of your role')
    expect(answer.text).toContain('href="/workspace/work"')
    expect(answer.text).not.toContain('Danny Ashcroft')
    expect((await browser.post(`/workspace/people/${personId('amara')}`, { role: 'leader:' })).status).toBe(403)
  })

  test('Chidi has no role yet: 403, and whom to ask', async () => {
    const ended = await signIn(browser, 'chidi')
    expect(ended.status).toBe(403)
    expect(ended.text).toContain('You do not have a role here yet')
    expect(ended.text).toContain('people and settings')
  })

  test('somebody whom the trust does not know gets a page, and no session', async () => {
    await sql`update "Person" set subject = 'shufen-left' where id = ${personId('shufen')}`
    const ended = await signIn(browser, 'shufen')
    expect([ended.status, ended.path]).toEqual([403, '/sign-in/problem?because=unknown'])
    expect(ended.text).toContain('You cannot come in yet')
    expect(browser.cookie(staffCookie())).toBeUndefined()
    await sql`update "Person" set subject = 'shufen' where id = ${personId('shufen')}`
  })

  test('nobody of this id: 404, and the same words as for any other made-up address', async () => {
    await signIn(browser, 'danny')
    for (const id of ['11111111-2222-4333-8444-555555555555', 'made-up', "'; drop"]) {
      const answer = await browser.get(`/workspace/people/${encodeURIComponent(id)}`)
      expect(answer.status).toBe(404)
      expect(answer.text).toContain('We cannot find that page')
    }
  })
})

describe('Danny disables Samina', () => {
  test('her open browser is out at the next click, and she cannot come back until she is enabled', async () => {
    const samina = openBrowser(port)
    await signIn(samina, 'samina')
    expect((await samina.get('/workspace/work')).status).toBe(200)
    await signIn(browser, 'danny')
    const here = `/workspace/people/${personId('samina')}`
    const done = await browser.follow(await browser.post(`${here}/disabling`, {}))
    expect(done.text).toContain('This person is disabled')
    expect((await samina.get('/workspace/work')).status).toBe(303)
    const [open] = await sql<{ count: string }[]>`select count(*) from "StaffSession" where "personId" = ${personId('samina')} and "endedAt" is null`
    expect(open?.count).toBe('0')
    expect((await signIn(samina, 'samina')).path).toBe('/sign-in/problem?because=unknown')
    await browser.post(`${here}/enabling`, {})
    expect((await signIn(samina, 'samina')).path).toBe('/workspace/work')
  })
})

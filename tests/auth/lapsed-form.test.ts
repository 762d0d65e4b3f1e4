import type { Sql } from 'postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { randomBytes } from 'node:crypto'
import { personId } from '#prisma/factories/people'
import { accountTold } from '#tests/fixtures/accounts'
import { createTestTrust } from '#tests/fixtures/demo-trust'
import { useTestKeys } from '#tests/fixtures/keys'
import { decoded } from '#tests/http/bad-input/controls'
import { ask, webDoor } from '#tests/http/web'
import { setCookie } from '~/auth/cookies'
import { parkForm } from '~/auth/parked'
import { configureSignIn } from '~/auth/settings'
import { workspace } from '~/content/en/workspace'
import { fill } from '~/content/fill'
import { injectClock } from '~/platform/clock'
import { closeDatabase } from '~/platform/database'
import { submitReport } from '~/reports/submit'
import { type Browser, openBrowser, signIn } from './browser'

const minutes = 60_000
const { directory } = workspace
const administrator = 'danny'
const canary = 'Thank you for telling us, kanarienvogel. We read it today.'
let sql: Sql
let port: number
let close: () => Promise<void>
let bernadette: Browser
let ahead = 0
let page = ''

useTestKeys()
beforeAll(async () => {
  ;({ sql } = await createTestTrust())
  delete process.env.HEARD_PUBLIC_URL
  const door = await webDoor(() => new Date(Date.now() + ahead))
  ;({ port, close } = await door.serveWeb({ port: 0 }))
})

afterAll(async () => {
  await close()
  await closeDatabase()
  await sql.end()
})

beforeEach(async () => {
  ahead = 0
  await sql`delete from "ParkedForm"`
  await submitReport({ secret: randomBytes(32), answers: accountTold('a02', '2026-11-20').answers })
  const [row] = await sql<{ ref: string }[]>`select c.ref from "Case" c where not exists (select from "Message" m where m."caseId" = c.id) order by c.id limit 1`
  page = `/workspace/cases/${row?.ref ?? ''}/acknowledgement`
  bernadette = openBrowser(port)
  await signIn(bernadette, 'bernadette')
})

const kept = async () => (await sql<{ personId: string; row: string }[]>`select "personId", p::text as row from "ParkedForm" p`)
const written = async () => Number((await sql<{ count: string }[]>`select count(*) from "Message"`)[0]?.count)

/** She opens the form, is called away, and sends it twenty minutes later. */
async function sendsTooLate(after = 20 * minutes) {
  const form = await bernadette.get(page)
  const version = /name="version" value="(\d+)"/.exec(form.text)?.[1] ?? ''
  expect([form.status, version]).toEqual([200, expect.stringMatching(/^\d+$/)])
  ahead += after
  const answer = await bernadette.post(page, { version, words: canary })
  return { version, answer }
}

/** After signing in again: the form of the page that gives it back. */
async function signsInAgain(browser: Browser, key: string, to: string) {
  const asked = await browser.visit(to)
  expect(asked.path).toMatch(/^\/demo\/identity\/choose\//)
  return browser.follow(await browser.post(asked.path, { subject: key }))
}

describe('a session that ended in the middle of a form', () => {
  test('loses nothing: the same person gets it back after sign-in, sends it on, and then it is kept nowhere else', async () => {
    const before = await written()
    const { version, answer } = await sendsTooLate()
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toMatch(/^\/sign-in\?to=/)
    const [row, ...others] = await kept()
    expect(others).toEqual([])
    expect(row?.personId).toBe(personId('bernadette'))
    expect(row?.row).not.toContain('kanarienvogel')
    expect(row?.row).not.toContain(Buffer.from('kanarienvogel').toString('hex'))

    const back = await signsInAgain(bernadette, 'bernadette', answer.headers.location ?? '')
    expect(back.path).toMatch(/^\/workspace\/put-back/)
    expect(back.text).toContain(canary)
    expect((await bernadette.get('/workspace/work')).text).toContain('/workspace/put-back')
    const item = /action="(\/workspace\/put-back\/[\w-]+)"/.exec(back.text)?.[1] ?? ''
    const on = await bernadette.post(item, { version, words: canary })
    expect([on.status, on.headers.location]).toEqual([307, page])
    expect(await kept()).toEqual([])
    const sent = await bernadette.post(page, { version, words: canary })
    expect(sent.status).toBe(303)
    expect(await written()).toBe(before + 1)
    expect((await bernadette.get('/workspace/work')).text).not.toContain('/workspace/put-back')
  })

  test('shows it to nobody else who signs in from there, who goes on to the page that stood there', async () => {
    const { answer } = await sendsTooLate()
    const amara = openBrowser(port)
    const seen = await signsInAgain(amara, 'amara', answer.headers.location ?? '')
    expect(seen.path).toBe(page)
    expect(seen.text).not.toContain('kanarienvogel')
    const [row] = await sql<{ id: string }[]>`select id from "ParkedForm"`
    const tried = await amara.post(`/workspace/put-back/${row?.id ?? ''}`, { words: 'x' })
    expect([tried.status, tried.headers.location]).toEqual([303, '/workspace/put-back'])
    expect(await kept()).toHaveLength(1)
  })

  test('also after the eight hours that a session may last, and can be deleted unsent', async () => {
    const before = await written()
    const { answer } = await sendsTooLate(9 * 60 * minutes)
    const back = await signsInAgain(bernadette, 'bernadette', answer.headers.location ?? '')
    expect(back.text).toContain(canary)
    const item = /action="(\/workspace\/put-back\/[\w-]+)"/.exec(back.text)?.[1] ?? ''
    await bernadette.post(`${item}?delete`, {})
    expect([await kept(), await written()]).toEqual([[], before])
  })

  test('is not given back after a day', async () => {
    await sendsTooLate()
    ahead += 25 * 60 * minutes
    await signIn(bernadette, 'bernadette')
    const seen = await bernadette.visit('/workspace/put-back')
    expect(seen.text).not.toContain('kanarienvogel')
  })

  test('keeps nothing for a token that never was anybody’s, and nothing of a form without words', async () => {
    const stranger = openBrowser(port)
    stranger.setCookie(`heard-staff-${port}`, randomBytes(32).toString('base64url'), '/workspace')
    expect((await stranger.post(page, { words: canary })).status).toBe(303)
    ahead += 20 * minutes
    await bernadette.post(page, { words: '  ' })
    expect(await kept()).toEqual([])
  })

  test('comes back to the page that it stood on behind TLS too, where this process hears another address than people type', async () => {
    ahead += 20 * minutes
    injectClock({ now: () => new Date(Date.now() + ahead) })
    configureSignIn({ publicUrl: 'https://heard.example.nhs.uk', issuer: 'https://identity.example.nhs.uk', clientId: 'heard', clientSecret: 'secret' })
    const token = bernadette.cookie(`heard-staff-${port}`) ?? ''
    const sent = (referer: string) => parkForm(new Request('http://127.0.0.1:3000/workspace/cases/HRD-1/elsewhere', {
      method: 'POST', headers: { cookie: setCookie('staff', token).split(';')[0] ?? '', referer, 'x-forwarded-proto': 'https', 'content-type': 'application/x-www-form-urlencoded' }, body: `words=${canary}`,
    }))
    expect(await sent('https://heard.example.nhs.uk/workspace/cases/HRD-1?note=2')).toBe('/workspace/cases/HRD-1?note=2')
    expect(await sent('https://elsewhere.example/workspace/cases/HRD-1'), 'no page of ours').toBe('/workspace/cases/HRD-1/elsewhere')
    expect(await kept()).toHaveLength(2)
  })

  test('asks an administrator for the staff directory’s file again, as the page said beforehand', async () => {
    const upload = '/workspace/people/import'
    const kwame = openBrowser(port)
    await signIn(kwame, administrator)
    const form = await kwame.get(upload)
    expect([form.status, decoded(form.text).includes(fill(directory.notKept, { minutes: 15 }))]).toEqual([200, true])
    expect(form.text).not.toContain(directory.again.heading)
    const people = async () => (await sql`select count(*)::int as n from "Person"`)[0]
    const before = await people()
    ahead += 20 * minutes
    const parts = '--b\r\nContent-Disposition: form-data; name="file"; filename="staff.csv"\r\nContent-Type: text/csv\r\n\r\nkanarienvogel\r\n--b--\r\n'
    const cookie = `heard-staff-${port}=${kwame.cookie(`heard-staff-${port}`) ?? ''}`
    const headers = { cookie, accept: 'text/html', 'sec-fetch-site': 'same-origin', referer: `http://localhost:${port}${upload}`, 'content-type': 'multipart/form-data; boundary=b', 'content-length': String(parts.length) }
    const answer = await ask(port, 'POST', upload, headers, parts)
    expect(answer.status).toBe(303)
    const back = await signsInAgain(kwame, administrator, answer.headers.location ?? '')
    expect([back.path.startsWith(upload), back.status]).toEqual([true, 200])
    for (const says of [directory.again.heading, directory.again.body]) expect(decoded(back.text)).toContain(says)
    expect([await kept(), await people()]).toEqual([[], before])
  })
})

import type { APIRequestContext } from '@playwright/test'
import { accountTold } from '#prisma/factories/accounts'
import postgres from 'postgres'
import { expect, test } from '#tests/fixtures/heard'
import { byLink } from './pages/by-link'
import { ReportForm } from './pages/report-form'

const today = new Date().toISOString().slice(0, 10)
const amara = accountTold('a02', today).answers

test.use({ hasDemoTrust: false, javaScriptEnabled: false })

/** Posts a page as a browser would, whatever is in it. Every answer is 303, or the test says what came instead. */
async function post(request: APIRequestContext, url: string, body: string): Promise<void> {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' }
  const answer = await request.post(`${url}/report`, { data: body, headers, maxRedirects: 0 })
  expect(answer.status()).toBe(303)
}

const steps = ['start', 'putRightFirst', 'challenge', 'place', 'agreement', 'again', 'safe', 'danger', 'you', 'what', 'where', 'who', 'putRight', 'other', 'impact', 'about', 'help', 'words', 'reach', 'name', 'choices', 'speak', 'people', 'check', 'nowhere', '']

test('nothing answered: the page says what it needs, and links to it', async ({ page }) => {
  const form = new ReportForm(page)
  await form.begin()
  await form.onward()
  expect(await form.step()).toBe('safe')
  expect(await form.problems()).toContain('Tell us if you are safe.')
  await page.locator('.nhsuk-error-summary a').click()
  await expect(page).toHaveURL(/#immediateDanger$/)
  await form.fillIn(amara)
  await form.onward()
  expect(await form.step()).toBe('you')
})

test('a page skipped waits for the one before it, and what was typed into it is kept', async ({ page, heard }) => {
  const form = new ReportForm(page)
  await form.begin()
  await post(page.request, heard.url, 'step=impact&go=next&impact=angry')
  await byLink(page, '/report')
  expect(await form.step()).toBe('safe')
  await expect(page.locator('main')).toContainText('That page comes later.')
  for (let step = await form.step(); step !== 'impact'; step = await form.step()) {
    await form.fillIn({ ...amara, impact: [] })
    await form.onward()
  }
  await expect(page.getByLabel('Angry')).toBeChecked()
})

test('sending straight away leads to the first answer that is missing', async ({ page, heard }) => {
  const form = new ReportForm(page)
  await form.begin()
  await post(page.request, heard.url, 'step=check&go=send')
  await byLink(page, '/report')
  expect(await form.step()).toBe('safe')
  expect(await form.problems()).toContain('Tell us if you are safe.')
})

test('every button on every page, empty and full of nonsense, before and after: never an error of ours', async ({ page, heard }) => {
  await page.goto('/report')
  for (const before of ['', 'go=start', 'go=again']) {
    if (before !== '') await post(page.request, heard.url, before)
    for (const step of steps) {
      for (const go of ['next', 'back', 'send', 'turnOff', 'page:check', 'page:nowhere', 'goOn', 'comeBack']) {
        await post(page.request, heard.url, `step=${step}&go=${go}&mode=%00&contact=phone&contactDetails.phone=${'9'.repeat(500)}&when.kind=exact&when.exact.day=99&choices=x&wanted=1&wanted=2&wanted=3&wanted=4`)
      }
      const shown = await byLink(page, '/report')
      expect(shown?.status(), `${before} ${step}`).toBe(200)
    }
  }
})

test('a form of another kind, or none, is not an error of ours', async ({ page, heard }) => {
  await page.goto('/report')
  for (const [type, data] of [['multipart/form-data; boundary=x', 'nonsense'], ['application/json', '{}'], ['text/plain', 'step=safe']] as const) {
    const answer = await page.request.post(`${heard.url}/report`, { data, headers: { 'Content-Type': type, 'Sec-Fetch-Site': 'same-origin' }, maxRedirects: 0 })
    expect(answer.status()).toBe(303)
  }
})

test('the same submit fifty times at once: one case, one code, shown again', async ({ page, heard, ground }) => {
  const form = new ReportForm(page)
  await form.begin()
  await form.goThrough(amara)
  const sent = await Promise.all(
    Array.from({ length: 50 }, () =>
      page.request.post(`${heard.url}/report`, { data: 'step=check&go=send', headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' }, maxRedirects: 0 }),
    ),
  )
  expect(sent.map((answer) => [answer.status(), answer.headers().location])).toEqual(Array.from({ length: 50 }, () => [303, '/report/sent']))
  await byLink(page, '/report')
  const said = await form.eightWords()
  expect(said).toHaveLength(8)
  await byLink(page, '/report/sent')
  expect(await form.eightWords()).toEqual(said)
  const sql = postgres(ground.cluster.url('postgres', new URL(heard.settings.DATABASE_URL ?? '').pathname.slice(1)), { max: 1 })
  const [counted] = await sql`select (select count(*)::int from "Case") as cases, (select count(*)::int from "ReportCode") as codes, (select count(*)::int from vault."Name") as names, (select count(*)::int from "Draft") as drafts`
  await sql.end()
  expect(counted).toEqual({ cases: 1, codes: 1, names: 1, drafts: 2 })
})

import { accountTold } from '#prisma/factories/accounts'
import { expect, test as base } from '#tests/fixtures/heard'
import { doorTo } from '#tests/fixtures/shut-door'
import { inProject } from '../../scripts/house/paths.mjs'
import { findFreePort } from '../../scripts/postgres/cluster.mjs'
import { startChild } from '../../scripts/start/children.mjs'
import { text } from '~/content/text'
import { ReportForm } from './pages/report-form'

const words = text('en')
const today = new Date().toISOString().slice(0, 10)
const amara = accountTold('a01', today).answers

type Away = { url: string; stopDatabase: () => Promise<void>; startDatabase: () => Promise<number> }

/** A service whose PostgreSQL can be taken away: it reaches it through a door that the test can shut. */
const test = base.extend<{ away: Away }>({
  away: async ({ heard }, use) => {
    const target = Number(new URL(heard.settings.DATABASE_URL ?? '').port)
    const door = doorTo(target)
    const at = await door.open(0)
    const port = await findFreePort()
    const settings = Object.entries(heard.settings).map(([name, value]): [string, string] => [name, name.startsWith('DATABASE_URL') ? value.replace(`:${target}/`, `:${at}/`) : value])
    const environment = { ...process.env, ...Object.fromEntries(settings), PORT: String(port), HEARD_PUBLIC_URL: `http://localhost:${port}` }
    const service = await startChild('served', inProject('tests', 'fixtures', 'serve.mjs'), ['web'], environment, { hasLog: false })
    await use({ url: `http://localhost:${port}`, stopDatabase: door.shut, startDatabase: () => door.open(at) })
    await service.stop()
    await door.shut()
  },
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'the database is away' : 'the database is away, without JavaScript', () => {
    test.use({ hasDemoTrust: false, javaScriptEnabled })

    test('the form and what was typed stay, a sentence says what to do, and it goes on when the database is back', async ({ browser, away }) => {
      const context = await browser.newContext({ baseURL: away.url, javaScriptEnabled })
      const page = await context.newPage()
      const form = new ReportForm(page)
      await form.begin()
      for (let nth = 0; nth < 2; nth += 1) {
        await form.fillIn(amara)
        await form.onward()
      }
      await form.fillIn(amara)
      await away.stopDatabase()
      const button = page.locator('.heard-onward button').first()
      const answered = page.waitForResponse((response) => response.request().method() === 'POST')
      await button.click()
      expect((await answered).status()).toBe(javaScriptEnabled ? 503 : 204)
      await expect(page.locator('textarea[name="narrative"]')).toHaveValue(amara.narrative)
      if (javaScriptEnabled) await expect(page.locator('.heard-kept')).toHaveText(words.frame.notSent)
      await expect(page.locator('.heard-standing')).toContainText('You can ring us on 0151 496 0140 instead.')

      await away.startDatabase()
      await form.onward()
      expect(await form.step()).toBe('where')
      await context.close()
    })

    test('opening the page says that it does not work just now, and whom to ring', async ({ browser, away }) => {
      const context = await browser.newContext({ baseURL: away.url, javaScriptEnabled })
      const page = await context.newPage()
      const form = new ReportForm(page)
      await form.begin()
      await away.stopDatabase()
      const answer = await page.goto('/report')
      expect(answer?.status()).toBe(503)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('We cannot take this just now')
      await expect(page.locator('main')).toContainText('0151 496 0140')
      await expect(page).toHaveTitle('Heard: not working just now')
      const leaving = await page.request.get('/report/leave', { maxRedirects: 0 })
      expect(leaving.status()).toBe(303)
      await context.close()
    })
  })
}

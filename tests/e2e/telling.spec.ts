import { accountTold } from '#prisma/factories/accounts'
import { expect, test } from '#tests/fixtures/heard'
import { text } from '~/content/text'
import { ReportForm } from './pages/report-form'

const words = text('en')
const today = new Date().toISOString().slice(0, 10)
const amara = accountTold('a02', today).answers
const accounts = [
  ['a01', 'a slur from a patient'],
  ['a02', 'a name and an accent'],
  ['a04', 'no interpreter'],
  ['a15', 'again, in ninety seconds'],
] as const

test.use({ hasDemoTrust: false })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'telling' : 'telling without JavaScript', () => {
    test.use({ javaScriptEnabled })

    for (const [id, what] of accounts) {
      test(`${what} (${id}) goes all the way to eight words`, async ({ page }) => {
        const said = await new ReportForm(page).tell(accountTold(id, today).answers)
        expect(said).toHaveLength(8)
        expect(new Set(said).size).toBeGreaterThan(4)
      })
    }

    test('four taps and one line are a whole record, with a paragraph for the incident system', async ({ page }) => {
      const form = new ReportForm(page)
      await form.begin(true)
      const { immediateDanger, source, affected, wordsThatFit, narrative, contact, contactDetails, alertWording } = accountTold('a15', today).answers
      await form.fillIn({ ...amara, immediateDanger, source, affected, wordsThatFit, narrative, contact, contactDetails, alertWording })
      await form.onward()
      expect(await form.step()).toBe('check')
      expect(await form.send()).toHaveLength(8)
      await expect(page.getByRole('blockquote')).toContainText('Reported as racism. From patient toward staff.')
      await expect(page.getByRole('blockquote')).not.toContainText('same words 3 times')
    })

    test('the eight words are typed back: a wrong one is kept and explained, the right ones are confirmed', async ({ page }) => {
      const form = new ReportForm(page)
      const said = await form.tell(accountTold('a04', today).answers)
      const field = page.getByRole('textbox', { name: words.reportSent.back.label })
      await field.fill(`${said.slice(0, 7).join(' ')} zebra`)
      await form.press(words.reportSent.back.button)
      await expect(page.locator('.nhsuk-error-summary')).toContainText(words.reportSent.back.wrong)
      await expect(field).toHaveValue(/zebra$/)
      expect(await form.eightWords()).toEqual(said)
      // On paper stands a card with the words and its name alone: nothing that says where they lead.
      await page.emulateMedia({ media: 'print' })
      expect((await page.locator('main').innerText()).split(/\s+/).filter((word) => word !== '').join(' ')).toBe(`${words.reportSent.card.name} ${said.join(' ')}`)
      await page.emulateMedia({ media: 'screen' })
      await field.fill(said.map((word) => word.slice(0, 4).toUpperCase()).join('  '))
      await form.press(words.reportSent.back.button)
      await expect(page.getByRole('alert')).toContainText(words.reportSent.back.right)
      await page.goto('/report')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.reportStart.heading)
      expect(await form.eightWords()).toEqual([])
    })

    test('whoever is in danger sees whom to ring before anything else', async ({ page }) => {
      const form = new ReportForm(page)
      await form.begin()
      await form.fillIn({ ...amara, immediateDanger: 'yes' })
      await form.onward()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ring 999 now')
      await expect(page.getByRole('link', { name: '116 123' })).toBeVisible()
      await form.onward()
      expect(await form.step()).toBe('you')
    })

    test('"speak to the person who did it" is off until its page was read, and can be turned off there', async ({ page }) => {
      const form = new ReportForm(page)
      await form.begin()
      const boxes = page.locator('input[name="choices"]')
      for (let step = await form.step(); step !== 'choices'; step = await form.step()) {
        await form.fillIn(amara)
        await form.onward()
      }
      expect(await boxes.count()).toBe(8)
      expect(await page.locator('input[name="choices"]:checked').count()).toBe(0)
      await form.fillIn(amara)
      await form.onward()
      await expect(page.locator('main')).toContainText('If only the two of you were there, they will know that it was you. We cannot hide that.')
      await form.press(words.reportPages.speak.turnOff)
      expect(await form.step()).toBe('people')
      await form.onward()
      await expect(page.locator('main')).not.toContainText('Speak to the person who did it')
      await expect(page.locator('main')).toContainText('Show this to two reviewers')
    })

    test('four words bring back what was typed, in another browser too', async ({ page, browser, heard }) => {
      const form = new ReportForm(page)
      await page.goto('/report')
      const phrase = await page.locator('.heard-phrase__words').textContent()
      await form.press(words.reportStart.start)
      await form.fillIn(amara)
      await form.onward()

      const context = await browser.newContext({ baseURL: heard.url, javaScriptEnabled })
      const elsewhere = await context.newPage()
      const other = new ReportForm(elsewhere)
      await elsewhere.goto('/report')
      await elsewhere.getByText(words.reportStart.comeBack.summary).click()
      await elsewhere.getByLabel(words.reportStart.comeBack.label).fill('zebra zebra zebra zebra')
      await other.press(words.reportStart.comeBack.button)
      await expect(elsewhere.locator('main')).toContainText('We found nothing for those four words.')
      await expect(elsewhere.getByLabel(words.reportStart.comeBack.label)).toHaveValue('zebra zebra zebra zebra')
      await elsewhere.getByLabel(words.reportStart.comeBack.label).fill(phrase ?? '')
      await other.press(words.reportStart.comeBack.button)
      expect(await other.step()).toBe('you')
      await other.press(words.reportPages.back)
      await expect(elsewhere.getByLabel('It is still going on')).toBeChecked()
      await context.close()
    })

    test('thirty minutes after the last touch everything is gone but the page that is sent then; for seven days the four words lead to it where that was asked for', async ({ page, heard }) => {
      const form = new ReportForm(page)
      await form.begin()
      await form.fillIn(amara)
      await form.onward()
      await heard.moveClock({ minutes: 31 })
      await form.fillIn(amara)
      await form.onward()
      await expect(page.locator('main')).toContainText('We kept only the page that you just sent.')
      expect(await form.step()).toBe('you')
      await expect(page.getByLabel('A little')).toBeChecked()

      await page.context().clearCookies()
      await page.goto('/report')
      const phrase = (await page.locator('.heard-phrase__words').textContent()) ?? ''
      await page.getByLabel('Keep what I type for 7 days').check()
      await form.press(words.reportStart.start)
      await form.fillIn(amara)
      await form.onward()
      await heard.moveClock({ days: 6, hours: 23 })
      await page.goto('/report')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.reportShut.heading)
      await page.getByLabel(words.reportStart.comeBack.label).fill(phrase)
      await form.press(words.reportShut.button)
      expect(await form.step()).toBe('you')
      await heard.moveClock({ days: 7, hours: 1 })
      await page.goto('/report')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Before you start')
    })
  })
}

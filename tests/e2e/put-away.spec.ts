import type { Page } from '@playwright/test'
import { accountTold } from '#prisma/factories/accounts'
import { expect, test } from '#tests/fixtures/heard'
import { text } from '~/content/text'
import { byLink } from './pages/by-link'
import { ReportForm } from './pages/report-form'

const words = text('en')
const canary = 'kanarienvogelquittengelb'
const today = new Date().toISOString().slice(0, 10)
const answers = accountTold('a02', today).answers

test.use({ hasDemoTrust: false })

async function toTheStory(page: Page): Promise<string> {
  await page.clock.install()
  await page.goto('/report')
  const phrase = (await page.locator('.heard-phrase__words').textContent()) ?? ''
  const form = new ReportForm(page)
  await form.press(words.reportStart.start)
  for (let step = await form.step(); step !== 'what'; step = await form.step()) {
    await form.fillIn(answers)
    await form.onward()
  }
  await page.locator('textarea[name="narrative"]').fill(`He said ${canary} to me.`)
  return phrase
}

const everything = (page: Page) => page.evaluate(() => [document.documentElement.outerHTML, ...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value)].join(' '))

test.describe('a page that nobody touches', () => {
  test('is put away after two minutes, with a warning, and only the four words bring back what was typed', async ({ page, context }) => {
    const phrase = await toTheStory(page)
    await page.clock.runFor(95_000)
    await page.keyboard.press('Shift')
    await page.clock.runFor(99_000)
    await expect(page.locator('.heard-warning')).toHaveCount(0)
    await page.clock.runFor(5_000)
    await expect(page.getByRole('alert')).toHaveText(words.putAway.warning)
    const saved = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.clock.runFor(20_000)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.putAway.heading)
    expect(await everything(page)).not.toContain(canary)
    expect(await page.title()).toBe(words.putAway.pageTitle)
    expect((await saved).status()).toBe(204)
    expect((await context.cookies()).filter(({ name }) => name.startsWith('heard-report'))).toEqual([])
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])

    const other = await context.newPage()
    await other.goto('/report')
    await expect(other.locator('main')).not.toContainText(words.reportStart.goOn.heading)
    await other.close()

    await page.getByLabel(words.putAway.report.label).fill(phrase)
    await page.getByRole('button', { name: words.putAway.report.button }).click()
    await expect(page.locator('textarea[name="narrative"]')).toHaveValue(`He said ${canary} to me.`)
  })

  test('loses nothing when the server cannot be reached just then: it is kept in memory until it can', async ({ page, context }) => {
    const phrase = await toTheStory(page)
    await context.setOffline(true)
    await page.clock.runFor(121_000)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.putAway.heading)
    expect(await everything(page)).not.toContain(canary)
    await page.getByLabel(words.putAway.report.label).fill(phrase)
    await page.getByRole('button', { name: words.putAway.report.button }).click()
    await expect(page.getByRole('alert')).toHaveText(words.frame.notSent)
    await context.setOffline(false)
    await page.getByRole('button', { name: words.putAway.report.button }).click()
    await expect(page.locator('textarea[name="narrative"]')).toHaveValue(`He said ${canary} to me.`)
  })

  test('stays while somebody types or moves the pointer, and the start page stays in any case', async ({ page }) => {
    await toTheStory(page)
    for (let nth = 0; nth < 4; nth += 1) {
      await page.clock.runFor(90_000)
      await page.mouse.move(100 + nth, 100)
    }
    await expect(page.locator('textarea[name="narrative"]')).toHaveValue(`He said ${canary} to me.`)
    await page.context().clearCookies()
    await page.goto('/report')
    await page.clock.runFor(300_000)
    await expect(page.locator('.heard-phrase__words')).toBeVisible()
  })

  test('so are the eight words, and only the four words show them again; and an open follow-up page, with what was typed in it', async ({ page, context }) => {
    await page.goto('/report')
    const phrase = (await page.locator('.heard-phrase__words').textContent()) ?? ''
    const form = new ReportForm(page)
    const said = await form.tell(answers)
    const eight = said.join(' ')
    await page.clock.install()
    await page.reload()
    expect(await form.eightWords()).toEqual(said)
    const closed = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.clock.runFor(121_000)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.putAway.heading)
    expect([(await closed).status(), await form.eightWords()]).toEqual([204, []])
    expect((await context.cookies()).filter(({ name }) => name.startsWith('heard-report'))).toEqual([])
    await page.getByLabel(words.putAway.sent.label).fill(phrase)
    await page.getByRole('button', { name: words.putAway.sent.button }).click()
    await expect(page.getByRole('list', { name: words.reportSent.label }).getByRole('listitem')).toHaveText(said)
    await page.goto('/follow-up')
    await page.getByLabel(words.followUp.code.label).fill(eight)
    await page.getByRole('button', { name: words.followUp.code.button }).click()
    await expect(page.getByLabel(words.followUp.code.label)).toHaveCount(0)
    await byLink(page, '/follow-up/messages')
    await page.locator('textarea').first().fill(`And then ${canary}.`)
    await page.clock.runFor(121_000)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.putAway.heading)
    expect(await everything(page)).not.toContain(canary)
    await page.getByLabel(words.putAway.followUp.label).fill(eight)
    await page.getByRole('button', { name: words.putAway.followUp.button }).click()
    await expect(page.locator('textarea').first()).toHaveValue(`And then ${canary}.`)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the start page and each page say that they cannot close by themselves', async ({ page }) => {
    await page.goto('/report')
    await expect(page.locator('noscript p')).toHaveText(words.putAway.noScript)
    await new ReportForm(page).begin()
    await expect(page.locator('noscript p')).toHaveText(words.putAway.noScript)
    await expect(page.locator('main')).not.toContainText(words.putAway.heading)
  })
})

import type { Page } from '@playwright/test'
import { expect, test } from '#tests/fixtures/heard'
import { barriersOf } from './pages/barriers'

const pages = [
  ['/', 'You will be heard'],
  ['/support', 'Support for you'],
  ['/support/form/one-to-one', 'One-to-one therapy'],
  ['/education', 'Words and questions to think with'],
  ['/learning', 'What we have learnt'],
  ['/privacy', 'Your privacy'],
  ['/accessibility', 'Accessibility'],
  ['/too-large', 'That was too big for us to take'],
  ['/no-such-page', 'We cannot find that page'],
] as const

const widths = [1280, 768, 320]

/**
 * What the browser itself complained about: refused scripts and styles, missing files, errors. The page's own 404 is no complaint, nor is a
 * feature that we switch off and this build of the browser never had (Bluetooth on Linux).
 */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', ({ name }) => complaints.push(name))
  page.on('console', (message) => {
    const isExpected = message.location().url.endsWith('/no-such-page') || /Permissions-Policy header: Unrecognized feature: '(bluetooth|web-share)'/.test(message.text())
    if (['error', 'warning'].includes(message.type()) && !isExpected) complaints.push(message.text())
  })
  return complaints
}

test.describe('the public pages', () => {
  test.use({ hasDemoTrust: false })

  test('read well for everyone: no barrier that a machine can find, and no sideways scrolling', async ({ page }) => {
    const complaints = complaintsOf(page)
    for (const [address, heading] of pages) {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(address)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
        expect(await barriersOf(page), `${address} at ${width}`).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      }
    }
    expect(complaints).toEqual([])
  })

  test('can be walked with a keyboard: the first stop jumps to the words', async ({ page }) => {
    await page.goto('/support')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to the main part of the page' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#maincontent$/)
  })

  test('keep nothing in the browser and ask nobody else', async ({ page, context, heard }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    for (const [address] of pages) await page.goto(address)
    expect(asked.filter((url) => !url.startsWith(`${heard.url}/`))).toEqual([])
    expect(await context.cookies()).toEqual([])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  })

  test('can be left at once, by the button or by Shift three times', async ({ page }) => {
    await page.route('**/report/leave', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }))
    await page.goto('/')
    await page.getByRole('link', { name: 'Leave this page' }).click()
    await expect(page).toHaveTitle('Weather')
    await page.goto('/support')
    await page.keyboard.press('Shift')
    await page.keyboard.press('a')
    await page.keyboard.press('Shift')
    await page.keyboard.press('Shift')
    await expect(page).toHaveTitle('Heard: support')
    await page.keyboard.press('Shift')
    await expect(page).toHaveTitle('Weather')
  })
})

test.describe('without JavaScript', () => {
  test.use({ hasDemoTrust: false, javaScriptEnabled: false })

  test('every page says the same, and the way out is a real link', async ({ page }) => {
    for (const [address, heading] of pages) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
      await expect(page.getByRole('link', { name: 'Leave this page' })).toHaveAttribute('href', '/report/leave')
      await expect(page.getByRole('button', { name: 'Print this page' })).toHaveCount(0)
    }
  })
})

import { circleOfRegard, highmoor } from '#tests/reports/other-trusts'
import { expect, test } from '#tests/fixtures/heard'
import { byLink } from './pages/by-link'
import { expectReadableHere } from './pages/reading'
import { ReportForm } from './pages/report-form'

test.use({ trust: highmoor, hasDemoTrust: false, viewport: { width: 320, height: 700 } })

test('the wheel of a second trust on a small phone: read by a machine, walked by keyboard, and what is ticked fills its ring', async ({ page }) => {
  await new ReportForm(page).begin(true)
  for (const form of [{ step: 'again', go: 'next', immediateDanger: 'no', narrative: 'It was said again.', contact: 'codeOnly' }, { step: 'check', go: 'page:words' }]) {
    await page.request.post('/report', { form, headers: { 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' } })
  }
  await byLink(page, '/report')
  await expect(page.getByRole('img', { name: circleOfRegard.name })).toBeVisible()
  await expect(page.getByRole('group', { name: '3.' })).toHaveCount(0)
  await expectReadableHere(page, 'the words of Highmoor')
  await page.getByRole('group', { name: '2. Chances' }).getByRole('checkbox').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByRole('group', { name: '2. Chances' }).getByRole('checkbox', { checked: true })).toHaveCount(2)
  for (const word of ['deniedOpportunity', 'workCheckedMore']) await expect(page.locator(`.heard-wheel__piece--${word}`)).toHaveCSS('fill', 'rgb(0, 94, 184)')
  await expect(page.locator('.heard-wheel__piece--slurInsult')).toHaveCSS('fill', 'rgb(255, 255, 255)')
})

import { accountTold } from '#prisma/factories/accounts'
import { expect, test } from '#tests/fixtures/heard'
import { text } from '~/content/text'
import { barriersOf } from './pages/barriers'
import { ReportForm } from './pages/report-form'

const words = text('en')
const today = new Date().toISOString().slice(0, 10)
const answers = { ...accountTold('a02', today).answers, narrative: 'I was on a late. On 7 January the night sister told Teodora-Mae to go home. Nobody spoke.', wordsUsed: undefined }

test.use({ hasDemoTrust: false })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'could anyone guess who' : 'could anyone guess who, without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('each hint stands in its sentence with advice and a way to change it; everything may stay', async ({ page }) => {
      const form = new ReportForm(page)
      await form.begin()
      await form.goThrough(answers)
      const section = page.getByRole('region', { name: words.reportCheck.guess.heading })
      await expect(section).toContainText(words.reportGuess.free)
      const sentence = section.locator('.heard-guess', { hasText: 'On 7 January' })
      await expect(sentence.locator('.heard-guess__sentence')).toHaveText('On 7 January the night sister told Teodora-Mae to go home.')
      await expect(sentence.locator('mark')).toHaveText(['7 January', 'the night sister', 'Teodora-Mae'])
      for (const kind of ['date', 'role', 'name'] as const) await expect(sentence).toContainText(words.reportGuess.advice[kind])
      if (javaScriptEnabled) expect(await barriersOf(page)).toEqual([])
      await sentence.getByRole('button', { name: words.reportGuess.change }).click()
      await expect(page.locator('textarea[name="narrative"]')).toHaveValue(answers.narrative)
      await page.locator('textarea[name="narrative"]').fill('Somebody was told to go home. Nobody spoke.')
      await form.onward()
      expect(await form.step()).toBe('check')
      await expect(section).not.toContainText('7 January')
      expect(await form.send()).toHaveLength(8)
    })
  })
}

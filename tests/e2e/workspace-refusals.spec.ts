import { expect, test } from '#tests/fixtures/heard'
import { stageWords, stepWords } from '~/content/step-words'
import { text } from '~/content/text'
import { Colleague } from './pages/colleague'

const words = text('en')
const { form } = words.caseWork
const said = stepWords(words, 'acknowledgement')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with our script' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a step that lacks an answer says which, and one from a stale page is told and keeps what was typed', async ({ browser, heard }) => {
      const bernadette = await Colleague.at(browser, { url: heard.url, key: 'bernadette', javaScriptEnabled })
      await bernadette.open('/workspace/cases')
      await bernadette.page.getByRole('row', { name: stageWords(words, 'restorative-review', 'received') }).getByRole('link').first().click()
      await bernadette.page.getByRole('link', { name: stepWords(words, 'first-look').heading }).click()
      await bernadette.page.getByRole('button', { name: stepWords(words, 'first-look').button }).click()
      await bernadette.page.getByRole('link', { name: said.heading, exact: true }).click()
      const { page } = bernadette
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(said.heading)
      const address = page.url()
      const send = () => page.getByRole('button', { name: said.button }).click()

      await send()
      await expect(page.locator('.nhsuk-error-summary')).toContainText(form.problems.missing)
      await expect(page.locator('.heard-kept')).toHaveCount(0)

      // She wrote in this tab while another one, of hers or of a colleague, moved the case on.
      await page.goto(address)
      const beside = await page.context().newPage()
      await beside.goto(address)
      await beside.locator('textarea').fill('We are so sorry. You will be heard.')
      await beside.getByRole('button', { name: said.button }).click()
      await expect(beside.getByRole('alert')).toContainText(said.done)
      await page.locator('textarea').fill('I read what you wrote this morning.')
      await send()
      await expect(page.locator('main')).toContainText(form.movedOn)
      await expect(page.locator('textarea')).toHaveValue('I read what you wrote this morning.')

      const notAForm = await page.request.post(address, { data: 'not a form', headers: { 'content-type': 'text/plain', 'sec-fetch-site': 'same-origin' } })
      expect(notAForm.status()).toBe(400)
      expect(await notAForm.text()).toContain(words.errors.broken.heading)
      await bernadette.leave()
    })
  })
}

test('a form sent too late leads to sign-in, whatever it says it came from', async ({ heard, playwright }) => {
  const nobody = await playwright.request.newContext({ baseURL: heard.url })
  for (const referer of ['http://', '//[', 'about:blank', '']) {
    const answer = await nobody.post('/workspace/people/made-up', { form: { role: 'reviewer:' }, headers: { referer, 'sec-fetch-site': 'same-origin' }, maxRedirects: 0 })
    expect([referer, answer.status(), answer.headers().location?.split('?')[0]]).toEqual([referer, 303, '/sign-in'])
  }
  await nobody.dispose()
})

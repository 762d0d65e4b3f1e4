import postgres from 'postgres'
import { accountTold } from '#prisma/factories/accounts'
import { expect, test } from '#tests/fixtures/heard'
import { text } from '~/content/text'
import { CasePage } from './pages/case-page'
import { Colleague } from './pages/colleague'
import { expectReadableHere } from './pages/reading'
import { ReportForm } from './pages/report-form'

const words = text('en')
const today = new Date().toISOString().slice(0, 10)
const amara = accountTold('a02', today).answers

/** Goes on without an answer until a page, as somebody would who leaves out what they may. */
async function goTo(form: ReportForm, step: string): Promise<void> {
  for (let at = await form.step(); at !== step; at = await form.step()) {
    await form.fillIn({ ...amara, reporterRole: undefined, affectedKnows: undefined, division: undefined })
    await form.onward()
    if ((await form.step()) === at) throw new Error(`The page "${at}" did not let us through: ${await form.problems()}`)
  }
}

test('whom to ring stands on the first page, without a report', async ({ page }) => {
  await page.goto('/report')
  await expect(page.locator('main a[href="tel:999"]')).toBeVisible()
  await page.getByText(words.reportStart.ringNow.more).click()
  await expect(page.getByRole('link', { name: '116 123' })).toBeVisible()
  await expect(page.locator('main')).toContainText('As short as 3 months less one day, for a claim about work at an employment tribunal.')
  await expectReadableHere(page, page.url())
})

test('whoever did it reads the first screen first, names nobody, and is asked about themselves', async ({ page }) => {
  const form = new ReportForm(page)
  await form.begin('putRight')
  await expect(page.locator('main')).toContainText('This is not a private confession. It could be asked for in a formal process.')
  await expect(page.locator('main')).toContainText('We will not tell you whether they have told us.')
  await form.onward()
  expect(await form.step()).toBe('safe')
  await goTo(form, 'who')
  await expect(page.locator('main')).toContainText('Please do not name them.')
  await form.onward()
  expect(await form.step()).toBe('other')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('And you?')
  expect(await page.locator('[name="sourceName"], [name="sourceUnwell"]').count()).toBe(0)
  await goTo(form, 'choices')
  expect(await page.locator('input[name="choices"]').evaluateAll((all) => all.map((one) => one.getAttribute('value')))).not.toContain('speakToThePerson')
})

test('a challenge has its own page, and its own answers on the first reader’s page', async ({ page, browser, heard }) => {
  const bernadette = await Colleague.at(browser, { url: heard.url, key: 'bernadette' })
  const before = await bernadette.cases()
  const form = new ReportForm(page)
  await form.begin('challenge')
  await goTo(form, 'challenge')
  await page.getByLabel('I did').check()
  await page.getByLabel('Something that we published to learn from').check()
  await page.getByLabel('It was heard').check()
  await expectReadableHere(page, page.url())
  await form.onward()
  await goTo(form, 'check')
  await expect(page.locator('main')).toContainText('Something that we published to learn from')
  await form.send()
  const ref = (await bernadette.cases()).find((known) => !before.includes(known)) ?? ''
  const reader = new CasePage(bernadette, ref)
  await reader.readAccount()
  for (const said of ['a challenge that was made', 'something that we published to learn from', 'it was heard']) await expect(reader.page.locator('main')).toContainText(said, { ignoreCase: true })
  await bernadette.leave()
})

test('on behalf: her own yes has its page, and stands on the case as a record of its own', async ({ page, browser, heard }) => {
  const bernadette = await Colleague.at(browser, { url: heard.url, key: 'bernadette' })
  const before = await bernadette.cases()
  const form = new ReportForm(page)
  await form.begin()
  await goTo(form, 'who')
  await page.getByLabel('I am telling this for someone else').check()
  await page.getByLabel('Yes, and they agree').check()
  await form.onward()
  expect(await form.step()).toBe('agreement')
  await page.getByLabel('Through an interpreter').check()
  await page.getByLabel('That two reviewers read it').check()
  await expectReadableHere(page, page.url())
  await form.onward()
  await goTo(form, 'check')
  await form.send()
  const ref = (await bernadette.cases()).find((known) => !before.includes(known)) ?? ''
  const reader = new CasePage(bernadette, ref)
  await reader.open()
  const yes = reader.page.getByRole('region', { name: words.caseWork.toldBeside.agreed })
  await expect(yes).toContainText('They agreed to two reviewers reading it: through an interpreter.')
  await bernadette.leave()
})

test('the place is chosen from the trust’s list, division first; what is not on it is written', async ({ page }) => {
  const form = new ReportForm(page)
  await form.begin()
  await goTo(form, 'where')
  await page.locator('select[name="division"]').selectOption('Secure')
  await expectReadableHere(page, page.url())
  await form.onward()
  expect(await form.step()).toBe('place')
  expect(await page.locator('select[name="team"] option').allTextContents()).toEqual([words.reportPages.none, 'Alder Ward', 'Hawthorn Ward'])
  await page.locator('input[name="team"]').fill('The night team')
  await form.onward()
  await goTo(form, 'check')
  await expect(page.locator('main')).toContainText('Secure')
  await expect(page.locator('main')).toContainText('The night team')
})

test('again, under the eight words from before: the first reader sees that they belong together, and the number of the incident system', async ({ page, browser, heard }) => {
  const bernadette = await Colleague.at(browser, { url: heard.url, key: 'bernadette' })
  const { answers } = accountTold('a15', today)
  const tell = async (earlier: string | null) => {
    const before = await bernadette.cases()
    const form = new ReportForm(page)
    await form.begin('again')
    await form.fillIn({ ...answers, incidentReference: undefined, ...(earlier === null ? {} : { earlierCode: earlier }) })
    await form.onward()
    const said = await form.send()
    return { said, ref: (await bernadette.cases()).find((known) => !before.includes(known)) ?? '' }
  }
  const first = await tell(null)
  await page.context().clearCookies()
  const second = await tell(first.said.join(' '))
  await page.getByLabel(words.reportSent.incident.number).fill('48812')
  await page.getByRole('button', { name: words.reportSent.incident.button }).click()
  await expect(page.getByRole('status').filter({ hasText: words.reportSent.incident.kept })).toBeVisible()

  const reader = new CasePage(bernadette, second.ref)
  await reader.open()
  const note = reader.page.getByRole('region', { name: words.caseWork.toldBeside.note })
  await expect(note).toContainText('The same person told us before (1)')
  await expect(note.getByRole('link', { name: first.ref })).toBeVisible()
  await expect(note).toContainText('These cases are never joined.')
  await expect(reader.page.locator('main')).toContainText('In the incident system: 48812.')
  await new CasePage(bernadette, first.ref).open()
  await expect(bernadette.page.getByRole('region', { name: words.caseWork.toldBeside.note }).getByRole('link', { name: second.ref })).toBeVisible()
  await bernadette.leave()
})

test('questions about the person come after sending, may be left out, and are answered once', async ({ page, heard }) => {
  const form = new ReportForm(page)
  await form.tell(accountTold('a04', today).answers)
  await page.getByText(words.reportSent.equality.summary).click()
  await expect(page.locator('main')).toContainText('Nothing joins them to what you told us.')
  await page.getByLabel('Your ethnic group').selectOption('asianIndian')
  await expectReadableHere(page, page.url())
  await form.press(words.reportSent.equality.button)
  await expect(page.locator('main')).toContainText(words.reportSent.equality.kept)
  const owner = postgres(heard.settings.DATABASE_URL ?? '', { max: 1, onnotice: () => undefined })
  const rows = await owner<{ caseId: string | null }[]>`select "caseId" from vault."EqualityAnswer"`
  await owner.end()
  expect(rows.map(({ caseId }) => caseId)).toEqual([null])
})

test.describe('patients and carers', () => {
  test('see whom to ask where the form is not open to them, and a made-up button opens nothing', async ({ page, heard }) => {
    await page.goto('/report')
    await expect(page.locator('main')).toContainText(words.reportStart.otherWays.closed)
    await expect(page.getByRole('button', { name: words.reportStart.otherWays.patient })).toHaveCount(0)
    const answer = await page.request.post(`${heard.url}/report`, { form: { go: 'patient' }, headers: { 'Sec-Fetch-Site': 'same-origin' }, maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    await page.goto('/report')
    await expect(page.locator('main')).toContainText('This way in is not open here.')
  })

  test('tell directly where the trust opens it, in words about care and with support that is theirs', async ({ page, heard }) => {
    const owner = postgres(heard.settings.DATABASE_URL ?? '', { max: 1, onnotice: () => undefined })
    await owner`insert into "Setting" (key, value, "changedAt", "changedBy") values ('openTo', '{"patients": true}', '2026-11-20', gen_random_uuid())`
    await owner.end()
    const form = new ReportForm(page)
    await form.begin('patient')
    await form.fillIn(amara)
    await form.onward()
    await expect(page.locator('main')).toContainText('It changes nothing about your care or your leave.')
    await goTo(form, 'help')
    const offered = await page.locator('input[name="supportNow"]').evaluateAll((all) => all.map((one) => one.getAttribute('value')))
    expect(offered).toEqual(['chaplaincy', 'advocate', 'pals', 'notNowAskLater'])
  })
})

import type { Page } from '@playwright/test'
import { accountTold } from '#prisma/factories/accounts'
import { expect, test } from '#tests/fixtures/heard'
import { text } from '~/content/text'
import { CasePage } from './pages/case-page'
import { Colleague } from './pages/colleague'
import { expectReadableHere } from './pages/reading'
import { ReportForm } from './pages/report-form'
import { expectLittle, type Measured, trafficOf } from './pages/traffic'

const words = text('en')
const { reportHelped, telling, followUpNewWords, reportWheel } = words
const { answers } = accountTold('a02', new Date().toISOString().slice(0, 10))
const hers = { ...answers, contact: 'phone' as const, contactDetails: '0151 496 0199', alertWording: undefined }
const filled = 'rgb(0, 94, 184)'
const empty = 'rgb(255, 255, 255)'

async function isNarrowEnough(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await page.setViewportSize({ width: 1280, height: 900 })
}

async function isFineForEveryone(page: Page): Promise<void> {
  await expectReadableHere(page, page.url())
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** Opens the form as a colleague whom the trust named; from here the page knows nothing of them. */
async function opensTheForm(colleague: Colleague, how: string): Promise<ReportForm> {
  await colleague.open('/workspace/telling')
  await colleague.page.getByLabel(how, { exact: true }).check()
  if (how === telling.how.paper) {
    const [year = '', month = '', day = ''] = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10).split('-')
    for (const [part, value] of Object.entries({ day, month, year })) await colleague.page.locator(`[name="cameOn.${part}"]`).fill(value)
  }
  await Promise.all([colleague.page.waitForURL('**/report'), colleague.page.getByRole('button', { name: telling.button }).click()])
  await colleague.page.waitForLoadState()
  return new ReportForm(colleague.page)
}

const onward = (page: Page, selector: string) => Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()])

/** Fills in page after page until `until`, and looks at the page of the wheel on the way. */
async function typesUntil(form: ReportForm, until: string, onWheel: () => Promise<void>): Promise<void> {
  for (let step = await form.step(); step !== until; step = await form.step()) {
    await form.fillIn(step === 'words' ? { ...hers, wordsThatFit: [] } : hers)
    if (step === 'words') await onWheel()
    await form.onward()
    if ((await form.step()) === step) throw new Error(`The page "${step}" did not let the account through: ${await form.problems()}`)
  }
}

test('blessing types with efe beside her: the wheel by keyboard, every page read back, and words that only efe ends up knowing', async ({ page, browser, heard }) => {
  const bernadette = await Colleague.at(browser, { url: heard.url, key: 'bernadette' })
  const before = await bernadette.cases()
  const blessing = await Colleague.at(browser, { url: heard.url, key: 'blessing' })
  const form = await opensTheForm(blessing, telling.how.beside)
  await expect(blessing.page.locator('main')).toContainText('They write down the four words, not you.')
  await isFineForEveryone(blessing.page)
  await onward(blessing.page, 'button[name="go"][value="start"]')

  await typesUntil(form, 'readBack', async () => {
    const wheel = blessing.page.getByRole('img', { name: 'Respect and Civility Wheel' })
    await expect(wheel).toBeVisible()
    await isFineForEveryone(blessing.page)
    await blessing.page.getByRole('group', { name: '1. My name, my voice, my roots' }).getByRole('checkbox').first().focus()
    await blessing.page.keyboard.press('Tab')
    await blessing.page.keyboard.press('Space')
    await expect(blessing.page.getByLabel('Name mispronounced, changed or avoided')).toBeChecked()
    await expect(blessing.page.locator('.heard-wheel__piece--nameChanged')).toHaveCSS('fill', filled)
    await expect(blessing.page.locator('.heard-wheel__piece--slurInsult')).toHaveCSS('fill', empty)
  })

  await isFineForEveryone(blessing.page)
  const heardBack: string[] = []
  const measured: Measured[] = []
  const traffic = trafficOf(blessing.page)
  while ((await form.step()) === 'readBack') {
    heardBack.push(await blessing.page.locator('main').innerText())
    await onward(blessing.page, '.heard-onward button')
    measured.push({ page: await form.step(), ...(await traffic.since()) })
  }
  expect(measured.length).toBeGreaterThan(5)
  expectLittle(measured, 'reporter-pages-with-somebody.json')
  expect(heardBack.some((said) => said.includes(answers.narrative.slice(0, 40)))).toBe(true)
  expect(heardBack.some((said) => said.includes('Name mispronounced, changed or avoided'))).toBe(true)
  await expect(blessing.page.locator('main')).toContainText(reportHelped.check.beside)
  const given = await form.send()
  await expect(blessing.page.getByRole('heading', { level: 1 })).toHaveText(reportHelped.sent.heading)
  await isFineForEveryone(blessing.page)
  await blessing.leave()

  await page.goto('/follow-up')
  await page.getByLabel(words.followUp.code.label).fill(given.join(' '))
  await onward(page, 'main form button')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(followUpNewWords.heading)
  await isFineForEveryone(page)
  const own = await page.getByRole('list', { name: followUpNewWords.label }).getByRole('listitem').allTextContents()
  expect(own.join(' ')).not.toBe(given.join(' '))
  await page.getByLabel(followUpNewWords.back.label).fill(own.join(' '))
  await onward(page, 'main form button')
  await expect(page.getByRole('alert')).toContainText(followUpNewWords.done)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.followUp.page.heading)

  const ref = (await bernadette.cases()).find((known) => !before.includes(known)) ?? ''
  const reader = new CasePage(bernadette, ref)
  await reader.readAccount()
  await expect(reader.page.locator('main')).toContainText(words.reportLists.cameBy.beside, { ignoreCase: true })
  await bernadette.leave()

  // The form on paper is A4, and no longer than a person can bear.
  await page.goto('/report/paper')
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(printed).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
  expect(printed.match(/\/Type \/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(12)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('bernadette types in what came on paper: the wheel is a list of boxes that fills its ring, and a letter answers', async ({ browser, heard }) => {
    const bernadette = await Colleague.at(browser, { url: heard.url, key: 'bernadette', javaScriptEnabled: false })
    const form = await opensTheForm(bernadette, telling.how.paper)
    const { page } = bernadette
    await onward(page, 'button[name="go"][value="start"]')
    await typesUntil(form, 'check', async () => {
      await isNarrowEnough(page)
      await page.getByLabel('Slur, insult').check()
      await expect(page.locator('.heard-wheel__piece--slurInsult')).toHaveCSS('fill', filled)
      await expect(page.getByRole('group', { name: reportWheel.others })).toContainText('Something else')
    })
    await expect(page.locator('main')).toContainText('Slur, insult')
    await expect(page.locator('main')).toContainText(reportHelped.check.paper)
    await form.press(words.reportCheck.send)
    const letter = page.getByRole('region', { name: reportHelped.letter.label })
    await expect(letter.getByRole('listitem').filter({ hasText: /^\w+$/ })).toHaveCount(8)
    await expect(letter).toContainText('/follow-up from any phone or computer')
    await isNarrowEnough(page)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
    await expect(letter).toBeVisible()
    await bernadette.leave()
  })
})

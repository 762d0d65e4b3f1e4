import type { BrowserContext, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { text } from '~/content/text'
import type { Answers } from '~/reports/answers'
import type { ReportForm } from './report-form'
import { answers, canary } from './ward-computer'

const words = text('en')

/** Writes the word into every box for own words that stands open on the page and is empty; says how many there were. */
export async function writesEverywhere(page: Page): Promise<number> {
  const boxes = await page.locator('main textarea:visible, main input[type="text"]:not([inputmode], [tabindex="-1"]):visible').all()
  let written = 0
  for (const box of boxes) {
    if ((await box.inputValue()) !== '') continue
    // A place is chosen from its list or written below it, not both.
    if ((await page.locator(`main select[name="${(await box.getAttribute('name')) ?? ''}"]`).count()) > 0) continue
    await box.fill(`Said of ${canary}.`)
    written += 1
  }
  return written
}

/** Answers page after page until the check page, with the word in every box; says which pages there were. */
export async function tellsOn(page: Page, form: ReportForm, more: Partial<Answers> = {}): Promise<string[]> {
  const pages: string[] = []
  let boxes = 0
  for (let step = await form.step(); step !== 'check'; step = await form.step()) {
    pages.push(step)
    await form.fillIn({ ...answers, contact: 'codeOnly', contactDetails: undefined, alertWording: undefined, wordsThatFit: answers.wordsThatFit.slice(0, 1), ...more })
    boxes += await writesEverywhere(page)
    await form.onward()
    if (step !== 'readBack' && (await form.step()) === step) throw new Error(`The page "${step}" did not let us through: ${await form.problems()}`)
  }
  await expect(page.locator('main')).toContainText(canary)
  expect(boxes).toBeGreaterThan(0)
  return pages
}

/** Types words at the door, in a browser that has no page open. */
export async function opensWith(page: Page, context: BrowserContext, key: string): Promise<void> {
  await context.clearCookies()
  await page.goto('/follow-up')
  await page.getByLabel(words.followUp.code.label).fill(key)
  await presses(page, words.followUp.code.button)
}

/** Presses a button of the page, and waits for the page that answers. */
export const presses = (page: Page, name: string) => Promise.all([page.waitForEvent('load'), page.locator('main').getByRole('button', { name }).click()])

import { expect, type Locator, type Page } from '@playwright/test'
import type { Facts } from '#tests/stories/expected'
import { stepWords } from '~/content/step-words'
import { text } from '~/content/text'
import type { Colleague } from './colleague'
import { fillStep, type StepAnswers } from './step-form'

const words = text('en')

/** A case as one colleague sees it, and what they do there. Nothing is pressed that their page does not offer. */
export class CasePage {
  readonly page: Page
  private readonly address: string

  constructor(
    private readonly colleague: Colleague,
    readonly ref: string,
  ) {
    this.page = colleague.page
    this.address = `/workspace/cases/${ref}`
  }

  /** Opens the case, or a page of it such as `needs`, and says with which status it was answered. */
  async open(noun?: string): Promise<number> {
    return this.colleague.open(noun === undefined ? this.address : `${this.address}/${noun}`)
  }

  /** What this colleague may do now, by noun: in the review, or in the strand beside it that has this name. */
  async offers(strand?: string): Promise<string[]> {
    await this.open()
    const links = await this.offered(strand).evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
    return links.map((path) => path.split('/').at(-1) ?? '').filter((noun) => noun in words.steps)
  }

  /** Takes a step: from the case's page, through its link, its form and its button, to the banner that says it was done. */
  async take(noun: string, answers: StepAnswers = {}, strand?: string): Promise<void> {
    await this.begin(noun, answers, strand)
    await this.press(stepWords(words, noun).button)
    await expect(this.page.getByRole('alert')).toContainText(stepWords(words, noun).done)
  }

  /** Goes to a step and fills in its form, and does not press its button. */
  async begin(noun: string, answers: StepAnswers = {}, strand?: string): Promise<void> {
    const link = this.offered(strand).and(this.page.locator(`[href*="/${noun}"]`)).filter({ hasText: stepWords(words, noun).heading })
    // The page that the last step led back to will do, as it does for a colleague.
    if (new URL(this.page.url()).pathname !== this.address || (await link.count()) === 0) await this.open()
    // Each offer says who will be told, before anybody follows it.
    await expect(link.locator('xpath=ancestor::li')).toContainText(stepWords(words, noun).told)
    await Promise.all([this.page.waitForEvent('load'), link.click()])
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(stepWords(words, noun).heading)
    // What begins with the account is closed until somebody says that they open it, which is recorded.
    const closed = this.page.locator('main').getByRole('button', { name: words.caseWork.overview.account.open, exact: true })
    if ((await closed.count()) > 0) await this.press(words.caseWork.overview.account.open)
    await fillStep(this.page, answers)
  }

  async press(button: string): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), this.page.locator('main').getByRole('button', { name: button, exact: true }).click()])
  }

  /** Opens the account, which is recorded, and leaves it on the page. */
  async readAccount(): Promise<void> {
    await this.open('account')
    await this.press(words.caseWork.overview.account.open)
  }

  /** What the page lists by name, and the lines of each answer. */
  async facts(): Promise<Facts> {
    const lineOf = (one: string) => one.replace(/\s+/g, ' ').trim()
    const rows = await this.page.locator('main .nhsuk-summary-list__row').evaluateAll((all) => all.map((row): [string, string[]] => {
      const lines = row.querySelector('dd li') === null ? 'dd' : 'dd li'
      return [row.querySelector('dt')?.textContent ?? '', [...row.querySelectorAll(lines)].map(({ textContent }) => textContent)]
    }))
    return Object.fromEntries(rows.map(([key, lines]) => [lineOf(key), lines.map(lineOf)]))
  }

  /** As an owner: says how one of their obligations stands, on the page that shows nothing else. */
  async answerOwed(what: string, answer: 'done' | 'willDo' | 'cannot', said: string): Promise<void> {
    await this.open('obligations')
    const owed = this.page.locator('main section').filter({ has: this.page.getByRole('heading', { name: what }) })
    // One form at a time: nothing that was typed for another is lost when this one is sent.
    const link = owed.getByRole('link', { name: words.caseWork.owedPage.open })
    if ((await link.count()) > 0) await Promise.all([this.page.waitForEvent('load'), link.click()])
    await expect(this.page.locator('main form')).toHaveCount(1)
    await owed.locator(`[name="answer"][value="${answer}"]`).check()
    await owed.locator('[name="words"]').fill(said)
    if (answer === 'done') await owed.locator('[name="evidence"]').fill(`What shows it: ${said}`)
    await Promise.all([this.page.waitForEvent('load'), owed.getByRole('button', { name: words.caseWork.owedPage.button }).click()])
    await expect(this.page.getByRole('alert')).toContainText(words.caseWork.owedPage.done)
  }

  /** The section of a strand beside the review: a route, support, learning. */
  strand(name: string): Locator {
    return this.page.locator('main section').filter({ has: this.page.getByRole('heading', { level: 3, name, exact: true }) })
  }

  private offered(strand?: string): Locator {
    return strand === undefined ? this.page.locator('main a:not([href*="strand="])') : this.strand(strand).locator('a')
  }
}

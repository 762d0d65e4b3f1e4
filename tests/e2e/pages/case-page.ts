import { expect, type Locator, type Page } from '@playwright/test'
import { stepWords } from '~/content/step-words'
import { text } from '~/content/text'
import type { Colleague } from './colleague'

const words = text('en')

/** What is typed into a step's form, by the name of each field: a text, a code, a name from a list, or a day such as 2026-11-24. */
export type StepAnswers = Readonly<Record<string, string | readonly string[]>>

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
    await Promise.all([this.page.waitForEvent('load'), link.click()])
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(stepWords(words, noun).heading)
    for (const [name, value] of Object.entries(answers)) await this.fillIn(name, [value].flat())
  }

  async press(button: string): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), this.page.locator('main').getByRole('button', { name: button, exact: true }).click()])
  }

  /** Opens the account, which is recorded, and leaves it on the page. */
  async readAccount(): Promise<void> {
    await this.open('account')
    await this.press(words.caseWork.overview.account.open)
  }

  /** The section of a strand beside the review: a route, support, learning. */
  strand(name: string): Locator {
    return this.page.locator('main section').filter({ has: this.page.getByRole('heading', { level: 3, name, exact: true }) })
  }

  private offered(strand?: string): Locator {
    return strand === undefined ? this.page.locator('main a:not([href*="strand="])') : this.strand(strand).locator('a')
  }

  private async fillIn(name: string, values: readonly string[]): Promise<void> {
    const form = this.page.locator('main form')
    const day = form.locator(`[name="${name}.day"]`)
    if ((await day.count()) > 0) {
      const [year = '', month = '', date = ''] = (values[0] ?? '').split('-')
      await day.fill(date)
      await form.locator(`[name="${name}.month"]`).fill(month)
      await form.locator(`[name="${name}.year"]`).fill(year)
      return
    }
    const inputs = form.locator(`[name="${name}"]`)
    const type = await inputs.first().getAttribute('type')
    if (type !== 'radio' && type !== 'checkbox') return inputs.fill(values[0] ?? '')
    for (const value of values) {
      const coded = form.locator(`[name="${name}"][value="${value}"]`)
      await ((await coded.count()) > 0 ? coded : inputs.and(form.getByLabel(value, { exact: true }))).check()
    }
  }
}

import { expect, type Page } from '@playwright/test'
import { text } from '~/content/text'
import type { Colleague } from './colleague'
import { fillStep, type StepAnswers } from './step-form'

const { learningWork } = text('en')
type Noun = keyof typeof learningWork.steps

/** Something to learn, as an editor or an approver works on it. */
export class LearningPage {
  readonly page: Page

  constructor(
    private readonly colleague: Colleague,
    private readonly address: string,
  ) {
    this.page = colleague.page
  }

  /** What stands in somebody's list of things to learn, as addresses. */
  static async listedFor(colleague: Colleague): Promise<string[]> {
    await colleague.open('/workspace/learning')
    return colleague.page.locator('main table a').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
  }

  async open(): Promise<number> {
    return this.colleague.open(this.address)
  }

  /** Takes a step: through its link, its form and its button, to the banner that says it was done. */
  async take(noun: Noun, answers: StepAnswers = {}): Promise<void> {
    const said = learningWork.steps[noun]
    await this.open()
    const link = this.page.getByRole('link', { name: said.heading, exact: true })
    // Each offer says who will be told, before anybody follows it.
    await expect(link.locator('xpath=ancestor::li')).toContainText(said.told)
    await Promise.all([this.page.waitForEvent('load'), link.click()])
    await fillStep(this.page, answers)
    await Promise.all([this.page.waitForEvent('load'), this.page.locator('main').getByRole('button', { name: said.button, exact: true }).click()])
    await expect(this.page.getByRole('alert')).toContainText(said.done)
  }
}

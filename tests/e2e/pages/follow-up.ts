import { expect, type Locator, type Page } from '@playwright/test'
import { text } from '~/content/text'
import { byLink } from './by-link'

const words = text('en')
const { followUp, followUpAnswers } = words

/** The person's own page: they type their eight words, read where things stand, and answer. */
export class FollowUp {
  constructor(
    readonly page: Page,
    private readonly code: readonly string[],
  ) {}

  /** Opens the page, typing the eight words wherever it is closed. */
  async open(address = '/follow-up'): Promise<void> {
    await byLink(this.page, '/follow-up')
    const door = this.page.getByLabel(followUp.code.label)
    if ((await door.count()) > 0) {
      await door.fill(this.code.join(' '))
      await this.press(followUp.code.button)
    }
    if (address !== '/follow-up') await byLink(this.page, address)
    else await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(followUp.page.heading)
  }

  async press(button: string, within: Locator = this.page.locator('main')): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), within.getByRole('button', { name: button }).click()])
  }

  /** A promise of the tracker, by its sentence or a part of it. */
  promise(sentence: string): Locator {
    return this.page.locator('.heard-promises__item').filter({ hasText: sentence })
  }

  /** "Done Monday 11 January": how each promise of the tracker stands, by its sentence. */
  async expectPromise(sentence: string, standing: 'kept' | 'next' | 'later' | 'late', day: string): Promise<void> {
    await expect(this.promise(sentence)).toContainText(`${words.frame.promises[standing]}${standing === 'kept' ? '' : 'by '}${day}`)
  }

  /** Says yes to everybody who was proposed. */
  async agree(): Promise<void> {
    await this.open()
    await this.press(followUpAnswers.reviewers.agree)
    await this.expectDone(followUpAnswers.reviewers.agreed)
  }

  /** Says "not this person", and nothing else. */
  async refuse(name: string): Promise<void> {
    await this.open()
    await this.press(followUpAnswers.reviewers.refuse, this.page.locator('.heard-people__person').filter({ hasText: name }))
  }

  /** Chooses how it is put right, in their own words. */
  async choose(option: keyof typeof followUpAnswers.option.options, said: string): Promise<void> {
    await this.open()
    await this.page.getByLabel(followUpAnswers.option.options[option]).check()
    await this.page.getByLabel(followUpAnswers.option.wordsLabel).fill(said)
    await this.press(followUpAnswers.option.button)
    await this.expectDone(followUpAnswers.option.done)
  }

  /** Says of something owed whether it was done for them: met, partly, no. */
  async sayMet(what: string, met: 'met' | 'partly' | 'no', said: string): Promise<void> {
    await this.open()
    const owed = this.page.locator('.heard-owed').filter({ hasText: what })
    await owed.getByLabel(followUpAnswers.obligation.met[met], { exact: true }).check()
    await owed.getByLabel(followUpAnswers.obligation.wordsLabel).fill(said)
    await this.press(followUpAnswers.obligation.button, owed)
    await this.expectDone(followUpAnswers.obligation.done)
  }

  /** Answers the finishing question. */
  async finish(end: 'content' | 'anotherTry' | 'handlingLook', answers: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.open()
    const form = this.page.locator('form').filter({ has: this.page.locator('[name="end"]') })
    for (const [name, value] of Object.entries({ ...answers, end })) {
      const coded = form.locator(`[name="${name}"][value="${value}"]`)
      if ((await coded.count()) > 0) await coded.check()
      else await form.locator(`[name="${name}"]`).fill(value)
    }
    await this.press(followUpAnswers.finishing.button, form)
  }

  /** Says how things are since then. */
  async sayHowItIs(answer: keyof typeof followUpAnswers.howItIs.answers, said: string): Promise<void> {
    await this.open()
    const form = this.page.locator('form').filter({ has: this.page.locator('#since-said') })
    await this.page.getByText(followUpAnswers.howItIs.summary, { exact: true }).click()
    await form.getByLabel(followUpAnswers.howItIs.answers[answer], { exact: true }).check()
    await form.getByLabel(followUpAnswers.howItIs.wordsLabel).fill(said)
    await this.press(followUpAnswers.howItIs.button, form)
    await this.expectDone(followUpAnswers.howItIs.done)
  }

  /** Says of what others may learn that it is fine. */
  async approvePreview(): Promise<void> {
    await this.open('/follow-up/learning')
    await this.page.getByLabel(words.followUpLearning.answers.fine).check()
    await this.press(words.followUpLearning.button)
    await this.expectDone(words.followUpLearning.done.fine)
  }

  /** Says yes to the support that they asked about, and gets a form that nobody keeps. */
  async acceptSupport(): Promise<void> {
    await this.open('/follow-up/support')
    await this.press(words.followUpSupport.yes)
  }

  /** Everything that the person and the trust wrote to each other. */
  async messages(): Promise<Locator> {
    await this.open('/follow-up/messages')
    return this.page.locator('.heard-messages')
  }

  /** "First reader, Monday 11 January": who has looked, by role and day. */
  looked(): Locator {
    return this.page.getByRole('region', { name: followUp.page.looked })
  }

  async expectDone(sentence: string): Promise<void> {
    await expect(this.page.getByRole('alert')).toContainText(sentence)
  }
}

import type { Page } from '@playwright/test'
import { typedFrom } from '#prisma/factories/accounts'
import { text } from '~/content/text'
import type { Answers } from '~/reports/answers'
import type { WayIn } from '~/reports/draft-content'
import type { Typed } from '~/reports/typed'

const words = text('en')

type Options = {
  /** Called on each page of questions as it is first met, with nothing filled in. */
  onArrival?: (step: string) => Promise<void>
  /** Called on each page of the journey once it stands filled in, with the page's name. */
  onPage?: (step: string) => Promise<void>
}

/** The reporter's form, as a person uses it: reads a page, fills in what it asks, presses the button. Works with and without JavaScript. */
export class ReportForm {
  constructor(
    private readonly page: Page,
    private readonly options: Options = {},
  ) {}

  /** Tells a whole account from the start page to the eight words. Ninety seconds goes its own way, and then adds the rest. */
  async tell(answers: Answers): Promise<string[]> {
    const isQuick = answers.kind === 'ninetySeconds'
    await this.begin(wayOf(answers))
    await this.goThrough(answers)
    if (isQuick) await this.addTheRest(answers)
    return this.send()
  }

  /** Opens the start page and presses one of its buttons; `true` is ninety seconds. */
  async begin(way: WayIn | boolean = 'start'): Promise<void> {
    await this.page.goto('/report')
    await this.options.onPage?.('start')
    await this.pressLocator(`button[name="go"][value="${way === true ? 'again' : way === false ? 'start' : way}"]`)
  }

  /** Answers page after page until the check page. */
  async goThrough(answers: Answers): Promise<void> {
    for (let step = await this.step(); step !== 'check'; step = await this.step()) {
      await this.options.onArrival?.(step)
      await this.fillIn(answers)
      await this.options.onPage?.(step)
      await this.onward()
      if ((await this.step()) === step) throw new Error(`The page "${step}" did not let the account through: ${await this.problems()}`)
    }
    await this.options.onPage?.('check')
  }

  /** From the check page: opens each part that the account has something more to say about, and comes back. */
  async addTheRest(answers: Answers): Promise<void> {
    const parts = await this.page.locator('button[name="go"][value^="page:"]').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('value') ?? ''))
    for (const part of parts.filter((value) => value !== 'page:again')) {
      await this.pressLocator(`button[name="go"][value="${part}"]`)
      await this.goThrough(answers)
    }
  }

  /** Presses "send" and reads the eight words. */
  async send(): Promise<string[]> {
    await this.press(words.reportCheck.send)
    await this.options.onPage?.('sent')
    return this.eightWords()
  }

  async eightWords(): Promise<string[]> {
    return this.page.getByRole('list', { name: words.reportSent.label }).getByRole('listitem').allTextContents()
  }

  /** Types into the page that is open what the account says about it, and leaves everything else alone. */
  async fillIn(answers: Answers): Promise<void> {
    const typed = asShown(typedFrom(answers))
    const fields = await this.page.locator('main form [name]:not(button):not([type="hidden"])').evaluateAll((inputs) => inputs.map((input) => input.getAttribute('name') ?? ''))
    for (const name of new Set(fields)) await this.answer(name, typed[name] ?? [])
  }

  /** The page's main button. */
  async onward(): Promise<void> {
    await this.pressLocator('.heard-onward button[name="go"] >> nth=0')
  }

  async press(name: string): Promise<void> {
    const button = this.page.getByRole('button', { name, exact: true })
    await Promise.all([this.page.waitForEvent('load'), button.click()])
  }

  /** The name of the page that is open, as the form itself says it; "start" and "sent" have none. */
  async step(): Promise<string> {
    const step = this.page.locator('main input[name="step"]')
    return (await step.count()) === 0 ? '' : ((await step.getAttribute('value')) ?? '')
  }

  async problems(): Promise<string> {
    return (await this.page.locator('.nhsuk-error-summary li').allTextContents()).join(' ')
  }

  private async pressLocator(selector: string): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), this.page.locator(selector).click()])
  }

  private async answer(name: string, values: readonly string[]): Promise<void> {
    if (values.length === 0) return
    const inputs = this.page.locator(`main form [name="${name}"]`)
    const type = await inputs.first().getAttribute('type')
    if (type === 'radio' || type === 'checkbox') {
      for (const value of values) await this.page.locator(`main form [name="${name}"][value="${value}"]`).check()
      return
    }
    await this.unfold(name)
    const offered = await inputs.first().locator('option').evaluateAll((options) => options.map((option) => option.getAttribute('value')))
    for (const [nth, value] of values.entries()) {
      if (offered.includes(value)) await inputs.nth(nth).selectOption(value)
      // A place that is not on the trust's list has a line of its own below the list.
      else await inputs.nth(offered.length > 0 ? nth + 1 : nth).fill(value)
    }
  }

  private async unfold(name: string): Promise<void> {
    const folded = this.page.locator('details:not([open])').filter({ has: this.page.locator(`[name="${name}"]`) })
    if ((await folded.count()) > 0) await folded.locator('summary').click()
  }
}

/** The door that somebody with this account would take. */
function wayOf({ kind, reporterRole }: Answers): WayIn {
  if (kind === 'ninetySeconds') return 'again'
  if (kind === 'challenge') return 'challenge'
  return reporterRole === 'didOrSaid' ? 'putRight' : 'start'
}

/** The form asks for a date, and for a way to be reached, below the answer that they belong to, under a name of their own. */
function asShown(typed: Typed): Typed {
  const shown = Object.entries(typed).map(([name, values]): [string, readonly string[]] => {
    if (name === 'contactDetails') return [`contactDetails.${typed.contact?.[0] ?? ''}`, values]
    return [name.replace(/^when\.date/, `when.${typed['when.kind']?.[0] ?? ''}`), values]
  })
  return Object.fromEntries(shown)
}

import { type AccountTold, typedFrom } from '#prisma/factories/accounts'
import { text } from '~/content/text'
import type { Answers } from '~/reports/answers'
import type { WayIn } from '~/reports/draft-content'
import type { Typed } from '~/reports/typed'
import { AtABrowser } from './at-a-browser'
import { sentBy } from './form'
import { all, ancestor, type Element, tagged, textOf } from './html'

const words = text('en')

/** Somebody who tells us: the form as a browser without scripts meets it, page after page, to the eight words. */
export class Teller extends AtABrowser {
  /** What the page before sending said. */
  check = ''
  /** What every page said on the way there. */
  read = ''

  /** Opens the start page, presses the button of this account's way in, and answers page after page until the page before sending. */
  async fillIn({ answers }: Pick<AccountTold, 'answers'>): Promise<void> {
    await this.go('/report')
    this.read = this.text
    await this.pressGo(wayOf(answers))
    await this.goThrough(answers)
  }

  /** Answers every page that is asked from here on, as the account has it. */
  async goThrough(answers: Answers): Promise<void> {
    for (let step = this.step(); step !== 'check'; step = this.step()) {
      this.read += ` ${this.text}`
      const form = this.form()
      const sent = typedInto(form, typedFrom(answers))
      const onward = all(form, ({ attributes }) => (attributes.class ?? '').includes('heard-onward')).flatMap((bar) => tagged(bar, 'button', { name: 'go' }))[0]
      await this.send(form, sent, onward)
      if (this.step() === step) throw new Error(`The page "${step}" did not let the account through: ${this.text.slice(0, 500)}`)
    }
    this.check = this.text
  }

  /** Presses "send" and reads the eight words. */
  async sends(): Promise<string[]> {
    await this.press(words.reportCheck.send)
    return all(this.main, ({ attributes }) => (attributes.class ?? '').includes('heard-words')).flatMap((list) => tagged(list, 'li')).map(textOf)
  }

  /** The name of the page that is open, as the form itself says it; the start and the end have none. */
  step(): string {
    return tagged(this.main, 'input', { name: 'step' })[0]?.attributes.value ?? ''
  }

  private async pressGo(value: string): Promise<void> {
    const button = tagged(this.main, 'button', { name: 'go', value })[0]
    const form = ancestor(button ?? null, 'form')
    if (!button || !form) throw new Error(`The start page has no way "${value}"`)
    await this.send(form, sentBy(form), button)
  }

  private form(): Element {
    const form = ancestor(tagged(this.main, 'input', { name: 'step' })[0] ?? null, 'form')
    if (!form) throw new Error(`No page of the form is open at ${this.address}: ${this.text.slice(0, 500)}`)
    return form
  }
}

/** Puts into the fields of this page what the account says of them, and leaves everything else alone. */
function typedInto(form: Element, typed: Typed): URLSearchParams {
  const sent = sentBy(form)
  const shown = asShown(typed)
  const fields = all(form, ({ tag, attributes }) => ['input', 'select', 'textarea'].includes(tag) && attributes.type !== 'hidden')
  for (const name of new Set(fields.map(({ attributes }) => attributes.name ?? ''))) {
    const values = shown[name] ?? []
    if (values.length === 0) continue
    const own = fields.filter(({ attributes }) => attributes.name === name)
    sent.delete(name)
    const offered = own.flatMap((field) => tagged(field, 'option')).map(({ attributes }) => attributes.value)
    const type = own[0]?.attributes.type
    for (const value of values) {
      const isChosen = type === 'radio' || type === 'checkbox'
      if (isChosen && !own.some(({ attributes }) => attributes.value === value)) throw new Error(`The page does not offer "${value}" for ${name}`)
      // A place that is not on the trust's list has a line of its own below the list.
      if (offered.length > 0 && !offered.includes(value)) sent.append(name, '')
      sent.append(name, value)
    }
  }
  return sent
}

/** The form asks for a date, and for a way to be reached, below the answer that they belong to, under a name of their own. */
function asShown(typed: Typed): Typed {
  const shown = Object.entries(typed).map(([name, values]): [string, readonly string[]] => {
    if (name === 'contactDetails') return [`contactDetails.${typed.contact?.[0] ?? ''}`, values]
    return [name.replace(/^when\.date/, `when.${typed['when.kind']?.[0] ?? ''}`), values]
  })
  return Object.fromEntries(shown)
}

/** The door that somebody with this account would take. */
function wayOf({ kind, reporterRole }: Answers): WayIn {
  if (kind === 'ninetySeconds') return 'again'
  if (kind === 'challenge') return 'challenge'
  return reporterRole === 'didOrSaid' ? 'putRight' : 'start'
}

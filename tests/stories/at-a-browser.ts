import { type Browser, openBrowser, signIn } from '#tests/auth/browser'
import type { Facts } from './expected'
import { type Filled, filledIn, formWith, sentBy } from './form'
import { all, ancestor, type Element, parse, tagged, textOf } from './html'

/** Somebody at a browser without scripts: the page that is open, and what they do on it. Nothing is pressed that the page does not show. */
export class AtABrowser {
  readonly browser: Browser
  address = ''
  status = 0
  private document: Element = parse('')

  /** `from`: at the browser of somebody who is there already, with the page that they have open. */
  constructor(port: number, from?: AtABrowser) {
    this.browser = from?.browser ?? openBrowser(port)
    if (from !== undefined) Object.assign(this, { address: from.address, status: from.status, document: from.document })
  }

  /** Opens an address as its bookmark does, or a mail, or whoever types it into a new tab. */
  async opens(address: string): Promise<number> {
    return this.keep(await this.browser.opens(address))
  }

  /** Goes to an address as a link of ours does, and says with which status it was answered. */
  async go(address: string): Promise<number> {
    return this.keep(await this.browser.visit(address))
  }

  /** Signs in through the identity provider, by the name that the demo trust knows them by, and goes on to where they wanted to be. */
  async signIn(key: string, to: string): Promise<number> {
    return this.keep(await signIn(this.browser, key, to))
  }

  /** Follows a link by its text; where several have the text, the one whose address has `toward` in it. */
  async follow(text: string, { within = this.main, toward = '' }: { within?: Element; toward?: string } = {}): Promise<number> {
    const found = tagged(within, 'a').filter((link) => textOf(link) === text && (link.attributes.href ?? '').includes(toward))
    const [href, ...others] = [...new Set(found.map(({ attributes }) => attributes.href ?? ''))]
    if (href === undefined || others.length > 0) throw new Error(`${String(found.length)} links "${text}" on ${this.address}, which has: ${tagged(within, 'a').map(textOf).join(' | ')}`)
    return this.go(new URL(href, `http://localhost${this.address}`).href.replace('http://localhost', ''))
  }

  /** Fills in the form of this button and presses it. */
  async press(button: string, filled: Filled = {}, within: Element = this.main): Promise<number> {
    const found = formWith(this.main, button, within)
    return this.send(found.form, filledIn(found.form, filled), found.button)
  }

  /** Sends a form as it stands, with whatever was put in, by one of its buttons. */
  async send(form: Element, sent: URLSearchParams, button?: Element): Promise<number> {
    const { name, value } = button?.attributes ?? {}
    if (name !== undefined) sent.append(name, value ?? '')
    const to = form.attributes.action ?? this.address
    const answer = await this.browser.post(to, sent)
    return this.keep(answer.status >= 300 && answer.status < 400 ? await this.browser.follow(answer) : { ...answer, path: to })
  }

  /** The part of the page that is about something, or the whole of it where it has none. */
  get main(): Element {
    return tagged(this.document, 'main')[0] ?? this.document
  }

  /** The whole page, with its head and its foot. */
  get page(): Element {
    return this.document
  }

  /** What can be read on the page. */
  get text(): string {
    return textOf(this.main)
  }

  get heading(): string {
    const [heading] = tagged(this.document, 'h1')
    return heading === undefined ? '' : textOf(heading)
  }

  /** What was just done, as the banner on top says it. */
  get said(): string {
    return all(this.main, ({ attributes }) => attributes.role === 'alert').map(textOf).join(' ')
  }

  /** The part of the page under a heading. @throws where there is none */
  under(heading: string): Element {
    const found = all(this.main, ({ tag }) => /^h[2-6]$/.test(tag)).find((one) => textOf(one) === heading)
    const section = ancestor(found ?? null, 'section') ?? found?.parent
    if (!section) throw new Error(`Nothing is headed "${heading}" on ${this.address}, only: ${all(this.main, ({ tag }) => /^h[2-6]$/.test(tag)).map(textOf).join(' | ')}`)
    return section
  }

  has(heading: string): boolean {
    return all(this.main, ({ tag }) => /^h[2-6]$/.test(tag)).some((one) => textOf(one) === heading)
  }

  /** What the page lists by name, and the lines of each answer. */
  get facts(): Facts {
    const rows = all(this.main, ({ attributes }) => (attributes.class ?? '').includes('summary-list__row'))
    return Object.fromEntries(rows.map((row): [string, string[]] => {
      const [answer, lines] = [tagged(row, 'dd'), tagged(row, 'li')]
      return [tagged(row, 'dt').map(textOf).join(), (lines.length > 0 ? lines : answer).map(textOf)]
    }))
  }

  fieldsOf(form: Element): URLSearchParams {
    return sentBy(form)
  }

  private keep({ status, text, path }: { status: number; text: string; path: string }): number {
    Object.assign(this, { status, address: path })
    this.document = parse(text)
    return status
  }
}

import { expect } from 'vitest'
import { colleague } from '#prisma/factories/people'
import { stepWords } from '~/content/step-words'
import { text } from '~/content/text'
import { AtABrowser } from './at-a-browser'
import type { Filled } from './form'
import { all, ancestor, type Element, tagged, textOf } from './html'

const words = text('en')
const { caseWork } = words

/** A colleague at their own browser. Whenever the service asks who they are, they choose their name. */
export class Colleague extends AtABrowser {
  readonly name: string

  constructor(
    port: number,
    private readonly key: string,
  ) {
    super(port)
    this.name = colleague(key).name
  }

  override async go(address: string): Promise<number> {
    const status = await super.go(address)
    return this.address.startsWith('/demo/identity/') ? this.signIn(this.key, address) : status
  }

  /** The references of the cases that stand in their list. */
  async cases(): Promise<string[]> {
    await this.go('/workspace/cases')
    return tagged(this.main, 'table').flatMap((table) => tagged(table, 'a')).map(textOf)
  }
}

/** A case as one colleague sees it, and what they do there. */
export class CaseOf {
  private readonly address: string

  constructor(
    readonly who: Colleague,
    readonly ref: string,
  ) {
    this.address = `/workspace/cases/${ref}`
  }

  /** Goes to the case the way a colleague does: from their work where something of it waits, else from their list of cases. */
  async findInWork(): Promise<void> {
    await this.who.go('/workspace/work')
    const waits = tagged(this.who.main, 'a').filter((link) => textOf(link) === this.ref).map(({ attributes }) => attributes.href ?? '')
    const [first] = waits
    if (first !== undefined) {
      await this.who.go(waits.find((href) => href === this.address) ?? first)
      return
    }
    await this.who.go('/workspace/cases')
    await this.who.follow(this.ref)
  }

  /** Opens the case, or a page of it such as `needs`, by its address, and says with which status it was answered. */
  open(noun?: string): Promise<number> {
    return this.who.go(noun === undefined ? this.address : `${this.address}/${noun}`)
  }

  /** The headings of the steps that they may take now: in the review, or in the strand beside it that has this name. */
  async offers(strand?: string): Promise<string[]> {
    await this.open()
    return this.links(strand).map(textOf)
  }

  /** Whether a part of the page goes by this name: a route, a watch, a look. */
  async hasStrand(name: string): Promise<boolean> {
    await this.open()
    return this.who.has(name)
  }

  /** Takes a step by the text of its link, through its form and its button. */
  async take(step: string, filled: Filled = {}, strand?: string): Promise<void> {
    await this.begin(step, strand)
    await this.fillInAndPress(filled)
  }

  /** Fills in the step that is open and presses its button; the banner says what it promised. */
  async fillInAndPress(filled: Filled): Promise<void> {
    const noun = nounIn(this.who.address)
    await this.who.press(stepWords(words, noun).button, filled)
    expect(this.who.said, `${this.who.name}: ${noun}: ${this.who.text.slice(0, 600)}`).toContain(stepWords(words, noun).done)
  }

  /** Goes to a step and leaves its form open. */
  async begin(step: string, strand?: string): Promise<void> {
    if (new URL(this.who.address, 'http://localhost').pathname !== this.address) await this.open()
    if (!this.links(strand).some((link) => textOf(link) === step)) await this.open()
    const found = this.links(strand).filter((link) => textOf(link) === step)
    const [link] = found
    if (link === undefined) throw new Error(`${this.who.name} is not offered "${step}" in ${strand ?? 'the review'}, only: ${this.links(strand).map(textOf).join(' | ')}`)
    const said = stepWords(words, nounIn(link.attributes.href ?? ''))
    // Each offer says what happens and who will be told, before anybody follows it.
    const item = ancestor(link, 'li')
    if (item) expect(textOf(item)).toContain(said.told)
    await this.who.follow(step, { within: ancestor(link, 'ul') ?? this.who.main })
    expect(this.who.heading).toBe(step)
    // What begins with the account is closed until somebody says that they open it, which is recorded.
    if (tagged(this.who.main, 'button').some((button) => textOf(button) === caseWork.overview.account.open)) await this.who.press(caseWork.overview.account.open)
  }

  /** What is offered of a question with a fixed or a given list, on the step that is open. */
  choicesOf(question: string): string[] {
    const group = tagged(this.who.main, 'fieldset').find((one) => tagged(one, 'legend').some((legend) => textOf(legend) === question))
    return group === undefined ? [] : tagged(group, 'label').map(textOf)
  }

  /** Opens the account, which is recorded, and says what stands in it. */
  async readAccount(): Promise<string> {
    await this.open('account')
    await this.who.press(caseWork.overview.account.open)
    return this.who.text
  }

  /** As an owner: says how one of their obligations stands, on the page that shows nothing else of the case. */
  async answerOwed(what: string, answer: string, said: string): Promise<void> {
    await this.open('obligations')
    const { owedPage } = caseWork
    const [another] = tagged(this.who.under(what), 'a')
    if (another !== undefined) await this.who.follow(textOf(another), { within: this.who.under(what) })
    await this.who.press(owedPage.button, { [owedPage.answer.label]: answer, [owedPage.words.label]: said, ...(answer === owedPage.answer.options.done ? { [owedPage.evidence.label]: `What shows it: ${said}` } : {}) }, this.who.under(what))
    expect(this.who.said).toContain(owedPage.done)
  }

  /** What a part of the case's page says. */
  async reads(heading?: string): Promise<string> {
    await this.open()
    return heading === undefined ? this.who.text : textOf(this.who.under(heading))
  }

  /** What the map says beside its picture: under each heading the places of the case, in the order of the alphabet. */
  async map(): Promise<Record<string, string[]>> {
    await this.open()
    const lists = tagged(this.who.under('Map'), 'ul')
    return Object.fromEntries(tagged(this.who.under('Map'), 'h3').map((heading, nth) => [textOf(heading), tagged(lists[nth] ?? heading, 'li').map(textOf).sort()]))
  }

  /** What stands for the eyes of nobody but a screen reader's user: the title and the description of the picture. */
  async mapInWords(): Promise<string> {
    await this.open()
    return ['title', 'desc'].flatMap((tag) => tagged(this.who.under('Map'), tag)).map(textOf).join('. ')
  }

  /** The table of who was hurt: the names of its columns, then each row, cell by cell, without the column's name that narrow screens repeat. */
  async needsTable(): Promise<string[][]> {
    await this.open('needs')
    return tagged(this.who.main, 'tr').map((row) => all(row, ({ tag }) => tag === 'th' || tag === 'td').map((cell) => {
      const [column] = tagged(cell, 'span', { 'aria-hidden': 'true' })
      return textOf(cell).slice(column === undefined ? 0 : textOf(column).length).trim()
    }))
  }

  private links(strand?: string): Element[] {
    const within = strand === undefined ? this.who.main : this.who.has(strand) ? this.who.under(strand) : null
    const links = within === null ? [] : tagged(within, 'a')
    return links.filter(({ attributes: { href = '' } }) => href.includes('strand=') === (strand !== undefined) && nounIn(href) in words.steps)
  }
}

function nounIn(address: string): string {
  return new URL(address, 'http://localhost').pathname.split('/').at(-1) ?? ''
}

import { expect } from 'vitest'
import { text } from '~/content/text'
import { AtABrowser } from './at-a-browser'
import type { Filled } from './form'
import { all, ancestor, type Element, tagged, textOf } from './html'

const words = text('en')
const { followUp, followUpAnswers, followUpNewWords } = words

/** Somebody with eight words, on their own page: whoever told us, the person affected, or the person described. */
export class Person extends AtABrowser {
  constructor(
    port: number,
    private eightWords: readonly string[],
  ) {
    super(port)
  }

  /** Opens their page, typing the eight words wherever it is closed, or another page behind it. */
  async open(address = '/follow-up'): Promise<void> {
    await this.go(address)
    if (!tagged(this.main, 'button').some((button) => textOf(button) === followUp.code.button)) return
    await this.press(followUp.code.button, { [followUp.code.label]: this.eightWords.join(' ') })
    if (this.address !== address) await this.go(address)
  }

  /** Words that a colleague saw are changed first: the new ones are written down and typed once. */
  async takeWordsOfTheirOwn(): Promise<void> {
    await this.open()
    const own = all(this.main, ({ attributes }) => (attributes.class ?? '').includes('heard-words')).flatMap((list) => tagged(list, 'li')).map(textOf)
    expect(own).toHaveLength(8)
    await this.press(followUpNewWords.button, { [followUpNewWords.back.label]: own.join(' ') })
    expect(this.said).toContain(followUpNewWords.done)
    this.eightWords = own
  }

  /** Presses one button of their page, filled in, and reads what was said. */
  async answer(button: string, filled: Filled, done: string, within?: () => Element): Promise<void> {
    await this.open()
    await this.press(button, filled, within?.())
    expect(this.said, this.text.slice(0, 600)).toContain(done)
  }

  agree(): Promise<void> {
    return this.answer(followUpAnswers.reviewers.agree, {}, followUpAnswers.reviewers.agreed)
  }

  /** Says "not this person", and nothing else. */
  async refuse(name: string): Promise<void> {
    await this.open()
    const theirs = this.itemOf(name)
    const button = tagged(theirs, 'button')[0]
    await this.press(button === undefined ? '' : textOf(button), {}, theirs)
    expect(this.said).toContain(followUpAnswers.reviewers.refused)
  }

  /** What they may choose of, in the words of their page, and whether it says that no meeting is offered. */
  async options(): Promise<{ offered: string[]; noMeeting: boolean }> {
    await this.open()
    const group = tagged(this.main, 'fieldset').find((one) => tagged(one, 'legend').some((legend) => textOf(legend) === 'What do you want?'))
    return {
      offered: group === undefined ? [] : tagged(group, 'label').map(textOf),
      noMeeting: this.text.includes('We offer no meeting with the other person. You have not said that we may speak to them.'),
    }
  }

  choose(option: string, said: string): Promise<void> {
    return this.answer(followUpAnswers.option.button, { [followUpAnswers.option.label]: option, [followUpAnswers.option.wordsLabel]: said }, followUpAnswers.option.done)
  }

  /** Says of something owed whether it was done for them. */
  sayMet(what: string, met: 'Yes' | 'Partly' | 'No', said = ''): Promise<void> {
    const { button, label, wordsLabel, done } = followUpAnswers.obligation
    return this.answer(button, { [label]: met, [wordsLabel]: said }, done, () => this.partOf(what))
  }

  /** Answers the finishing question. */
  async finish(end: string, filled: Filled = {}): Promise<void> {
    await this.answer(followUpAnswers.finishing.button, { ...filled, [followUpAnswers.finishing.endLabel]: end }, followUpAnswers.finishing.done)
  }

  /** Says how things are since then. */
  sayHowItIs(answer: string, said: string): Promise<void> {
    const { button, label, wordsLabel, done } = followUpAnswers.howItIs
    return this.answer(button, { [label]: answer, [wordsLabel]: said }, done)
  }

  /** What the whole page says, or a part of it by its heading. */
  async reads(heading?: string): Promise<string> {
    await this.open()
    return heading === undefined ? this.text : textOf(this.under(heading))
  }

  async messages(): Promise<string> {
    await this.open('/follow-up/messages')
    return this.text
  }

  /** "First reader, Monday 2 November": who has looked, by role and day. */
  looked(): Promise<string> {
    return this.reads(followUp.page.looked)
  }

  /** Support is offered, and whoever says no leaves nothing behind: the page is the same after yes. */
  async declinesSupport(): Promise<void> {
    await this.open('/follow-up/support')
    const button = tagged(this.main, 'button').find((one) => textOf(one).startsWith(words.followUpSupport.no))
    const form = ancestor(button ?? null, 'form')
    if (!button || !form) throw new Error(`No support is offered: ${this.text}`)
    await this.send(form, this.fieldsOf(form), button)
    expect(this.said).toContain(words.followUpSupport.done)
  }

  private itemOf(name: string): Element {
    const item = tagged(this.main, 'li').find((one) => textOf(one).startsWith(name))
    if (!item) throw new Error(`Nobody called ${name} is on the page`)
    return item
  }

  private partOf(what: string): Element {
    const part = all(this.main, ({ attributes }) => (attributes.class ?? '').includes('heard-owed')).find((one) => textOf(one).startsWith(what))
    if (!part) throw new Error(`Nothing is owed that begins "${what}"`)
    return part
  }
}

import { all, ancestor, type Element, tagged, textOf } from './html'

/** What is filled in, by what stands above the field: a text, what is ticked by its own words, `true` for a lone tick, or a day such as 2026-11-24. */
export type Filled = Readonly<Record<string, string | true | readonly string[]>>

/** Everything that a browser would send of this form just now, without any button. */
export function sentBy(form: Element): URLSearchParams {
  const sent = new URLSearchParams()
  for (const field of all(form, ({ tag }) => ['input', 'select', 'textarea'].includes(tag))) {
    const { name, value, type = 'text', checked, disabled } = field.attributes
    if (name === undefined || disabled !== undefined || type === 'file') continue
    if (field.tag === 'textarea') sent.append(name, textArea(field))
    else if (field.tag === 'select') sent.append(name, tagged(field, 'option').find(({ attributes }) => 'selected' in attributes)?.attributes.value ?? '')
    else if (type !== 'radio' && type !== 'checkbox') sent.append(name, value ?? '')
    else if (checked !== undefined) sent.append(name, value ?? 'on')
  }
  return sent
}

/** The same with somebody's answers in it. @throws where the form has no field of that label, or no such choice */
export function filledIn(form: Element, filled: Filled): URLSearchParams {
  const sent = sentBy(form)
  for (const [label, answer] of Object.entries(filled)) {
    const group = tagged(form, 'fieldset').find((one) => isCalled(tagged(one, 'legend')[0], label))
    if (group) choose(sent, group, label, answer)
    else type(sent, fieldCalled(form, label), String(answer))
  }
  return sent
}

/** The one form of a page in which this button stands, with the button. */
export function formWith(main: Element, button: string, within: Element = main): { form: Element; button: Element } {
  const found = tagged(within, 'button').filter((one) => textOf(one) === button)
  const [only, ...others] = found
  const form = ancestor(only ?? null, 'form')
  if (only === undefined || form === null || others.length > 0) throw new Error(`${found.length} buttons "${button}" here, which has: ${tagged(main, 'button').map(textOf).join(' | ')}`)
  return { form, button: only }
}

function type(sent: URLSearchParams, field: Element, answer: string): void {
  const option = tagged(field, 'option').find((one) => textOf(one) === answer)
  if (field.tag === 'select' && option === undefined) throw new Error(`The list offers no "${answer}", only: ${tagged(field, 'option').map(textOf).join(' | ')}`)
  sent.set(field.attributes.name ?? '', option?.attributes.value ?? answer)
}

function choose(sent: URLSearchParams, group: Element, label: string, answer: Filled[string]): void {
  const inputs = tagged(group, 'input')
  const day = inputs.find(({ attributes }) => attributes.name?.endsWith('.day'))?.attributes.name?.replace(/\.day$/, '')
  if (day !== undefined) {
    const [year = '', month = '', date = ''] = String(answer).split('-')
    for (const [part, typed] of Object.entries({ day: date, month, year })) sent.set(`${day}.${part}`, typed)
    return
  }
  const name = inputs[0]?.attributes.name ?? ''
  sent.delete(name)
  for (const each of answer === true ? [true as const] : [answer].flat()) {
    const chosen = each === true ? inputs[0] : inputs.find(({ attributes: { id } }) => tagged(group, 'label', { for: id ?? '' }).some((one) => textOf(one) === each))
    if (chosen === undefined) throw new Error(`"${label}" offers no "${String(each)}", only: ${tagged(group, 'label').map(textOf).join(' | ')}`)
    sent.append(name, chosen.attributes.value ?? 'on')
  }
}

function fieldCalled(form: Element, label: string): Element {
  const id = tagged(form, 'label').find((one) => isCalled(one, label))?.attributes.for
  const field = all(form, ({ attributes, tag }) => attributes.id === id && tag !== 'label')[0]
  if (id === undefined || field === undefined) throw new Error(`No field "${label}" here, only: ${[...tagged(form, 'label'), ...tagged(form, 'legend')].map(textOf).join(' | ')}`)
  return field
}

/** A question that may be left says so behind its label. */
function isCalled(element: Element | undefined, label: string): boolean {
  return element !== undefined && [label, `${label} (you may leave this)`].includes(textOf(element))
}

function textArea(field: Element): string {
  return field.children.filter((child) => typeof child === 'string').join('').replace(/^\n/, '')
}

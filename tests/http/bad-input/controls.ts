/** What a form on a page would send if it were sent as it stands: each control with its name, and its values as they were typed. */
export function typedOn(html: string): Map<string, string[]> {
  const typed = new Map<string, string[]>()
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const keep = (name: string | undefined, value: string) => {
    if (name !== undefined) typed.set(name, [...(typed.get(name) ?? []), value])
  }
  for (const [tag, inner] of controls(main)) {
    const name = attribute(tag, 'name')
    const type = attribute(tag, 'type')
    if (tag.startsWith('<textarea')) keep(name, decoded(inner.replace(/^\n/, '')))
    else if (tag.startsWith('<select')) keep(name, attribute(/<option[^>]*\sselected=""[^>]*>/.exec(inner)?.[0] ?? '', 'value') ?? '')
    else if (type === 'radio' || type === 'checkbox') {
      if (/\schecked=""/.test(tag)) keep(name, attribute(tag, 'value') ?? '')
    } else if (type !== 'hidden' && type !== 'file') keep(name, attribute(tag, 'value') ?? '')
  }
  return typed
}

/** What is said at the top of a page about what is wrong, by the field that each sentence leads to. */
export function problemsOn(html: string): Map<string, string> {
  const summary = /<div class="nhsuk-error-summary"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? ''
  return new Map([...summary.matchAll(/<a href="#([^"]*)">([^<]*)<\/a>/g)].map(([, field = '', sentence = '']) => [field, decoded(sentence)]))
}

function controls(main: string): [tag: string, inner: string][] {
  return [...main.matchAll(/<input\b[^>]*>|(<(textarea|select)\b[^>]*>)([\s\S]*?)<\/\2>/g)].map(([whole, tag, , inner]) => [tag ?? whole, inner ?? ''])
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : decoded(found)
}

export function decoded(words: string): string {
  return words.replace(/&#x27;/g, "'").replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
}

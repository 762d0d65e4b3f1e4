/** A form as it stands on a page, filled in as a person might: the first of each choice, every statement ticked, words where words are asked for. `people`: how many to choose of a list of them. Null where the page has no form. */
export function filledIn(page: string, people = 2): URLSearchParams | null {
  const form = /<form[^>]*method="post"[^>]*>(?:(?!<\/form>)[\s\S])*name="version"[\s\S]*?<\/form>/i.exec(page)?.[0]
  if (form === undefined) return null
  const said = new URLSearchParams()
  for (const [tag] of form.matchAll(/<(?:input|textarea)\b[^>]*>/g)) {
    const [name, type = 'text', value = ''] = ['name', 'type', 'value'].map((one) => new RegExp(`\\b${one}="([^"]*)"`).exec(tag)?.[1])
    if (name === undefined) continue
    if (type === 'hidden') said.set(name, value)
    else if (type === 'radio') said.set(name, said.get(name) ?? value)
    else if (type === 'checkbox') {
      if (isPicked(said.getAll(name), value, people)) said.append(name, value)
    } else said.set(name, words[/\.(day|month|year)$/.exec(name)?.[1] ?? ''] ?? 'Said by hand.')
  }
  return said
}

const words: Record<string, string> = { day: '20', month: '11', year: '2026' }
const anId = /^[0-9a-f]{8}-/

/** Of a list of people, as many as are asked for; of a list of codes, the first alone. */
function isPicked(already: readonly string[], value: string, people: number): boolean {
  return already.length < (anId.test(value) ? people : 1)
}

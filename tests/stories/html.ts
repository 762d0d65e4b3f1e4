/** A page as a reader meets it: elements, texts and what they say. Read from what our own server draws, which is well formed. */
export type Element = { tag: string; attributes: Readonly<Record<string, string>>; children: (Element | string)[]; parent: Element | null }

const childless = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])
const unread = new Set(['script', 'style', 'template'])
const piece = /<!--[\s\S]*?-->|<!doctype[^>]*>|<\/([a-z][\w-]*)\s*>|<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>|[^<]+|</gi
const attribute = /([^\s=]+)(?:="([^"]*)")?/g
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00A0' }

/** The whole document, as one element around everything. */
export function parse(html: string): Element {
  const root: Element = { tag: '#document', attributes: {}, children: [], parent: null }
  let inside = root
  for (const [text, closing, opening, attributes = ''] of html.matchAll(piece)) {
    if (closing !== undefined) inside = ancestor(inside, closing.toLowerCase())?.parent ?? inside
    else if (opening !== undefined) {
      const element: Element = { tag: opening.toLowerCase(), attributes: attributesIn(attributes), children: [], parent: inside }
      inside.children.push(element)
      if (!childless.has(element.tag)) inside = element
    } else if (!text.startsWith('<!')) inside.children.push(decoded(text))
  }
  return root
}

/** Every element below this one for which it holds, in the order of the page. What lies in a template is on no page. */
export function all(within: Element, holds: (element: Element) => boolean): Element[] {
  const below = within.children.filter((child) => typeof child !== 'string').filter(({ tag }) => tag !== 'template')
  return below.flatMap((child) => [...(holds(child) ? [child] : []), ...all(child, holds)])
}

/** The elements of one kind below this one, with these attributes. */
export function tagged(within: Element, tag: string, attributes: Readonly<Record<string, string>> = {}): Element[] {
  return all(within, (element) => element.tag === tag && Object.entries(attributes).every(([name, value]) => element.attributes[name] === value))
}

/** What somebody reads there, with single blanks. */
export function textOf(element: Element): string {
  return spaced(said(element))
}

/** The nearest element around this one, itself included, of that kind. */
export function ancestor(element: Element | null, tag: string): Element | null {
  for (let around = element; around !== null; around = around.parent) if (around.tag === tag) return around
  return null
}

function said({ tag, children }: Element): string {
  if (unread.has(tag)) return ''
  const inner = children.map((child) => (typeof child === 'string' ? child : said(child))).join('')
  return inline.has(tag) ? inner : ` ${inner} `
}

const inline = new Set(['a', 'b', 'em', 'i', 'label', 'span', 'strong'])

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function attributesIn(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(attribute)].map(([, name = '', value = '']) => [name.toLowerCase(), decoded(value)]))
}

function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole
    return String.fromCodePoint(name[1]?.toLowerCase() === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1)))
  })
}

/** What a page says, read out of its HTML as a person meets it: the title, the frame around it, and the main part in blocks. */
export type PageRead = {
  title: string
  lang: string
  dir: string
  /** Each paragraph, heading, label, item or button of `<main>`, in order. */
  main: string[]
  /** Everything else that is said: the frame, names for screen readers, sentences kept for the script. */
  around: string[]
}

type Tag = { name: string; attributes: Readonly<Record<string, string>>; isEnd: boolean }

const blocks = ['br', 'p', 'li', 'h1', 'h2', 'h3', 'h4', 'dt', 'dd', 'label', 'legend', 'button', 'option', 'summary', 'td', 'th', 'caption', 'div', 'section', 'form', 'title', 'fieldset', 'main', 'ol', 'ul', 'dl', 'aside', 'details', 'blockquote']
/** Attributes that are read out or shown. */
const spoken = ['aria-label', 'title', 'alt', 'placeholder', 'data-keep', 'data-warning', 'data-page-title', 'data-left', 'data-over']
const silent = ['script', 'style', 'noscript-never']
const empty = ['input', 'br', 'meta', 'link', 'img', 'hr', 'path', 'col', 'wbr']

/** Reads a page. What a person typed, and what stays English on purpose, is marked in the page (`translate="no"`, `lang`), and left out. */
export function read(html: string): PageRead {
  const document = /<html([^>]*)>/.exec(html)?.[1] ?? ''
  const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(document)?.[1] ?? ''
  const page: PageRead = { title: '', lang: attribute('lang'), dir: attribute('dir'), main: [], around: [] }
  const open: Tag[] = []
  let said = ''
  const isIn = (name: string) => open.some((tag) => tag.name === name)
  const isLeftOut = () => open.some(({ name, attributes }) => silent.includes(name) || attributes.translate === 'no' || attributes.lang === 'en-GB')
  const end = () => {
    const words = said.replace(/[ \t]+/g, ' ').trim()
    said = ''
    if (words === '') return
    if (isIn('title') && !isIn('svg')) page.title = words
    else (isIn('main') ? page.main : page.around).push(words)
  }
  for (const piece of html.replace(/<!--[\s\S]*?-->/g, '').replace(/^[\s\S]*?<head>/, '<head>').match(/<[^>]+>|[^<]+/g) ?? []) {
    if (!piece.startsWith('<')) {
      if (!isLeftOut()) said += decoded(piece)
      continue
    }
    const tag = tagOf(piece)
    if (blocks.includes(tag.name) || (!tag.isEnd && tag.name === 'input')) end()
    if (tag.isEnd) {
      const nth = open.map(({ name }) => name).lastIndexOf(tag.name)
      if (nth >= 0) open.splice(nth)
      continue
    }
    if (!isLeftOut()) for (const name of spoken) if (tag.attributes[name]) page.around.push(decoded(tag.attributes[name]))
    if (!empty.includes(tag.name) && !piece.endsWith('/>')) open.push(tag)
  }
  end()
  return page
}

function tagOf(piece: string): Tag {
  const name = (/^<\/?([a-z0-9-]+)/i.exec(piece)?.[1] ?? '').toLowerCase()
  const attributes = Object.fromEntries([...piece.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']): [string, string] => [key.toLowerCase(), value]))
  return { name, attributes, isEnd: piece.startsWith('</') }
}

function decoded(words: string): string {
  return words.replace(/&#x27;/g, "'").replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
}

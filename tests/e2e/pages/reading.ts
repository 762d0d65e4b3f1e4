import { expect, type Page } from '@playwright/test'
import { barriersOf } from './barriers'
import { byLink } from './by-link'

const narrow = 320
const wide = 1280

/** What this process has looked at already, by `structureOf`: the same page of another case, or under another person, shows no new barrier. */
const looked = new Set<string>()

/** How a page answers: 200 and at its own address, unless its row says otherwise. `leadsTo` is the address that the answer comes from, without its origin. */
export type Answered = { status?: number | undefined; leadsTo?: string | RegExp | undefined }

/**
 * Opens a page and looks at it, unless one that is built alike was looked at before: that is told from its HTML, which costs a hundredth of drawing it.
 * On a small phone it is read by a machine, walked with the Tab key and must not scroll sideways; nor may it at a desk, where the same page stands.
 * A page that is not there, or that leads elsewhere, is not the page that was meant, and fails.
 */
export async function expectReadable(page: Page, address: string, answered: Answered = {}): Promise<void> {
  const answer = await page.request.get(address, { headers: { 'Sec-Fetch-Site': 'same-origin' } })
  expectAnswered(answer, address, answered)
  const html = await answer.text()
  if (looked.has(structureOf(html))) return
  expectAnswered(await open(page, address), address, answered)
  await expectReadableHere(page, address)
  looked.add(structureOf(html))
}

/** Opens an address: where words are asked of whoever opens it anew, by a link of ours. */
export async function open(page: Page, address: string) {
  if (!/^\/(report|follow-up)\b/.test(address)) return page.goto(address)
  if (page.url() === 'about:blank') await page.goto('/privacy')
  return byLink(page, address)
}

/** Fails where an answer has another status, or comes from another address, than is said of the page. */
export function expectAnswered(answer: { status: () => number; url: () => string } | null, address: string, { status = 200, leadsTo = address }: Answered = {}): void {
  const { pathname, search } = new URL(answer?.url() ?? 'about:blank')
  const from = leadsTo instanceof RegExp ? pathname.replace(leadsTo, 'as expected') : pathname + search
  expect([answer?.status(), from], `${address}: its status, and where it leads`).toEqual([status, leadsTo instanceof RegExp ? 'as expected' : leadsTo])
}

/** The same for a page that is open already, whatever was looked at before. */
export async function expectReadableHere(page: Page, told: string): Promise<void> {
  await expectToFit(page, told, narrow)
  expect(await barriersOf(page, { hasColours: await hasNewColours(page) }), told).toEqual([])
  expect(await missedByKeyboard(page), `${told}: reached by keyboard`).toEqual([])
  await expectToFit(page, told, wide)
  await page.setViewportSize({ width: narrow, height: 700 })
}

/**
 * A page in the script that runs from right to left: the whole of it does, and none of it stands outside the window of a small phone. There stand
 * the same elements as in English, another way round, so a machine and the keyboard have read them there.
 */
export async function expectToFitFromTheRight(page: Page, address: string): Promise<void> {
  await open(page, `${address}${address.includes('?') ? '&' : '?'}lang=ar-XB`)
  expect(await page.locator('html').getAttribute('dir'), `${address} from right to left`).toBe('rtl')
  await expectToFit(page, `${address} from right to left`, narrow)
}

async function expectToFit(page: Page, told: string, width: number): Promise<void> {
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 700 })
  expect(await sideways(page), `${told} at ${width} pixels`).toBeLessThanOrEqual(width)
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

/** Words in every colour that was compared already: which one they stand in follows from the classes around them. */
const compared = new Set<string>()

/** Whether words on this page stand in a place, by its classes, in which none stood before. */
async function hasNewColours(page: Page): Promise<boolean> {
  const places = await page.evaluate(() => {
    const place = (element: Element): string => `${element.parentElement === null ? '' : place(element.parentElement)}>${element.tagName}.${[...element.classList].sort().join('.')}`
    const hasWords = (element: Element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== '')
    return [...new Set([...document.body.querySelectorAll('*')].filter((element) => hasWords(element) || element.matches('input, select, textarea')).map(place))]
  })
  const isNew = places.some((each) => !compared.has(each))
  for (const each of places) compared.add(each)
  return isNew
}

const naming = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'button', 'label', 'legend', 'caption', 'th', 'summary', 'option', 'title'])
const leftOut = / (?:nonce|href|value|src|d|data-[\w-]+)="[^"]*"/g

/**
 * How a page is built, in one string: every element with its attributes and everything that gives an element its name, so that only the
 * prose is left out. Numbers, days and references, which differ from case to case, are made alike; two of a kind on one page stay two.
 */
export function structureOf(html: string): string {
  const open: string[] = []
  const parts: string[] = []
  for (const [piece] of html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '').matchAll(/<[^>]*>|[^<]+/g)) {
    if (!piece.startsWith('<')) {
      const words = piece.trim()
      if (words !== '') parts.push(open.some((name) => naming.has(name)) ? alike(words) : 'prose')
      continue
    }
    const name = /^<\/?([a-z0-9]+)/i.exec(piece)?.[1]?.toLowerCase() ?? ''
    if (piece.startsWith('</')) open.splice(Math.max(0, open.lastIndexOf(name)), open.includes(name) ? 1 : 0)
    else if (!['input', 'br', 'meta', 'link', 'img', 'hr'].includes(name)) open.push(name)
    if (!['meta', 'link'].includes(name)) parts.push(alike(piece.replace(leftOut, '')))
  }
  return parts.join('').replace(/(prose)+/g, 'prose')
}

function alike(words: string): string {
  return words.replace(/[0-9a-f]{8}-[0-9a-f-]{27,}/g, '#').replace(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, '#').replace(/(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|\d+/g, '#')
}

/** The links of a page that lead below an address. */
export function linksIn(html: string, below: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')).filter((href) => href.startsWith(`${below}/`))
}

/** What can be pressed or typed into, and was not met on a walk with the Tab key. A group of radio buttons is one stop; what is hidden from everybody is none. */
async function missedByKeyboard(page: Page): Promise<string[]> {
  const stops = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type="hidden"]), select, textarea, summary')]
    for (const [nth, stop] of all.filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.closest('[aria-hidden="true"]') === null).entries()) {
      stop.dataset.stop = stop instanceof HTMLInputElement && stop.type === 'radio' ? `radio ${stop.name}` : `${stop.tagName.toLowerCase()} ${nth} ${stop.textContent.trim().slice(0, 40)}`
    }
    document.addEventListener('focusin', ({ target }) => (target as HTMLElement).setAttribute('data-met', ''))
    document.body.tabIndex = -1
    document.body.focus()
    return document.querySelectorAll('[data-stop]').length
  })
  const missed = () => page.evaluate(() => {
    const names = (selector: string) => new Set([...document.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => dataset.stop ?? ''))
    const met = names('[data-stop][data-met]')
    return [...names('[data-stop]')].filter((name) => !met.has(name))
  })
  // Sent one behind the other without waiting for each: the browser takes them in order. Asking after each press would cost more than the presses.
  await Promise.all(Array.from({ length: stops }, () => page.keyboard.press('Tab')))
  for (let more = 0; more < 8 && (await missed()).length > 0; more += 1) await page.keyboard.press('Tab')
  return missed()
}

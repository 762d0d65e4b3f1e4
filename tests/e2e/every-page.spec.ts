import type { Page } from '@playwright/test'
import { personId, teamId } from '#prisma/factories/people'
import { expect, test } from '#tests/fixtures/heard'
import { text } from '~/content/text'
import routes from '~/routes'
import { barriersOf } from './pages/barriers'
import { Colleague } from './pages/colleague'
import { LearningPage } from './pages/learning-page'

/** Every page that there is, by the address in `app/routes.ts`, and who looks at it here. A page that is not in this list fails the last test. */
const publicPages = [
  '/', '/report', '/report/paper', '/just-told', '/follow-up', '/support', '/support/form/one-to-one', '/support/form/groups', '/education', '/learning', '/privacy', '/accessibility', '/too-large', '/sign-in/problem', '/sign-out', '/demo/mailbox',
] as const
const workspacePages = [
  ['danny', '/workspace/people'], ['danny', '/workspace/people/import'], ['danny', `/workspace/people/${personId('chidi')}`],
  ['bernadette', '/workspace/work'], ['bernadette', '/workspace/cases'], ['martin', '/workspace/work'], ['anjali', '/workspace/leaders'],
  ['josephine', '/workspace/wards'], ['josephine', `/workspace/wards/${teamId('Alder Ward')}`],
  ['bernadette', '/workspace/records'], ['bernadette', '/workspace/hours'], ['joe', '/workspace/care'], ['danny', `/workspace/people/${personId('joe')}/hours`], ['blessing', '/workspace/telling'], ['bernadette', '/workspace/telling'],
  ['gareth', '/workspace/learning'], ['precious', '/workspace/learning'],
] as const
/** Pages of a case, and everybody whose cases are walked: each case, and each step that stands open anywhere, once. */
const casePages = ['access', 'account', 'needs', 'messages', 'notes', 'obligations', 'others'] as const
const caseWorkers = ['bernadette', 'amara', 'joe', 'catherine', 'martin', 'grace', 'steve', 'nuala'] as const
/** Looked at by the stories that lead to them: what was sent, the person's own pages behind the eight words, and who is who at the door. */
const elsewhere = [
  '/report/sent', '/follow-up/messages', '/follow-up/choices', '/follow-up/alert', '/follow-up/my-copy', '/follow-up/supporter', '/follow-up/new-words', '/follow-up/one-more-page', '/follow-up/take-back', '/follow-up/support', '/follow-up/support/form',
  '/follow-up/learning', '/demo/identity/choose/:uid', '/workspace/people/:personId/roles/:assignmentId', '/workspace/people/:personId/disabling', '/workspace/people/:personId/enabling',
] as const

// In one process, one after the other, so that no two of them read the same page: what `looked` holds is a process's own.
test.describe.configure({ mode: 'default' })

const steps = text('en').steps
const narrow = 320

test('the public pages have no barrier, every control is reached by keyboard, and none scrolls sideways on a small phone', async ({ page }) => {
  const item = await firstLink(page, '/learning')
  for (const address of [...publicPages, '/no-such-page', ...(item === null ? [] : [item])]) {
    await page.goto(address)
    await expectReadable(page, address)
  }
})

test('the pages of the workspace likewise', async ({ browser, heard }) => {
  for (const [key, address] of workspacePages) {
    const colleague = await Colleague.at(browser, { url: heard.url, key })
    await colleague.open(address)
    await expectReadable(colleague.page, `${address} (${key})`)
    const learning = address === '/workspace/learning' ? await LearningPage.listedFor(colleague) : []
    for (const each of learning.slice(0, 3)) {
      await colleague.open(each)
      await expectReadable(colleague.page, `${each} (${key})`)
    }
    await colleague.leave()
  }
})

for (const key of caseWorkers) {
  test(`the pages of cases likewise, as ${key} sees them`, async ({ browser, heard }) => {
    const colleague = await Colleague.at(browser, { url: heard.url, key })
    const seen = new Set<string>()
    for (const ref of await colleague.cases()) {
      const address = `/workspace/cases/${ref}`
      await colleague.open(address)
      const links = await colleague.page.locator('main a').evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href)).map(({ pathname, search }) => pathname + search))
      await expectReadable(colleague.page, address)
      for (const link of links) {
        const noun = link.split(/[/?]/)[4] ?? ''
        if (seen.has(noun) || !(noun in steps || (casePages as readonly string[]).includes(noun))) continue
        seen.add(noun)
        await colleague.open(link)
        await expectReadable(colleague.page, link)
      }
    }
    expect(seen.size, `${key} has something to do in the demo trust`).toBeGreaterThan(0)
    await colleague.leave()
  })
}

test('the list names every page that there is', () => {
  const named = new Set<string>([
    ...publicPages, ...elsewhere, '/support/form/:service', '/workspace/put-back', '/learning/:id', '/workspace/cases/:ref', '/workspace/cases/:ref/:noun', ...casePages.map((noun) => `/workspace/cases/:ref/${noun}`),
    '/workspace/learning/:strandId', '/workspace/learning/:strandId/:noun', '/workspace/people/:personId', '/workspace/people/:personId/hours', '/workspace/wards/:teamId', ...workspacePages.map(([, address]) => address),
  ])
  expect(pagesOf(routes).filter((address) => !named.has(address))).toEqual([])
})

type Route = { path?: string; index?: boolean; file: string; children?: Route[] }

/** Addresses that are drawn; the doors that only take a form or lead on are no pages. */
function pagesOf(config: unknown, above = ''): string[] {
  const doors = ['routes/workspace/enter.tsx', 'routes/workspace/sign-out.tsx', 'routes/sign-in/start.tsx', 'routes/sign-in/callback.tsx', 'routes/workspace/people/export.tsx', 'routes/unknown.tsx']
  return (config as Route[]).flatMap(({ path, index, file, children }) => {
    const address = path === undefined ? above : `${above}/${path}`
    const inner = children ? pagesOf(children, address) : []
    const isPage = file.endsWith('.tsx') && !doors.includes(file) && (path !== undefined || index === true)
    return [...(isPage ? [address === '' ? '/' : address] : []), ...inner]
  })
}

async function firstLink(page: Page, address: string): Promise<string | null> {
  await page.goto(address)
  const link = page.locator(`main a[href^="${address}/"]`).first()
  return (await link.count()) > 0 ? link.getAttribute('href') : null
}

/** What this worker has looked at already, by `structureOf`: the same page of another case, or under another person, shows no new barrier. */
const looked = new Set<string>()

/** Each page is tried on a small phone; a page built like none before it is also read by a machine, and walked with the Tab key. */
async function expectReadable(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: narrow, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${address} at ${narrow} pixels`).toBeLessThanOrEqual(narrow)
  const structure = await structureOf(page)
  if (looked.has(structure)) return
  await page.setViewportSize({ width: 1280, height: 900 })
  expect(await barriersOf(page), address).toEqual([])
  expect(await missedByKeyboard(page), `${address}: reached by keyboard`).toEqual([])
  looked.add(structure)
}

/**
 * How a page is built, in one string: every element with its attributes and everything that gives an element its name, so that only the
 * prose is left out. Numbers and references, which differ from case to case, are made alike; two of a kind on one page stay two.
 */
async function structureOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const alike = (words: string) => words.replace(/[0-9a-f]{8}-[0-9a-f-]{27,}/g, '#').replace(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g, '#').replace(/(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|\d+/g, '#')
    const naming = 'h1, h2, h3, h4, h5, h6, a, button, label, legend, caption, th, summary, option, title'
    const each = (element: Element): string => {
      const attributes = [...element.attributes].filter(({ name }) => !['nonce', 'href', 'value', 'src', 'd'].includes(name)).map(({ name, value }) => `${name}=${alike(value)}`).sort()
      const words = element.matches(naming) ? alike(element.textContent.trim().replace(/\s+/g, ' ')) : [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== '') ? 'prose' : ''
      return `<${element.tagName} ${attributes.join(' ')}>${words}${[...element.children].filter((child) => !child.matches('script, style, link, meta')).map(each).join('')}</>`
    }
    return alike(document.title) + each(document.body)
  })
}

/** What can be pressed or typed into, and was not met on a walk with the Tab key. A group of radio buttons is one stop. */
async function missedByKeyboard(page: Page): Promise<string[]> {
  const stops = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type="hidden"]), select, textarea, summary')]
    for (const [nth, stop] of all.filter((each) => each.checkVisibility({ visibilityProperty: true })).entries()) {
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
  // Asking after each press would cost more than the presses: it is asked after as many as there are stops, and then a few more are allowed.
  for (let pressed = 0; pressed < stops; pressed += 1) await page.keyboard.press('Tab')
  for (let more = 0; more < 8 && (await missed()).length > 0; more += 1) await page.keyboard.press('Tab')
  return missed()
}

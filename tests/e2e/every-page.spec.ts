import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { personId } from '#prisma/factories/people'
import { expect, test } from '#tests/fixtures/heard'
import { text } from '~/content/text'
import routes from '~/routes'
import { Colleague } from './pages/colleague'
import { LearningPage } from './pages/learning-page'

/** Every page that there is, by the address in `app/routes.ts`, and who looks at it here. A page that is not in this list fails the last test. */
const publicPages = [
  '/', '/report', '/follow-up', '/support', '/support/form/one-to-one', '/support/form/groups', '/education', '/learning', '/privacy', '/accessibility', '/too-large', '/sign-in/problem', '/sign-out', '/demo/mailbox',
] as const
const workspacePages = [
  ['danny', '/workspace/people'], ['danny', '/workspace/people/import'], ['danny', `/workspace/people/${personId('chidi')}`],
  ['bernadette', '/workspace/work'], ['bernadette', '/workspace/cases'], ['martin', '/workspace/work'], ['anjali', '/workspace/leaders'],
  ['gareth', '/workspace/learning'], ['precious', '/workspace/learning'],
] as const
/** Pages of a case, and everybody whose cases are walked: each case, and each step that stands open anywhere, once. */
const casePages = ['account', 'needs', 'messages', 'obligations', 'others'] as const
const caseWorkers = ['bernadette', 'amara', 'joe', 'catherine', 'martin', 'grace', 'steve', 'nuala'] as const
/** Looked at by the stories that lead to them: what was sent, the person's own pages behind the eight words, and who is who at the door. */
const elsewhere = [
  '/report/sent', '/follow-up/messages', '/follow-up/choices', '/follow-up/alert', '/follow-up/my-copy', '/follow-up/supporter', '/follow-up/one-more-page', '/follow-up/take-back', '/follow-up/support', '/follow-up/support/form',
  '/follow-up/learning', '/demo/identity/choose/:uid', '/workspace/people/:personId/roles/:assignmentId', '/workspace/people/:personId/disabling', '/workspace/people/:personId/enabling',
] as const

const steps = text('en').steps
const narrow = 320

test('the public pages have no barrier, every control is reached by keyboard, and none scrolls sideways on a small phone', async ({ page }) => {
  test.setTimeout(300_000)
  const item = await firstLink(page, '/learning')
  for (const address of [...publicPages, '/no-such-page', ...(item === null ? [] : [item])]) {
    await page.goto(address)
    await expectReadable(page, address)
  }
})

test('the pages of the workspace likewise', async ({ browser, heard }) => {
  test.setTimeout(300_000)
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
    test.setTimeout(600_000)
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
    ...publicPages, ...elsewhere, '/learning/:id', '/workspace/cases/:ref', '/workspace/cases/:ref/:noun', ...casePages.map((noun) => `/workspace/cases/:ref/${noun}`),
    '/workspace/learning/:strandId', '/workspace/learning/:strandId/:noun', '/workspace/people/:personId', ...workspacePages.map(([, address]) => address),
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

async function expectReadable(page: Page, address: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  expect(violations.map(({ id, nodes }) => [address, id, nodes.map(({ html }) => html)])).toEqual([])
  expect(await missedByKeyboard(page), `${address}: reached by keyboard`).toEqual([])
  await page.setViewportSize({ width: narrow, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${address} at ${narrow} pixels`).toBeLessThanOrEqual(narrow)
}

/** What can be pressed or typed into, and was not met on a walk with the Tab key. A group of radio buttons is one stop. */
async function missedByKeyboard(page: Page): Promise<string[]> {
  const stops = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type="hidden"]), select, textarea, summary')]
    const names = all.filter((stop) => stop.checkVisibility({ visibilityProperty: true })).map((stop, nth) => {
      const name = stop instanceof HTMLInputElement && stop.type === 'radio' ? `radio ${stop.name}` : `${stop.tagName.toLowerCase()} ${nth} ${stop.textContent.trim().slice(0, 40)}`
      stop.dataset.stop = name
      return name
    })
    document.body.tabIndex = -1
    document.body.focus()
    return [...new Set(names)]
  })
  const met = new Set<string>()
  for (let pressed = 0; pressed < stops.length + 8 && met.size < stops.length; pressed += 1) {
    await page.keyboard.press('Tab')
    met.add(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.stop ?? ''))
    met.delete('')
  }
  return stops.filter((stop) => !met.has(stop))
}

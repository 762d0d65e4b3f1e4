import type { Browser, BrowserContext, Page } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import postgres from 'postgres'
import { secretOf } from '#prisma/factories/cases/secret'
import { expect, test, type Heard } from '#tests/fixtures/heard'
import { openKeyFolder } from '~/confidentiality/key-folder'
import { codeOf, hashOf } from '~/reports/code'
import routes from '~/routes'
import { Colleague } from './pages/colleague'
import { everyPage, type State } from './pages/every-page'
import { LearningPage } from './pages/learning-page'
import { expectAnswered, expectReadable, expectReadableHere, expectToFitFromTheRight, linksIn, open, structureOf } from './pages/reading'

// In one process, one after the other, so that no two of them read the same page: what was looked at is a process's own.
test.describe.configure({ mode: 'default' })

const small = { viewport: { width: 320, height: 700 } } as const
const allStates = Object.values(everyPage).flatMap((states) => (states === 'walked' ? [] : states))
const seenBy = (who: 'anybody' | 'code' | 'colleague') => allStates.filter(({ by }) => who in by)

test.describe('on a small phone', () => {
  test.use(small)

  test('the public pages, in each of their states, have no barrier, every control is reached by keyboard, and none scrolls sideways', async ({ page, browser, heard }) => {
    for (const state of seenBy('anybody')) {
      if (state.act === undefined) await expectReadable(page, state.at, state)
      else await inContext(browser, heard, (other) => lookAfter(other, state))
    }
    const item = await firstLink(page, '/learning')
    if (item !== null) await expectReadable(page, item)
  })

  test('the pages behind the eight words likewise, at every stage of a case', async ({ browser, heard, ground }) => {
    const states = seenBy('code')
    for (const name of new Set(states.map(({ by }) => ('code' in by ? by.code : '')))) {
      const its = states.filter(({ by }) => 'code' in by && by.code === name)
      const handed = its.filter(({ act }) => act === 'isHandedOver')
      await inContext(browser, heard, async (page) => {
        await opensAndReads(page, heard, name, its.filter(({ act }) => act === undefined))
        if (handed.length === 0) return
        await handOver(heard, ground.cluster.url('postgres', new URL(heard.settings.DATABASE_URL ?? '').pathname.slice(1)), await wordsOf(heard, name))
        await opensAndReads(page, heard, name, handed)
      })
    }
  })

  test('the reporters’ pages in Easy Read, and from right to left', async ({ browser, heard }) => {
    for (const lang of ['easy', 'ar-XB']) {
      await inContext(browser, heard, async (page) => {
        for (const { at, act, status } of seenBy('anybody')) if (act === undefined && !/^\/(sign|demo)/.test(at)) await expectReadable(page, `${at}?lang=${lang}`, { status })
        await page.request.post('/follow-up', { form: { words: await wordsOf(heard, 'Incident 48812') }, headers: sameOrigin })
        for (const at of ['', '/messages', '/choices', '/alert', '/my-copy', '/supporter', '/one-more-page', '/take-back', '/support', '/learning'].map((each) => `/follow-up${each}`)) await expectReadable(page, `${at}?lang=${lang}`)
      })
    }
  })

  test('the pages of the workspace likewise', async ({ browser, heard }) => {
    const states = seenBy('colleague')
    for (const key of new Set(states.map(({ by }) => ('colleague' in by ? by.colleague : '')))) {
      const its = states.filter(({ by }) => 'colleague' in by && by.colleague === key)
      const colleague = await Colleague.at(browser, { url: heard.url, key })
      await colleague.open('/workspace/work')
      for (const state of its) {
        if (state.act === 'lapses') await sendsTooLate(heard, colleague)
        await lookAfter(colleague.page, state)
      }
      const learning = its.some(({ at }) => at === '/workspace/learning') ? await LearningPage.listedFor(colleague) : []
      for (const each of learning.slice(0, 3)) await expectReadable(colleague.page, each)
      await colleague.leave()
    }
  })
})

test('the list names every page that there is and no other, and each story that it names looks for barriers', () => {
  expect(pagesOf(routes).sort()).toEqual(Object.keys(everyPage).sort())
  for (const [address, states] of Object.entries(everyPage)) expect(states.length, `${address} has a state`).toBeGreaterThan(0)
  for (const { by } of allStates) {
    if (!('story' in by)) continue
    const file = `tests/e2e/${by.story}`
    expect(existsSync(file) && /barriersOf|expectReadableHere/.test(readFileSync(file, 'utf8')), `${file} looks for barriers`).toBe(true)
  }
})

test('two pages are built alike where only prose, numbers and days differ, and otherwise not', () => {
  const page = (heading: string, prose: string, more = '') => `<main><h1>${heading}</h1><p class="a">${prose}</p>${more}</main>`
  expect(structureOf(page('Case 12', 'One.'))).toBe(structureOf(page('Case 345', 'Two, on Monday.')))
  for (const other of [page('Cases 12', 'One.'), page('Case 12', 'One.', '<button>Send</button>'), page('Case 12', 'One.').replace('"a"', '"b"')]) expect(structureOf(other)).not.toBe(structureOf(page('Case 12', 'One.')))
})

const sameOrigin = { 'Sec-Fetch-Site': 'same-origin', Accept: 'text/html' }

async function inContext(browser: Browser, heard: Heard, act: (page: Page) => Promise<void>): Promise<void> {
  const context: BrowserContext = await browser.newContext({ baseURL: heard.url, ...small })
  await act(await context.newPage())
  await context.close()
}

/** The eight words of a case of the demo trust, as its keys make them. */
async function wordsOf({ settings }: Heard, name: string): Promise<string> {
  const { version, pepper } = await (await openKeyFolder(settings.HEARD_KEYS ?? '', { mayCreate: false })).codePepper()
  return codeOf(secretOf(name), { version, key: pepper })
}

async function opensAndReads(page: Page, heard: Heard, name: string, states: readonly State[]): Promise<void> {
  if (states.length === 0) return
  await page.request.post('/follow-up', { form: { words: await wordsOf(heard, name) }, headers: sameOrigin })
  for (const state of states) await expectReadable(page, state.at, state)
  for (const { at, status } of states) if (status === undefined) await expectToFitFromTheRight(page, at)
}

/** From now on the words count as seen by somebody else, as those do that a colleague hands over. */
async function handOver(heard: Heard, database: string, words: string): Promise<void> {
  const { version, pepper } = await (await openKeyFolder(heard.settings.HEARD_KEYS ?? '', { mayCreate: false })).codePepper()
  const sql = postgres(database, { max: 1 })
  await sql`update "ReportCode" set "mustChange" = true where hash = ${Buffer.from(hashOf(words, { version, key: pepper }), 'hex')}`
  await sql.end()
}

/** A colleague sends what they typed when their session has ended by itself, and signs in again. */
async function sendsTooLate(heard: Heard, colleague: Colleague): Promise<void> {
  await heard.moveClock({ minutes: 20 })
  await colleague.page.request.post('/workspace/telling', { form: { how: 'What was typed before lunch.' }, headers: sameOrigin, maxRedirects: 0 })
  await colleague.open('/workspace/work')
}

/** Does first what leads to the state, and looks at the page then. */
async function lookAfter(page: Page, { at, act, ...answered }: State): Promise<void> {
  if (act === undefined) return expectReadable(page, at, answered)
  if (act === 'sends') {
    await page.goto('/report')
    for (const form of [{ go: 'again' }, { step: 'again', go: 'next', immediateDanger: 'no', narrative: 'It was said again.', contact: 'codeOnly' }, { step: 'check', go: 'send' }]) await page.request.post('/report', { form, headers: sameOrigin })
  }
  if (act === 'isRefused') await page.request.post('/follow-up', { form: { words: 'eight words that nobody was ever given here' }, headers: sameOrigin })
  if (act === 'disables') {
    await page.goto(at.replace('enabling', 'disabling'))
    await Promise.all([page.waitForEvent('load'), page.locator('main form button').click()])
  }
  if (act === 'endsRole') {
    const link = linksIn(await (await page.request.get(at)).text(), at).find((each) => each.includes('/roles/'))
    if (link === undefined) throw new Error(`${at} offers no role to end`)
    return expectReadable(page, link)
  }
  expectAnswered(await open(page, at), at, answered)
  await expectReadableHere(page, at)
}

type Route = { path?: string; index?: boolean; file: string; children?: Route[] }

/** Addresses that are drawn; the doors that only take a form or lead on are no pages. */
function pagesOf(config: unknown, above = ''): string[] {
  const doors = ['routes/workspace/enter.tsx', 'routes/workspace/sign-out.tsx', 'routes/sign-in/start.tsx', 'routes/sign-in/callback.tsx', 'routes/workspace/people/export.tsx']
  return (config as Route[]).flatMap(({ path, index, file, children }) => {
    const address = path === undefined ? above : path === '*' ? path : `${above}/${path}`
    const inner = children ? pagesOf(children, address) : []
    const isPage = file.endsWith('.tsx') && !doors.includes(file) && (path !== undefined || index === true)
    return [...(isPage ? [address === '' ? '/' : address] : []), ...inner]
  })
}

async function firstLink(page: Page, address: string): Promise<string | null> {
  const html = await (await page.request.get(address)).text()
  return linksIn(html, address)[0] ?? null
}

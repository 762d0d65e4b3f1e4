// Takes the pictures of README.md from the demo trust, freshly planted, on a PostgreSQL of its own: `npm run pictures`.
import fs from 'node:fs'
import path from 'node:path'
import { inProject, scratch } from './house/paths.mjs'
import { prepare } from './house/prepare.mjs'
import { endWith } from './house/refusal.mjs'

const folder = inProject('docs', 'pictures')
/** Bytes. A README is read on slow lines too. */
const heaviest = 150_000
const width = 1280

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ url: string, words: (name: string) => string }} Demo
 */

/** Each begins at the top of the page, or where `from` stands on it. @type {{ name: string, height: number, from?: string, go: (page: Page, demo: Demo) => Promise<unknown> }[]} */
const pictures = [
  { name: 'before-you-start', height: 880, go: (page) => page.goto('/report') },
  { name: 'promises', height: 900, from: '#promises', go: (page, demo) => followUp(page, demo.words('Bank shifts')) },
  { name: 'my-work', height: 880, go: (page) => signIn(page, 'Bernadette Halloran', '/workspace/work') },
  { name: 'case', height: 900, go: (page) => openCase(page, 'Joe Molyneux', /Working out whose obligation/) },
  {
    name: 'needs', height: 640,
    go: async (page) => {
      await openCase(page, 'Joe Molyneux', /Working out whose obligation/)
      await page.goto(`${page.url().replace(/[?#].*$/, '')}/needs`)
    },
  },
]

try {
  await prepare()
  await withDemo(takeAll)
} catch (error) {
  endWith(error)
}

/** @param {Demo} demo */
async function takeAll(demo) {
  const { chromium } = await import('@playwright/test')
  const { ensureBrowser } = await import('./tests/browser.mjs')
  const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : []
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args })
  fs.mkdirSync(folder, { recursive: true })
  try {
    for (const { name, height, from, go } of pictures) {
      const context = await browser.newContext({ baseURL: demo.url, viewport: { width, height }, locale: 'en-GB', timezoneId: 'Europe/London' })
      const page = await context.newPage()
      await go(page, demo)
      if (from) await page.locator(from).evaluate((place) => window.scrollTo(0, place.getBoundingClientRect().top + window.scrollY - 24))
      const file = path.join(folder, `${name}.png`)
      await page.screenshot({ path: file })
      await context.close()
      const { size } = fs.statSync(file)
      if (size > heaviest) throw new Error(`${name}.png has ${size} bytes, more than ${heaviest}: show less of the page.`)
      console.log(`${name}.png   ${size} bytes`)
    }
  } finally {
    await browser.close()
  }
}

/**
 * @param {Page} page
 * @param {string} words
 */
async function followUp(page, words) {
  await page.goto('/follow-up')
  await page.getByRole('textbox').first().fill(words)
  await page.getByRole('main').getByRole('button').first().click()
  await page.locator('#promises').waitFor()
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {string} to
 */
async function signIn(page, name, to) {
  await page.goto(to)
  await page.getByRole('button', { name: `Sign in as ${name}` }).click()
  await page.waitForURL(`**${to}`)
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {RegExp} stage
 */
async function openCase(page, name, stage) {
  await signIn(page, name, '/workspace/cases')
  await page.getByRole('row', { name: stage }).getByRole('link').click()
  await page.waitForURL(/cases\/H/)
}

/**
 * The demo trust as `npm start` runs it, on a free port, with nothing left of it afterwards.
 * @param {(demo: Demo) => Promise<void>} use
 */
async function withDemo(use) {
  const { findFreePort } = await import('./postgres/cluster.mjs')
  const { databaseSettings } = await import('./postgres/databases.mjs')
  const { startTemporaryCluster, templateName } = await import('./postgres/temporary.mjs')
  const { startChild } = await import('./start/children.mjs')
  const cluster = await startTemporaryCluster()
  const data = fs.mkdtempSync(path.join(scratch, 'pictures-'))
  const port = await findFreePort()
  const url = `http://localhost:${port}`
  /** @type {NodeJS.ProcessEnv} */
  const environment = {
    ...process.env, ...databaseSettings(cluster, templateName),
    NODE_ENV: 'production', PORT: String(port), HEARD_DATA: data, HEARD_KEYS: path.join(data, 'keys'), HEARD_PUBLIC_URL: url, HEARD_DEMO: '1',
  }
  try {
    const seeding = await startChild('seed', inProject('scripts', 'process', 'seed.mjs'), [], environment)
    await seeding.ended
    const cases = /** @type {import('./process/builds.mjs').DemoCase[]} */ (seeding.said['demoCases'] ?? [])
    const web = await startChild('web', inProject('scripts', 'process', 'web.mjs'), [], environment, { hasLog: false })
    try {
      await use({ url, words: (name) => cases.find((one) => one.name === name)?.words ?? '' })
    } finally {
      await web.stop()
    }
  } finally {
    await cluster.stop()
    fs.rmSync(data, { recursive: true, force: true })
  }
}

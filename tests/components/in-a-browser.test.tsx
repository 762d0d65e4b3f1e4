import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium, type Page } from '@playwright/test'
import express from 'express'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router-dom'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentSecurityPolicy } from '~/http/headers'
import { serve, webDoor } from '#tests/http/web'
import { findBrowser, findShell } from '../../scripts/tests/browser.mjs'
import { BuildingBlocks } from './building-blocks'

/** The building blocks on one page, with the stylesheet and the script that people get, and under the same policy. */
let browser: Browser
let page: Page
let server: Awaited<ReturnType<typeof serve>>
let answer: express.RequestHandler = (_request, response) => void response.sendStatus(503)
const received: string[] = []

beforeAll(async () => {
  await webDoor()
  const stylesheet = readdirSync('build/client/assets').find((name) => name.endsWith('.css')) ?? ''
  const app = express()
  app.use('/assets', express.static(path.resolve('build/client/assets')))
  app.get('/heard.js', (_request, response) => void response.type('js').send(readFileSync('app/public-script/heard.js', 'utf8')))
  app.get('/kept', (_request, response) => void response.send('<title>Kept</title>'))
  app.get('/', (_request, response) => {
    response.set('Content-Security-Policy', contentSecurityPolicy('n'))
    const blocks = renderToStaticMarkup(<MemoryRouter><BuildingBlocks /></MemoryRouter>)
    response.send(
      `<!doctype html><html lang="en-GB"><head><meta name="viewport" content="width=device-width"><title>Heard: building blocks</title><link rel="stylesheet" href="/assets/${stylesheet}"></head>` +
        `<body>${blocks}<script nonce="n" src="/heard.js" defer></script></body></html>`,
    )
  })
  app.post('/', express.urlencoded(), (request, response, next) => {
    received.push((request.body as { story: string }).story)
    answer(request, response, next)
  })
  server = await serve(app)
  const executablePath = findShell() ?? findBrowser()
  browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-dev-shm-usage'] })
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${server.port}`, locale: 'en-GB' })
  page = await context.newPage()
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

test.each([1280, 320])('no barrier that a machine can find, %d pixels wide', async (width) => {
  await page.setViewportSize({ width, height: 900 })
  await page.goto('/')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
})

test('a follow-up question appears with its answer, by the stylesheet alone', async () => {
  const context = await browser.newContext({ baseURL: `http://127.0.0.1:${server.port}`, javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto('/')
  await expect(plain.getByLabel('Your number').isVisible()).resolves.toBe(false)
  await plain.getByLabel('By phone').check()
  await expect(plain.getByLabel('Your number').isVisible()).resolves.toBe(true)
  await context.close()
})

test('the room that is left is counted, and what is too long is said', async () => {
  await page.goto('/')
  const shown = page.locator('#story-count')
  expect(await shown.textContent()).toBe('There is room for 20 characters.')
  await page.getByLabel('What happened').fill('twelve chars')
  expect(await shown.textContent()).toBe('There is room for 8 more characters.')
  await page.getByLabel('What happened').fill('x'.repeat(23))
  expect(await shown.textContent()).toBe('This is 3 characters too long.')
})

async function amaraSends(story: string): Promise<void> {
  await page.goto('/')
  await page.getByLabel('What happened').fill(story)
  await page.getByRole('button', { name: 'Go on' }).click()
}

test.each<[string, express.RequestHandler, string]>([
  ['the service is down', (_request, response) => void response.status(503).type('html').send('down'), 'This could not be sent.'],
  ['the answer is empty', (_request, response) => void response.status(204).end(), 'This could not be sent.'],
  ['nobody answers', (request) => request.socket.destroy(), 'This could not be sent.'],
  ['it is too long', (_request, response) => void response.status(413).type('text/plain').send('That is too big.'), 'That is too big.'],
])('where %s, the form stays with what was typed, and says so', async (_story, handler, sentence) => {
  answer = handler
  await amaraSends('he shouted')
  await page.getByRole('alert').filter({ hasText: sentence }).waitFor()
  expect(await page.getByLabel('What happened').inputValue()).toBe('he shouted')
  expect(received.at(-1)).toBe('he shouted')
})

test('where it was taken, the browser goes where it is told', async () => {
  answer = (_request, response) => void response.status(204).set('X-Heard-Location', '/kept').end()
  await amaraSends('he shouted again')
  await page.waitForURL('**/kept')
  expect(received.at(-1)).toBe('he shouted again')
})

import { defineConfig } from '@playwright/test'
import { findBrowser, findShell } from './scripts/tests/browser.mjs'

const executablePath = findShell() ?? findBrowser()

/** No visits to the browser's maker, which a closed network would refuse by the hundred; and root has no sandbox to offer. */
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : []

/**
 * Stories in a real browser, each with a service of its own (`tests/fixtures/heard.ts`), two at a time: a story waits for its page about
 * as long as it works. A story that must hold without JavaScript says `test.use({ javaScriptEnabled: false })`. The limits are for what
 * hangs: a story is no measure of time, and nothing may fail because a machine is slow or busy.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  // Emptied when a run begins: each run has its own, so that two in one clone leave each other's alone.
  outputDir: `test-results/${process.env.HEARD_RUN ?? 'by-hand'}`,
  globalSetup: './tests/fixtures/ground.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'off',
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...quiet, ...asRoot] },
  },
})

import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/tests/browser.mjs'

const executablePath = findBrowser()

/** No visits to the browser's maker, which a closed network would refuse by the hundred; and root has no sandbox to offer. */
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : []

/**
 * Stories in a real browser. Each starts a service of its own (`tests/fixtures/heard.ts`), so one worker keeps two cores busy. A story
 * that must hold without JavaScript says `test.use({ javaScriptEnabled: false })`.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'off',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...quiet, ...asRoot] },
  },
})

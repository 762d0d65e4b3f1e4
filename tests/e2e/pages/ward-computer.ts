import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { accountTold } from '#prisma/factories/accounts'
import config from '../../../playwright.config'
import { findBrowser } from '../../../scripts/tests/browser.mjs'
import { filesHolding, filesHoldingKey } from './disk'
import { ReportForm } from './report-form'

/** A word that nobody writes by chance. */
export const canary = 'kanarienvogelquittengelb'
export const answers = { ...accountTold('a01', new Date().toISOString().slice(0, 10)).answers, narrative: `He said ${canary} to me.` }

/** A whole browser: one without a window might keep less on the disk than a nurse's. */
const executablePath = findBrowser()
const launchOptions = { ...config.use?.launchOptions, ...(executablePath ? { executablePath } : {}) }

/** What somebody could carry away from a screen: the eight words of a report, or the four that lead back to one. */
export type Keys = string[][]

/**
 * Uses a browser with a profile of its own on the disk, closes it, and says which of its files hold the word, or any of the keys that were put
 * into `keys` on the way.
 */
export async function leftOnDisk(javaScriptEnabled: boolean, baseURL: string, use: (page: Page, context: BrowserContext, keys: Keys) => Promise<void>): Promise<string[]> {
  const profile = mkdtempSync(path.join(tmpdir(), 'heard-ward-computer-'))
  const keys: Keys = []
  try {
    const context = await chromium.launchPersistentContext(profile, { ...launchOptions, javaScriptEnabled, baseURL, locale: 'en-GB' })
    try {
      await use(context.pages()[0] ?? (await context.newPage()), context, keys)
    } finally {
      await context.close()
    }
    return [...filesHolding(profile, canary), ...keys.flatMap((key) => filesHoldingKey(profile, key))].map((file) => path.relative(profile, file))
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

/** The reporter's form in such a browser; the four words of its first page are among the keys. */
export function formOn(page: Page, keys: Keys): ReportForm {
  const onPage = async (step: string) => {
    if (step === 'start') keys.push(await fourWords(page))
  }
  return new ReportForm(page, { onPage })
}

/** The four words on the first page. */
export async function fourWords(page: Page): Promise<string[]> {
  return (await page.locator('.heard-phrase__words').innerText()).trim().split(/\s+/)
}

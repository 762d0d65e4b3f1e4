import fs from 'node:fs'
import path from 'node:path'
import { inProject, scratch } from '../house/paths.mjs'
import { prepare } from '../house/prepare.mjs'
import { endWith } from '../house/refusal.mjs'
import { endTools, runInstalled } from '../house/tools.mjs'
import { watchParent } from '../start/parent.mjs'
import { ensureBrowser, ensureShell } from './browser.mjs'
import { sumUp, tallyPlaywright, tallyStep, tallyVitest } from './tally.mjs'

/**
 * `npm test`: types and every test of every runner, the mutants among them, also those after a failure; at the end a line for each that
 * failed. `--faults`: instead the long fault suite, every cell of the tables, and the long walks.
 * @param {string[]} args
 */
export async function main(args) {
  for (const [signal, code] of /** @type {const} */ ([['SIGINT', 130], ['SIGTERM', 143]])) {
    process.on(signal, () => {
      endTools()
      process.exit(code)
    })
  }
  watchParent(() => {
    endTools()
    process.exit(143)
  })
  const reports = path.join(scratch, 'reports', String(process.pid))
  try {
    const isLong = args.includes('--faults')
    await prepare({ build: isLong })
    const { said, line, isGood } = sumUp(isLong ? [await runVitest(reports, true)] : await runAll(reports))
    for (const sentence of said) console.log(sentence)
    console.log(line)
    process.exitCode = isGood ? 0 : 1
  } catch (error) {
    endTools()
    endWith(error)
  } finally {
    for (const folder of [reports, inProject('test-results', String(process.pid))]) fs.rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Types beside the build, each with work for one core; then one runner after the other, because each fills two cores by itself. Lint takes
 * minutes of two cores and stays with `npm run check`.
 * @param {string} reports
 */
async function runAll(reports) {
  const findingBrowser = ensureBrowser().then(async (browser) => {
    await ensureShell(browser)
    return browser
  })
  const [types, browser] = await Promise.all([runInstalled('tsc', ['--noEmit']), findingBrowser, prepare()])
  return [tallyStep('types', types), await runVitest(reports, false), await runPlaywright(reports, browser)]
}

/**
 * @param {string} reports
 * @param {boolean} isLong
 */
async function runVitest(reports, isLong) {
  const file = path.join(reports, 'vitest.json')
  const environment = isLong ? { HEARD_FAULTS: 'long' } : undefined
  const args = ['run', ...(isLong ? ['tests/faults', 'tests/workflows/walks', 'tests/workflows/review-walks', 'tests/cases/cells'] : []), '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return tallyVitest(file, await runInstalled('vitest', args, environment ? { environment } : {}))
}

/**
 * @param {string} reports
 * @param {string} browser
 */
async function runPlaywright(reports, browser) {
  const file = path.join(reports, 'playwright.json')
  const environment = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, CHROME_PATH: browser, PLAYWRIGHT_HTML_OPEN: 'never', HEARD_RUN: String(process.pid) }
  return tallyPlaywright(file, await runInstalled('playwright', ['test', '--reporter=list,json'], { environment }))
}

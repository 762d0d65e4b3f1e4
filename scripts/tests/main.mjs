import fs from 'node:fs'
import path from 'node:path'
import { scratch } from '../house/paths.mjs'
import { prepare } from '../house/prepare.mjs'
import { endWith } from '../house/refusal.mjs'
import { endTools, runInstalled } from '../house/tools.mjs'
import { ensureBrowser, ensureShell } from './browser.mjs'
import { sumUp, tallyPlaywright, tallyStep, tallyVitest } from './tally.mjs'

/**
 * `npm test`: types and every test of every runner, also those after a failure. `--faults`: the long fault suite and the mutants instead.
 * @param {string[]} args
 */
export async function main(args) {
  for (const [signal, code] of /** @type {const} */ ([['SIGINT', 130], ['SIGTERM', 143]])) {
    process.on(signal, () => {
      endTools()
      process.exit(code)
    })
  }
  const reports = path.join(scratch, 'reports', String(process.pid))
  try {
    await prepare()
    const isLong = args.includes('--faults')
    const browser = isLong ? undefined : await ensureBrowser()
    if (browser) await ensureShell(browser)
    const tallies = isLong ? [] : await runChecks()
    tallies.push(await runVitest(reports, isLong))
    if (browser) tallies.push(await runPlaywright(reports, browser))
    for (const sentence of tallies.flatMap(({ trouble }) => trouble)) console.log(sentence)
    const { line, isGood } = sumUp(tallies)
    console.log(line)
    process.exitCode = isGood ? 0 : 1
  } catch (error) {
    endWith(error)
  } finally {
    fs.rmSync(reports, { recursive: true, force: true })
  }
}

/** Types count as one test. Lint takes minutes of two cores and stays with `npm run check`, which goes before a commit. */
async function runChecks() {
  return [tallyStep('types', await runInstalled('tsc', ['--noEmit']))]
}

/**
 * @param {string} reports
 * @param {boolean} isLong
 */
async function runVitest(reports, isLong) {
  const file = path.join(reports, 'vitest.json')
  const environment = isLong ? { HEARD_FAULTS: 'long' } : undefined
  const args = ['run', ...(isLong ? ['tests/faults', 'tests/mutants'] : []), '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return tallyVitest(file, await runInstalled('vitest', args, environment ? { environment } : {}))
}

/**
 * @param {string} reports
 * @param {string} browser
 */
async function runPlaywright(reports, browser) {
  const file = path.join(reports, 'playwright.json')
  const environment = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, CHROME_PATH: browser, PLAYWRIGHT_HTML_OPEN: 'never' }
  return tallyPlaywright(file, await runInstalled('playwright', ['test', '--reporter=list,json'], { environment }))
}

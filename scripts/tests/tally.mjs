import fs from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root } from '../house/paths.mjs'

/** Letters of a message that stand at the end of a log. */
const longestLine = 200

/**
 * What a runner did.
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed tests, and files that could not be read as tests
 * @property {number} skipped
 * @property {string[]} trouble what went wrong besides: each counts as one failure
 * @property {string[]} failures a line for each failed test: file, title, first line of what it said
 */

/** @typedef {{ status: string, ancestorTitles?: string[], title?: string, failureMessages?: string[] | null }} VitestResult */

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ name?: string, status: string, message?: string, assertionResults: VitestResult[] }[]} testResults
 */

/**
 * @param {string} file vitest's JSON report; absent when it crashed
 * @param {number} code its exit code
 * @returns {Tally}
 */
export function tallyVitest(file, code) {
  const report = /** @type {VitestReport | undefined} */ (readReport(file))
  if (!report) return crashed('vitest', code)
  const unreadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  return judged('vitest', code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unreadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...unreadable.map(({ name = '', message }) => failure([inFolder(name)], message)),
      ...report.testResults.flatMap(({ name = '', assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ ancestorTitles = [], title = '', failureMessages }) => failure([inFolder(name), ...ancestorTitles, title], failureMessages?.[0])),
      ),
    ],
  })
}

/**
 * A check that is good or not as a whole, such as types: one test.
 * @param {string} name
 * @param {number} code its exit code
 * @returns {Tally}
 */
export function tallyStep(name, code) {
  console.log(`${name}: ${code === 0 ? 'passed' : 'failed'}`)
  const failures = code === 0 ? [] : [failure([name], `ended with ${code} and says why above`)]
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, trouble: [], failures }
}

/** @typedef {{ message?: string }} PlaywrightError */
/** @typedef {{ title: string, tests: { status: string, results: { errors?: PlaywrightError[] }[] }[] }} PlaywrightSpec */
/** @typedef {{ title: string, specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite the outermost are the files */

/**
 * @typedef {object} PlaywrightReport
 * @property {PlaywrightSuite[]} [suites]
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {PlaywrightError[]} errors
 */

/**
 * @param {string} file Playwright's JSON report; absent when it crashed
 * @param {number} code its exit code
 * @returns {Tally}
 */
export function tallyPlaywright(file, code) {
  const report = /** @type {PlaywrightReport | undefined} */ (readReport(file))
  if (!report) return crashed('Playwright', code)
  const { expected, unexpected, flaky, skipped } = report.stats
  // A test that passes only the second time has failed once.
  return judged('Playwright', code, {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped,
    failures: [...report.errors.map(({ message }) => failure(['Playwright'], message)), ...(report.suites ?? []).flatMap((suite) => failedSpecs(suite, []))],
  })
}

/**
 * @param {PlaywrightSuite} suite
 * @param {string[]} above titles of the suites around it; the file's own title is its name
 * @returns {string[]}
 */
function failedSpecs({ title, specs = [], suites = [] }, above) {
  const titles = [...above, title]
  const failed = specs.filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
  const said = (/** @type {PlaywrightSpec} */ spec) => spec.tests.flatMap(({ results }) => results.flatMap(({ errors = [] }) => errors))[0]?.message
  return [...failed.map((spec) => failure([...titles, spec.title], said(spec))), ...suites.flatMap((inner) => failedSpecs(inner, titles))]
}

/**
 * @param {string[]} titles from the file inwards
 * @param {string} [said] what the test said, of which the first line is kept, without colours
 */
function failure(titles, said = '') {
  const first = stripVTControlCharacters(said).split('\n').find((line) => line.trim() !== '') ?? 'no message'
  return `FAILED ${titles.join(' › ')}: ${first.trim().slice(0, longestLine)}`
}

/** @param {string} file */
function inFolder(file) {
  return path.isAbsolute(file) ? path.relative(root, file) : file
}

/**
 * @param {Tally[]} tallies
 * @returns {{ said: string[], line: string, isGood: boolean }} what stands just before the last line: each failed test and all trouble, so
 *   that whoever sees only the end of a log knows what failed; the last line; whether the whole run is good
 */
export function sumUp(tallies) {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
  const failed = tallies.reduce((sum, tally) => sum + tally.failed + tally.trouble.length, 0)
  return { said: tallies.flatMap(({ failures, trouble }) => [...failures, ...trouble]), line: `${passed} passed, ${failed} failed`, isGood: failed === 0 && passed > 0 }
}

/**
 * @param {string} runner
 * @param {number} code
 * @param {Omit<Tally, 'trouble'>} counts
 * @returns {Tally}
 */
function judged(runner, code, counts) {
  const trouble = []
  if (counts.passed + counts.failed === 0) trouble.push(`${runner} found no tests.`)
  else if (code !== 0 && counts.failed === 0) trouble.push(`${runner} ended with ${code} although no test failed.`)
  if (counts.skipped > 0) trouble.push(`${runner} skipped ${counts.skipped} of its tests: none may be left out.`)
  return { ...counts, trouble }
}

/**
 * @param {string} runner
 * @param {number} code
 * @returns {Tally}
 */
function crashed(runner, code) {
  return { passed: 0, failed: 0, skipped: 0, trouble: [`${runner} ended with ${code} and left no report.`], failures: [] }
}

/** @param {string} file */
function readReport(file) {
  try {
    return /** @type {unknown} */ (JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

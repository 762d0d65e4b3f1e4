import fs from 'node:fs'

/**
 * What a runner did.
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed tests, and files that could not be read as tests
 * @property {number} skipped
 * @property {string[]} trouble what went wrong besides: each counts as one failure
 */

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
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
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, trouble: [] }
}

/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} PlaywrightReport */

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
  return judged('Playwright', code, { passed: expected, failed: unexpected + flaky + report.errors.length, skipped })
}

/**
 * @param {Tally[]} tallies
 * @returns {{ line: string, isGood: boolean }} the last line, and whether the whole run is good
 */
export function sumUp(tallies) {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
  const failed = tallies.reduce((sum, tally) => sum + tally.failed + tally.trouble.length, 0)
  return { line: `${passed} passed, ${failed} failed`, isGood: failed === 0 && passed > 0 }
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
  return { passed: 0, failed: 0, skipped: 0, trouble: [`${runner} ended with ${code} and left no report.`] }
}

/** @param {string} file */
function readReport(file) {
  try {
    return /** @type {unknown} */ (JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sumUp, tallyPlaywright, tallyStep, tallyVitest } from '../../scripts/tests/tally.mjs'

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }

describe('the last line counts every runner', () => {
  it('adds up', () => {
    expect(sumUp([tallyVitest(report(vitest), 0), tallyPlaywright(report(playwright), 0)])).toEqual({ line: '8 passed, 0 failed', isGood: true })
  })

  it('counts failures, files that cannot be read, and tests that pass only the second time', () => {
    const unreadable = [{ status: 'failed', assertionResults: [] }, { status: 'failed', assertionResults: [{ status: 'failed' }] }]
    const one = tallyVitest(report({ ...vitest, numFailedTests: 1, testResults: unreadable }), 1)
    const two = tallyPlaywright(report({ ...playwright, stats: { ...playwright.stats, flaky: 1 } }), 0)
    expect(sumUp([one, two])).toEqual({ line: '8 passed, 3 failed', isGood: false })
  })

  it('counts a runner that crashed without a report', () => {
    const crashed = tallyPlaywright('/nowhere/report.json', 7)
    expect(crashed.trouble).toEqual(['Playwright ended with 7 and left no report.'])
    expect(sumUp([tallyVitest(report(vitest), 0), crashed])).toEqual({ line: '5 passed, 1 failed', isGood: false })
  })

  it('counts a runner that failed although its tests passed', () => {
    expect(sumUp([tallyVitest(report(vitest), 1)])).toEqual({ line: '5 passed, 1 failed', isGood: false })
  })

  it('counts types and lint as one test each', () => {
    expect(sumUp([tallyStep('types', 0), tallyStep('lint', 1), tallyVitest(report(vitest), 0)])).toEqual({ line: '6 passed, 1 failed', isGood: false })
  })

  it('counts a runner that found no tests, and tests that were left out', () => {
    expect(tallyPlaywright(report({ ...playwright, stats: { ...playwright.stats, expected: 0 } }), 0).trouble).toEqual(['Playwright found no tests.'])
    expect(tallyVitest(report({ ...vitest, numPendingTests: 2 }), 0).trouble).toEqual(['vitest skipped 2 of its tests: none may be left out.'])
    expect(sumUp([])).toEqual({ line: '0 passed, 0 failed', isGood: false })
  })
})

function report(content: object) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'heard-tally-')), 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

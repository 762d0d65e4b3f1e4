import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sumUp, tallyPlaywright, tallyStep, tallyVitest } from '../../scripts/tests/tally.mjs'

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }

describe('the last line counts every runner', () => {
  it('adds up', () => {
    expect(sumUp([tallyVitest(report(vitest), 0), tallyPlaywright(report(playwright), 0)])).toMatchObject({ line: '8 passed, 0 failed', isGood: true })
  })

  it('counts failures, files that cannot be read, and tests that pass only the second time', () => {
    const unreadable = [{ status: 'failed', assertionResults: [] }, { status: 'failed', assertionResults: [{ status: 'failed' }] }]
    const one = tallyVitest(report({ ...vitest, numFailedTests: 1, testResults: unreadable }), 1)
    const two = tallyPlaywright(report({ ...playwright, stats: { ...playwright.stats, flaky: 1 } }), 0)
    expect(sumUp([one, two])).toMatchObject({ line: '8 passed, 3 failed', isGood: false })
  })

  it('counts a runner that crashed without a report', () => {
    const crashed = tallyPlaywright('/nowhere/report.json', 7)
    expect(crashed.trouble).toEqual(['Playwright ended with 7 and left no report.'])
    expect(sumUp([tallyVitest(report(vitest), 0), crashed])).toMatchObject({ line: '5 passed, 1 failed', isGood: false })
  })

  it('counts a runner that failed although its tests passed', () => {
    expect(sumUp([tallyVitest(report(vitest), 1)])).toMatchObject({ line: '5 passed, 1 failed', isGood: false })
  })

  it('counts a step such as types as one test', () => {
    expect(sumUp([tallyStep('types', 0), tallyStep('another', 1), tallyVitest(report(vitest), 0)])).toMatchObject({ line: '6 passed, 1 failed', isGood: false })
  })

  it('counts a runner that found no tests, and tests that were left out', () => {
    expect(tallyPlaywright(report({ ...playwright, stats: { ...playwright.stats, expected: 0 } }), 0).trouble).toEqual(['Playwright found no tests.'])
    expect(tallyVitest(report({ ...vitest, numPendingTests: 2 }), 0).trouble).toEqual(['vitest skipped 2 of its tests: none may be left out.'])
    expect(sumUp([])).toMatchObject({ line: '0 passed, 0 failed', isGood: false })
  })
})

describe('just before the last line', () => {
  const colours = '\u001b[31mAssertionError\u001b[39m: expected 2 to be 1\n\n  - 1\n  + 2'

  it('stands each failed test of vitest, by file and title, with the first line of what it said', () => {
    const file = path.join(process.cwd(), 'tests', 'cases', 'a.test.ts')
    const results = [
      { name: file, status: 'failed', message: '', assertionResults: [
        { status: 'failed', ancestorTitles: ['amara', 'on Monday'], title: 'reads it', failureMessages: [colours] },
        { status: 'passed', ancestorTitles: ['amara'], title: 'tells it', failureMessages: [] },
      ] },
      { name: path.join(process.cwd(), 'tests', 'b.test.ts'), status: 'failed', message: '\nCannot find module x\n at y', assertionResults: [] },
    ]
    expect(sumUp([tallyVitest(report({ ...vitest, numFailedTests: 1, testResults: results }), 1)])).toEqual({
      said: ['FAILED tests/b.test.ts: Cannot find module x', 'FAILED tests/cases/a.test.ts › amara › on Monday › reads it: AssertionError: expected 2 to be 1'],
      line: '5 passed, 2 failed',
      isGood: false,
    })
  })

  it('stands each failed story of Playwright, also one that passed the second time, and what failed around them', () => {
    const spec = (title: string, status: string, ...messages: string[]) => ({ title, tests: [{ status, results: messages.map((message) => ({ errors: [{ message }] })) }] })
    const suites = [{
      title: 'telling.spec.ts', specs: [spec('she tells', 'expected')],
      suites: [{ title: 'without JavaScript', specs: [spec('she tells', 'unexpected', colours), spec('she waits', 'flaky', 'Error: too late')] }],
    }]
    const stats = { ...playwright.stats, unexpected: 1, flaky: 1 }
    expect(sumUp([tallyPlaywright(report({ stats, suites, errors: [{ message: 'Error: no ground' }] }), 1)])).toEqual({
      said: [
        'FAILED Playwright: Error: no ground',
        'FAILED telling.spec.ts › without JavaScript › she tells: AssertionError: expected 2 to be 1',
        'FAILED telling.spec.ts › without JavaScript › she waits: Error: too late',
      ],
      line: '3 passed, 3 failed',
      isGood: false,
    })
  })

  it('stand types that are wrong, and trouble; nothing where all is well', () => {
    expect(sumUp([tallyStep('types', 2), tallyVitest('/nowhere/report.json', 7)]).said).toEqual(['FAILED types: ended with 2 and says why above', 'vitest ended with 7 and left no report.'])
    expect(sumUp([tallyStep('types', 0), tallyVitest(report(vitest), 0)]).said).toEqual([])
  })
})

function report(content: object) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'heard-tally-')), 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

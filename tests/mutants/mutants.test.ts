import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '#tests/fixtures/database'

const run = promisify(execFile)
const here = new URL('.', import.meta.url).pathname
const project = new URL('../../', import.meta.url).pathname
const patches = readdirSync(here).filter((file) => file.endsWith('.patch'))

/** Everything that the tests of a guard load. */
const parts = ['app', 'workflows', 'prisma', 'scripts', 'tests/cases', 'tests/fixtures', 'tests/mutants', 'tests/platform', 'tests/routes', 'tests/workflows', 'package.json', 'tsconfig.json']

/** The two suites of the guards of a case: every edge of the machine's graph, and the verbs of the application. */
const both = ['tests/cases/guards.test.ts', 'tests/workflows/guards.test.ts']

/** Guards that no machine of a case holds: each is tested where it stands, perhaps from several sides, one of which must fail. */
const elsewhere: Record<string, string> = {
  everyRefusalHasReason: 'tests/routes/every-refusal-has-reason.test.ts', noCrossCaseLeak: 'tests/cases/no-cross-case-leak.test.ts',
  describedPersonNeverSeesReport: 'tests/cases/other-sides.test.ts', bankHolidayRoll: 'tests/platform/working-days.test.ts',
  learningNeedsChoice: 'tests/workflows/strands.test.ts', approverNotOnCase: 'tests/workflows/strands.test.ts', tooFewAlikeIsHeld: 'tests/workflows/strands.test.ts',
  onBehalfNeedsAgreement: 'tests/workflows/strands.test.ts', therapyForgetsByDefault: 'tests/workflows/strands.test.ts',
}

let copy = ''
beforeAll(async () => {
  // The run's PostgreSQL is up, and its template made, before the first mutant asks.
  await createTestDatabase()
  copy = mkdtempSync(path.join(tmpdir(), 'heard-mutant-'))
  for (const part of parts) cpSync(path.join(project, part), path.join(copy, part), { recursive: true })
  symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'))
}, 120_000)
afterAll(() => rmSync(copy, { recursive: true, force: true }))

type Report = { testResults: { name: string; message: string; assertionResults: { fullName: string; status: string }[] }[] }

/** The tests that carry this name, as the copy runs them: where each stands and how it ended. */
async function ranIn(name: string, files: readonly string[]): Promise<{ file: string; status: string }[]> {
  const report = path.join(copy, 'report.json')
  const vitest = path.join(project, 'node_modules', 'vitest', 'vitest.mjs')
  const args = [vitest, 'run', ...files, '--config', 'tests/mutants/vitest.config.ts', '-t', `${name}:`, '--reporter', 'json', '--outputFile', report]
  const { VITEST, VITEST_POOL_ID, VITEST_WORKER_ID, ...environment } = process.env
  // It ends in failure where everything is as it should be.
  await run(process.execPath, args, { cwd: copy, env: environment, maxBuffer: 1 << 26 }).catch(() => undefined)
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  return testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.filter(({ fullName }) => fullName.includes(`${name}:`)).map(({ status }) => ({ file: path.relative(copy, file), status })))
    .sort((one, other) => one.file.localeCompare(other.file))
}

test('there is a mutant for each guard of a case', () => {
  const titles = (file: string) => [...readFileSync(path.join(project, file), 'utf8').matchAll(/test\('(no\w+|silence\w+|restorative\w+|candour\w+|withdrawal\w+):/g)].map(([, name]) => name).sort()
  const guards = patches.map((file) => file.replace('.patch', '')).filter((name) => !(name in elsewhere)).sort()
  expect(titles('tests/workflows/guards.test.ts')).toEqual(guards)
  expect(titles('tests/cases/guards.test.ts')).toEqual(guards)
})

test.each(patches.map((file) => file.replace('.patch', '')))('%s taken out: its tests go red, those of the graph and those of the application', async (name) => {
  const patch = path.join(here, `${name}.patch`)
  await run('git', ['apply', patch], { cwd: copy })
  try {
    const alone = elsewhere[name]
    const failed = (await ranIn(name, alone === undefined ? both : [alone])).filter(({ status }) => status === 'failed').map(({ file }) => file)
    expect([...new Set(failed)]).toEqual(alone === undefined ? both : [alone])
  } finally {
    await run('git', ['apply', '-R', patch], { cwd: copy })
  }
}, 180_000)

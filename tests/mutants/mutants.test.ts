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
const parts = ['app', 'workflows', 'prisma', 'scripts', 'tests/cases', 'tests/fixtures', 'tests/mutants', 'tests/workflows', 'package.json', 'tsconfig.json']

let copy = ''
beforeAll(async () => {
  // The run's PostgreSQL is up, and its template made, before the first mutant asks.
  await createTestDatabase()
  copy = mkdtempSync(path.join(tmpdir(), 'heard-mutant-'))
  for (const part of parts) cpSync(path.join(project, part), path.join(copy, part), { recursive: true })
  symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'))
}, 120_000)
afterAll(() => rmSync(copy, { recursive: true, force: true }))

type Report = { testResults: { name: string; message: string; assertionResults: { title: string; status: string }[] }[] }

/** The tests that carry this name, as the copy runs them: where each stands and how it ended. */
async function ranIn(name: string): Promise<{ file: string; status: string }[]> {
  const report = path.join(copy, 'report.json')
  const vitest = path.join(project, 'node_modules', 'vitest', 'vitest.mjs')
  const args = [vitest, 'run', '--config', 'tests/mutants/vitest.config.ts', '-t', `${name}:`, '--reporter', 'json', '--outputFile', report]
  const { VITEST, VITEST_POOL_ID, VITEST_WORKER_ID, ...environment } = process.env
  // It ends in failure where everything is as it should be.
  await run(process.execPath, args, { cwd: copy, env: environment, maxBuffer: 1 << 26 }).catch(() => undefined)
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  return testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.filter(({ title }) => title.startsWith(`${name}:`)).map(({ status }) => ({ file: path.relative(copy, file), status })))
    .sort((one, other) => one.file.localeCompare(other.file))
}

test('there is a mutant for each guard of a case', () => {
  const titles = (file: string) => [...readFileSync(path.join(project, file), 'utf8').matchAll(/test\('(no\w+|silence\w+|restorative\w+|candour\w+|withdrawal\w+):/g)].map(([, name]) => name).sort()
  const guards = patches.map((file) => file.replace('.patch', '')).sort()
  expect(titles('tests/workflows/guards.test.ts')).toEqual(guards)
  expect(titles('tests/cases/guards.test.ts')).toEqual(guards)
})

test.each(patches.map((file) => file.replace('.patch', '')))('%s taken out: its tests go red, those of the graph and those of the application', async (name) => {
  const patch = path.join(here, `${name}.patch`)
  await run('git', ['apply', patch], { cwd: copy })
  try {
    expect(await ranIn(name)).toEqual([
      { file: 'tests/cases/guards.test.ts', status: 'failed' },
      { file: 'tests/workflows/guards.test.ts', status: 'failed' },
    ].map((one) => expect.objectContaining(one) as unknown))
  } finally {
    await run('git', ['apply', '-R', patch], { cwd: copy })
  }
}, 180_000)

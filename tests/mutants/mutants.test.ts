import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTemplate, createTestDatabase } from '#tests/fixtures/database'
import { type Child, startChild } from '../../scripts/start/children.mjs'

const run = promisify(execFile)
const here = new URL('.', import.meta.url).pathname
const project = new URL('../../', import.meta.url).pathname
const patches = readdirSync(here).filter((file) => file.endsWith('.patch'))

/** Everything that the tests of a guard load. */
const parts = ['app', 'workflows', 'prisma', 'scripts', 'tests/cases', 'tests/confidentiality', 'tests/emails', 'tests/fixtures', 'tests/mutants', 'tests/notifications', 'tests/platform', 'tests/routes', 'tests/worker',
  'tests/workflows', 'package.json', 'tsconfig.json']

/** The two suites of the guards of a case: every edge of the machine's graph, and the verbs of the application. */
const both = ['tests/cases/guards.test.ts', 'tests/workflows/guards.test.ts']

const graph = 'tests/workflows/guards.test.ts'
const strands = ['tests/workflows/strands.test.ts']
/** Guards, or places of one, that stand elsewhere than in a machine of a case: each is tested in the files where it stands; in each file one must fail. */
const elsewhere: Record<string, readonly string[]> = {
  adminCannotDecrypt: ['tests/cases/admin-cannot-decrypt.test.ts'],
  'adminCannotDecrypt.graph': [graph],
  approverNotOnCase: strands,
  bankHolidayRoll: ['tests/platform/working-days.test.ts', 'tests/workflows/bank-holiday-roll.test.ts'],
  clocksSurviveRestart: ['tests/worker/worker.test.ts', 'tests/workflows/purity.test.ts'],
  describedPersonNeverSeesReport: ['tests/cases/other-sides.test.ts', graph],
  everyRefusalHasReason: ['tests/routes/every-refusal-has-reason.test.ts', graph],
  exportHasNoInternalIds: ['tests/cases/my-copy.test.ts'],
  learningNeedsChoice: strands,
  'noAccessBeforeChoice.look': ['tests/cases/looking-without-the-share.test.ts'],
  'noConflict.check': ['tests/cases/who-may-owe.test.ts'],
  noCrossCaseLeak: ['tests/cases/no-cross-case-leak.test.ts', graph],
  noNarrativeInNotificationsOrLogs: ['tests/worker/worker.test.ts', graph],
  onBehalfNeedsAgreement: strands,
  sameShapeWhetherNameExists: ['tests/confidentiality/vault.test.ts'],
  therapyForgetsByDefault: strands,
  tooFewAlikeIsHeld: strands,
}

/**
 * A guard that stands in several places has several tests, and perhaps a patch each, `<guard>.<where>.patch`: those that know what this patch takes
 * out are asked. The others stay green, and would walk a whole graph or carry a whole case to say so.
 */
const titled: Record<string, string> = {
  'adminCannotDecrypt.graph': 'every edge of handling-review',
  'describedPersonNeverSeesReport': 'handling-review|no row',
  'noContactWithDescribedPersonWithoutAgreement.hearing': 'taken as heard',
  'noContactWithDescribedPersonWithoutAgreement.notice': 'every edge of notice|telling them is not agreed',
  'bankHolidayRoll': 'step over|restorative-review',
  'everyRefusalHasReason': 'that a route is not needed|every edge of safety-route',
  'noAccessBeforeChoice.look': 'a look without the share',
  'noCrossCaseLeak': 'moves nothing of',
  'noNarrativeInNotificationsOrLogs': 'what handling-review asks|a line of the log',
}

const guardOf = (name: string) => name.split('.')[0] ?? name

let copy = ''
let runner: Child
beforeAll(async () => {
  // The run's PostgreSQL is up, and its template made, before the first mutant asks.
  await createTestDatabase()
  copy = mkdtempSync(path.join(tmpdir(), 'heard-mutant-'))
  for (const part of parts) cpSync(path.join(project, part), path.join(copy, part), { recursive: true })
  symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'))
  const { VITEST, VITEST_POOL_ID, VITEST_WORKER_ID, ...environment } = process.env
  runner = await startChild('mutants', path.join(copy, 'tests/mutants/asked.mjs'), [], environment, { hasLog: false })
})
afterAll(async () => {
  await runner.stop()
  rmSync(copy, { recursive: true, force: true })
})

type Ended = { file: string; title: string; status: string }

let before: readonly string[] = []

/** How the tests that carry this name ended in the copy, where `changed` is what was patched. */
async function ranIn(name: string, files: readonly string[], changed: readonly string[]): Promise<Ended[]> {
  const title = `${guardOf(name)}: .*(${titled[name] ?? ''})`
  const { ended } = (await runner.ask({ files, title, changed: [...before, ...changed], template: await templateFor(name, changed) })) as { ended: Ended[] }
  before = changed
  return ended.filter(({ title: whole }) => new RegExp(title).test(whole)).sort((one, other) => one.file.localeCompare(other.file))
}

/** A guard that the database keeps is taken out by one more migration: databases of that mutant are copied from one that has it. */
async function templateFor(name: string, changed: readonly string[]): Promise<string | null> {
  if (!changed.some((file) => file.startsWith('prisma/migrations/'))) return null
  const template = `heard_without_${guardOf(name).toLowerCase()}`
  await createTemplate(template, path.join(copy, 'prisma/migrations'))
  return template
}

test('there is a mutant for each guard of a case', () => {
  const titles = (file: string) =>
    [...new Set([...readFileSync(path.join(project, file), 'utf8').matchAll(/test\('(no\w+|silence\w+|restorative\w+|candour\w+|withdrawal\w+):/g)].map(([, name]) => name))].sort()
  const guards = [...new Set(patches.map(guardOf))].filter((name) => !(name in elsewhere)).sort()
  expect(titles('tests/workflows/guards.test.ts').filter((name) => !((name ?? '') in elsewhere))).toEqual(guards)
  expect(titles('tests/cases/guards.test.ts')).toEqual(guards)
})

test('with nothing taken out they are green in the copy', async () => {
  const ended = await ranIn('noNameWithoutTwoKeepers', both, [])
  expect([...new Set(ended.map(({ file }) => file))]).toEqual(both)
  expect(ended.filter(({ status }) => status !== 'passed')).toEqual([])
})

test.each(patches.map((file) => file.replace('.patch', '')))('%s taken out: its tests go red, those of the graph and those of the application', async (name) => {
  const patch = path.join(here, `${name}.patch`)
  await run('git', ['apply', patch], { cwd: copy })
  try {
    const changed = [...readFileSync(patch, 'utf8').matchAll(/^\+\+\+ b\/(.+)$/gm)].map(([, file]) => file ?? '')
    const files = elsewhere[name] ?? elsewhere[guardOf(name)] ?? both
    const failed = (await ranIn(name, files, changed)).filter(({ status }) => status === 'failed').map(({ file }) => file)
    expect([...new Set(failed)]).toEqual(files)
  } finally {
    await run('git', ['apply', '-R', patch], { cwd: copy })
  }
})

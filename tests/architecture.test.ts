import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

/** DESIGN.md 2: dependencies run one way. Written by hand; a folder that is not here has no rule, and the first test notices it. */
const domain = ['reports', 'cases', 'support', 'education', 'learning', 'people', 'notifications', 'emails', 'confidentiality', 'trust'] as const
const mayImport: Record<string, readonly string[]> = {
  platform: ['platform'],
  // Types alone, so that a list without its words does not compile.
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
  education: ['education', 'content'],
  notifications: ['notifications', 'emails', 'people', 'platform', 'confidentiality', 'trust', 'content', '#workflows'],
  emails: ['emails', 'content', 'platform'],
  duties: ['duties', 'notifications', 'platform'],
  auth: ['auth', 'people', 'platform', 'confidentiality'],
  http: ['http', 'auth', 'platform', 'emails'],
  routes: ['routes', 'auth', 'http', 'components', 'content', 'platform', 'styles', '#workflows', '#root', ...domain],
}

/** Files at the top of app/: the processes and Remix's own doors put the house together and may import any of it. */
const doors = ['root.tsx', 'entry.client.tsx', 'entry.server.tsx', 'routes.ts', 'server.ts', 'worker.ts', 'vite-env.d.ts', 'remix-future.d.ts']

const here = path.resolve(import.meta.dirname, '..')
const copies: string[] = []
afterAll(() => copies.forEach((copy) => rmSync(copy, { recursive: true, force: true })))

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|js)$/.test(entry.name) && !entry.parentPath.includes('generated'))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name ?? '')
}

/** What an import of a file under app/ leads to: a folder of app/, `#workflows`, or null for a package or a process's door. */
function leadsTo(file: string, name: string, app: string): string | null {
  if (name.startsWith('#workflows/')) return '#workflows'
  if (name.startsWith('#prisma/')) return '#prisma'
  if (name === '~/root') return '#root'
  if (name.startsWith('~/')) return name.slice(2).split('/')[0] ?? null
  if (!name.startsWith('.')) return null
  const [folder = ''] = path.relative(app, path.resolve(path.dirname(file), name)).split(path.sep)
  return folder === '..' ? null : folder
}

function breaches(root: string): string[] {
  const app = path.join(root, 'app')
  const inApp = filesIn(app).flatMap((file) => {
    const [folder = ''] = path.relative(app, file).split(path.sep)
    const allowed = mayImport[folder]
    if (!allowed) return doors.includes(folder) ? [] : [`${folder}: no rule says what it may import`]
    return importsOf(file).flatMap((name) => {
      const target = leadsTo(file, name, app)
      return target === null || allowed.includes(target) ? [] : [`${path.relative(root, file)} -> ${name}`]
    })
  })
  const pure = filesIn(path.join(root, 'workflows')).flatMap((file) =>
    importsOf(file).filter((name) => !/^(xstate|zod|\.{1,2}\/)/.test(name)).map((name) => `${path.relative(root, file)} -> ${name}`),
  )
  const access = filesIn(app).flatMap((file) => {
    const isLayer = file.includes(`${path.sep}platform${path.sep}database${path.sep}`)
    const isBehind = importsOf(file).some((name) => /database\/generated|@prisma\/client|@prisma\/adapter-pg/.test(name))
    return !isLayer && isBehind ? [`${path.relative(root, file)} -> the database without asActor`] : []
  })
  return [...inApp, ...pure, ...access]
}

/** A copy of the two folders in which one line was planted. */
function withPlanted(file: string, line: string): string {
  const root = mkdtempSync(path.join(tmpdir(), 'heard-house-'))
  copies.push(root)
  for (const folder of ['app', 'workflows']) cpSync(path.join(here, folder), path.join(root, folder), { recursive: true, filter: (from) => !from.includes('generated') })
  const planted = path.join(root, file)
  mkdirSync(path.dirname(planted), { recursive: true })
  writeFileSync(planted, `${line}\n`)
  return root
}

test('dependencies run one way', () => {
  expect(breaches(here)).toEqual([])
})

describe('a planted breach is seen', () => {
  test.each([
    ['a component that knows the domain', 'app/components/planted.tsx', `import { openCase } from '~/cases/open-case'`],
    ['a platform that knows the domain', 'app/platform/planted.ts', `import { openCase } from '../cases/open-case'`],
    ['a report that knows cases', 'app/reports/planted.ts', `import { openCase } from '~/cases/open-case'`],
    ['support that knows cases', 'app/support/planted.ts', `import { openCase } from '~/cases/open-case'`],
    ['learning that knows cases', 'app/learning/planted.ts', `import { openCase } from '~/cases/open-case'`],
    ['a domain module that knows routes', 'app/cases/planted.ts', `import { steps } from '~/routes/workspace/case/steps'`],
    ['a mail template with data access', 'app/emails/planted.ts', `import { openCase } from '~/cases/open-case'`],
    ['a machine that reads the clock', 'workflows/planted.ts', `import { now } from '~/platform/clock'`],
    ['a machine with a package of its own', 'workflows/planted.ts', `import { DateTime } from 'luxon'`],
    ['a way to the database beside asActor', 'app/cases/planted.ts', `import { PrismaClient } from '~/platform/database/generated/client'`],
    ['a folder without a rule', 'app/utils/planted.ts', `import { now } from '~/platform/clock'`],
  ])('%s', (_, file, line) => {
    expect(breaches(withPlanted(file, line))).toHaveLength(1)
  })
})

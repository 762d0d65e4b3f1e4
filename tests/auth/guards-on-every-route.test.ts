import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import routes from '~/routes'
import { staffGuards, unguardedDoors } from './unguarded-doors'

const source = (file: string) => readFileSync(path.resolve('app', file), 'utf8')

type Entry = { file: string; children?: readonly Entry[] | undefined }

function filesOf(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ file, children }) => [file, ...filesOf(children ?? [])])
}

const files = [...new Set(['root.tsx', ...filesOf(routes)])]
const doors = files.filter((file) => /export (async )?function (loader|action)|export const (loader|action)/.test(source(file)))

/** The door itself, and the way out for whoever is signed out already. */
const openInWorkspace = ['routes/workspace/enter.tsx', 'routes/workspace/sign-out.tsx']
const inWorkspace = files.filter((file) => file.startsWith('routes/workspace/'))

describe('a guard stands first in every loader and action', () => {
  test('the walk meets the doors that it should', () => {
    expect(doors).toEqual(expect.arrayContaining(['root.tsx', 'routes/home.tsx', 'routes/sign-in/callback.tsx', 'routes/workspace/layout.tsx', 'routes/workspace/people/person.tsx']))
  })

  test.each(files)('%s', (file) => {
    expect(unguardedDoors(source(file))).toEqual([])
  })

  test.each(inWorkspace)('%s belongs to the workspace and has a loader of its own', (file) => {
    expect(source(file)).toMatch(/export (async )?function loader/)
  })

  test.each(inWorkspace.filter((file) => !openInWorkspace.includes(file)))('%s belongs to the workspace and proves who asks', (file) => {
    expect(unguardedDoors(source(file), staffGuards)).toEqual([])
  })
})

describe('a breach planted in a copy is seen', () => {
  const person = source('routes/workspace/people/person.tsx')
  const guard = "  const { personId } = await requireRole(request, 'administrator')\n"

  test('the copy as it stands is guarded', () => {
    expect(person.split(guard)).toHaveLength(3)
    expect(unguardedDoors(person)).toEqual([])
  })

  test('a page of the workspace that says it is open to anybody', () => {
    const open = person.replace("import { requireRole }", 'import { publicDoor, requireRole }').replace(guard, '  publicDoor()\n')
    expect(unguardedDoors(open)).toEqual([])
    expect(unguardedDoors(open, staffGuards)).toEqual(['loader'])
  })

  test('a loader whose guard is gone', () => {
    expect(unguardedDoors(person.replace(guard, ''))).toEqual(['loader'])
  })

  test('an action whose guard is gone', () => {
    const [before = '', between = '', after = ''] = person.split(guard)
    expect(unguardedDoors(before + guard + between + after)).toEqual(['action'])
  })

  test.each([
    ['a guard that is not waited for', "import { requireStaff } from '~/auth/guards'\nexport async function loader({ request }) { requireStaff(request); return 1 }"],
    ['a guard after something else', "import { publicDoor } from '~/auth/guards'\nexport function loader() { const people = read(); publicDoor(); return people }"],
    ['a guard in a branch', "import { publicDoor } from '~/auth/guards'\nexport function loader() { if (isOpen) publicDoor(); return 1 }"],
    ['a guard of its own making', 'const requireStaff = (request) => request\nexport async function loader({ request }) { await requireStaff(request); return 1 }'],
    ['a guard by the right name from somewhere else', "import { publicDoor } from './elsewhere'\nexport function loader() { publicDoor(); return 1 }"],
    ['a door handed on from another file', "export { loader } from './elsewhere'"],
    ['everything handed on from another file', "export * from './elsewhere'"],
    ['a door that is some value', 'export const loader = guarded(() => 1)'],
    ['a body that is only a value', "import { publicDoor } from '~/auth/guards'\nexport const loader = () => publicDoor()"],
  ])('%s', (_breach, text) => {
    expect(unguardedDoors(text)).not.toEqual([])
  })

  test.each([
    ['a function', "import { requireStaff } from '~/auth/guards'\nexport async function loader({ request }) { const staff = await requireStaff(request); return staff.name }"],
    ['an arrow', "import { requireStaff } from '~/auth/guards'\nexport const action = async ({ request }) => { await requireStaff(request); return null }"],
    ['no door at all', 'export default function Page() { return null }'],
  ])('%s is in order', (_form, text) => {
    expect(unguardedDoors(text)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import type { AnyStateNode } from 'xstate'
import { workflows } from '#workflows/registry'

const sources = import.meta.glob<string>('../../workflows/**/*.ts', { query: '?raw', import: 'default', eager: true })
const files = Object.entries(sources).map(([path, source]) => [path.replace('../../workflows/', ''), source] as const)

function imports(source: string): string[] {
  return [...source.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, path]) => path ?? '')
}

describe.each(files)('%s', (file, source) => {
  const folder = file.includes('/') ? file.slice(0, file.indexOf('/')) : file.replace('.ts', '')

  test('imports xstate, zod, workflow.ts, effects.ts and its own folder and upgrades, nothing else; only what gathers them all knows the strands', () => {
    const allowed = ['xstate', 'zod', './workflow', './effects', ...(file.includes('/') ? ['../workflow', '../effects'] : [])]
    const isOwn = (path: string) => (file.includes('/') ? path.startsWith('./') : path.startsWith(`./${folder}/`) || path.startsWith(`./upgrades/${folder}.`))
    if (file !== 'registry.ts' && file !== 'diagrams.ts') expect(imports(source).filter((path) => !allowed.includes(path) && !isOwn(path))).toEqual([])
  })

  test('reads no clock, no chance, no environment and waits for nothing', () => {
    expect(source).not.toMatch(/\bDate\b|Math\.random|randomUUID|process\.|setTimeout|\bfetch\(|\bawait\b|createActor|console\./)
  })
})

test('only workflow.ts knows how XState moves', () => {
  const knowing = files.filter(([, source]) => /\b(transition|initialTransition|resolveState|getNextSnapshot)\b\(/.test(source)).map(([file]) => file)
  expect(knowing).toEqual(['workflow.ts'])
})

const nodes = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodes)]

test.each(Object.entries(workflows))('clocksSurviveRestart: %s uses only what survives a database: flat, no after, no invoke, no history', (_, { machine }) => {
  for (const node of nodes(machine.root)) {
    expect(node.invoke).toEqual([])
    expect(node.after).toEqual([])
    expect(['compound', 'atomic', 'final']).toContain(node.type)
    expect(node === machine.root || node.parent === machine.root).toBe(true)
  }
})

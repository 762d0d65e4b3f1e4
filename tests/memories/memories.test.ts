import { describe, expect, test } from 'vitest'
import { machineIds } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import type { Memory } from '#workflows/workflow'

const stored = import.meta.glob<Memory[]>('./*.json', { import: 'default', eager: true })
const files = Object.entries(stored).map(([path, memories]) => [path.replace('./', ''), memories] as const)

describe.each(machineIds)('%s', (id) => {
  const workflow = workflows[id]
  const shipped = files.filter(([file]) => file.startsWith(`${id}.v`))

  test('every shape that was ever stored still loads, and can go on', () => {
    expect(shipped.length).toBeGreaterThan(0)
    for (const [file, memories] of shipped) {
      for (const memory of memories) {
        const loaded = workflow.load(memory)
        expect(loaded.version, file).toBe(workflow.version)
        const next = workflow.offers(memory)
        expect(workflow.isOpen(memory) ? next.length : 1, `${file} ${memory.state}`).toBeGreaterThan(0)
      }
    }
  })

  test('there is a memory of today’s version for each state', () => {
    const today = shipped.find(([file]) => file === `${id}.v${workflow.version}.json`)
    expect(today?.[1].map(({ state }) => state).sort()).toEqual([...workflow.states].sort())
  })
})

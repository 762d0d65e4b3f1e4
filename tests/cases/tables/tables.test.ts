import { describe, expect, test } from 'vitest'
import { workflows } from '#workflows/registry'
import { capacities, maySend, type Capacity } from '~/people/policy'
import { person, tellerToo } from '~/people/policy/capacities'
import { roles } from '~/people/roles'
import { known, tables } from './read'

test('each strand of a case has its table', () => {
  expect(tables.map(([machine]) => machine).sort()).toEqual(['handling-review', 'notice', 'protection', 'restorative-review', 'safety-route'])
})

test('each role, and each capacity in which a colleague stands on a case, has its line', () => {
  const notColleagues: readonly string[] = [...person, ...tellerToo, 'personDescribed', 'worker']
  expect([...known.keys()].sort()).toEqual([...new Set<string>([...roles, ...capacities.filter((one) => !notColleagues.includes(one))])].sort())
  for (const [who, strands] of known) expect([...strands].filter((strand) => !tables.some(([machine]) => machine === strand)), who).toEqual([])
})

describe.each(tables)('%s', (machine, rows) => {
  const { states, machine: { states: nodes } } = workflows[machine]
  const taken = (state: string, event: string) => Object.keys(nodes[state]?.on ?? {}).includes(event)

  test('every event of the machine has one line, and every word in a line is known', () => {
    const events = new Set(states.flatMap((state) => Object.keys(nodes[state]?.on ?? {})))
    expect(rows.map(({ event }) => event).sort()).toEqual([...events].sort())
    for (const { event, states: where, who } of rows) {
      expect([...where].filter((state) => !states.includes(state)), event).toEqual([])
      expect([...who].filter((one) => !(capacities as readonly string[]).includes(one)), event).toEqual([])
    }
  })

  test.each(rows.map((row) => [row.event, row] as const))('%s: each state and each capacity, as the table says', (event, { states: where, who }) => {
    const cells = (isTaken: (state: string, capacity: Capacity) => boolean) =>
      states.flatMap((state) => capacities.filter((capacity) => isTaken(state, capacity)).map((capacity) => `${state} ${capacity}`))
    expect(cells((state, capacity) => taken(state, event) && maySend(machine, event, new Set([capacity])))).toEqual(cells((state, capacity) => where.has(state) && who.has(capacity)))
  })
})

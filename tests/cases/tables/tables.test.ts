import { describe, expect, test } from 'vitest'
import type { MachineId } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import { capacities, maySend, type Capacity } from '~/people/policy'

const texts = import.meta.glob<string>('./*.txt', { query: '?raw', import: 'default', eager: true })

type Row = { event: string; states: ReadonlySet<string>; who: ReadonlySet<string> }

/** One file, read: names of sets first, then a row for each event. */
function read(text: string): Row[] {
  const sets = new Map<string, string[]>()
  const rows: Row[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('# ')) continue
    const [name, members] = line.split(' = ')
    if (members !== undefined) sets.set(name ?? '', members.split(' '))
    else {
      const [event = '', where = '', who = ''] = line.split(' | ')
      rows.push({ event, states: expand(where, sets), who: expand(who === 'nobody' ? '' : who, sets) })
    }
  }
  return rows
}

function expand(words: string, sets: ReadonlyMap<string, string[]>): Set<string> {
  const found = new Set<string>()
  for (const word of words.split(' ').filter((one) => one !== '')) {
    if (word.startsWith('-')) found.delete(word.slice(1))
    else for (const one of sets.get(word) ?? [word]) found.add(one)
  }
  return found
}

const files = Object.entries(texts).map(([file, text]) => [file.replace('./', '').replace('.txt', '') as MachineId, read(text)] as const)

test('each strand of a case has its table', () => {
  expect(files.map(([machine]) => machine).sort()).toEqual(['handling-review', 'notice', 'protection', 'restorative-review', 'safety-route'])
})

describe.each(files)('%s', (machine, rows) => {
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

import { describe, expect, test } from 'vitest'
import type { MachineId } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import { steps } from '~/routes/workspace/case/steps'
import { whoCanSend } from './who-can-send'

const sources = import.meta.glob<string>('../../app/cases/**/*.ts', { query: '?raw', import: 'default', eager: true })
const pages = import.meta.glob<string>('../../app/routes/follow-up/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true })
const machines = Object.keys(whoCanSend) as MachineId[]

/** What each machine says to the others, as it is written in the machines. */
const machinesSay = Object.values(import.meta.glob<string>('../../workflows/**/*.ts', { query: '?raw', import: 'default', eager: true })).join('\n')

function isSaid(machine: MachineId, event: string): boolean {
  const toEach = event === 'choice.changed' && ['notice', 'learning-capture'].includes(machine)
  const toBoth = ['notice', 'restorative-review'].includes(machine) && machinesSay.includes(`toBoth({ type: '${event}'`)
  return toEach || toBoth || machinesSay.includes(`tell('${machine}', { type: '${event}'`)
}

function rowsOf(machine: MachineId): Map<string, string[]> {
  const lines = (whoCanSend[machine] ?? '').trim().split('\n').map((line) => line.trim().split(' '))
  return new Map(lines.map(([event = '', ...ways]) => [event, ways]))
}

describe.each(machines)('%s', (machine) => {
  const rows = rowsOf(machine)
  const taken = [...new Set(workflows[machine].states.flatMap((state) => Object.keys(workflows[machine].machine.states[state]?.on ?? {})))]
  const byPeople = taken.filter((event) => !event.startsWith('timer.'))

  test('the list names exactly the events that the machine takes', () => {
    expect([...rows.keys()].sort()).toEqual(byPeople.sort())
  })

  test.each([...rows])('%s comes from where the list says', (event, ways) => {
    expect(ways.length).toBeGreaterThan(0)
    expect(steps.some((step) => step.machine === machine && step.event === event)).toBe(ways.includes('step'))
    expect(isSaid(machine, event), 'another strand says it').toBe(ways.includes('strand'))
    if (ways.includes('page')) expect(Object.values({ ...sources, ...pages }).some((source) => source.includes(`'${event}'`)), 'the person’s pages send it').toBe(true)
    if (ways.includes('with')) expect(Object.values(sources).some((source) => source.includes(`type: '${event}'`)), 'an act carries it along').toBe(true)
  })
})

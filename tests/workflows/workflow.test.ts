import { setup } from 'xstate'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { restorativeReview } from '#workflows/restorative-review'
import { workflow, type Upgrade } from '#workflows/workflow'
import { amarasReport } from './support/starts'

/** A lamp that was stored as version 1 with a state that has since been renamed and without a field that came later. */
const machine = setup({}).createMachine({
  id: 'lamp', initial: 'dark', context: { times: 0 },
  states: { dark: { tags: 'open', on: { 'switch.pressed': 'lit' } }, lit: { tags: 'open', on: { 'switch.pressed': 'dark' } } },
})
const toTwo: Upgrade = ({ state, context }) => ({ state: state === 'off' ? 'dark' : state, context })
const toThree: Upgrade = ({ state, context }) => ({ state, context: { times: 0, ...(context as object) } })
const parts = {
  version: 3, input: z.strictObject({}), context: z.strictObject({ times: z.int() }), event: z.strictObject({ type: z.literal('switch.pressed') }),
  probes: () => [{ type: 'switch.pressed' as const }],
}
const lamp = workflow(machine, { ...parts, upgrades: { 1: toTwo, 2: toThree } })

describe('upgrades', () => {
  test('a memory of version 1 goes through each upgrade in turn, and what is stored next has today’s version', () => {
    expect(lamp.load({ version: 1, state: 'off', context: {} })).toEqual({ version: 3, state: 'dark', context: { times: 0 } })
    expect(lamp.load({ version: 2, state: 'lit', context: {} })).toEqual({ version: 3, state: 'lit', context: { times: 0 } })
    expect(lamp.take({ version: 1, state: 'off', context: {} }, { type: 'switch.pressed' })?.memory).toEqual({ version: 3, state: 'lit', context: { times: 0 } })
  })

  test('a forgotten upgrade, a newer program’s memory and an unknown state are refused loudly', () => {
    const forgetful = workflow(machine, { ...parts, upgrades: { 1: toTwo } })
    expect(() => forgetful.load({ version: 1, state: 'off', context: {} })).toThrow('no upgrade from version 2')
    expect(() => lamp.load({ version: 4, state: 'dark', context: { times: 0 } })).toThrow('newer than this program')
    expect(() => lamp.load({ version: 3, state: 'off', context: { times: 0 } })).toThrow('no state "off"')
    expect(() => lamp.accepts({ version: 3, state: 'dark', context: {} }, { type: 'switch.pressed' })).toThrow("lamp's memory")
  })
})

describe('what goes in is checked', () => {
  const { memory } = restorativeReview.begin(amarasReport)

  test('an event that it does not accept now is null; one that no review could accept throws, and says no value', () => {
    expect(restorativeReview.take(memory, { type: 'person.content' })).toBeNull()
    const words = { type: 'addition.made', text: 'he said it again' }
    expect(() => restorativeReview.parseEvent(words)).toThrow('Cannot read an event for restorative-review')
    try {
      restorativeReview.parseEvent(words)
    } catch (error) {
      expect(String(error)).not.toContain('he said it again')
    }
    expect(() => restorativeReview.parseEvent({ type: 'reviewer.recused', reviewerId: 'Ben' })).toThrow()
    expect(() => restorativeReview.parseEvent({ type: 'case.deleted' })).toThrow()
  })

  test('acceptable and offers name what may happen next', () => {
    expect(restorativeReview.acceptable(memory, [{ type: 'firstLook.started' }, { type: 'person.content' }])).toEqual(['firstLook.started'])
    expect(restorativeReview.offers(memory)).toContain('firstLook.started')
    expect(restorativeReview.offers(memory)).not.toContain('reviewers.agreed')
  })

  test('a step changes nothing that it was given', () => {
    const before = JSON.stringify(memory)
    restorativeReview.take(memory, { type: 'firstLook.started' })
    expect(JSON.stringify(memory)).toBe(before)
  })
})

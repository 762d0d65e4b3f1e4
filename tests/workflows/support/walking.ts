import fc from 'fast-check'
import { expect } from 'vitest'
import type { MachineId } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import type { AnyEvent } from '#workflows/workflow'
import { beginAt, candidates, onwards, type Place } from './exploring'

/** Walks of each of nine machines: 18,000 in all, and with `npm run test:faults` 10,000 of each. */
export const walks = process.env.HEARD_FAULTS === 'long' ? 10_000 : 2_000

/**
 * So many walks of a machine, each from one of the beginnings, `look`ing at every place on the way. One in ten is
 * replayed from its beginning: replaying all would double the time and find the same. Gives back the states that were seen, those of the
 * beginnings with them: that every state can be reached is the graph's to prove, and no luck may decide it here.
 */
export function walkAtRandom(id: MachineId, beginnings: readonly Place[], longest: number, look: (place: Place) => void): Set<string> {
  const seen = new Set(beginnings.map(({ step }) => step.memory.state))
  fc.assert(fc.property(fc.nat(997), fc.array(fc.nat(997), { maxLength: longest, size: 'max' }), (start, picks) => {
    const first = beginnings[start % beginnings.length]
    if (!first) throw new Error(`${id} has nowhere to begin`)
    let at: Place = first
    for (const pick of picks) {
      const events = candidates(workflows[id], at)
      const event = events[pick % Math.max(1, events.length)]
      const next: Place | null = event ? onwards(workflows[id], at, event) : null
      if (!next) continue
      at = next
      seen.add(at.step.memory.state)
      if (at.step.done) expect([...at.timers.keys()]).toEqual([])
      look(at)
    }
    if (picks.length % 10 === 0) expect(along(id, at.input, at.path).step).toEqual(at.step)
  }), { numRuns: walks })
  return seen
}

/** The place at the end of this story; every event must be accepted. */
export function along(id: MachineId, input: unknown, story: readonly AnyEvent[]): Place {
  return story.reduce((at: Place, event) => {
    const next = onwards(workflows[id], at, event)
    if (!next) throw new Error(`${event.type} is not accepted in ${at.step.memory.state}`)
    return next
  }, beginAt(workflows[id], input))
}

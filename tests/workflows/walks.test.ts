import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { machineIds } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import { whatIsMissing, type ReviewContext } from '#workflows/restorative-review'
import { beginAt, candidates, onwards, type Place } from './support/exploring'
import { starts } from './support/starts'

const walks = 10_000
const longest = 24

/** Takes the picked events, one after another; a pick that is not accepted gives way to the next that is. */
function walk(id: (typeof machineIds)[number], start: number, picks: number[], look: (before: Place, after: Place) => void): Place {
  const workflow = workflows[id]
  const inputs = starts[id]
  let at = beginAt(workflow, inputs[start % inputs.length])
  for (const pick of picks) {
    const events = candidates(workflow, at)
    const event = events[pick % Math.max(1, events.length)]
    const next = event ? onwards(workflow, at, event) : null
    if (!next) continue
    look(at, next)
    at = next
  }
  return at
}

describe.each(machineIds)('%s', (id) => {
  test(`${walks} random walks: timers balanced, nothing left running at the end, the history replays to the memory`, () => {
    let longestPath = 0
    fc.assert(fc.property(fc.nat(11), fc.array(fc.nat(997), { maxLength: longest, size: 'max' }), (start, picks) => {
      const end = walk(id, start, picks, (_, after) => {
        if (after.step.done) expect([...after.timers.keys()]).toEqual([])
        if (id === 'restorative-review') checkReview(after)
      })
      longestPath = Math.max(longestPath, end.path.length)
      // One in ten is replayed from its beginning: replaying all would double the time and find the same.
      if (picks.length % 10 !== 0) return
      const replayed = end.path.reduce((at, event) => onwards(workflows[id], at, event) ?? at, beginAt(workflows[id], end.input))
      expect(replayed.step).toEqual(end.step)
    }), { numRuns: walks })
    expect(longestPath).toBeGreaterThan(1)
  }, 120_000)
})

function checkReview({ step, timers }: Place): void {
  const context = step.memory.context as ReviewContext
  const working = [...context.reviewers, ...context.proposed]
  if (working.some((id) => [...context.peopleOnCase, ...context.recused, context.facilitatorId].includes(id))) expect(working).toEqual([])
  if (step.memory.state === 'meetingArranged') expect(whatIsMissing(context)).toEqual([])
  if (step.memory.state === 'withdrawn' || step.memory.state === 'handedOver') {
    expect(context.reviewers).toEqual([])
    expect([...timers.keys()]).toEqual([])
  }
}

import { afterEach, expect, test } from 'vitest'
import { injectClock, now } from '~/platform/clock'

const putBack: (() => void)[] = []
afterEach(() => putBack.splice(0).forEach((undo) => undo()))

test('the clock tells the time of the machine until another one is injected', () => {
  const before = Date.now()
  expect(now().getTime()).toBeGreaterThanOrEqual(before)
  expect(now().getTime()).toBeLessThan(before + 60_000)
})

test('an injected clock is the only one, and can be taken away again', () => {
  const christmas = new Date('2026-12-25T09:00:00Z')
  const undo = injectClock({ now: () => christmas })
  putBack.push(undo)
  expect(now()).toEqual(christmas)
  undo()
  expect(now().getTime()).not.toBe(christmas.getTime())
})

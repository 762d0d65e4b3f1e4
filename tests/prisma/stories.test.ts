import { expect, it } from 'vitest'
import { stories } from '#prisma/factories/cases'
import { states } from '#workflows/restorative-review/context'

it('there is a story for each stage of the review, and no two have one name', () => {
  expect([...new Set(stories.map(({ stage }) => stage))].sort()).toEqual([...states].sort())
  expect(new Set(stories.map(({ name }) => name)).size).toBe(stories.length)
})

it.each(stories)('"$name" goes forward in time, and ends before today', ({ told, steps }) => {
  const order = [{ day: 0, time: told.time }, ...steps].map(({ day, time }) => `${String(day).padStart(3, '0')} ${time}`)
  expect(order).toEqual([...order].sort())
  expect(Math.max(0, ...steps.map(({ day }) => day))).toBeLessThanOrEqual(told.ago)
})

import { describe, expect, test } from 'vitest'
import { nextDigest } from '~/notifications/digest'

const times = ['08:30', '12:30', '16:30']
const next = (after: string) => nextDigest(new Date(after), times).toISOString()

describe('what can wait goes out at fixed hours on working days', () => {
  test.each([
    ['on Monday at seven', '2026-11-23T07:00:00Z', '2026-11-23T08:30:00.000Z'],
    ['at half past eight exactly, with the next one', '2026-11-23T08:30:00Z', '2026-11-23T12:30:00.000Z'],
    ['in the afternoon', '2026-11-23T13:00:00Z', '2026-11-23T16:30:00.000Z'],
    ['on Friday evening, on Monday', '2026-11-20T21:40:00Z', '2026-11-23T08:30:00.000Z'],
    ['on Christmas Eve after hours, on the Tuesday after both holidays', '2026-12-24T17:00:00Z', '2026-12-29T08:30:00.000Z'],
    ['in summer, by London’s clock', '2026-07-01T06:00:00Z', '2026-07-01T07:30:00.000Z'],
    ['on the Monday after the clocks went back', '2026-10-24T12:00:00Z', '2026-10-26T08:30:00.000Z'],
  ])('%s', (_when, after, expected) => {
    expect(next(after)).toBe(expected)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueAfter, dueAgain, remainingUntil, type Remaining } from '~/platform/working-days'

const utc = (text: string) => new Date(text)

describe('a paused clock keeps what was left of it', () => {
  // The owner was asked on Monday 23 November: 10 working days, due on Monday 7 December at 17:00.
  const due = utc('2026-12-07T17:00:00Z')
  const table: [story: string, paused: string, left: Remaining, resumed: string, dueThen: string][] = [
    ['asked on Wednesday, answered on Friday', '2026-11-25T10:00:00Z', { workingDays: 8 }, '2026-11-27T10:00:00Z', '2026-12-09T17:00:00Z'],
    ['asked and answered on the same day', '2026-11-25T10:00:00Z', { workingDays: 8 }, '2026-11-25T16:00:00Z', '2026-12-07T17:00:00Z'],
    ['asked on Friday evening, answered on Sunday', '2026-11-27T18:00:00Z', { workingDays: 5 }, '2026-11-29T12:00:00Z', '2026-12-07T17:00:00Z'],
    ['held over Christmas', '2026-12-04T10:00:00Z', { workingDays: 1 }, '2026-12-24T10:00:00Z', '2026-12-29T17:00:00Z'],
    ['asked on the last day, answered next morning', '2026-12-07T16:00:00Z', { workingDays: 0 }, '2026-12-08T09:00:00Z', '2026-12-08T17:00:00Z'],
    ['late by two working days, and as late afterwards', '2026-12-09T10:00:00Z', { workingDays: -2 }, '2026-12-16T10:00:00Z', '2026-12-14T17:00:00Z'],
  ]
  test.each(table)('%s', (_story, paused, left, resumed, dueThen) => {
    expect(remainingUntil(due, utc(paused))).toEqual(left)
    expect(dueAgain(left, utc(resumed)).toISOString()).toBe(utc(dueThen).toISOString())
  })

  test('calendar days are kept as calendar days', () => {
    const triage = dueAfter(utc('2026-11-23T10:00:00Z'), { calendarDays: 7 })
    const left = remainingUntil(triage, utc('2026-11-25T10:00:00Z'), 'calendar')
    expect(left).toEqual({ calendarDays: 5 })
    expect(dueAgain(left, utc('2026-11-28T10:00:00Z')).toISOString()).toBe('2026-12-03T17:00:00.000Z')
  })
})

const moment = fc.date({ min: utc('2025-01-01T00:00:00Z'), max: utc('2029-12-31T00:00:00Z'), noInvalidDate: true })

test('whatever the moment: due on a working day at 17:00, never before it began, and never earlier for having begun later', () => {
  fc.assert(
    fc.property(moment, moment, fc.integer({ min: 0, max: 25 }), (one, other, workingDays) => {
      const [earlier, later] = one < other ? [one, other] : [other, one]
      const due = dueAfter(earlier, { workingDays })
      expect(due.getTime()).toBeGreaterThanOrEqual(earlier.getTime())
      expect(dueAfter(later, { workingDays }).getTime()).toBeGreaterThanOrEqual(due.getTime())
      const inLondon = due.toLocaleString('en-GB', { timeZone: 'Europe/London', weekday: 'short', hour: '2-digit', minute: '2-digit' })
      expect(inLondon).toMatch(/^(Mon|Tue|Wed|Thu|Fri).*17:00$/)
      expect(dueAgain(remainingUntil(due, earlier), earlier)).toEqual(due)
    }),
    { numRuns: 300 },
  )
})

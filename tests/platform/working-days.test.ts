import { describe, expect, test } from 'vitest'
import { bankHolidays, dateOnly, dayInWords, dueAfter, isWorkingDay, londonDay, type Length } from '~/platform/working-days'

const utc = (text: string) => new Date(text)

describe("England's bank holidays, as gov.uk lists them", () => {
  const published: Record<number, string[]> = {
    2026: ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28'],
    2027: ['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28'],
    2028: ['2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28', '2028-12-25', '2028-12-26'],
  }
  test.each(Object.entries(published))('%s', (year, days) => {
    const onWeekdays = [...bankHolidays(Number(year)).keys()].filter((day) => ![0, 6].includes(utc(`${day}T12:00:00Z`).getUTCDay()))
    expect(onWeekdays.sort()).toEqual(days)
  })

  test('Easter Sunday is no bank holiday, Scotland’s 2 January is not ours, and a Saturday is not a working day', () => {
    expect(bankHolidays(2026).has('2026-04-05')).toBe(false)
    expect(isWorkingDay(utc('2026-01-02T12:00:00Z'))).toBe(true)
    expect(isWorkingDay(utc('2026-11-21T12:00:00Z'))).toBe(false)
    expect(isWorkingDay(utc('2026-11-23T12:00:00Z'))).toBe(true)
  })
})

describe('bankHolidayRoll: working days step over weekends, bank holidays and their substitutes', () => {
  // From (London time in the title), length, due in UTC: 17:00 in London is 17:00 UTC in winter and 16:00 UTC in summer.
  const table: [story: string, from: string, length: Length, due: string][] = [
    ['Monday morning, 3 working days', '2026-11-23T10:00:00Z', { workingDays: 3 }, '2026-11-26T17:00:00Z'],
    ['Thursday morning, 3 working days, over a weekend', '2026-11-26T10:00:00Z', { workingDays: 3 }, '2026-12-01T17:00:00Z'],
    ['Maundy Thursday morning, 1 working day, over Easter', '2026-04-02T09:00:00Z', { workingDays: 1 }, '2026-04-07T16:00:00Z'],
    ['Good Friday counts as the Tuesday after', '2026-04-03T09:00:00Z', { workingDays: 1 }, '2026-04-08T16:00:00Z'],
    ['Good Friday, same working day', '2026-04-03T09:00:00Z', 'sameWorkingDay', '2026-04-07T16:00:00Z'],
    ['Christmas Eve 2026, 1 working day, over the substitute Monday', '2026-12-24T10:00:00Z', { workingDays: 1 }, '2026-12-29T17:00:00Z'],
    ['Christmas Eve 2026 after 17:00, same working day', '2026-12-24T17:30:00Z', 'sameWorkingDay', '2026-12-29T17:00:00Z'],
    ['Boxing Day 2026, a Saturday, 3 working days', '2026-12-26T10:00:00Z', { workingDays: 3 }, '2027-01-04T17:00:00Z'],
    ['Christmas Eve 2027, 1 working day, over two substitutes', '2027-12-24T10:00:00Z', { workingDays: 1 }, '2027-12-29T17:00:00Z'],
    ['New Year’s Eve 2027, 1 working day, over its substitute', '2027-12-31T10:00:00Z', { workingDays: 1 }, '2028-01-04T17:00:00Z'],
    ['20 working days over Christmas', '2026-12-14T10:00:00Z', { workingDays: 20 }, '2027-01-14T17:00:00Z'],
  ]
  test.each(table)('%s', (_story, from, length, due) => {
    expect(dueAfter(utc(from), length).toISOString()).toBe(utc(due).toISOString())
  })
})

describe('17:00 in London is where the day ends', () => {
  const table: [story: string, from: string, length: Length, due: string][] = [
    ['a minute before, in winter', '2026-11-23T16:59:00Z', 'sameWorkingDay', '2026-11-23T17:00:00Z'],
    ['on the stroke', '2026-11-23T17:00:00.000Z', 'sameWorkingDay', '2026-11-23T17:00:00Z'],
    ['a millisecond after', '2026-11-23T17:00:00.001Z', 'sameWorkingDay', '2026-11-24T17:00:00Z'],
    ['a minute before, in summer', '2026-07-01T15:59:00Z', 'sameWorkingDay', '2026-07-01T16:00:00Z'],
    ['a minute after, in summer', '2026-07-01T16:01:00Z', 'sameWorkingDay', '2026-07-02T16:00:00Z'],
    ['Friday evening counts as Monday', '2026-11-27T18:00:00Z', { workingDays: 1 }, '2026-12-01T17:00:00Z'],
    ['Saturday counts as Monday too', '2026-11-28T11:00:00Z', { workingDays: 1 }, '2026-12-01T17:00:00Z'],
    ['Sunday night counts as Monday too', '2026-11-29T23:30:00Z', { workingDays: 1 }, '2026-12-01T17:00:00Z'],
    ['just after midnight in summer is already the next London day', '2026-07-01T23:30:00Z', 'sameWorkingDay', '2026-07-02T16:00:00Z'],
    ['over the spring change of the clocks', '2026-03-27T10:00:00Z', { workingDays: 1 }, '2026-03-30T16:00:00Z'],
    ['over the autumn change of the clocks', '2026-10-23T10:00:00Z', { workingDays: 1 }, '2026-10-26T17:00:00Z'],
  ]
  test.each(table)('%s', (_story, from, length, due) => {
    expect(dueAfter(utc(from), length).toISOString()).toBe(utc(due).toISOString())
  })
})

describe('calendar days and months are somebody else’s promise, and end on the day on which they end', () => {
  const table: [story: string, from: string, length: Length, due: string][] = [
    ['triage within 7 days of a form sent on Monday', '2026-11-23T10:00:00Z', { calendarDays: 7 }, '2026-11-30T17:00:00Z'],
    ['the same, sent in the evening', '2026-11-23T19:00:00Z', { calendarDays: 7 }, '2026-12-01T17:00:00Z'],
    ['28 days, over the spring change of the clocks', '2026-03-02T10:00:00Z', { calendarDays: 28 }, '2026-03-30T16:00:00Z'],
    ['a 7 days’ promise that ends on Christmas Day', '2026-12-18T10:00:00Z', { calendarDays: 7 }, '2026-12-25T17:00:00Z'],
    ['3 months from the last day of November', '2026-11-30T10:00:00Z', { months: 3 }, '2027-02-28T17:00:00Z'],
    ['12 months', '2026-06-15T10:00:00Z', { months: 12 }, '2027-06-15T16:00:00Z'],
  ]
  test.each(table)('%s', (_story, from, length, due) => {
    expect(dueAfter(utc(from), length).toISOString()).toBe(utc(due).toISOString())
  })
})

test('a length that is not a whole number, and a date that is none, are refused with a remedy', () => {
  expect(() => dueAfter(utc('2026-11-23T10:00:00Z'), { workingDays: 2.5 })).toThrow('correct the setting')
  expect(() => dueAfter(utc('2026-11-23T10:00:00Z'), { calendarDays: -1 })).toThrow('correct the setting')
  expect(() => dueAfter(new Date(Number.NaN), 'sameWorkingDay')).toThrow('invalid date')
})

test('days in words and as dates are London’s', () => {
  const today = utc('2026-11-23T10:00:00Z')
  expect(dayInWords(utc('2026-11-24T17:00:00Z'), today)).toBe('Tuesday 24 November')
  expect(dayInWords(utc('2027-01-04T17:00:00Z'), today)).toBe('Monday 4 January 2027')
  expect(dayInWords(utc('2026-07-01T23:30:00Z'), today)).toBe('Thursday 2 July')
  expect(londonDay(utc('2026-07-01T23:30:00Z'))).toBe('2026-07-02')
  expect(dateOnly(utc('2026-07-01T23:30:00Z')).toISOString()).toBe('2026-07-02T00:00:00.000Z')
})

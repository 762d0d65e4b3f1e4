import Holidays from 'date-holidays'
import { DateTime } from 'luxon'

const LONDON = 'Europe/London'
const DAY_ENDS_AT = { hour: 17, minute: 0, second: 0, millisecond: 0 }

/** How long a promise lasts. `sameWorkingDay` ends at 17:00 of the day on which it counts as begun. */
export type Length = { workingDays: number } | { calendarDays: number } | { months: number } | 'sameWorkingDay'

/** What is left of a paused clock, in whole days; below zero when the promise was already late. */
export type Remaining = { workingDays: number } | { calendarDays: number }

const england = new Holidays('GB', 'ENG')
const bankHolidaysByYear = new Map<number, ReadonlyMap<string, string>>()

/**
 * England's bank holidays of a year, substitute days included, as day (`2026-12-28`) to name.
 * Source: the `date-holidays` package (GB, ENG), whose data follow gov.uk/bank-holidays.
 */
export function bankHolidays(year: number): ReadonlyMap<string, string> {
  const known = bankHolidaysByYear.get(year)
  if (known) return known
  const days = new Map(
    england
      .getHolidays(year)
      .filter((holiday) => holiday.type === 'public' || holiday.type === 'bank')
      .map((holiday) => [holiday.date.slice(0, 10), holiday.name]),
  )
  bankHolidaysByYear.set(year, days)
  return days
}

/** Whether the London day of this moment is Monday to Friday and no bank holiday in England. */
export function isWorkingDay(at: Date): boolean {
  return isWorking(inLondon(at))
}

/** The London day of a moment, as `2026-11-24`. */
export function londonDay(at: Date): string {
  return isoDay(inLondon(at))
}

/** The London day of a moment as a value for a DATE column: midnight UTC of that day, with no time of day in it. */
export function dateOnly(at: Date): Date {
  return new Date(`${londonDay(at)}T00:00:00.000Z`)
}

/**
 * When a promise made at `from` is due: 17:00 London time of its last day.
 *
 * What happens after 17:00 counts as the next day, and for working days as the next working day, so that a promise begun on Friday
 * evening, on Saturday or on a bank holiday is one begun on the next working morning. Calendar days and months are not moved off a
 * weekend or a bank holiday: they are somebody else's promise, and it does not grow.
 */
export function dueAfter(from: Date, length: Length): Date {
  if (length === 'sameWorkingDay') return dueOn(workingDayOf(from))
  if ('workingDays' in length) return dueOn(addWorkingDays(workingDayOf(from), wholeNumber(length.workingDays)))
  if ('calendarDays' in length) return dueOn(calendarDayOf(from).plus({ days: wholeNumber(length.calendarDays) }))
  return dueOn(calendarDayOf(from).plus({ months: wholeNumber(length.months) }))
}

/**
 * What is left of a promise when its clock is paused at `at`. A clock paused and resumed on the same working day keeps its due time;
 * a promise that was late stays exactly as late.
 */
export function remainingUntil(due: Date, at: Date, counted: 'working' | 'calendar' = 'working'): Remaining {
  const end = inLondon(due).startOf('day')
  if (counted === 'working') return { workingDays: workingDaysBetween(workingDayOf(at), end) }
  return { calendarDays: Math.round(end.diff(calendarDayOf(at), 'days').days) }
}

/** When a promise with this much left is due, its clock having been resumed at `at`. */
export function dueAgain(remaining: Remaining, at: Date): Date {
  if ('workingDays' in remaining) return dueOn(addWorkingDays(workingDayOf(at), remaining.workingDays))
  return dueOn(calendarDayOf(at).plus({ days: remaining.calendarDays }))
}

/** A day in words: "Tuesday 24 November", with the year when it is not the year of `today`. */
export function dayInWords(day: Date, today: Date): string {
  const london = inLondon(day)
  return london.toFormat(london.year === inLondon(today).year ? 'cccc d LLLL' : 'cccc d LLLL yyyy')
}

function inLondon(at: Date): DateTime {
  if (Number.isNaN(at.getTime())) throw new RangeError('A day was asked of an invalid date; check what was parsed before calling.')
  return DateTime.fromJSDate(at, { zone: LONDON }).setLocale('en-GB')
}

function isoDay(day: DateTime): string {
  return day.toFormat('yyyy-MM-dd')
}

function isWorking(day: DateTime): boolean {
  return day.weekday <= 5 && !bankHolidays(day.year).has(isoDay(day))
}

/** The London day that a moment counts as: its own until 17:00, the next one after. */
function calendarDayOf(at: Date): DateTime {
  const london = inLondon(at)
  const day = london.startOf('day')
  return london > london.set(DAY_ENDS_AT) ? day.plus({ days: 1 }) : day
}

/** The working day that a moment counts as: the first one not before its calendar day. */
function workingDayOf(at: Date): DateTime {
  let day = calendarDayOf(at)
  while (!isWorking(day)) day = day.plus({ days: 1 })
  return day
}

function addWorkingDays(from: DateTime, count: number): DateTime {
  const step = count < 0 ? -1 : 1
  let day = from
  for (let left = Math.abs(count); left > 0; ) {
    day = day.plus({ days: step })
    if (isWorking(day)) left -= 1
  }
  return day
}

/** Working days that pass when going from one working day to another day; negative when that day is earlier. */
function workingDaysBetween(from: DateTime, to: DateTime): number {
  const step = to < from ? -1 : 1
  let count = 0
  for (let day = from; isoDay(day) !== isoDay(to); ) {
    day = day.plus({ days: step })
    if (isWorking(day)) count += step
  }
  return count
}

function dueOn(day: DateTime): Date {
  return day.set(DAY_ENDS_AT).toJSDate()
}

function wholeNumber(count: number): number {
  if (Number.isSafeInteger(count) && count >= 0) return count
  throw new RangeError(`A promise lasts a whole number of days or months, not ${count}; correct the setting of its clock.`)
}

import Holidays from 'date-holidays'
import { DateTime } from 'luxon'

const LONDON = 'Europe/London'
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Milliseconds after midnight, London time. */
const DAY_ENDS_AT = 17 * HOUR

/** A day of London's calendar, as days since 1 January 1970: days are counted, and only their ends are moments. */
type Day = number

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
  return isWorking(dayOf(at))
}

/** The London day of a moment, as `2026-11-24`. */
export function londonDay(at: Date): string {
  return isoDay(dayOf(at))
}

/** The London day of a moment as a value for a DATE column: midnight UTC of that day, with no time of day in it. */
export function dateOnly(at: Date): Date {
  return new Date(dayOf(at) * DAY)
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
  if ('calendarDays' in length) return dueOn(calendarDayOf(from) + wholeNumber(length.calendarDays))
  return dueOn(monthsLater(calendarDayOf(from), wholeNumber(length.months)))
}

/**
 * What is left of a promise when its clock is paused at `at`. A clock paused and resumed on the same working day keeps its due time;
 * a promise that was late stays exactly as late.
 */
export function remainingUntil(due: Date, at: Date, counted: 'working' | 'calendar' = 'working'): Remaining {
  const end = dayOf(due)
  if (counted === 'working') return { workingDays: workingDaysBetween(workingDayOf(at), end) }
  return { calendarDays: end - calendarDayOf(at) }
}

/** When a promise with this much left is due, its clock having been resumed at `at`. */
export function dueAgain(remaining: Remaining, at: Date): Date {
  if ('workingDays' in remaining) return dueOn(addWorkingDays(workingDayOf(at), remaining.workingDays))
  return dueOn(calendarDayOf(at) + remaining.calendarDays)
}

/** What days are called, the week from Monday, and the order in which a day is said; colleagues' pages say it in English. */
export type DayNames = { weekdays: readonly string[]; months: readonly string[]; thisYear: string; otherYear: string }

/** A day in words: "Tuesday 24 November", with the year when it is not the year of `today`. `names` are those of the page's words. */
export function dayInWords(day: Date, today: Date, names?: DayNames): string {
  const london = inLondon(day)
  const isThisYear = london.year === inLondon(today).year
  if (names === undefined) return london.toFormat(isThisYear ? 'cccc d LLLL' : 'cccc d LLLL yyyy')
  const parts: Readonly<Record<string, string>> = {
    weekday: names.weekdays[london.weekday - 1] ?? '', day: String(london.day), month: names.months[london.month - 1] ?? '', year: String(london.year),
  }
  return (isThisYear ? names.thisYear : names.otherYear).replace(/\{(\w+)\}/g, (place, part: string) => parts[part] ?? place)
}

function inLondon(at: Date): DateTime {
  return DateTime.fromMillis(momentOf(at), { zone: LONDON }).setLocale('en-GB')
}

function momentOf(at: Date): number {
  const moment = at.getTime()
  if (Number.isNaN(moment)) throw new RangeError('A day was asked of an invalid date; check what was parsed before calling.')
  return moment
}

/** London's distance from UTC in milliseconds, by UTC hour: clocks change on the hour, and asking the time zone database is dear. */
const offsets = new Map<number, number>()
const OFFSETS_KEPT = 10_000

function offsetAt(moment: number): number {
  const hour = Math.floor(moment / HOUR)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  const offset = DateTime.fromMillis(moment, { zone: LONDON }).offset * 60_000
  if (offsets.size >= OFFSETS_KEPT) offsets.clear()
  offsets.set(hour, offset)
  return offset
}

function dayOf(at: Date): Day {
  const moment = momentOf(at)
  return Math.floor((moment + offsetAt(moment)) / DAY)
}

function isoDay(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** 1 January 1970 was a Thursday. */
function isWeekend(day: Day): boolean {
  return (day + 4) % 7 === 0 || (day + 4) % 7 === 6
}

function isWorking(day: Day): boolean {
  return !isWeekend(day) && !isBankHoliday(day)
}

/** The same days by their numbers: counting a promise of sixty days asks about each of them. */
const bankHolidayNumbersByYear = new Map<number, ReadonlySet<Day>>()

function isBankHoliday(day: Day): boolean {
  const year = new Date(day * DAY).getUTCFullYear()
  let numbers = bankHolidayNumbersByYear.get(year)
  if (!numbers) {
    numbers = new Set([...bankHolidays(year).keys()].map((iso) => Date.parse(iso) / DAY))
    bankHolidayNumbersByYear.set(year, numbers)
  }
  return numbers.has(day)
}

/** The London day that a moment counts as: its own until 17:00, the next one after. */
function calendarDayOf(at: Date): Day {
  const moment = momentOf(at)
  const local = moment + offsetAt(moment)
  const day = Math.floor(local / DAY)
  return local - day * DAY > DAY_ENDS_AT ? day + 1 : day
}

/** The working day that a moment counts as: the first one not before its calendar day. */
function workingDayOf(at: Date): Day {
  let day = calendarDayOf(at)
  while (!isWorking(day)) day += 1
  return day
}

function addWorkingDays(from: Day, count: number): Day {
  const step = count < 0 ? -1 : 1
  let day = from
  for (let left = Math.abs(count); left > 0; ) {
    day += step
    if (isWorking(day)) left -= 1
  }
  return day
}

/** Working days that pass when going from one working day to another day; negative when that day is earlier. */
function workingDaysBetween(from: Day, to: Day): number {
  const step = to < from ? -1 : 1
  let count = 0
  for (let day = from; day !== to; ) {
    day += step
    if (isWorking(day)) count += step
  }
  return count
}

function monthsLater(day: Day, months: number): Day {
  return Math.floor(DateTime.fromMillis(day * DAY, { zone: 'utc' }).plus({ months }).toMillis() / DAY)
}

function dueOn(day: Day): Date {
  const end = day * DAY + DAY_ENDS_AT
  return new Date(end - offsetAt(end))
}

function wholeNumber(count: number): number {
  if (Number.isSafeInteger(count) && count >= 0) return count
  throw new RangeError(`A promise lasts a whole number of days or months, not ${count}; correct the setting of its clock.`)
}

import { DateTime } from 'luxon'
import { isWorkingDay, londonDay } from '~/platform/working-days'

const LONDON = 'Europe/London'

/** Days of London as `2026-11-24`, newest first: the working days that were over when `today` began. */
export function workingDaysBefore(today: Date, count: number): readonly string[] {
  const days: string[] = []
  for (let day = noonOf(londonDay(today)).minus({ days: 1 }); days.length < count; day = day.minus({ days: 1 })) {
    if (isWorkingDay(day.toJSDate())) days.push(day.toISODate() ?? '')
  }
  return days
}

/** A moment such as half past nine (`09:30`) of a day, in London. */
export function momentOf(day: string, time: string): Date {
  return DateTime.fromISO(`${day}T${time}`, { zone: LONDON }).toJSDate()
}

/** The day on which so many more working days will have passed, as `2026-11-24`. */
export function workingDaysAfter(from: Date, count: number): string {
  let day = noonOf(londonDay(from))
  for (let left = count; left > 0; ) {
    day = day.plus({ days: 1 })
    if (isWorkingDay(day.toJSDate())) left -= 1
  }
  return day.toISODate() ?? ''
}

function noonOf(day: string): DateTime {
  return DateTime.fromISO(`${day}T12:00`, { zone: LONDON })
}

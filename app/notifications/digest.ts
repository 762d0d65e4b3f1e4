import { DateTime } from 'luxon'
import { isWorkingDay } from '~/platform/working-days'

/** The next fixed hour after a moment, on a working day; `times` are London times such as `08:30`. */
export function nextDigest(after: Date, times: readonly string[]): Date {
  const begin = DateTime.fromJSDate(after, { zone: 'Europe/London' }).startOf('day')
  const sorted = [...times].sort()
  for (let days = 0; ; days++) {
    const day = begin.plus({ days })
    if (!isWorkingDay(day.toJSDate())) continue
    const next = sorted.map((time) => momentOn(day, time)).find((moment) => moment > after)
    if (next) return next
  }
}

/** Hours and minutes are set rather than added: on the day the clocks change, half past eight is still half past eight. */
function momentOn(day: DateTime, time: string): Date {
  const [hour = '0', minute = '0'] = time.split(':')
  return day.set({ hour: Number(hour), minute: Number(minute) }).toJSDate()
}

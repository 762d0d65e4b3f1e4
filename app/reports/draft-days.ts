import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { dueAfter, type Length, londonDay } from '~/platform/working-days'
import { clocksOf } from '~/workflow/settings'
import type { Due } from './promises'

/** The day, YYYY-MM-DD, on which each promise would end for a report sent now, by the trust's targets. */
export async function daysFromNow(): Promise<Due> {
  const lengths = await asActor({ as: 'intake', draft: null }, clocksOf)
  const at = now()
  return (clock, from) => londonDay(dueAfter(from === undefined ? at : new Date(`${from}T12:00:00Z`), lengths[clock]))
}

/** The trust's targets in working days, for paper, which cannot know on which day it is read. */
export async function workingDaysPromised(): Promise<{ answer: number; look: number }> {
  const { acknowledgement, firstLook } = await asActor({ as: 'intake', draft: null }, clocksOf)
  return { answer: workingDays(acknowledgement), look: workingDays(firstLook) }
}

/** A trust may count in other days: then as many working days are never fewer. */
function workingDays(length: Length): number {
  if (length === 'sameWorkingDay') return 1
  if ('workingDays' in length) return length.workingDays
  return 'calendarDays' in length ? length.calendarDays : length.months * 31
}

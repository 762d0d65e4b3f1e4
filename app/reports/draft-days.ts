import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { dueAfter, londonDay } from '~/platform/working-days'
import { clocksOf } from '~/workflow/settings'
import type { Due } from './promises'

/** The day, YYYY-MM-DD, on which each promise would end for a report sent now, by the trust's targets. */
export async function daysFromNow(): Promise<Due> {
  const lengths = await asActor({ as: 'intake', draft: null }, clocksOf)
  const at = now()
  return (clock, from) => londonDay(dueAfter(from === undefined ? at : new Date(`${from}T12:00:00Z`), lengths[clock]))
}

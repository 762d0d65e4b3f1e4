import { now } from '~/platform/clock'
import { londonDay } from '~/platform/working-days'

/** The first day of the month in which somebody's hours are counted. */
export function thisMonth(): Date {
  return new Date(`${londonDay(now()).slice(0, 7)}-01T00:00:00Z`)
}

import { fill } from './fill'
import type { Catalogue } from './text'

/** A promise's length as the engine keeps it. */
type Length = { workingDays: number } | { calendarDays: number } | { months: number } | 'sameWorkingDay'

/** How long a promise lasts, as people read it: "5 working days", "1 month". A promise for the same day is kept within one working day. */
export function lengthInWords(length: Length, { days: { lengths } }: Pick<Catalogue, 'days'>): string {
  if (length === 'sameWorkingDay') return counted(1, lengths.working)
  if ('workingDays' in length) return counted(length.workingDays, lengths.working)
  return 'calendarDays' in length ? counted(length.calendarDays, lengths.calendar) : counted(length.months, lengths.months)
}

function counted(count: number, { one, more }: { one: string; more: string }): string {
  return count === 1 ? one : fill(more, { count })
}

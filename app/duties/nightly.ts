import { DateTime } from 'luxon'
import { now } from '~/platform/clock'

/** The London hour after which the night's work may be done: fewest people write then. */
const hour = 3

/**
 * An act that is done once a night, however often it is asked: in the first round after three o'clock. A process that starts later in the
 * day waits for the next night. Several workers may each do it; whatever is given here must stand that.
 */
export function eachNight(act: () => Promise<unknown>): () => Promise<void> {
  let done = nightOf(now())
  return async () => {
    const night = nightOf(now())
    if (night === done) return
    await act()
    done = night
  }
}

/** The night that a moment belongs to: a day's begins at three. */
function nightOf(at: Date): string {
  return DateTime.fromJSDate(at, { zone: 'Europe/London' }).minus({ hours: hour }).toISODate() ?? ''
}

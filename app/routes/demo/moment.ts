import { DateTime } from 'luxon'

/** A moment in London: "Tuesday 24 November, 8:30". */
export function momentInWords(iso: string): string {
  return DateTime.fromISO(iso, { zone: 'Europe/London' }).setLocale('en-GB').toFormat('cccc d LLLL, H:mm')
}

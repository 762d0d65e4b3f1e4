import type { ClockName, MachineId } from '#workflows/effects'
import type { Deadline } from './open-case'

/** What a day on which the person hears from us brings: word where things stand, a check for being treated worse, how things are after the end. */
export const hearingKinds = ['word', 'check', 'howItIs'] as const
export type HearingKind = (typeof hearingKinds)[number]
export type Hearing = { day: Date; brings: HearingKind[] }

const broughtBy: Partial<Record<ClockName, HearingKind>> = {
  wordFromUs: 'word', wordFromUsFortnightly: 'word', wordFromUsMonthly: 'word',
  checkWeek1: 'check', checkWeek4: 'check', checkMonth3: 'check', checkMonth6: 'check',
  outcomeFollowUp20: 'howItIs', outcomeFollowUp60: 'howItIs',
}

/** Milliseconds within which one day serves for several. */
const oneWeek = 7 * 24 * 60 * 60_000

/**
 * The days on which the person hears from us, the next first, with the checks of every strand in the rhythm that they chose: what falls within a
 * week after a check comes with it, so that nobody is asked twice about one thing. Word may come early, and so may a later check; no check
 * is ever moved to the day of mere word, which might be too soon for it. Paused clocks have no day.
 */
export function hearingsOf(strands: readonly { machine: MachineId; deadlines: readonly Deadline[] }[]): Hearing[] {
  const all = strands
    .flatMap(({ deadlines }) => deadlines.flatMap(({ name, dueAt }) => {
      const kind = broughtBy[name as ClockName]
      return kind === undefined || dueAt === null ? [] : [{ day: dueAt, kind }]
    }))
    .sort((one, other) => one.day.getTime() - other.day.getTime())
  const days: Hearing[] = []
  for (const { day, kind } of all) {
    const host = days.find((other) => other.day.getTime() === day.getTime()) ?? days.findLast((other) => isCheck(other) && day.getTime() - other.day.getTime() <= oneWeek)
    if (host) host.brings = hearingKinds.filter((each) => each === kind || host.brings.includes(each))
    else days.push({ day, brings: [kind] })
  }
  return days
}

function isCheck({ brings }: Hearing): boolean {
  return brings.some((brought) => brought !== 'word')
}

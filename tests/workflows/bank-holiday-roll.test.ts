import { expect, test } from 'vitest'
import { type ClockName, type Effect, machineIds } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import { dueAfter, londonDay } from '~/platform/working-days'
import { clockLengths } from '~/workflow/clocks'
import { essenceOf } from './support/essence'
import { lazily } from './support/exploring'
import { starts } from './support/starts'

/** Over Christmas 2026 and Easter 2027, as gov.uk lists them. */
const bankHolidays = ['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29']

/** Promises of somebody else, of the law, or in the person's own rhythm: they end on the day on which they end (DOMAIN.md 3.4). By hand. */
const inCalendarDays: readonly ClockName[] = [
  'wordFromUsFortnightly', 'wordFromUsMonthly', 'resting', 'therapyTriage', 'therapyFirstAppointment', 'therapyOuter', 'onBehalfAgreement', 'alertLapse', 'checkWeek1', 'checkWeek4',
  'checkMonth3', 'checkMonth6', 'noticeLook', 'sessionReminder',
]

const mornings = Array.from({ length: 150 }, (_, day) => new Date(Date.UTC(2026, 10, 2 + day, 10)))
const isWorked = (day: string) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !bankHolidays.includes(day)

/** The first morning on which this promise would be made for a day on which nobody works. */
const fails = new Map<ClockName, string | null>()
function endsOnNoWorkingDay(clock: ClockName): string | null {
  if (inCalendarDays.includes(clock)) return null
  const known = fails.get(clock)
  if (known !== undefined) return known
  const found = mornings.map((from) => [londonDay(from), londonDay(dueAfter(from, clockLengths[clock]))] as const).find(([, due]) => !isWorked(due))
  fails.set(clock, found?.join(' -> ') ?? null)
  return found?.join(' -> ') ?? null
}

const promised = (effects: readonly Effect[]) => effects.flatMap((effect) => (effect.type === 'startTimer' ? [effect.clock] : []))

test.each(machineIds)('bankHolidayRoll: whatever %s promises, at its beginning and on every edge, is for a day on which somebody works', (id) => {
  const seen = new Set<ClockName>()
  const judge = (effects: readonly Effect[]) => {
    for (const clock of promised(effects)) {
      seen.add(clock)
      expect({ clock, made: endsOnNoWorkingDay(clock) }).toEqual({ clock, made: null })
    }
  }
  for (const input of starts[id]) judge(workflows[id].begin(input).effects)
  for (const { to } of lazily(workflows[id], starts[id], essenceOf(id))()) judge(to.step.effects)
  expect(seen.size > 0 || id === 'programme-place').toBe(true)
})

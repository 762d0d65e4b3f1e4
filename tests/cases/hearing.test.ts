import { expect, test } from 'vitest'
import { hearingsOf } from '~/cases/hearing'

const due = (name: string, day: string | null) => ({ name, clock: name, dueAt: day === null ? null : new Date(`${day}T17:00:00Z`), daysLeft: null })
const review = (...deadlines: ReturnType<typeof due>[]) => ({ machine: 'restorative-review' as const, deadlines })
const watch = (...deadlines: ReturnType<typeof due>[]) => ({ machine: 'protection' as const, deadlines })
const read = (strands: Parameters<typeof hearingsOf>[0]) => hearingsOf(strands).map(({ day, brings }) => `${day.toISOString().slice(0, 10)} ${brings.join(' ')}`)

test('her rhythm and all checks are one list of days, and word that is due within a week after a check comes with it', () => {
  expect(read([
    review(due('wordFromUs', '2026-12-10'), due('outcomeFollowUp20', '2027-01-05')),
    watch(due('checkWeek1', '2026-12-07'), due('checkWeek4', '2026-12-28'), due('checkMonth3', '2027-03-01')),
  ])).toEqual(['2026-12-07 word check', '2026-12-28 check', '2027-01-05 howItIs', '2027-03-01 check'])
})

test('a check is never pulled forward to the day of mere word, which may be too soon for it', () => {
  expect(read([review(due('wordFromUs', '2026-12-04')), watch(due('checkWeek1', '2026-12-07'))])).toEqual(['2026-12-04 word', '2026-12-07 check'])
})

test('two checks in one week are one question', () => {
  expect(read([review(due('outcomeFollowUp60', '2027-03-04')), watch(due('checkMonth3', '2027-03-01'))])).toEqual(['2027-03-01 check howItIs'])
})

test('a clock that waits has no day, and other promises are no contact', () => {
  expect(read([review(due('wordFromUs', null), due('firstLook', '2026-12-01'))])).toEqual([])
})

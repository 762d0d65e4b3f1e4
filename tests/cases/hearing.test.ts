import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { caseFor } from './strands-story'
import { amaraWrites, accepted, monday, nurse, type NursesCase, nurseTells, setClock, useFollowUpStory } from './follow-up-story'
import { viewFollowUp } from '~/cases/follow-up/follow-up-view'
import { hearingsOf } from '~/cases/follow-up/hearing'
import { now } from '~/platform/clock'
import { fireDueTimers } from '~/workflow/sweep'
import { comingForward, type Heard } from '~/workflow/rhythm'

const due = (name: string, day: string | null, forWhom: string | null = null): Heard => ({ name, dueAt: day === null ? null : new Date(`${day}T17:00:00Z`), forWhom })
const moved = (...deadlines: Heard[]) => comingForward(deadlines, monday).map(({ deadline, to }) => `${deadline.name} to ${to.toISOString().slice(0, 10)}`)
const dayOf = (at: Date | null) => at?.toISOString().slice(0, 10)

describe('what comes together', () => {
  test('word that is due within a week after a check comes with it, and nothing that is further away', () => {
    expect(moved(
      due('wordFromUs', '2026-12-10'), due('outcomeFollowUp20', '2027-01-05'), due('checkWeek1', '2026-12-07', 'personAffected'), due('checkWeek4', '2026-12-28', 'personAffected'),
    )).toEqual(['wordFromUs to 2026-12-07'])
  })

  test('two checks in one week are one question, and a check has moved once: it draws nothing further with it', () => {
    expect(moved(due('outcomeFollowUp60', '2027-03-04'), due('checkMonth3', '2027-03-01', 'personTellingUs'), due('wordFromUs', '2027-03-10'))).toEqual(['outcomeFollowUp60 to 2027-03-01'])
  })

  test('no check comes forward to the day of mere word, nor the first one, a week after the contact, to any day', () => {
    expect(moved(due('wordFromUs', '2026-12-04'), due('checkWeek4', '2026-12-07', 'personAffected'))).toEqual([])
    expect(moved(due('outcomeFollowUp20', '2026-12-04'), due('checkWeek1', '2026-12-07', 'personAffected'))).toEqual([])
  })

  test('the person described has days of their own, and so has each who is watched over; what waits or has passed stays', () => {
    expect(moved(due('wordFromUs', '2026-12-10'), due('checkWeek1', '2026-12-07', 'personDescribed'))).toEqual([])
    expect(moved(due('checkMonth3', '2026-12-10', 'personTellingUs'), due('checkWeek1', '2026-12-07', 'personDescribed'))).toEqual([])
    expect(moved(due('wordFromUs', null), due('checkWeek1', '2026-12-07', 'personAffected'), due('firstLook', '2026-12-08'))).toEqual([])
    expect(moved(due('wordFromUs', '2026-11-05'), due('checkWeek4', '2026-11-01', 'personAffected'))).toEqual([])
  })

  test('a clock that waits has no day, and other promises are no contact', () => {
    const deadlines = [due('wordFromUs', null), due('firstLook', '2026-12-01')].map((one) => ({ ...one, clock: one.name, daysLeft: null }))
    expect(hearingsOf([{ machine: 'restorative-review', deadlines }])).toEqual([])
  })
})

describe('through the running case', () => {
  const { owner } = useFollowUpStory()
  beforeEach(() => setClock(monday))

  /** Somebody watches over her, or over somebody else, and the weeks are counted; the first check is due on this day. */
  async function watched({ caseId }: NursesCase, forWhom: string, day: string): Promise<void> {
    const id = randomUUID()
    const context = { forWhom, danger: 'low', isBank: false, isChecking: true, isContacted: true, made: [], toldTimes: 0, lookerId: null }
    await owner()`insert into "Workflow" (id, "caseId", machine, "machineVersion", state, context, "isDone", version) values (${id}, ${caseId}, 'protection', 2, '"watching"', ${owner().json(context)}, false, 3)`
    await owner()`insert into "WorkflowTimer" ("workflowId", "caseId", name, clock, event, "startedOn", "dueAt")
      values (${id}, ${caseId}, 'checkWeek4', 'checkWeek4', '{"type":"timer.checkWeek4Due"}', '2026-11-02', ${`${day}T17:00:00Z`})`
  }
  const page = (it: NursesCase) => nurse(it, (tx) => viewFollowUp(tx, now()))
  const jobs = async ({ caseId }: NursesCase) =>
    (await owner()<{ notice: string }[]>`select t ->> 'notice' as notice from graphile_worker._private_jobs j, jsonb_array_elements(j.payload::jsonb -> 'tell') t where j.payload ->> 'caseId' = ${caseId}`).map(({ notice }) => notice)

  test('her day, the promise on the same page and the day on Amara’s list are one; both come due together, and another’s checks are not on her page', async () => {
    const it = await nurseTells(owner())
    await accepted(it)
    await watched(it, 'personTellingUs', '2026-11-26')
    await watched(it, 'personDescribed', '2026-11-20')
    // Word is given on Monday 2 November: the next is due twenty working days later, on the 30th, four days after the check.
    await amaraWrites(it, 'There is nothing new yet.')
    const { strands, hearings } = await page(it)
    expect(hearings.map(({ day, brings }) => `${dayOf(day)} ${brings.join(' ')}`)).toEqual(['2026-11-26 word check'])
    const days = strands.flatMap(({ promises }) => promises).filter(({ name, standing }) => ['wordFromUs', 'checkWeek4'].includes(name) && standing !== 'kept').map(({ name, day }) => `${name} ${dayOf(day)}`)
    expect(days.sort()).toEqual(['checkWeek4 2026-11-26', 'wordFromUs 2026-11-26'])
    const { review } = await caseFor(owner(), 'amara', it)
    expect(dayOf(review.deadlines.find(({ name }) => name === 'wordFromUs')?.dueAt ?? null)).toBe('2026-11-26')
    setClock(new Date('2026-11-26T17:05:00Z'))
    await fireDueTimers({ caseId: it.caseId })
    expect((await jobs(it)).filter((notice) => ['wordFromUsDue', 'checkDue'].includes(notice)).sort()).toEqual(['checkDue', 'checkDue', 'wordFromUsDue'])
  })
})

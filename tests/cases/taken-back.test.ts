import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NotReadyYet } from '~/cases/errors'
import { askForLook, takeLookBack } from '~/cases/strands/handling-look'
import { askAgain, withdrawReport } from '~/cases/follow-up/persons-answers'
import { type FollowUpView, viewFollowUp } from '~/cases/follow-up/follow-up-view'
import { takeMyCopy } from '~/cases/follow-up/my-copy'
import { deleteTakenBack } from '~/cases/follow-up/taken-back'
import { checkWithdrawal } from '~/cases/review/withdrawal'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { copyFile } from '~/routes/follow-up/copy-file'
import { fireDueTimers } from '~/workflow/sweep'
import { accepted, monday, nurse, type NursesCase, nurseTells, people, setClock, stateOf, useFollowUpStory } from './follow-up-story'
import { does, everybody, morePeopleArrive } from './strands-story'

const { owner } = useFollowUpStory()
beforeAll(async () => {
  await morePeopleArrive(owner())
  await owner()`insert into "RoleAssignment" (id, "personId", role, "fromOn") values (gen_random_uuid(), ${people.ola}, 'nameKeeper', '2026-01-01')`
})
beforeEach(() => setClock(monday))

const daysLater = (days: number) => setClock(new Date(monday.getTime() + days * 24 * 60 * 60_000))
const keysOf = async ({ caseId }: NursesCase) => (await owner()<{ tree: string }[]>`select tree from "CaseKey" where "caseId" = ${caseId} order by tree`).map(({ tree }) => tree)
const liveCodes = async ({ caseId }: NursesCase) => (await owner()`select from "ReportCode" where "caseId" = ${caseId} and "endedOn" is null`).length

async function takenBack(account: string, found: 'nothing' | 'claim' = 'nothing'): Promise<NursesCase> {
  const it = await nurseTells(owner(), ['contactMe', 'shareWithReviewTeam'], account)
  await accepted(it)
  await nurse(it, (tx, following) => withdrawReport(tx, following, {}))
  await does(owner(), 'ola', it, 'restorative-review', (at) => checkWithdrawal(at, { found }))
  return it
}

describe('what her page says of it', () => {
  const page = (it: NursesCase) => nurse(it, (tx) => viewFollowUp(tx, now()))
  const checks = ({ strands }: FollowUpView) => strands.flatMap(({ promises }) => promises).filter(({ name }) => name === 'withdrawalCheck').map(({ by, standing }) => `${by} ${standing}`)
  const file = async (it: NursesCase) => copyFile(await nurse(it, (tx) => takeMyCopy(tx, now())), 'en', now())

  test('the check is promised with its day and late after it; once it was made, the page and her copy give the day of deletion', async () => {
    const it = await nurseTells(owner())
    await accepted(it)
    expect((await page(it)).deletion).toBeNull()
    await nurse(it, (tx, following) => withdrawReport(tx, following, {}))
    const sealed = await page(it)
    expect([checks(sealed), sealed.deletion]).toEqual([['informationGovernance next'], { days: 28, on: null }])
    expect(await file(it)).toContain('If that is nothing, it is deleted 28 days later.')
    // Five working days from Monday 2 November are over on Monday 9 at five.
    setClock(new Date('2026-11-10T09:30:00Z'))
    await fireDueTimers({ caseId: it.caseId })
    expect(checks(await page(it))).toContain('informationGovernance late')
    await does(owner(), 'ola', it, 'restorative-review', (at) => checkWithdrawal(at, { found: 'nothing' }))
    const checked = await page(it)
    expect([checks(checked), checked.deletion?.on]).toEqual([['informationGovernance kept'], new Date('2026-12-08T00:00:00Z')])
    expect(await file(it)).toContain('It is deleted on Tuesday 8 December. Until then you can keep a copy.')
    await nurse(it, (tx, following) => askAgain(tx, following, {}))
    expect((await page(it)).deletion).toBeNull()
  })
})

describe('a report that was taken back and checked', () => {
  test('is deleted 28 days after the check and not a day sooner: its keys, its pictures, its words at the door', async () => {
    const it = await takenBack('a02')
    await owner()`insert into "Attachment" (id, "caseId", nth, sealed, standing) values (gen_random_uuid(), ${it.caseId}, 1, '\\x00', 'clear')`
    // Support that was offered, with a date to come, and what was left for whoever chases it.
    const [support] = await owner()<{ id: string }[]>`insert into "Workflow" (id, "caseId", machine, "machineVersion", state, context, "isDone", version)
      values (gen_random_uuid(), ${it.caseId}, 'support-offer', 2, '"sentBySelf"', '{"forWhom": "personTellingUs"}', false, 1) returning id`
    await owner()`insert into "WorkflowTimer" ("workflowId", "caseId", name, clock, event, "startedOn", "dueAt")
      values (${support?.id ?? ''}, ${it.caseId}, 'chase', 'chase', '{"type": "timer.chaseDue"}', '2026-12-01', '2027-01-04')`
    await owner()`insert into "SupportChase" ("strandId", "caseId", sealed, epoch, wrapped) values (${support?.id ?? ''}, ${it.caseId}, '\\x00', '1', '\\x00')`
    const left = async () => [...await owner()`select from "SupportChase" where "caseId" = ${it.caseId}`, ...await owner()`select from "WorkflowTimer" where "workflowId" = ${support?.id ?? ''}`].length
    daysLater(27)
    expect(await left()).toBe(2)
    expect([await deleteTakenBack(), await keysOf(it), await liveCodes(it)]).toEqual([0, ['narrative', 'work'], 1])
    daysLater(28)
    expect(await deleteTakenBack()).toBe(1)
    expect([await keysOf(it), await liveCodes(it), await left()]).toEqual([[], 0, 0])
    expect(await owner()`select from "Attachment" where "caseId" = ${it.caseId}`).toHaveLength(0)
    expect(await owner()`select body ->> 'because' as because from "AuditEntry" where "caseId" = ${it.caseId} and act = 'case.shredded'`).toEqual([{ because: 'takenBack' }])
    await expect(nurse(it, (tx, following) => askAgain(tx, following, {}))).rejects.toThrow()
    expect(await deleteTakenBack()).toBe(0)
  })

  test('what a safety route wrote stays: its lead keeps the work key, and nobody the words', async () => {
    const it = await takenBack('a01')
    await owner()`update "Workflow" set state = '"watched"' where "caseId" = ${it.caseId} and machine = 'safety-route'`
    daysLater(28)
    expect(await deleteTakenBack()).toBe(1)
    expect(await keysOf(it)).toEqual(['work'])
    expect(await asActor({ as: 'staff', personId: everybody.farhana }, (tx) => tx.caseKey.count({ where: { caseId: it.caseId, tree: 'narrative' } }))).toBe(0)
  })

  test('is kept while something was found, and while the person takes it up again', async () => {
    const [claimed, again] = [await takenBack('a02', 'claim'), await takenBack('a02')]
    await nurse(again, (tx, following) => askAgain(tx, following, {}))
    daysLater(60)
    expect(await deleteTakenBack()).toBe(0)
    expect([await stateOf(owner(), claimed), await keysOf(claimed), await keysOf(again)]).toEqual(['withdrawn', ['narrative', 'work'], ['narrative', 'work']])
  })

  test('is kept while somebody looks at how it was handled: nothing is cleared under the look, nor deleted where it was cleared before', async () => {
    const it = await takenBack('a02', 'claim')
    await does(owner(), 'amara', it, 'restorative-review', (at) => askForLook(at, { by: 'otherInCase', words: 'Nobody rang her.' }))
    await expect(does(owner(), 'ola', it, 'restorative-review', (at) => checkWithdrawal(at, { found: 'nothing' }))).rejects.toEqual(new NotReadyYet(['lookEnds']))
    await does(owner(), 'ola', it, 'restorative-review', (at) => checkWithdrawal(at, { found: 'request' }))
    expect(await stateOf(owner(), it)).toBe('withdrawn')
    const stored = await takenBack('a02')
    await owner()`insert into "Workflow" (id, "caseId", machine, "machineVersion", state, context, "isDone", version)
      values (gen_random_uuid(), ${stored.caseId}, 'handling-review', 2, '"asked"', '{"askedBy": "otherInCase", "reviewerId": null, "recused": []}', false, 1)`
    daysLater(60)
    expect([await deleteTakenBack(), await keysOf(stored)]).toEqual([0, ['narrative', 'work']])
    await does(owner(), 'amara', it, 'handling-review', (at) => takeLookBack(at, { words: 'They rang to say so.' }))
    await does(owner(), 'ola', it, 'restorative-review', (at) => checkWithdrawal(at, { found: 'nothing' }))
    expect(await stateOf(owner(), it)).toBe('cleared')
    await owner()`update "Workflow" set "isDone" = true, state = '"takenBack"' where "caseId" = ${stored.caseId} and machine = 'handling-review'`
    expect([await deleteTakenBack(), await keysOf(stored)]).toEqual([1, []])
  })

  test('the trust sets how long', async () => {
    const it = await takenBack('a02')
    await owner()`insert into "Setting" (key, value, "changedAt", "changedBy") values ('takenBackDays', '7', ${monday}, ${people.amara})`
    daysLater(7)
    expect([await deleteTakenBack(), await keysOf(it)]).toEqual([1, []])
  })
})

import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { columnsWithMoments } from '#tests/platform/moments'
import { changeChoice } from '~/cases/choices'
import { writeToUs } from '~/cases/messages'
import { chooseOption, withdrawReport } from '~/cases/follow-up/persons-answers'
import { agreeToReviewers, endReviewer, refuseReviewer } from '~/cases/follow-up/reviewers-answer'
import { notify } from '~/notifications/notify'
import { accepted, efeWritesItDown, monday, nurse, nurseTells, type NursesCase, proposes, setClock, useFollowUpStory } from './follow-up-story'

/** When the nurse sits down: no colleague of this story does anything within that hour. */
const hers = new Date('2026-11-02T13:37:41.358Z')
const itsForms = ['13:37', String(hers.getTime()).slice(0, 10)]

const { owner } = useFollowUpStory()
beforeEach(() => setClock(monday))

async function sheDoes(it: NursesCase, act: Parameters<typeof nurse>[1]): Promise<void> {
  setClock(hers)
  await nurse(it, act)
  setClock(monday)
}

async function told(account: string): Promise<NursesCase> {
  setClock(hers)
  const it = await nurseTells(owner(), ['contactMe', 'shareWithReviewTeam'], account)
  setClock(monday)
  return it
}

/** The worker takes what waits and puts a mail for each recipient into the queue, within her hour. */
async function workerTellsThem(): Promise<void> {
  setClock(hers)
  const jobs = await owner()<{ id: string; key: string; payload: object }[]>`
    select j.id, j.key, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'notify'`
  for (const { id, key, payload } of jobs) {
    await notify(payload, { jobKey: key })
    await owner()`delete from graphile_worker._private_jobs where id = ${id}`
  }
  setClock(monday)
}

const everyTable = () => owner()<{ name: string }[]>`
  select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'vault', 'graphile_worker') order by 1`

/** Rows, in any table, in which her hour can be read in any form. */
async function rowsWithHerHour(): Promise<string[]> {
  const found: string[] = []
  for (const { name } of await everyTable()) {
    const rows = await owner().unsafe<{ row: string }[]>(`select t::text as row from ${name} t`)
    found.push(...rows.filter(({ row }) => itsForms.some((form) => row.includes(form))).map(({ row }) => `${name} ${row}`))
  }
  return found
}

test('a column that holds a moment is one of those that were decided', async () => {
  const columns = await owner()<{ name: string }[]>`
    select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where table_schema in ('public', 'vault', 'graphile_worker') and table_type = 'BASE TABLE' and data_type ~ '^(time|interval)'`
  expect(columns.map(({ name }) => name).sort()).toEqual(Object.keys(columnsWithMoments).sort())
})

test('whatever a person does without saying who they are, no row in any table says at what time', async () => {
  await owner()`set timezone to 'UTC'`
  const it = await told('a02')
  await told('a01')
  await accepted(it)
  await proposes(owner(), it, 'efe', 'gwen')
  await sheDoes(it, (tx, following) => refuseReviewer(tx, following, { nth: 1, seenVersion: following.review.version }))
  await proposes(owner(), it, 'efe', 'hana')
  await sheDoes(it, (tx, following) => agreeToReviewers(tx, following, { seenVersion: following.review.version }))
  await sheDoes(it, (tx, following) => writeToUs(tx, following, { id: randomUUID(), text: 'One more thing.', isAddition: true }))
  await sheDoes(it, (tx, following) => writeToUs(tx, following, { id: randomUUID(), text: 'Thank you.', isAddition: false }))
  await efeWritesItDown(it)
  await sheDoes(it, (tx, following) => chooseOption(tx, following, { option: 'none', text: 'I want it written down.' }))
  await sheDoes(it, (tx, following) => endReviewer(tx, following, { nth: 3 }))
  await sheDoes(it, (tx, following) => changeChoice(tx, following, { kind: 'shareWithReviewTeam', detail: null, isOn: false }))
  await sheDoes(it, (tx, following) => withdrawReport(tx, following, { seenVersion: following.review.version }))

  const grants = await owner()<{ granted: string; ended: string }[]>`
    select "grantedAt"::text as granted, "endedAt"::text as ended from "CaseGrant" where "caseId" = ${it.caseId} and "as" = 'reviewer'`
  expect(grants).toEqual(Array.from({ length: 2 }, () => ({ granted: '2026-11-02 00:00:00+00', ended: '2026-11-02 00:00:00+00' })))
  expect(await rowsWithHerHour()).toEqual([])
  await everyJobIsOfADay()

  await workerTellsThem()
  expect(await owner()`select id from graphile_worker._private_jobs`).not.toEqual([])
  expect(await rowsWithHerHour()).toEqual([])
  await everyJobIsOfADay()
})

/** The queue lives by the database's clock. A job is due from a day's beginning, or at a digest's hour. */
async function everyJobIsOfADay(): Promise<void> {
  const times = await owner()<{ made: string; changed: string; due: string }[]>`
    select distinct created_at::time::text as made, updated_at::time::text as changed, run_at::time::text as due from graphile_worker._private_jobs`
  expect(times).not.toEqual([])
  for (const { made, changed, due } of times) {
    expect([made, changed]).toEqual(['00:00:00', '00:00:00'])
    expect(['00:00:00', '08:30:00', '12:30:00', '16:30:00']).toContain(due)
  }
}

test('a job that is put in again under its key still says no time, and one that is due at once is due', async () => {
  await owner()`set timezone to 'UTC'`
  await owner()`delete from graphile_worker._private_jobs`
  for (const payload of ['[]', '{}']) await owner()`select app.enqueue('notify', ${payload}::json, 'twice', null)`
  expect(await owner()`select run_at <= now() as "isDue", revision from graphile_worker._private_jobs`).toEqual([{ isDue: true, revision: 1 }])
  await everyJobIsOfADay()
})

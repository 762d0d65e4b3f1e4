import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { restorativeReview } from '#workflows/restorative-review'
import { createTestDatabase } from '#tests/fixtures/database'
import { injectClock } from '~/platform/clock'
import { asActor, closeDatabase } from '~/platform/database'
import { dueAfter } from '~/platform/working-days'
import { EventRefused, WorkflowConflict } from '~/workflow/errors'
import { open, send } from '~/workflow/send'
import { fireDueTimers } from '~/workflow/sweep'

const monday = new Date('2026-11-02T09:30:00Z')
const firstReaders = ['amara', 'ben', 'cleo', 'dev'].map((name) => ({ name, id: randomUUID() }))
const amara = firstReaders[0]?.id ?? ''
const noRoutes = {
  systemOnly: false, patientAffected: false, affected: 'personTellingUs', rhythm: 'standard', peopleOnCase: [], openRoutes: [],
  choices: { contactMe: true, shareWithReviewTeam: true, speakToThePerson: false, useInLearning: false, checkOnMeLater: false, checkThatWeAreFair: false, goAheadIfSilent: false },
}
let owner: postgres.Sql

beforeAll(async () => {
  const database = await createTestDatabase()
  owner = postgres(database.url('heard_owner'), { max: 2, onnotice: () => undefined })
  for (const { id, name } of firstReaders) await owner`insert into "Person" (id, "staffNumber", name, email) values (${id}, ${name}, ${name}, ${`${name}@example.nhs.uk`})`
  setClock(monday)
})
afterEach(() => setClock(monday))
afterAll(async () => {
  await closeDatabase()
  await owner.end()
})

function setClock(at: Date) {
  injectClock({ now: () => at })
}

/** A case that the four first readers may see, with its review just received. */
async function aReview(): Promise<string> {
  const caseId = randomUUID()
  await owner`insert into "Case" (id, ref, "receivedOn") values (${caseId}, ${caseId}, '2026-11-02')`
  for (const { id } of firstReaders) {
    await owner`insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt") values (${randomUUID()}, ${caseId}, ${id}, 'firstReader', ${monday})`
  }
  return asActor({ as: 'worker' }, (tx) => open(tx, 'restorative-review', noRoutes, { caseId, by: { role: 'personTellingUs', personId: null } }))
}

function sendAs(personId: string, strandId: string, event: { type: string }, seenVersion?: number) {
  return asActor({ as: 'staff', personId }, (tx) => send(tx, strandId, event, { by: { role: 'firstReader', personId }, ...(seenVersion === undefined ? {} : { seenVersion }) }))
}

const stored = async (id: string) => (await owner<{ state: string; context: unknown; version: number }[]>`select state, context, version from "Workflow" where id = ${id}`)[0]
const historyOf = (id: string) => owner<{ type: string; payload: object; at: Date | null; byPerson: string | null }[]>`
  select type, payload, "at", "byPerson" from "WorkflowEvent" where "workflowId" = ${id} order by version`
const timersOf = (id: string) => owner<{ name: string; dueAt: Date | null; daysLeft: number | null }[]>`select name, "dueAt", "daysLeft" from "WorkflowTimer" where "workflowId" = ${id} order by name`
const jobsOf = (id: string) => owner<{ key: string }[]>`select key from graphile_worker._private_jobs where key like ${`${id}%`} order by key`
/** How many deadlocks PostgreSQL has ended in this database so far. */
const deadlocks = async () => {
  await owner`select pg_stat_clear_snapshot()`
  return Number((await owner<{ count: string }[]>`select deadlocks::text as count from pg_stat_database where datname = current_database()`)[0]?.count)
}
const auditOf = (id: string) => owner<{ act: string }[]>`select act from "AuditEntry" where body ->> 'strandId' = ${id}`

test('state, history, deadlines, jobs and audit begin together, and an anonymous start carries no time of day', async () => {
  const id = await aReview()
  expect((await stored(id))?.state).toBe('received')
  expect(await historyOf(id)).toMatchObject([{ type: 'started', at: null, byPerson: null }])
  const timers = await timersOf(id)
  expect(timers.find(({ name }) => name === 'acknowledgement')?.dueAt).toEqual(new Date('2026-11-05T17:00:00Z'))
  expect(timers.find(({ name }) => name === 'firstLook')?.dueAt).toEqual(new Date('2026-11-09T17:00:00Z'))
  expect(await auditOf(id)).toContainEqual({ act: 'restorative-review:started' })
})

test('four people decide at once: one wins and three are told', async () => {
  const id = await aReview()
  const results = await Promise.allSettled(firstReaders.map((person) => sendAs(person.id, id, { type: 'firstLook.started' }, 0)))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const told = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []))
  expect(told).toHaveLength(3)
  for (const error of told) expect(error).toBeInstanceOf(WorkflowConflict)
  expect((await historyOf(id)).map(({ type }) => type)).toEqual(['started', 'firstLook.started'])
})

test('an event that the machine does not accept is refused and leaves no trace', async () => {
  const id = await aReview()
  await expect(sendAs(amara, id, { type: 'person.content' })).rejects.toBeInstanceOf(EventRefused)
  expect(await historyOf(id)).toHaveLength(1)
  expect((await stored(id))?.version).toBe(0)
})

test('a failure after the step leaves nothing behind', async () => {
  const id = await aReview()
  const before = { timers: await timersOf(id), jobs: await jobsOf(id), audit: await auditOf(id) }
  const failing = asActor({ as: 'staff', personId: amara }, async (tx) => {
    await send(tx, id, { type: 'firstLook.started' }, { by: { role: 'firstReader', personId: amara } })
    throw new Error('the power went')
  })
  await expect(failing).rejects.toThrow('the power went')
  expect((await stored(id))?.state).toBe('received')
  expect(await historyOf(id)).toHaveLength(1)
  expect({ timers: await timersOf(id), jobs: await jobsOf(id), audit: await auditOf(id) }).toEqual(before)
})

test('a colleague without a grant cannot tell a strand from one that was never made', async () => {
  const id = await aReview()
  const stranger = { role: 'firstReader', personId: randomUUID() }
  for (const strandId of [id, randomUUID()]) {
    const sent = asActor({ as: 'staff', personId: stranger.personId }, (tx) => send(tx, strandId, { type: 'firstLook.started' }, { by: stranger }))
    await expect(sent).rejects.toMatchObject({ name: 'StrandNotFound' })
  }
})

test('history replayed gives the stored memory', async () => {
  const id = await aReview()
  for (const type of ['firstLook.started', 'safetyLook.recorded', 'acknowledgement.recorded', 'patient.masked', 'case.accepted']) await sendAs(amara, id, { type })
  const [first, ...rest] = await historyOf(id)
  let { memory } = restorativeReview.begin(restorativeReview.parseInput(first?.payload))
  for (const { type, payload } of rest) {
    const step = restorativeReview.take(memory, restorativeReview.parseEvent({ type, ...payload }))
    if (!step) throw new Error(`${type} was not accepted again`)
    memory = step.memory
  }
  const row = await stored(id)
  expect({ state: memory.state, context: memory.context }).toEqual({ state: row?.state, context: row?.context })
  expect(row?.state).toBe('allocating')
})

describe('deadlines', () => {
  test('fire once however many workers look, because they are rows', async () => {
    const id = await aReview()
    setClock(dueAfter(monday, { workingDays: 3 }))
    await Promise.all([1, 2, 3].map(() => fireDueTimers()))
    await fireDueTimers()
    const fired = (await historyOf(id)).filter(({ type }) => type === 'timer.acknowledgementDue')
    expect(fired).toHaveLength(1)
  })

  test('pause while the person is asked something, and go on with what was left', async () => {
    const id = await aReview()
    for (const type of ['firstLook.started', 'acknowledgement.recorded']) await sendAs(amara, id, { type })
    setClock(new Date('2026-11-04T10:00:00Z'))
    await sendAs(amara, id, { type: 'question.asked' })
    const paused = (await timersOf(id)).find(({ name }) => name === 'firstLook')
    expect(paused).toMatchObject({ dueAt: null, daysLeft: 3 })
    setClock(new Date('2026-11-10T10:00:00Z'))
    await sendAs(amara, id, { type: 'question.answered' })
    const resumed = (await timersOf(id)).find(({ name }) => name === 'firstLook')
    expect(resumed).toMatchObject({ dueAt: new Date('2026-11-13T17:00:00Z'), daysLeft: null })
  })

  test('sweeps beside people who act never deadlock, and nothing is lost', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, () => aReview()))
    setClock(dueAfter(monday, { workingDays: 6 }))
    const before = await deadlocks()
    // What they do takes away a deadline that the sweep wants to fire: both are after the same two rows.
    const people = ids.map((id, index) => sendAs(firstReaders[index % 4]?.id ?? '', id, { type: 'safetyLook.recorded' }))
    const results = await Promise.allSettled([...people, ...[1, 2, 3].map(() => fireDueTimers())])
    expect(results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []))).toEqual([])
    await fireDueTimers()
    for (const id of ids) {
      const types = (await historyOf(id)).map(({ type }) => type)
      expect(types).toContain('safetyLook.recorded')
      expect(types).toContain('timer.acknowledgementDue')
    }
    expect(await deadlocks()).toBe(before)
  })

  test('one deadline that cannot be fired never stops the others', async () => {
    const [broken, sound] = [await aReview(), await aReview()]
    setClock(dueAfter(monday, { workingDays: 6 }))
    await owner`update "Workflow" set context = '{"no": "memory"}' where id = ${broken}`
    await fireDueTimers()
    expect((await historyOf(sound)).map(({ type }) => type)).toContain('timer.acknowledgementDue')
    expect((await historyOf(broken)).map(({ type }) => type)).not.toContain('timer.acknowledgementDue')
  })
})

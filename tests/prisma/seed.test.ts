import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Step, stories } from '#prisma/factories/cases'
import { personId } from '#prisma/factories/people'
import { type DemoCase, seedDemoTrust } from '#prisma/seed'
import { createTestDatabase } from '#tests/fixtures/database'
import { useTestKeys } from '#tests/fixtures/keys'
import { states } from '#workflows/restorative-review/context'
import { knock } from '~/cases/follow-up/door'
import { now } from '~/platform/clock'
import { asActor, closeDatabase } from '~/platform/database'
import { dateOnly, dueAfter, londonDay } from '~/platform/working-days'

/** Every event that says, on a page, that a promise was not kept on its day (`app/cases/promise-table.ts`). */
const lateBy = [
  'timer.acknowledgementDue', 'timer.safetyLookDue', 'timer.firstLookDue', 'timer.reviewersProposedDue', 'timer.recusalReplacedDue',
  'timer.needsConversationDue', 'timer.ownerAnswerDue', 'timer.obligationAnswerDue', 'timer.wordFromUsDue', 'timer.optionsSettledDue',
  'timer.handlingLookDue', 'timer.reopeningDue', 'timer.learningDraftDue', 'timer.learningApprovalDue', 'timer.therapyTriageDue',
  'timer.therapyFirstAppointmentDue', 'timer.therapyOuterDue', 'timer.routeLookDue', 'timer.evidenceTodayDue', 'timer.withdrawalCheckDue',
  'timer.noticeLookDue',
]

/** On a machine that does much else as well. */
const patience = 600_000

useTestKeys()

let sql: Sql
let cases: DemoCase[]
let timeBefore: Date

beforeAll(async () => {
  const database = await createTestDatabase()
  sql = postgres(database.url('heard_owner'), { max: 1, onnotice: () => undefined })
  timeBefore = new Date()
  await killedOnce()
  cases = await seedDemoTrust()
}, patience)

afterAll(async () => {
  await closeDatabase()
  await sql.end()
})

describe('the demo trust in mid-week', () => {
  it('has a case in each stage of the review, and each story ends where it says', async () => {
    expect(await stagesByName()).toEqual(Object.fromEntries(stories.map(({ name, stage }) => [name, stage])))
    expect([...new Set(stories.map(({ stage }) => stage))].sort()).toEqual([...states].sort())
  })

  it('went on where a seeding was killed: no case twice, no step twice', async () => {
    const [row] = await sql<{ cases: number; acknowledged: number }[]>`
      select (select count(*) from "Case")::int as cases,
        (select count(*) from (select "workflowId" from "WorkflowEvent" where type = 'acknowledgement.recorded' group by 1 having count(*) > 1) twice)::int as acknowledged`
    expect(row).toEqual({ cases: stories.length, acknowledged: 0 })
  })

  it('changes nothing when it is run again, and gives the same words', async () => {
    const before = await everything()
    expect(await seedDemoTrust()).toEqual(cases)
    expect(await everything()).toEqual(before)
  })

  it('opens each case with its eight words', async () => {
    for (const { words } of cases) {
      const answer = await knock(words)
      expect(answer.is).toBe('open')
      if (answer.is === 'open') expect(await asActor({ as: 'reporter', code: answer.code }, (tx) => tx.case.count())).toBe(1)
    }
  }, patience)

  it('lies in the past: nothing happened today or later, and the clock is the system’s again', async () => {
    const [row] = await sql<{ last: Date }[]>`select max("on") as last from "WorkflowEvent" where "byRole" <> 'worker'`
    expect((row?.last ?? timeBefore).getTime()).toBeLessThan(dateOnly(timeBefore).getTime())
    expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(60_000)
  })
})

it('has one picture, drawn by the code: whoever told us added it, and a first reader opened it and lets the others on the case see it', async () => {
  const [row, ...others] = await sql<{ caseId: string; standing: string; released: boolean; pieces: number }[]>`
    select a."caseId", a.standing, a."releasedBy" is not null as released, (select count(*)::int from "FileChunk" c where c."fileId" = a.id) as pieces from "Attachment" a`
  expect([row?.standing, row?.released, row?.pieces, others]).toEqual(['clear', true, 1, []])
  expect((await sql`select from "Message" where "caseId" = ${row?.caseId ?? ''} and side = 'person'`).length).toBeGreaterThan(0)
})

describe('promises of the demo trust', () => {
  it('are kept, but for the one that is late on purpose', async () => {
    const late = await sql<{ type: string; count: number }[]>`
      select type, count(*)::int from "WorkflowEvent" where type in ${sql(lateBy)}
      group by type`
    expect(late).toEqual([{ type: 'timer.reviewersProposedDue', count: 1 }])
  })

  it('are somebody’s to keep: the look that somebody asked for is Marcus Bello’s, and he sees the case', async () => {
    const [look] = await sql<{ state: string; given: string[] }[]>`
      select w.state #>> '{}' as state, array(select g."personId"::text from "CaseGrant" g where g."caseId" = w."caseId" and g."as" = 'handlingReviewer' and g."endedAt" is null) as given
      from "Workflow" w where w.machine = 'handling-review'`
    expect(look).toEqual({ state: 'accepted', given: [personId('marcus')] })
  })

  it('wait, and say so, while the person is asked something', async () => {
    const paused = await sql<{ name: string }[]>`
      select t.name from "WorkflowTimer" t join "Workflow" w on w.id = t."workflowId"
      where w.state #>> '{}' = 'awaitingAnswer' and t."dueAt" is null and t."daysLeft" is not null`
    expect(paused.map(({ name }) => name)).toContain('firstLook')
  })

  it('were fired on their day, and nothing is left that fell due before the seeding', async () => {
    const [row] = await sql<{ overdue: number }[]>`select count(*)::int as overdue from "WorkflowTimer" where "dueAt" < ${timeBefore}`
    expect(row?.overdue).toBe(0)
    const [resting] = await sql<{ on: Date }[]>`select "on" from "WorkflowEvent" where type = 'timer.reviewerReminder10Due' and "stateAfter" #>> '{}' = 'resting'`
    const [proposed] = await sql<{ at: Date }[]>`
      select e.at from "WorkflowEvent" e join "Workflow" w on w.id = e."workflowId" where e.type = 'reviewers.proposed' and w.state #>> '{}' = 'resting'`
    expect(resting?.on.toISOString().slice(0, 10)).toBe(londonDay(dueAfter(proposed?.at ?? new Date(0), { workingDays: 10 })))
  })

  it('mail nobody about those weeks: only what was told last night is in the queue', async () => {
    const jobs = await sql<{ caseId: string }[]>`select distinct payload ->> 'caseId' as "caseId" from graphile_worker._private_jobs order by 1`
    const lastNight = await sql<{ caseId: string }[]>`select "caseId" from "Workflow" where machine = 'restorative-review' and state #>> '{}' = 'received' order by "caseId"::text`
    expect(jobs).toEqual(lastNight)
  })
})

/** A seeding that dies in the middle of one story, and of another after a step was done and before it was noted. */
async function killedOnce(): Promise<void> {
  const steps = stories.find(({ name }) => name === 'The Monday meeting')?.steps as Step[]
  const fifth = steps[4]
  if (!fifth || !('acts' in fifth)) throw new Error('The fifth step of the Monday meeting is a colleague’s')
  steps[4] = { ...fifth, acts: [...fifth.acts, () => Promise.reject(new Error('killed'))] }
  await expect(seedDemoTrust()).rejects.toThrow('killed')
  steps[4] = fifth
  const [row] = await sql<{ cases: Record<string, { steps: number; trace: number }> }[]>`select value -> 'cases' as cases from "Setting" where key = 'demoTrust'`
  expect(row?.cases['The Monday meeting']?.steps).toBe(4)
  const other = row?.cases['The comb']
  if (!other) throw new Error('The comb was told before the Monday meeting')
  const before = { steps: other.steps - 1, trace: other.trace - 1 }
  await sql`update "Setting" set value = jsonb_set(value, '{cases,The comb}', ${sql.json(before)}) where key = 'demoTrust'`
}

async function stagesByName(): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const { name, words } of cases) {
    const answer = await knock(words)
    if (answer.is !== 'open') continue
    const state = await sql<{ state: string }[]>`
      select w.state #>> '{}' as state from "Workflow" w join "ReportCode" r on r."caseId" = w."caseId"
      where w.machine = 'restorative-review' and r.hash = decode(${answer.code}, 'hex')`
    found[name] = state[0]?.state ?? ''
  }
  return found
}

/** How many rows each table has, and the state of each strand. */
async function everything(): Promise<unknown> {
  const tables = await sql<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public' order by 1`
  const counts = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await sql<{ count: number }[]>`select count(*)::int as count from ${sql(name)}`
      return [name, row?.count] as const
    }),
  )
  return { counts, strands: await sql`select id, state, version from "Workflow" order by id` }
}

import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountTold } from '#tests/fixtures/accounts'
import { createTestDatabase } from '#tests/fixtures/database'
import { useTestKeys } from '#tests/fixtures/keys'
import { readAccount } from '~/cases/account'
import { colleagueOn } from '~/cases/decide'
import { injectClock } from '~/platform/clock'
import { asActor, closeDatabase } from '~/platform/database'
import { submitReport, wordsSent } from '~/reports/submit'

const amara = 'a0000000-0000-4000-8000-000000000001'
const farah = 'a0000000-0000-4000-8000-000000000002'
const told = (id: string) => accountTold(id, '2026-11-20').answers
let owner: postgres.Sql

useTestKeys()
beforeAll(async () => {
  const database = await createTestDatabase()
  injectClock({ now: () => new Date('2026-11-20T21:40:12Z') })
  owner = postgres(database.url('heard_owner'), { max: 2, onnotice: () => undefined })
  await owner`insert into "Person" (id, "staffNumber", name, email) values (${amara}, '1', 'Amara', 'a@example.nhs.uk'), (${farah}, '2', 'Farah', 'f@example.nhs.uk')`
  await owner`insert into "RoleAssignment" (id, "personId", role, scope, "fromOn") values
    (gen_random_uuid(), ${amara}, 'firstReader', null, '2026-01-01'), (gen_random_uuid(), ${farah}, 'routeLead', 'abuse', '2026-01-01')`
})
afterAll(async () => {
  await closeDatabase()
  await owner.end()
})

const countOf = async (table: string) => Number((await owner.unsafe<{ count: string }[]>(`select count(*) from ${table}`))[0]?.count)

describe('sending a report', () => {
  const secret = randomBytes(32)

  test('fifty times at once makes one case, with one code that is shown each time', async () => {
    const answers = told('a02')
    const sent = await Promise.all(Array.from({ length: 50 }, () => submitReport({ secret, answers })))
    expect(new Set(sent.map(({ words }) => words.join(' '))).size).toBe(1)
    expect(sent[0]?.words).toHaveLength(8)
    expect(await countOf('"Case"')).toBe(1)
    expect(await countOf('"ReportCode"')).toBe(1)
    expect(await countOf('vault."Name"')).toBe(1)
    expect(await wordsSent(secret)).toEqual(sent[0]?.words)
    expect(await wordsSent(randomBytes(32))).toBeNull()
  })

  test('the first reader reads it, and the reading is part of the record', async () => {
    const [row] = await owner<{ id: string }[]>`select id from "Case"`
    const caseId = row?.id ?? ''
    const { answers } = await asActor({ as: 'staff', personId: amara }, async (tx) => readAccount(tx, caseId, await colleagueOn(tx, amara, caseId)))
    expect(answers.narrative).toContain('a shortened name that is not mine')
    expect(await owner`select act from "AuditEntry" where act = 'account.read' and "caseId" = ${caseId}`).toHaveLength(1)
  })

  test('nothing that a person wrote stands in clear in any row, and no row of theirs has a time of day', async () => {
    const tables = await owner<{ name: string }[]>`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'vault')`
    for (const { name } of tables) {
      const rows = await owner.unsafe<{ row: string }[]>(`select t::text as row from ${name} t`)
      expect(rows.filter(({ row }) => /shortened name|Everyone laughs|example\.org/.test(row)), name).toEqual([])
      expect(rows.filter(({ row }) => row.includes('21:40:12')).filter(({ row }) => !row.includes(amara)), name).toEqual([])
    }
  })
})

test('routes begin beside the review, and their leads are granted their own route', async () => {
  await submitReport({ secret: randomBytes(32), answers: told('a01') })
  const strands = await owner<{ id: string; kind: string }[]>`select id, context ->> 'kind' as kind from "Workflow" where machine = 'safety-route' order by 2`
  expect(strands.map(({ kind }) => kind)).toEqual(['abuse', 'hateCrime'])
  const grants = await owner<{ strandId: string }[]>`select "strandId" from "CaseGrant" where "personId" = ${farah} and "as" = 'routeLead'`
  expect(grants).toEqual([{ strandId: strands[0]?.id }])
})

test('sharing with two routes is two choices, so that each can be taken back alone', async () => {
  const answers = { ...told('a03'), choices: ['contactMe' as const, 'shareWithRoute' as const], shareWithRoutes: ['hr' as const, 'police' as const] }
  const secret = randomBytes(32)
  await submitReport({ secret, answers })
  const rows = await owner<{ kind: string; detail: string | null }[]>`
    select kind, detail from "Choice" where "caseId" = (select "caseId" from "Choice" where detail = 'police') order by nth`
  expect(rows.map(({ kind, detail }) => [kind, detail])).toEqual([['contactMe', null], ['shareWithRoute', 'hr'], ['shareWithRoute', 'police']])
})

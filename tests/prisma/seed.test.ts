import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stories } from '#prisma/factories/cases'
import { type DemoCase, seedDemoTrust } from '#prisma/seed'
import { createTestDatabase } from '#tests/fixtures/database'
import { useTestKeys } from '#tests/fixtures/keys'
import { states } from '#workflows/restorative-review/context'
import { closeDatabase } from '~/platform/database'
import { injectClock, now } from '~/platform/clock'

useTestKeys()

let sql: Sql
let cases: DemoCase[]

beforeAll(async () => {
  const database = await createTestDatabase()
  sql = postgres(database.url('heard_owner'), { max: 1, onnotice: () => undefined })
  const began = performance.now()
  cases = await seedDemoTrust()
  console.info(`seeded in ${Math.round(performance.now() - began)} ms`)
})

afterAll(async () => {
  await closeDatabase()
  await sql.end()
})

describe('the demo trust in mid-week', () => {
  it('has a case in each stage', async () => {
    const rows = await sql<{ state: string }[]>`select state #>> '{}' as state from "Workflow" where machine = 'restorative-review'`
    expect(rows.map(({ state }) => state).sort()).toEqual(stories.map(({ stage }) => stage).sort())
  })
})
void injectClock; void now; void states

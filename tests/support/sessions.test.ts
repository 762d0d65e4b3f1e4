import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plantSessions } from '#prisma/factories/support'
import { createTestTrust } from '#tests/fixtures/demo-trust'
import { injectClock } from '~/platform/clock'
import { closeDatabase } from '~/platform/database'
import { comingSessions } from '~/support/sessions'

const monday = new Date('2026-11-02T09:30:00Z')
let sql: Sql

beforeAll(async () => {
  sql = (await createTestTrust()).sql
  injectClock({ now: () => monday })
  await plantSessions(sql, { at: monday })
})
afterAll(async () => {
  await closeDatabase()
  await sql.end()
})

test('the sessions to come are listed with whom they are for, the next one first', async () => {
  const sessions = await comingSessions()
  expect(sessions?.[0]).toEqual({
    id: expect.any(String) as string, on: expect.stringContaining('11 November') as string, from: '12:00', until: '13:15', about: null, forWhom: 'Colleagues from racially minoritised groups',
  })
  expect(sessions).toHaveLength(4)
})

test('one that has begun is not', async () => {
  injectClock({ now: () => new Date('2026-11-11T12:01:00Z') })
  expect(await comingSessions()).toHaveLength(3)
})

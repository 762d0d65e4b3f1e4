import postgres from 'postgres'
import { expect, it } from 'vitest'
import { seedDemoTrust } from '#prisma/seed'
import { createTestDatabase } from '#tests/fixtures/database'
import { useTestKeys } from '#tests/fixtures/keys'

useTestKeys()

it('leaves a trust alone in which somebody has told something already', async () => {
  const database = await createTestDatabase()
  const sql = postgres(database.url('heard_owner'), { max: 1, onnotice: () => undefined })
  await sql`insert into "Case" (id, ref, "receivedOn") values (gen_random_uuid(), 'HB2C-D3F4', '2026-01-05')`
  expect(await seedDemoTrust()).toEqual([])
  expect(await sql`select ref from "Case"`).toEqual([{ ref: 'HB2C-D3F4' }])
  await sql.end()
})

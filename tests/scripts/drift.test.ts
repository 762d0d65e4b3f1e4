import { createTestDatabase } from '#tests/fixtures/database'
import postgres from 'postgres'
import { expect, it } from 'vitest'
import { compareWithSchema } from '../../scripts/migrations/engine.mjs'

it('says that the migrations and the schema agree, and names what was slipped in beside them', async () => {
  const database = await createTestDatabase()
  const owner = database.url('heard_owner')
  expect(await compareWithSchema(owner)).toBe('')

  const sql = postgres(owner, { max: 1 })
  await sql`alter table "Person" add column slipped_in text`
  await sql.end()
  expect(await compareWithSchema(owner)).toContain('ALTER TABLE "Person" DROP COLUMN "slipped_in"')
})

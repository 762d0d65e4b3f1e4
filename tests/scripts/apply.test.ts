import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createTestDatabase, type TestDatabase } from '#tests/fixtures/database'
import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyMigrations } from '../../scripts/migrations/apply.mjs'
import { migrationsFolder, readMigrations } from '../../scripts/migrations/files.mjs'

let database: TestDatabase
let folder: string
let sql: postgres.Sql

beforeEach(async () => {
  database = await createTestDatabase()
  folder = mkdtempSync(path.join(tmpdir(), 'heard-migrations-'))
  cpSync(migrationsFolder, folder, { recursive: true })
  sql = postgres(database.url('heard_owner'), { max: 1, onnotice: () => undefined })
})

afterEach(() => sql.end())

describe('a trust starts a newer release on its database', () => {
  it('applies each migration once, and nothing the second time', async () => {
    write('99990101000000_tea_rounds', 'create table tea_round (id int); create function two() returns int language sql as $$ select 1; select 2 $$;')
    expect(await apply()).toEqual(['99990101000000_tea_rounds'])
    expect(await apply()).toEqual([])
    expect(await sql`select two()`).toEqual([{ two: 2 }])
    expect(await names()).toEqual(readMigrations(folder).map(({ name }) => name))
  })

  it('lets two processes start at once, and one of them migrates', async () => {
    write('99990101000000_tea_rounds', 'create table tea_round (id int)')
    const both = await Promise.all([apply(), apply()])
    expect(both.flat()).toEqual(['99990101000000_tea_rounds'])
  })

  it('leaves nothing behind of a migration that fails, and says where', async () => {
    write('99990101000000_broken', 'create table half (id int);\nselect from nowhere')
    await expect(apply()).rejects.toThrow('99990101000000_broken failed and left nothing behind: relation "nowhere" does not exist (line 2)')
    expect(await sql`select to_regclass('half') as half`).toEqual([{ half: null }])
    expect(await names()).not.toContain('99990101000000_broken')
  })

  it('refuses a migration that was edited after it was applied', async () => {
    write('99990101000000_tea_rounds', 'create table tea_round (id int)')
    await apply()
    write('99990101000000_tea_rounds', 'create table tea_round (id bigint)')
    write('99990102000000_biscuits', 'create table biscuit (id int)')
    await expect(apply()).rejects.toThrow('99990101000000_tea_rounds was edited after it was applied')
    expect(await sql`select to_regclass('biscuit') as biscuit`).toEqual([{ biscuit: null }])
  })

  it('refuses a database that a newer release has migrated', async () => {
    await sql`insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('1', 'x', '99990103000000_from_later', '2026-11-01')`
    await expect(apply()).rejects.toThrow('99990103000000_from_later, which this release does not know')
  })

  it('refuses to go on after a migration that never finished', async () => {
    await sql`update _prisma_migrations set finished_at = null where migration_name = ${readMigrations(folder)[0]?.name ?? ''}`
    await expect(apply()).rejects.toThrow('began on this database and never finished')
  })
})

function apply() {
  return applyMigrations(database.url('heard_owner'), { folder })
}

function write(name: string, text: string) {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), text)
}

async function names() {
  const rows = await sql<{ name: string }[]>`select migration_name as name from _prisma_migrations where finished_at is not null order by 1`
  return rows.map(({ name }) => name)
}

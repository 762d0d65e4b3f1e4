import { randomUUID } from 'node:crypto'
import { Logger, runMigrations } from 'graphile-worker'
import postgres from 'postgres'
import { Refusal } from '../house/refusal.mjs'
import { readMigrations } from './files.mjs'

/** The lock that Prisma's own engine takes: whoever migrates, migrates alone. */
const prismaLock = 72_707_369

/** Prisma's bookkeeping table, to the letter: its engine reads what this runner wrote. */
const bookkeeping = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
  logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

/**
 * Brings a database up to date: first the queue's own tables, because our SQL grants on them, then each migration that is missing,
 * with its bookkeeping row in the same transaction. So a migration is there whole or not at all; the price is that
 * `create index concurrently` cannot stand in one.
 * @param {string} url of the owner
 * @param {{ folder?: string }} [options]
 * @returns {Promise<string[]>} the names of the migrations that were applied now
 * @throws {Refusal} when a migration was edited after it was applied, failed, or is unknown to this release
 */
export async function applyMigrations(url, { folder } = {}) {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await sql`select pg_advisory_lock(${prismaLock})`
    await runMigrations({ connectionString: url, logger: new Logger(() => () => undefined) })
    await sql.unsafe(bookkeeping)
    const missing = await findMissing(sql, readMigrations(folder))
    for (const migration of missing) await applyOne(sql, migration)
    return missing.map(({ name }) => name)
  } finally {
    await sql.end()
  }
}

/**
 * @param {postgres.Sql} sql
 * @param {import('./files.mjs').Migration[]} known
 */
async function findMissing(sql, known) {
  /** @type {{ name: string, checksum: string, isFinished: boolean }[]} */
  const applied = await sql`
    select migration_name as name, checksum, finished_at is not null as "isFinished" from _prisma_migrations where rolled_back_at is null`
  for (const { name, checksum, isFinished } of applied) {
    const migration = known.find((one) => one.name === name)
    if (!migration) throw new Refusal(`The database has the migration ${name}, which this release does not know: start the newer release.`)
    if (!isFinished) throw new Refusal(`The migration ${name} began on this database and never finished: restore a backup or resolve it first.`)
    if (migration.checksum !== checksum) {
      throw new Refusal(`The migration ${name} was edited after it was applied: put its text back and write a new migration instead.`)
    }
  }
  const names = new Set(applied.map(({ name }) => name))
  return known.filter(({ name }) => !names.has(name))
}

/**
 * @param {postgres.Sql} sql
 * @param {import('./files.mjs').Migration} migration
 */
async function applyOne(sql, migration) {
  const id = randomUUID()
  try {
    await sql.begin(async (transaction) => {
      await transaction`insert into _prisma_migrations (id, checksum, migration_name) values (${id}, ${migration.checksum}, ${migration.name})`
      await transaction.unsafe(migration.sql)
      await transaction`update _prisma_migrations set finished_at = clock_timestamp(), applied_steps_count = 1 where id = ${id}`
    })
  } catch (error) {
    const { message, position } = /** @type {Error & { position?: string }} */ (error)
    const line = position ? ` (line ${migration.sql.slice(0, Number(position)).split('\n').length})` : ''
    throw new Refusal(`The migration ${migration.name} failed and left nothing behind: ${message}${line}`)
  }
}

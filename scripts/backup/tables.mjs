import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** @typedef {import('postgres').Sql<{}>} Sql */
/** @typedef {{ name: string, columns: string, isKeys: boolean }} Table names and columns as SQL; isKeys: its rows hold wrapped keys, each beside its epoch */
/** @typedef {{ migrations: { name: string, checksum: string }[], queue: number[], tables: Table[] }} Shape what must be alike where rows came from and where they go */
/** @typedef {{ name: string, last: string, isCalled: boolean }} Sequence */

/** How much of a table is sealed at a time, in bytes. */
const portion = 1 << 18

/** They say which migrations were applied: compared, never restored. */
const bookkeeping = ['public._prisma_migrations', 'graphile_worker.migrations']

/**
 * For the connection's own transaction. Row security is not passed over in silence: a login that would be shown a part is refused. The rest
 * makes the text of a value the same on every server.
 */
export const careful = `set local row_security = off; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local extra_float_digits = 1`

/**
 * Every table of the database from its catalogue, so that nobody has to remember a new one.
 * @param {Sql} sql
 * @returns {Promise<Shape>}
 */
export async function readShape(sql) {
  const [there] = await sql`select to_regclass('public._prisma_migrations') is not null and to_regclass('graphile_worker.migrations') is not null as "isMigrated"`
  if (!there?.['isMigrated']) return { migrations: [], queue: [], tables: [] }
  /** @type {(Table & { plain: string })[]} */
  const all = await sql`
    select format('%I.%I', n.nspname, c.relname) as name, n.nspname || '.' || c.relname as plain,
      string_agg(quote_ident(a.attname), ', ' order by a.attnum) filter (where a.attgenerated = '') as columns,
      bool_or(a.attname ~* 'epoch$') as "isKeys"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
    group by n.nspname, c.relname order by n.nspname collate "C", c.relname collate "C"`
  const tables = all.filter(({ plain }) => !bookkeeping.includes(plain)).map(({ name, columns, isKeys }) => ({ name, columns, isKeys }))
  /** @type {Shape['migrations']} */
  const migrations = await sql`
    select migration_name as name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null order by 1`
  const queue = await sql`select id from graphile_worker.migrations order by id`
  return { migrations: migrations.map(({ name, checksum }) => ({ name, checksum })), queue: queue.map(({ id }) => Number(id)), tables }
}

/**
 * How far each sequence is: read after the snapshot was taken, never behind it.
 * @param {Sql} sql
 * @returns {Promise<Sequence[]>}
 */
export async function readSequences(sql) {
  const names = await sql`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and n.nspname not like 'pg\\_%' order by 1`
  return Promise.all(names.map(async ({ name }) => {
    const [row] = await sql.unsafe(`select last_value::text as last, is_called as "isCalled" from ${name}`)
    return { name: String(name), last: String(row?.['last']), isCalled: Boolean(row?.['isCalled']) }
  }))
}

/**
 * @param {Sql} sql
 * @param {string} table
 * @returns {Promise<number>} its rows
 */
export async function countRows(sql, table) {
  const [row] = await sql.unsafe(`select count(*)::float8 as rows from ${table}`)
  return Number(row?.['rows'])
}

/**
 * A table's rows as text, in portions; never the whole of it in memory.
 * @param {Sql} sql
 * @param {Table} table
 * @returns {AsyncGenerator<Buffer, void>}
 */
export async function* copyOut(sql, { name, columns }) {
  /** @type {Buffer[]} */
  let held = []
  let size = 0
  const stream = await sql.unsafe(`copy ${name} (${columns}) to stdout`).readable()
  for await (const row of stream) {
    held.push(row)
    size += row.length
    if (size < portion) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  // The driver stops its connection when rows come faster than they are read, and goes on when more is asked for: after the last row nobody does.
  stream._read(0)
  if (size > 0) yield Buffer.concat(held)
}

/**
 * Puts such rows in.
 * @param {Sql} sql
 * @param {Table} table
 * @param {AsyncIterable<Buffer>} portions
 */
export async function copyIn(sql, { name, columns }, portions) {
  await pipeline(Readable.from(portions), await sql.unsafe(`copy ${name} (${columns}) from stdin`).writable())
}

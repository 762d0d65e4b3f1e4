import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#tests/fixtures/database'
import { expectedWithoutContext } from './expected-without-context'

/** One id for everything, so that every row belongs to the same case, person, strand and file: a policy that joins loosely has something to find. */
const id = 'a0000000-0000-4000-8000-000000000001'
const values: Record<string, string> = {
  uuid: `'${id}'`, text: `'x'`, bytea: `'\\x00'`, date: `'2026-11-02'`, 'timestamp with time zone': `'2026-11-02T09:00:00Z'`, boolean: 'true', integer: '1', smallint: '1',
  bigint: '1', jsonb: `'{}'`, ARRAY: `'{}'`,
}
/** Where the kind of row decides who sees it: the most open kind there is. */
const mostOpen: Record<string, string> = { 'public.LearningItem.removedOn': 'null', 'public.Attachment.standing': `'held'`, 'public.Draft.secretHash': `'\\x00'` }

let database: TestDatabase
let keeper: postgres.Sql
let tables: string[] = []

/** Whoever puts the rows there keeps no rule but the columns' own kinds: the superuser of the test's PostgreSQL, in a database without its checks. */
beforeAll(async () => {
  database = await createTestDatabase()
  keeper = postgres(database.url('postgres'), { max: 1, onnotice: () => undefined })
  const columns = await keeper<{ place: string; name: string; type: string }[]>`
    select table_schema || '.' || table_name as place, column_name as name, data_type as type from information_schema.columns
    join pg_tables on schemaname = table_schema and tablename = table_name
    where table_schema in ('public', 'vault') and table_name <> '_prisma_migrations' and is_generated = 'NEVER' order by 1, ordinal_position`
  tables = [...new Set(columns.map(({ place }) => place))]
  const checks = await keeper<{ place: string; name: string }[]>`
    select n.nspname || '.' || c.relname as place, k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'c' and n.nspname in ('public', 'vault')`
  for (const { place, name } of checks) await keeper.unsafe(`alter table ${quoted(place)} drop constraint "${name}"`)
  await keeper`set session_replication_role = replica`
  for (const table of tables) {
    const own = columns.filter(({ place }) => place === table)
    const row = own.map(({ name, type }) => mostOpen[`${table}.${name}`] ?? values[type] ?? `'no value for ${type}'`)
    await keeper.unsafe(`insert into ${quoted(table)} (${own.map(({ name }) => `"${name}"`).join(', ')}) values (${row.join(', ')})`)
  }
})
afterAll(() => keeper.end())

const quoted = (table: string) => table.split('.').map((part) => `"${part}"`).join('.')

describe('a login that does not say for whom it asks', () => {
  test.each(['intake', 'reporter', 'staff', 'leaders', 'worker', 'vault'] as const)('%s sees what was decided, and not one row of another table', async (login) => {
    const sql = postgres(database.url(`heard_${login}`), { max: 1, onnotice: () => undefined })
    try {
      const seen: string[] = []
      for (const table of [...tables, 'public._prisma_migrations']) {
        const rows = await sql.unsafe<{ there: number }[]>(`select count(*)::int as there from ${quoted(table)}`).catch((error: unknown) => {
          if ((error as { code?: string }).code === '42501') return []
          throw error
        })
        if ((rows[0]?.there ?? 0) > 0) seen.push(table)
      }
      expect(seen.sort()).toEqual(Object.keys(expectedWithoutContext[login]).sort())
    } finally {
      await sql.end()
    }
  })

  test('there was a row in each table to be seen', async () => {
    const empty: string[] = []
    for (const table of tables) {
      const [row] = await keeper.unsafe<{ there: boolean }[]>(`select exists (select from ${quoted(table)}) as there`)
      if (row?.there !== true) empty.push(table)
    }
    expect(empty).toEqual([])
    expect(tables.length).toBeGreaterThan(45)
  })

  test('a lesson that is not published, or was removed, is not for them, nor a piece of a picture that is not held', async () => {
    const seenBy = async (login: string, table: string) => {
      const sql = postgres(database.url(`heard_${login}`), { max: 1, onnotice: () => undefined })
      const [row] = await sql.unsafe<{ there: number }[]>(`select count(*)::int as there from ${quoted(table)}`)
      await sql.end()
      return row?.there
    }
    for (const standing of ['"removedOn" = \'2026-11-03\'', '"removedOn" = null, "publishedOn" = null']) {
      await keeper.unsafe(`update "LearningItem" set ${standing}`)
      for (const login of ['reporter', 'staff', 'leaders']) expect(await seenBy(login, 'public.LearningItem'), `${login} ${standing}`).toBe(0)
    }
    await keeper.unsafe(`update "Attachment" set standing = 'clear'`)
    expect(await seenBy('worker', 'public.FileChunk')).toBe(0)
  })
})

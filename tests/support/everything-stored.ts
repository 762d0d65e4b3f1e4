import type postgres from 'postgres'

type Row = Record<string, unknown>
export type Stored = Map<string, Map<string, string>>

/** Every row of every table of every schema that the service writes, the queue's included. */
export async function everythingStored(sql: postgres.Sql): Promise<Stored> {
  const tables = await sql<{ schema: string; name: string }[]>`
    select schemaname as schema, tablename as name from pg_tables where schemaname in ('public', 'vault', 'graphile_worker') and tablename <> '_prisma_migrations' order by 1, 2`
  const stored: Stored = new Map()
  for (const { schema, name } of tables) {
    const rows = await sql<{ place: string; row: Row }[]>`select t.ctid::text as place, to_jsonb(t) as row from ${sql(schema)}.${sql(name)} t`
    stored.set(`${schema}.${name}`, new Map(rows.map(({ row }) => [JSON.stringify(row), shapeOf(row)])))
  }
  return stored
}

/** What is in `after` and was not in `before`, as shapes, and how many rows of `before` are gone: what somebody with both dumps would learn. */
export function difference(before: Stored, after: Stored): Record<string, { added: string[]; gone: number }> {
  return Object.fromEntries([...after].flatMap(([table, rows]) => {
    const known = before.get(table) ?? new Map<string, string>()
    const added = [...rows].filter(([row]) => !known.has(row)).map(([, shape]) => shape).sort()
    const gone = [...known.keys()].filter((row) => !rows.has(row)).length
    return added.length + gone === 0 ? [] : [[table, { added, gone }]]
  }))
}

/** A row with its ids, hashes and sealed bytes as what they look like: kind and length. Codes, days, states and versions stay as they are. */
function shapeOf(row: Row): string {
  return JSON.stringify(row, (key, value: unknown) => {
    if (typeof value === 'string') {
      if (value.startsWith('\\x')) return `bytes ${value.length}`
      return value.replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'uuid')
    }
    return typeof value === 'number' && key === 'id' ? 'number' : value
  })
}

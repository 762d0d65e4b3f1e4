import type postgres from 'postgres'

/**
 * What a case's rows were, to be compared and put back: every table of the application that names a case. Rows that are only ever added to are put
 * back too, so it asks for the superuser, whose triggers are off meanwhile.
 */
export async function keepRows(superuser: postgres.Sql, caseId: string): Promise<{ print: () => Promise<string>; restore: () => Promise<void> }> {
  const found = await superuser<{ name: string; type: string }[]>`
    select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'caseId' and t.table_type = 'BASE TABLE' order by 1`
  const tables = found.map(({ name }) => name)
  await superuser.unsafe('create schema kept')
  for (const table of tables) await superuser.unsafe(`create table kept."${table}" as table public."${table}" with no data`)
  const each = (sql: (table: string) => string) => tables.map(sql).join(';\n')
  await superuser.unsafe(each((table) => `insert into kept."${table}" select * from public."${table}" where "caseId" = '${caseId}'`))
  const prints = tables.map((table) => `select '${table}' || t::text as line from public."${table}" t where "caseId" = '${caseId}'`).join(' union all ')
  const back = each((table) => `delete from public."${table}" where "caseId" = '${caseId}'; insert into public."${table}" select * from kept."${table}"`)
  return {
    print: async () => (await superuser.unsafe<{ print: string }[]>(`select md5(string_agg(line, '' order by line)) as print from (${prints}) all_rows`))[0]?.print ?? '',
    restore: async () => {
      await superuser.begin(async (tx) => {
        await tx.unsafe(`set local session_replication_role = replica; ${back}`)
      })
    },
  }
}

import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '#tests/fixtures/database'
import { asActor, asActorAtOnce, closeDatabase, Prisma, refusal, type Actor } from '~/platform/database'
import { expectedFunctions, expectedGrants, expectedInQueue } from './expected-grants'

const amara = randomUUID()
const ben = randomUUID()
const cases = { amaras: [randomUUID(), randomUUID(), randomUUID()], bens: randomUUID(), recused: randomUUID() }
let owner: postgres.Sql

beforeAll(async () => {
  const database = await createTestDatabase()
  owner = postgres(database.url('heard_owner'), { max: 1, onnotice: () => undefined })
  for (const [id, number] of [[amara, '1'], [ben, '2']] as const) {
    await owner`insert into "Person" (id, "staffNumber", name, email) values (${id}, ${number}, 'A colleague', ${`${number}@example.nhs.uk`})`
  }
  for (const [id, role] of [[amara, 'reviewer'], [ben, 'owner'], [ben, 'facilitator']] as const) {
    await owner`insert into "RoleAssignment" (id, "personId", role, "fromOn") values (${randomUUID()}, ${id}, ${role}, '2026-01-01')`
  }
  for (const id of [...cases.amaras, cases.bens, cases.recused]) {
    await owner`insert into "Case" (id, ref, "receivedOn") values (${id}, ${id}, '2026-11-02')`
    await owner`insert into "CaseKey" ("caseId", tree, epoch, wrapped) values (${id}, 'narrative', '2026-11', '\\x00'), (${id}, 'work', '2026-11', '\\x00')`
  }
  const at = '2026-11-02T09:00:00Z'
  for (const id of cases.amaras) await owner`insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt") values (${randomUUID()}, ${id}, ${amara}, 'reviewer', ${at})`
  await owner`insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt") values (${randomUUID()}, ${cases.bens}, ${ben}, 'owner', ${at})`
  await owner`insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt", "endedAt", "endedBecause")
    values (${randomUUID()}, ${cases.recused}, ${ben}, 'reviewer', ${at}, ${at}, 'recused'), (${randomUUID()}, ${cases.recused}, ${ben}, 'facilitator', ${at}, null, null)`
})
afterAll(async () => {
  await closeDatabase()
  await owner.end()
})

const countCases = (actor: Actor) => asActor(actor, (tx) => tx.case.count())

describe('without a context there are no rows', () => {
  test.each([
    ['a colleague who has not signed in', { as: 'staff', personId: null }],
    ['somebody who types no code', { as: 'reporter', code: null }],
    ['a colleague without a grant', { as: 'staff', personId: randomUUID() }],
  ] satisfies [string, Actor][])('%s sees none', async (_, actor) => {
    expect(await countCases(actor)).toBe(0)
    expect(await asActor(actor, (tx) => tx.caseKey.count())).toBe(0)
  })

  test('what an actor said of themselves ends with their transaction', async () => {
    expect(await countCases({ as: 'staff', personId: amara })).toBe(3)
    expect(await countCases({ as: 'staff', personId: null })).toBe(0)
  })
})

test('an owner has the work key of their case and never the key to the words', async () => {
  const keys = await asActor({ as: 'staff', personId: ben }, (tx) => tx.caseKey.findMany({ select: { caseId: true, tree: true } }))
  expect(keys).toEqual([{ caseId: cases.bens, tree: 'work' }])
})

test('a recusal closes the case for good, whatever other grant there is', async () => {
  const seen = await asActor({ as: 'staff', personId: ben }, (tx) => tx.case.findMany({ select: { id: true } }))
  expect(seen).toEqual([{ id: cases.bens }])
})

test('400 interleaved actors, and no wrong row', async () => {
  const expected = new Map([[amara, 3], [ben, 1], [null, 0]])
  const people = [amara, ben, null]
  const counts = await Promise.all(
    Array.from({ length: 400 }, async (_, index) => {
      const personId = people[index % 3] ?? null
      return { personId, count: await countCases({ as: 'staff', personId }) }
    }),
  )
  expect(counts.filter(({ personId, count }) => count !== expected.get(personId))).toEqual([])
})

test('the grants are those that were decided, and no others', async () => {
  const rows = await owner<{ place: string; login: string; may: string }[]>`
    with whole as (
      select table_schema, table_name, grantee, string_agg(distinct case privilege_type when 'INSERT' then 'a' when 'DELETE' then 'd' when 'SELECT' then 'r' when 'UPDATE' then 'w' else '?' end, '') as may
      from information_schema.table_privileges where table_schema in ('public', 'vault') and grantee <> current_user group by 1, 2, 3),
    columns as (
      select c.table_schema, c.table_name, c.grantee, 'w(' || string_agg(c.column_name, ',' order by c.column_name) || ')' as may
      from information_schema.column_privileges c left join whole w using (table_schema, table_name, grantee)
      where c.privilege_type = 'UPDATE' and c.table_schema in ('public', 'vault') and c.grantee <> current_user and coalesce(w.may, '') not like '%w%' group by 1, 2, 3)
    select table_schema || '.' || table_name as place, grantee as login, concat_ws(' ', w.may, c.may) as may
    from whole w full join columns c using (table_schema, table_name, grantee) where table_name <> '_prisma_migrations' order by 1, 2`
  const found: Record<string, Record<string, string>> = {}
  for (const { place, login, may } of rows) (found[place] ??= {})[login.replace('heard_', '')] = may
  expect(found).toEqual(expectedGrants)
})

test('the functions that a login may call are those that were decided, and nobody else may call one', async () => {
  const rows = await owner<{ name: string; callers: string[] }[]>`
    select p.proname as name, array(
      select replace(coalesce(r.rolname, 'public'), 'heard_', '') from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a left join pg_roles r on r.oid = a.grantee
      where a.grantee <> p.proowner order by 1) as callers
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('app', 'public', 'vault')`
  expect(Object.fromEntries(rows.map(({ name, callers }) => [name, callers]))).toEqual(expectedFunctions)
})

test('the queue is the worker’s alone: its schema, its tables and its functions', async () => {
  const schemas = await owner<{ login: string }[]>`
    select coalesce(r.rolname, 'public') as login from pg_namespace n, lateral aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a left join pg_roles r on r.oid = a.grantee
    where n.nspname = 'graphile_worker' and a.grantee <> n.nspowner`
  const tables = await owner<{ name: string; login: string; may: string }[]>`
    select table_name as name, grantee as login, string_agg(lower(privilege_type), ' ' order by privilege_type) as may
    from information_schema.table_privileges where table_schema = 'graphile_worker' and grantee <> current_user group by 1, 2 order by 1`
  expect({ schema: schemas.map(({ login }) => login), tables: tables.map(({ name, login, may }) => `${login} ${name}: ${may}`) }).toEqual(expectedInQueue)
  // Its functions carry PostgreSQL’s own default, EXECUTE for all, which is worth nothing without the schema.
  const callers = await owner<{ login: string }[]>`
    select rolname as login from pg_roles where rolname like 'heard\_%' and rolname <> current_user
      and has_schema_privilege(rolname, 'graphile_worker', 'usage') and has_function_privilege(rolname, 'graphile_worker.add_jobs(graphile_worker.job_spec[], boolean)', 'execute')`
  expect(callers).toEqual([{ login: 'heard_worker' }])
})

test.each(['intake', 'reporter', 'staff', 'leaders', 'vault'] as const)('%s cannot reach into the queue', async (as) => {
  const actor = { intake: { as: 'intake', draft: null }, reporter: { as: 'reporter', code: null }, staff: { as: 'staff', personId: amara }, leaders: { as: 'leaders', personId: amara }, vault: { as: 'vault', personId: amara } } as const
  for (const sql of ['select * from graphile_worker._private_jobs', `select graphile_worker.add_job('mail')`]) {
    const error: unknown = await asActor(actor[as], (tx) => tx.$executeRawUnsafe(sql)).catch((reason: unknown) => reason)
    expect(refusal(error), sql).toBe('forbidden')
  }
})

test('every table has row security, forced on its owner too', async () => {
  const open = await owner`
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'vault') and c.relkind in ('r', 'p') and c.relname <> '_prisma_migrations' and not (c.relrowsecurity and c.relforcerowsecurity)`
  expect(open).toEqual([])
})

describe('a statement that goes out with its own begin and commit', () => {
  const casesOrFail = Prisma.sql`select 1 / (select count(*)::int from "Case")`

  test('sees what its actor sees, and leaves nothing of them behind on the connection', async () => {
    await asActorAtOnce({ as: 'staff', personId: amara }, casesOrFail)
    for (let turn = 0; turn < 10; turn++) await expect(asActorAtOnce({ as: 'staff', personId: null }, casesOrFail)).rejects.toThrow('division by zero')
    expect(await countCases({ as: 'staff', personId: null })).toBe(0)
    expect(await countCases({ as: 'staff', personId: amara })).toBe(cases.amaras.length)
  })

  test('a failure takes all of it back, says why, and the connection serves the next one', async () => {
    const [id, other] = [randomUUID(), randomUUID()]
    const made = (caseId: string) => Prisma.sql`insert into "Case" (id, ref, "receivedOn") values (${caseId}::uuid, ${caseId}, ${new Date('2026-11-02T00:00:00Z')}::date)`
    await expect(asActorAtOnce({ as: 'intake', draft: null }, Prisma.sql`with made as (${made(id)}) select 1 / ${0}::int`)).rejects.toThrow('division by zero')
    await asActorAtOnce({ as: 'intake', draft: null }, made(other))
    expect(await owner`select "receivedOn"::text from "Case" where id in (${id}, ${other})`).toEqual([{ receivedOn: '2026-11-02' }])
    expect(refusal(await asActorAtOnce({ as: 'intake', draft: null }, made(other)).catch((error: unknown) => error))).toBe('taken')
    expect(refusal(await asActorAtOnce({ as: 'intake', draft: null }, Prisma.sql`delete from "Case"`).catch((error: unknown) => error))).toBe('forbidden')
    await owner`delete from "Case" where id = ${other}`
  })

  test('what is no id and no hash never becomes part of a statement', async () => {
    const person = `', true); reset role; --`
    await expect(asActorAtOnce({ as: 'staff', personId: person }, casesOrFail)).rejects.toThrow('an id or a hash')
    expect(await countCases({ as: 'staff', personId: person }).catch(() => 0)).toBe(0)
  })
})

describe('each login is refused what it must not do', () => {
  const refused = async (actor: Actor, sql: string) => refusal(await asActor(actor, (tx) => tx.$executeRawUnsafe(sql)).catch((error: unknown) => error))
  test.each([
    [{ as: 'intake', draft: null }, 'select * from "Report"'],
    [{ as: 'intake', draft: null }, 'select * from vault."Name"'],
    [{ as: 'staff', personId: amara }, 'select * from vault."Name"'],
    [{ as: 'staff', personId: amara }, `update "AuditEntry" set act = 'x'`],
    [{ as: 'staff', personId: amara }, 'delete from "WorkflowEvent"'],
    [{ as: 'staff', personId: amara }, 'alter table "Case" disable row level security'],
    [{ as: 'staff', personId: amara }, 'set role heard_owner'],
    [{ as: 'leaders', personId: amara }, 'select * from "Case"'],
    [{ as: 'leaders', personId: amara }, 'select * from "Workflow"'],
    [{ as: 'worker' }, 'select * from "Report"'],
    [{ as: 'worker' }, 'select * from "CaseKey"'],
    [{ as: 'worker' }, 'select * from "Message"'],
    [{ as: 'reporter', code: null }, 'select * from "Person"'],
    [{ as: 'reporter', code: null }, 'select * from vault."Name"'],
    [{ as: 'vault', personId: amara }, 'select * from "Message"'],
  ] satisfies [Actor, string][])('%o: %s', async (actor, sql) => {
    expect(await refused(actor, sql)).toBe('forbidden')
  })

  test('not even the owner changes or removes an audit row', async () => {
    await owner`insert into "AuditEntry" (id, act, body, "on") values (${randomUUID()}, 'made.up', '{}', '2026-11-02')`
    await expect(owner`update "AuditEntry" set act = 'other'`).rejects.toThrow('never changed or removed')
    await expect(owner`delete from "AuditEntry"`).rejects.toThrow('never changed or removed')
    await expect(owner`truncate "AuditEntry"`).rejects.toThrow('never changed or removed')
  })
})

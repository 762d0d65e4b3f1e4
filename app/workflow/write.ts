import { Prisma, type Transaction } from '~/platform/database'
import { WorkflowConflict } from './errors'

type Day = Date
type Moved = { id: string; state: string; context: unknown; machineVersion: number; isDone: boolean; version: number; was: number }
type Deadline = { workflowId: string; caseId: string | null; name: string; clock: string; event: object; startedOn: Day; dueAt: Date | null; daysLeft: number | null }

/** Every row that one event brings about, ready for one statement. Ids and codes only. */
export type Writes = {
  begun: (Omit<Moved, 'was'> & { caseId: string | null; machine: string })[]
  moved: Moved[]
  history: {
    workflowId: string; caseId: string | null; version: number; type: string; payload: object; stateAfter: string
    byRole: string; byPerson: string | null; on: Day; at: Date | null
  }[]
  started: Deadline[]
  changed: Deadline[]
  stopped: { workflowId: string; name: string }[]
  jobs: { task: string; payload: object; key: string; at?: Date }[]
  granted: { id: string; caseId: string; personId: string; as: string; strandId: string | null; grantedAt: Date }[]
  revoked: { caseId: string; personId: string; as: string; endedAt: Date }[]
  audited: { id: string; caseId: string | null; act: string; body: object; on: Day; at: Date | null }[]
}

/** A named part of a statement: `name as (sql)`. */
export type Part = { name: string; sql: Prisma.Sql }

/**
 * The writes as parts of one statement (a raw statement costs a fifth of model calls). Parts without rows are left out, so that
 * a login needs rights only on what it really writes: intake may insert and never update.
 */
export function partsOf(writes: Writes): Part[] {
  const parts: Part[] = []
  const add = (name: string, rows: unknown[], sql: (rows: Prisma.Sql) => Prisma.Sql) => {
    if (rows.length > 0) parts.push({ name, sql: sql(Prisma.sql`${JSON.stringify(rows)}::json`) })
  }
  add('begun', writes.begun, (rows) => Prisma.sql`
    insert into "Workflow" (id, "caseId", machine, "machineVersion", state, context, "isDone", version)
    select id, "caseId", machine, "machineVersion", state, context, "isDone", version from json_to_recordset(${rows})
      as r(id uuid, "caseId" uuid, machine text, "machineVersion" int, state jsonb, context jsonb, "isDone" boolean, version int)`)
  add('moved', writes.moved, (rows) => Prisma.sql`
    update "Workflow" w set state = r.state, context = r.context, "machineVersion" = r."machineVersion", "isDone" = r."isDone", version = r.version
    from json_to_recordset(${rows}) as r(id uuid, "machineVersion" int, state jsonb, context jsonb, "isDone" boolean, version int, was int)
    where w.id = r.id and w.version = r.was returning w.id`)
  add('history', writes.history, (rows) => Prisma.sql`
    insert into "WorkflowEvent" ("workflowId", "caseId", version, type, payload, "stateAfter", "byRole", "byPerson", "on", "at")
    select "workflowId", "caseId", version, type, payload, "stateAfter", "byRole", "byPerson", "on", "at" from json_to_recordset(${rows})
      as r("workflowId" uuid, "caseId" uuid, version int, type text, payload jsonb, "stateAfter" jsonb, "byRole" text, "byPerson" uuid, "on" date, "at" timestamptz)`)
  add('stopped', writes.stopped, (rows) => Prisma.sql`
    delete from "WorkflowTimer" t using json_to_recordset(${rows}) as r("workflowId" uuid, name text) where t."workflowId" = r."workflowId" and t.name = r.name`)
  add('changed', writes.changed, (rows) => Prisma.sql`
    update "WorkflowTimer" t set clock = r.clock, event = r.event, "startedOn" = r."startedOn", "dueAt" = r."dueAt", "daysLeft" = r."daysLeft"
    from json_to_recordset(${rows}) as r("workflowId" uuid, name text, clock text, event jsonb, "startedOn" date, "dueAt" timestamptz, "daysLeft" int)
    where t."workflowId" = r."workflowId" and t.name = r.name`)
  add('started', writes.started, (rows) => Prisma.sql`
    insert into "WorkflowTimer" ("workflowId", "caseId", name, clock, event, "startedOn", "dueAt", "daysLeft")
    select "workflowId", "caseId", name, clock, event, "startedOn", "dueAt", "daysLeft" from json_to_recordset(${rows})
      as r("workflowId" uuid, "caseId" uuid, name text, clock text, event jsonb, "startedOn" date, "dueAt" timestamptz, "daysLeft" int)`)
  add('granted', writes.granted, (rows) => Prisma.sql`
    insert into "CaseGrant" (id, "caseId", "personId", "as", "strandId", "grantedAt")
    select id, "caseId", "personId", "as", "strandId", "grantedAt" from json_to_recordset(${rows})
      as r(id uuid, "caseId" uuid, "personId" uuid, "as" text, "strandId" uuid, "grantedAt" timestamptz)`)
  // "Any" is everybody who works on the review. First readers keep the duty to look, and a route's leads what the law or safety made us share.
  add('revoked', writes.revoked, (rows) => Prisma.sql`
    update "CaseGrant" g set "endedAt" = r."endedAt", "endedBecause" = 'revoked'
    from json_to_recordset(${rows}) as r("caseId" uuid, "personId" text, "as" text, "endedAt" timestamptz)
    where g."caseId" = r."caseId" and g."endedAt" is null and (r."personId" = 'all' or g."personId"::text = r."personId")
      and g."as" = r."as"`)
  add('audited', writes.audited, (rows) => Prisma.sql`
    insert into "AuditEntry" (id, "caseId", act, body, "on", "at")
    select id, "caseId", act, body, "on", "at" from json_to_recordset(${rows}) as r(id uuid, "caseId" uuid, act text, body jsonb, "on" date, "at" timestamptz)`)
  return parts
}

/**
 * Carries out all of it in one statement. Throws WorkflowConflict when a strand was moved by somebody else since it was loaded.
 */
export async function writeAll(tx: Transaction, writes: Writes): Promise<void> {
  const [done] = await tx.$queryRaw<{ moved: number }[]>(statementOf(writes))
  if (done?.moved !== writes.moved.length) throw new WorkflowConflict(writes.moved[0]?.id ?? '')
}

/**
 * All of it for strands that begin, and `more` in the same statement: the rows of a new report. Nothing that begins can have been moved by somebody
 * else, so whoever carries it out need not look at what comes back.
 */
export function beginningOf(writes: Writes, more: Part[]): Prisma.Sql {
  if (writes.moved.length > 0) throw new Error('A strand that moves may have been moved by somebody else: that is for writeAll')
  return statementOf(writes, more)
}

function statementOf(writes: Writes, more: Part[] = []): Prisma.Sql {
  const parts = [...more, ...partsOf(writes)]
  const count = parts.some(({ name }) => name === 'moved') ? Prisma.sql`(select count(*)::int from moved)` : Prisma.sql`0`
  const named = Prisma.join(parts.map(({ name, sql }) => Prisma.sql`${Prisma.raw(`"${name}"`)} as (${sql})`), ', ')
  const queued = writes.jobs.length === 0 ? Prisma.sql`0` : Prisma.sql`app.enqueue_all(${JSON.stringify(writes.jobs)}::jsonb)`
  return Prisma.sql`with ${named} select ${count} as moved, ${queued} as jobs`
}

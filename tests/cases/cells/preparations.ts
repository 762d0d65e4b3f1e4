import type postgres from 'postgres'
import { personId } from '#prisma/factories/people'
import type { WholeCase } from './the-case'

/** What else must be so before a step can be taken, beside what its strand remembers. Gives back how it is undone. */
export const preparations: Record<string, (sql: postgres.Sql, whole: WholeCase, who: string) => Promise<() => Promise<unknown>>> = {
  // Nobody of ours may be asked.
  'nobodyIndependent.found': (sql) => without(sql, 'reviewer'),
  // Everybody who may be asked carries as much as they agreed to.
  'capacity.reached': async (sql) => {
    await sql`update "Setting" set value = '0' where key = 'reviewerCap'`
    return () => sql`update "Setting" set value = '20' where key = 'reviewerCap'`
  },
  // Each owner said how it stands with what they owe.
  'owner.answered': async (sql, { it }) => {
    await sql`update "Obligation" set "ownerAnswer" = 'done' where "caseId" = ${it.id}`
    return () => Promise.resolve()
  },
  // They were told once in the case's own story: nobody is told twice.
  'described.told': async (sql, { it }) => {
    for (const table of ['ReportCode', 'Alert']) await sql`delete from ${sql(table)} where "caseId" = ${it.id} and holder = 'personDescribed'`
    await sql`delete from "CaseKey" where "caseId" = ${it.id} and tree = 'described'`
    return () => Promise.resolve()
  },
  // They had the days to think in which silence is no answer yet.
  'described.saidNothing': async (sql, { it }) => {
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`update "CaseNote" set "on" = "on" - 7 where "caseId" = ${it.id} and kind = 'described.told'`
    })
    return () => Promise.resolve()
  },
  // Somebody who has done nothing on this case so far.
  'urgentLook.started': async (sql, { it }, who) => {
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`delete from "WorkflowEvent" where "caseId" = ${it.id} and "byPerson" = ${personId(who)}`
    })
    return () => Promise.resolve()
  },
}

async function without(sql: postgres.Sql, role: string): Promise<() => Promise<unknown>> {
  await sql`update "RoleAssignment" set "endedAt" = '2026-10-01' where role = ${role} and "endedAt" is null`
  return () => sql`update "RoleAssignment" set "endedAt" = null where role = ${role} and "endedAt" = '2026-10-01'`
}

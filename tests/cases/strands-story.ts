import type postgres from 'postgres'
import type { MachineId, RouteKind } from '#workflows/effects'
import type { Acting } from '~/cases/acting'
import { openCase, type OpenCase, type StrandView } from '~/cases/open-case'
import { asActor, type Transaction } from '~/platform/database'
import { accepted, people, type NursesCase, sends } from './nurses-case'

/** Beside the people of the nurse's case: leads of routes, and those who learn with us. Efe reviews, and approves learning too. */
export const more = {
  farhana: 'b0000000-0000-4000-8000-000000000001',
  steve: 'b0000000-0000-4000-8000-000000000002',
  olumide: 'b0000000-0000-4000-8000-000000000003',
  gareth: 'b0000000-0000-4000-8000-000000000004',
  precious: 'b0000000-0000-4000-8000-000000000005',
  richard: 'b0000000-0000-4000-8000-000000000006',
}
export const everybody = { ...people, ...more }
export type Who = keyof typeof everybody

export async function morePeopleArrive(sql: postgres.Sql): Promise<void> {
  for (const [name, id] of Object.entries(more)) await sql`insert into "Person" (id, "staffNumber", name, email) values (${id}, ${name}, ${name}, ${`${name}@example.nhs.uk`})`
  const roles: [Who, string, string | null][] = [
    ['farhana', 'routeLead', 'hateCrime'], ['steve', 'routeLead', 'abuse'], ['olumide', 'routeLead', 'patientSafety'], ['gareth', 'learningEditor', null],
    ['precious', 'learningApprover', 'network'], ['richard', 'learningApprover', 'executive'], ['efe', 'learningApprover', 'network'],
  ]
  for (const [name, role, scope] of roles) {
    await sql`insert into "RoleAssignment" (id, "personId", role, scope, "fromOn") values (gen_random_uuid(), ${everybody[name]}, ${role}, ${scope}, '2026-01-01')`
  }
}

export async function refOf(sql: postgres.Sql, { caseId }: NursesCase): Promise<string> {
  const [row] = await sql<{ ref: string }[]>`select ref from "Case" where id = ${caseId}`
  return row?.ref ?? ''
}

/** The case as a colleague's pages show it. */
export async function caseFor(sql: postgres.Sql, who: Who, it: NursesCase): Promise<OpenCase> {
  const ref = await refOf(sql, it)
  return asActor({ as: 'staff', personId: everybody[who] }, (tx) => openCase(tx, everybody[who], ref))
}

/** What a colleague does in one strand of the case, as their page would do it. */
export async function does(sql: postgres.Sql, who: Who, it: NursesCase, which: MachineId | RouteKind, act: (acting: Acting) => Promise<void>): Promise<void> {
  const personId = everybody[who]
  const ref = await refOf(sql, it)
  await asActor({ as: 'staff', personId }, async (tx: Transaction) => {
    const open = await openCase(tx, personId, ref)
    await act({ tx, open, strand: found(open, which), personId })
  })
}

export function found({ review, strands }: OpenCase, which: MachineId | RouteKind): StrandView {
  const strand = [review, ...strands].find(({ machine, memory }) => machine === which || (memory.context as { kind?: string }).kind === which)
  if (!strand) throw new Error(`The case has no strand ${which} for them`)
  return strand
}

/** From the first look to the finishing question, on the light path; Ola answers for it. */
export async function reachesFinishing(sql: postgres.Sql, it: NursesCase): Promise<void> {
  await sends('amara', it, { type: 'firstLook.started' }, { type: 'safetyLook.recorded' }, { type: 'acknowledgement.recorded' }, { type: 'patient.masked' })
  await sends('amara', it, { type: 'case.recordedAndMadeSafe' }, { type: 'safetySteps.listed' })
  await sql`insert into "CaseGrant" (id, "caseId", "personId", "as", "grantedAt") values (gen_random_uuid(), ${it.caseId}, ${people.ola}, 'owner', '2026-11-02')`
  await sends('ola', it, { type: 'owner.answered' })
}

export { accepted }

import { asActor, type Transaction } from '~/platform/database'
import { type AuditAct, auditRow } from '~/confidentiality/audit'
import { now } from '~/platform/clock'
import { isId } from '~/platform/ids'
import { dateOnly } from '~/platform/working-days'
import { type HeldRole, isRole, isScopeOf, type Role, roleInTheWay, roleInWords, scopeKindOf } from './roles'

/** The trust's rules do not allow this; the message says what to do and may be shown as it stands. */
export class RefusedByRule extends Error {
  override name = 'RefusedByRule'
}

export type PersonInList = { id: string; staffNumber: string; name: string; team: string | null; disabled: boolean; canSignIn: boolean; roles: readonly HeldRole[] }
export type RoleOfPerson = HeldRole & { id: string; label: string; fromOn: Date }
export type OnePerson = Omit<PersonInList, 'roles'> & { email: string; division: string | null; manager: string | null; roles: readonly RoleOfPerson[] }

/** Everybody in the directory, by name. What the caller may not see is not in it. */
export function listPeople(askerId: string): Promise<PersonInList[]> {
  return asActor({ as: 'staff', personId: askerId }, async (tx) => {
    const rows = await tx.person.findMany({ include: { team: true, roles: { where: { endedAt: null }, orderBy: [{ fromOn: 'asc' }, { role: 'asc' }] } }, orderBy: [{ name: 'asc' }, { staffNumber: 'asc' }] })
    return rows.map((row) => ({ ...inList(row), roles: row.roles.flatMap(heldRole) }))
  })
}

/** One person with their live roles; null where there is none of this id. */
export async function onePerson(askerId: string, personId: string): Promise<OnePerson | null> {
  if (!isId(personId)) return null
  return asActor({ as: 'staff', personId: askerId }, async (tx) => {
    const row = await tx.person.findUnique({
      where: { id: personId },
      include: { team: true, manager: true, roles: { where: { endedAt: null }, orderBy: [{ fromOn: 'asc' }, { role: 'asc' }] } },
    })
    if (!row) return null
    const teams = new Map((await tx.team.findMany()).map(({ id, name }) => [id, name]))
    return {
      ...inList(row),
      email: row.email,
      division: row.team?.division ?? null,
      manager: row.manager?.name ?? null,
      roles: row.roles.flatMap((assignment) =>
        heldRole(assignment).map((held) => ({
          ...held,
          id: assignment.id,
          fromOn: assignment.fromOn,
          label: roleInWords(held, teams.get(held.scope ?? '')),
        })),
      ),
    }
  })
}

/** The teams of the directory, by name, for the roles that are for one ward. */
export function listTeams(askerId: string): Promise<{ id: string; name: string }[]> {
  return asActor({ as: 'staff', personId: askerId }, (tx) => tx.team.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } }))
}

/**
 * Gives a person a role from today.
 * @throws RefusedByRule where the scope does not fit, the person is disabled, has the role already, or has one that is refused beside it.
 */
export function giveRole(administratorId: string, personId: string, { role, scope }: HeldRole): Promise<void> {
  return asActor({ as: 'staff', personId: administratorId }, async (tx) => {
    if (!isScopeOf(role, scope)) throw new RefusedByRule('Choose what this role is for: a route, a ward or a seat, as the role asks.')
    if (scopeKindOf(role) === 'team' && (await tx.team.count({ where: { id: scope ?? '' } })) === 0) throw new RefusedByRule('Choose a ward or team that is in the directory.')
    const person = await lockPerson(tx, personId)
    if (person.disabled) throw new RefusedByRule(`${person.name} is disabled. Enable them first, then give the role.`)
    const held = (await tx.roleAssignment.findMany({ where: { personId, endedAt: null } })).flatMap(heldRole)
    if (held.some((one) => one.role === role && one.scope === scope)) throw new RefusedByRule(`${person.name} has this role already.`)
    const inTheWay = roleInTheWay(held.map((one) => one.role), role)
    if (inTheWay) throw new RefusedByRule(sayRefusedTogether(person.name, inTheWay, role))
    if (role === 'administrator') await refuseWhoCarries(tx, personId, person.name)
    await tx.roleAssignment.createMany({ data: { id: crypto.randomUUID(), personId, role, scope, fromOn: dateOnly(now()) } })
    await record(tx, administratorId, { act: 'role.given', personId, role, ...(scope === null ? {} : { scope }) })
  })
}

/**
 * Ends one role now, and with it every part in a case that came with it. The row stays, with the time. The worker asks each case for somebody else.
 * @throws RefusedByRule for the last administrator, who would lock everybody out, and for the last first reader, without whom nobody reads a report.
 */
export function endRole(administratorId: string, personId: string, assignmentId: string): Promise<void> {
  return asActor({ as: 'staff', personId: administratorId }, async (tx) => {
    await lockTheLast(tx)
    const person = await lockPerson(tx, personId)
    const assignment = isId(assignmentId) && await tx.roleAssignment.findFirst({ where: { id: assignmentId, personId, endedAt: null } })
    if (!assignment) throw new RefusedByRule('This role has ended already.')
    if (assignment.role === 'administrator') await refuseLastAdministrator(tx, personId)
    if (assignment.role === 'firstReader') await refuseLastFirstReader(tx, personId, person.name)
    await tx.roleAssignment.updateMany({ where: { id: assignmentId }, data: { endedAt: now() } })
    await handOverItsCases(tx, personId)
    await record(tx, administratorId, { act: 'role.ended', personId, role: assignment.role, ...(assignment.scope === null ? {} : { scope: assignment.scope }) })
  })
}

/**
 * Shuts a person out: no sign-in, every session ended, in one transaction. Roles stay as they were, asleep, so that nothing
 * has to be remembered when they come back.
 * @throws RefusedByRule for the last administrator, the last first reader, and for oneself.
 */
export function disable(administratorId: string, personId: string): Promise<void> {
  return asActor({ as: 'staff', personId: administratorId }, async (tx) => {
    if (personId === administratorId) throw new RefusedByRule('You cannot disable yourself. Ask another administrator to do it.')
    await lockTheLast(tx)
    const person = await lockPerson(tx, personId)
    if (person.disabled) throw new RefusedByRule(`${person.name} is disabled already.`)
    await refuseLastAdministrator(tx, personId)
    await refuseLastFirstReader(tx, personId, person.name)
    await tx.person.updateMany({ where: { id: personId }, data: { disabledAt: now() } })
    await endSessionsOf(tx, [personId])
    await record(tx, administratorId, { act: 'person.disabled', personId })
  })
}

/** Lets a disabled person sign in again, with the roles that they had. */
export function enable(administratorId: string, personId: string): Promise<void> {
  return asActor({ as: 'staff', personId: administratorId }, async (tx) => {
    const person = await lockPerson(tx, personId)
    if (!person.disabled) throw new RefusedByRule(`${person.name} is not disabled.`)
    await tx.person.updateMany({ where: { id: personId }, data: { disabledAt: null } })
    await record(tx, administratorId, { act: 'person.enabled', personId })
  })
}

/** Ends every open session of these people, in the caller's transaction. */
export async function endSessionsOf(tx: Transaction, personIds: readonly string[]): Promise<void> {
  await tx.staffSession.updateMany({ where: { personId: { in: [...personIds] }, endedAt: null }, data: { endedAt: now() } })
}

/** Writes an administrator's act into the audit, in the act's own transaction. */
export async function record(tx: Transaction, administratorId: string, act: AuditAct): Promise<void> {
  await tx.auditEntry.createMany({ data: auditRow(act, { personId: administratorId, role: 'administrator' }) })
}

/** What stands in the way of a role, and what to do about it. */
export function sayRefusedTogether(name: string, held: Role, wanted: Role): string {
  const one = roleInWords({ role: held, scope: null })
  const other = roleInWords({ role: wanted, scope: null })
  const because = held === 'administrator' || wanted === 'administrator' ? 'Whoever keeps people and settings has no part in any case.' : 'Whoever reads first must not be able to open a name.'
  return `${name} has the role “${one}”, which nobody may have together with “${other}”. ${because} End the first role, or give the second to somebody else.`
}

/** Row locks make two administrators who act at once take turns. */
async function lockPerson(tx: Transaction, personId: string): Promise<{ name: string; disabled: boolean }> {
  const [row] = !isId(personId) ? [] : await tx.$queryRaw<{ name: string; disabled: boolean }[]>`
    select name, "disabledAt" is not null as disabled from "Person" where id = ${personId}::uuid for update`
  if (!row) throw new RefusedByRule('This person is not in the directory, or you may not change them.')
  return row
}

/** The roles of which somebody must always be left. */
async function lockTheLast(tx: Transaction): Promise<void> {
  await tx.$queryRaw`select id from "RoleAssignment" where role in ('administrator', 'firstReader') and "endedAt" is null order by id for update`
}

/** Grants that have no role behind them any more end with it; a job for each finds the case somebody else, where the engine may move it. */
async function handOverItsCases(tx: Transaction, personId: string): Promise<void> {
  const ended = await tx.$queryRaw<{ grantId: string }[]>`select g::text as "grantId" from app.end_grants_left_behind(${personId}::uuid, ${now()}) g`
  for (const { grantId } of ended) await tx.$queryRaw`select app.enqueue('handOver', ${JSON.stringify({ grantId })}::json, ${`handOver:${grantId}`}, null)::text`
}

/** Roles ended before their grants did, or a grant was given in the same moment: the night's round ends what is left. */
async function refuseWhoCarries(tx: Transaction, personId: string, name: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ cases: number }[]>`select app.cases_carried(${personId}::uuid) as cases`
  if (row?.cases !== 0) throw new RefusedByRule(`${name} still has a part in a case, which is handed over tonight. Give this role tomorrow, or to somebody else today.`)
}

async function refuseLastAdministrator(tx: Transaction, personId: string): Promise<void> {
  if (await isTheOnly(tx, 'administrator', personId)) {
    throw new RefusedByRule('This is the only administrator. Give somebody else the role first, so that the trust is not locked out.')
  }
}

async function refuseLastFirstReader(tx: Transaction, personId: string, name: string): Promise<void> {
  if (await isTheOnly(tx, 'firstReader', personId)) {
    throw new RefusedByRule(`${name} is the only first reader. Make somebody else a first reader first, so that every report is read.`)
  }
}

async function isTheOnly(tx: Transaction, role: Role, personId: string): Promise<boolean> {
  const having = await tx.roleAssignment.findMany({ where: { role, endedAt: null, person: { disabledAt: null } }, select: { personId: true } })
  return having.length > 0 && having.every((one) => one.personId === personId)
}

type PersonRow = { id: string; staffNumber: string; name: string; disabledAt: Date | null; subject: string | null; team: { name: string } | null }

function inList({ id, staffNumber, name, disabledAt, subject, team }: PersonRow) {
  return { id, staffNumber, name, team: team?.name ?? null, disabled: disabledAt !== null, canSignIn: subject !== null && disabledAt === null }
}

/** A role that this version of the application does not know is nobody's. */
function heldRole({ role, scope }: { role: string; scope: string | null }): HeldRole[] {
  return isRole(role) ? [{ role, scope }] : []
}

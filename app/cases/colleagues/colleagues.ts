import type { Transaction } from '~/platform/database'
import { type Acting } from '../acting'
import { freeOfConflict } from './conflict-check'
import type { Role } from '~/people/roles'

/** A colleague of the staff directory, as a list shows them. */
export type Colleague = { id: string; name: string; team: string | null }

/** Everybody with this role who has no part in the case, but `part`, and never had one that they stepped back from. By name. */
export async function colleaguesFor({ tx, open }: Pick<Acting, 'tx' | 'open'>, role: Role, part: string = role): Promise<Colleague[]> {
  const grants = await tx.caseGrant.findMany({ where: { caseId: open.id }, select: { personId: true, as: true, endedAt: true, endedBecause: true } })
  const taken = grants.filter(({ as, endedAt, endedBecause }) => (endedAt === null && as !== part) || endedBecause === 'recused').map(({ personId }) => personId)
  return named(tx, { roles: { some: { role, endedAt: null } }, id: { notIn: taken } })
}

/**
 * Who may owe something on a case: accountable owners, and line managers, who get a task, none of them with a conflict. By name; `isTask` for the
 * latter.
 */
export async function thoseWhoMayOwe(acting: Pick<Acting, 'tx' | 'open' | 'personId'>): Promise<(Colleague & { isTask: boolean })[]> {
  const owners = await colleaguesFor(acting, 'owner')
  const managers = await colleaguesFor(acting, 'lineManager', 'owner')
  const free = await freeOfConflict(acting.personId, acting.open.id, [{ role: 'owner', ids: idsOf(owners) }, { role: 'lineManager', ids: idsOf(managers) }])
  const known = new Set(idsOf(owners))
  const both = [...owners.map((one) => ({ ...one, isTask: false })), ...managers.filter(({ id }) => !known.has(id)).map((one) => ({ ...one, isTask: true }))]
  return both.filter(({ id }) => free.has(id)).sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

function idsOf(people: readonly Colleague[]): string[] {
  return people.map(({ id }) => id)
}

/** Everybody in the directory who has no live part in the case: somebody who may take it over. */
export async function colleaguesElsewhere({ tx, open }: Pick<Acting, 'tx' | 'open'>): Promise<Colleague[]> {
  const grants = await tx.caseGrant.findMany({ where: { caseId: open.id, OR: [{ endedAt: null }, { endedBecause: 'recused' }] }, select: { personId: true } })
  return named(tx, { id: { notIn: grants.map(({ personId }) => personId) }, roles: { some: { endedAt: null } } })
}

/** Names by id, for pages that show who somebody is. */
export async function namesOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await tx.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}

type Where = NonNullable<Parameters<Transaction['person']['findMany']>[0]>['where']

async function named(tx: Transaction, where: NonNullable<Where>): Promise<Colleague[]> {
  const people = await tx.person.findMany({ where: { ...where, disabledAt: null }, include: { team: true }, orderBy: { name: 'asc' } })
  return people.map(({ id, name, team }) => ({ id, name, team: team?.name ?? null }))
}

import { z } from 'zod'
import { maySend, type Capacity } from '~/people/policy'
import { standsBehind } from '~/people/roles'
import type { Transaction } from '~/platform/database'
import { send } from '~/workflow/send'
import { aRouteKind, type MachineId, type RouteKind } from '#workflows/effects'
import type { AnyEvent } from '#workflows/workflow'
import { CaseNotFound, NotYours } from './errors'

/**
 * Somebody acting on a case: a colleague, or (without `personId`) the holder of a code. `leads`: the strands that are theirs as the lead
 * of a route; they lead no other.
 */
export type Actor = { personId: string | null; capacities: ReadonlySet<Capacity>; leads?: ReadonlySet<string> }

/** In which capacities somebody acts on one strand: the lead of a route is its lead there and nowhere else. */
export function capacitiesIn({ capacities, leads }: Actor, strandId: string): ReadonlySet<Capacity> {
  if (!leads || leads.has(strandId)) return capacities
  return new Set([...capacities].filter((capacity) => capacity !== 'routeLead'))
}

/** Whether an event of a strand may ever be somebody's to send. Whether the strand takes it now, its offers say. */
export function isTheirs(actor: Actor, { id, machine }: { id: string; machine: MachineId }, event: string): boolean {
  return maySend(machine, event, capacitiesIn(actor, id))
}

/** The role under which it is written down that somebody read or wrote on a case: the first that they hold. */
export function roleOf({ capacities }: Actor): string {
  return [...capacities][0] ?? 'unknown'
}

/** Whether somebody is on a case as the lead of a route and in no other capacity: they are shown their own strand and nothing of the review. */
export function isLeadOnly({ capacities }: Actor): boolean {
  return capacities.size === 1 && capacities.has('routeLead')
}

const carrying: readonly Capacity[] = ['firstReader', 'reviewer', 'facilitator', 'handlingReviewer']

/** Whether somebody has obligations of their own on a case: its accountable owners, and line managers with a task. */
export function owesSomething({ capacities }: Pick<Actor, 'capacities'>): boolean {
  return capacities.has('owner') || capacities.has('taskHolder')
}

/** Whether somebody owes something on a case and does not carry it: they are shown what they owe, and what else goes on is not theirs. */
export function isOwnerAside({ capacities }: Actor): boolean {
  return owesSomething({ capacities }) && !carrying.some((capacity) => capacities.has(capacity))
}

/** The capacities in which a colleague stands on a case: their live grants, each while they have the role that it came with. Throws CaseNotFound when there are none. */
export async function colleagueOn(tx: Transaction, personId: string, caseId: string): Promise<Actor> {
  const grants = await tx.caseGrant.findMany({
    where: { caseId, personId }, select: { as: true, strandId: true, endedAt: true, endedBecause: true }, orderBy: [{ grantedAt: 'asc' }, { as: 'asc' }],
  })
  if (grants.some(({ endedBecause }) => endedBecause === 'recused')) throw new CaseNotFound()
  const roles = await tx.roleAssignment.findMany({ where: { personId, endedAt: null }, select: { role: true, scope: true } })
  const routes = await kindsOf(tx, grants.flatMap(({ as, strandId }) => (as === 'routeLead' && strandId !== null ? [strandId] : [])))
  const live = grants.filter(({ as, strandId, endedAt }) => endedAt === null && standsBehind(roles, as, routes.get(strandId ?? '') ?? null))
  if (live.length === 0) throw new CaseNotFound()
  const leads = live.flatMap(({ as, strandId }) => (as === 'routeLead' && strandId !== null ? [strandId] : []))
  // Whoever is no accountable owner today has a task: the case does not wait for their word.
  const isAccountable = roles.some(({ role }) => role === 'owner')
  const capacities = live.map(({ as }) => (as === 'owner' && !isAccountable ? 'taskHolder' : (as as Capacity)))
  return { personId, capacities: new Set(capacities), leads: new Set(leads) }
}

const ofKind = z.looseObject({ kind: aRouteKind })

/** Which kind of route each of these strands is. */
async function kindsOf(tx: Transaction, strandIds: string[]): Promise<Map<string, RouteKind>> {
  if (strandIds.length === 0) return new Map()
  const strands = await tx.workflow.findMany({ where: { id: { in: strandIds } }, select: { id: true, context: true } })
  return new Map(strands.flatMap(({ id, context }) => { const route = ofKind.safeParse(context); return route.success ? [[id, route.data.kind]] : [] }))
}

/**
 * Sends one event to a strand of a case as `actor`, if the policy lets them. Throws NotYours, and what the engine throws:
 * EventRefused (not now), WorkflowConflict (somebody was quicker), StrandNotFound.
 */
export async function decide(
  tx: Transaction,
  actor: Actor,
  { machine, strandId, event, seenVersion }: { machine: MachineId; strandId: string; event: AnyEvent; seenVersion?: number | undefined },
): Promise<void> {
  const capacities = capacitiesIn(actor, strandId)
  if (!maySend(machine, event.type, capacities)) throw new NotYours(event.type)
  const role = [...capacities].find((capacity) => maySend(machine, event.type, new Set([capacity]))) ?? 'unknown'
  await send(tx, strandId, event, { by: { role, personId: actor.personId }, ...(seenVersion === undefined ? {} : { seenVersion }) })
}

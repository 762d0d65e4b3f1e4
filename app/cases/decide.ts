import { maySend, type Capacity } from '~/people/policy'
import type { Transaction } from '~/platform/database'
import { send } from '~/workflow/send'
import type { MachineId } from '#workflows/effects'
import type { AnyEvent } from '#workflows/workflow'
import { CaseNotFound, NotYours } from './errors'

/** Somebody acting on a case: a colleague, or (without `personId`) the holder of a code. */
export type Actor = { personId: string | null; capacities: ReadonlySet<Capacity> }

/** The capacities in which a colleague stands on a case: their live grants. Throws CaseNotFound when there are none. */
export async function colleagueOn(tx: Transaction, personId: string, caseId: string): Promise<Actor> {
  const grants = await tx.caseGrant.findMany({ where: { caseId, personId }, select: { as: true, endedAt: true, endedBecause: true } })
  const live = grants.filter(({ endedAt }) => endedAt === null).map(({ as }) => as as Capacity)
  if (live.length === 0 || grants.some(({ endedBecause }) => endedBecause === 'recused')) throw new CaseNotFound()
  return { personId, capacities: new Set(live) }
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
  if (!maySend(machine, event.type, actor.capacities)) throw new NotYours(event.type)
  const role = [...actor.capacities].find((capacity) => maySend(machine, event.type, new Set([capacity]))) ?? 'unknown'
  await send(tx, strandId, event, { by: { role, personId: actor.personId }, ...(seenVersion === undefined ? {} : { seenVersion }) })
}

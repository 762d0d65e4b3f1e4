import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { aRouteKind, type MachineId, type RouteKind } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import type { Memory } from '#workflows/workflow'
import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { lockStrands, open, send } from '~/workflow/send'
import type { Following } from './following'
import { grantLeads, keepParagraph } from './leads'

/** A strand as it was loaded. */
type Strand = { id: string; machine: MachineId; memory: Memory; isDone: boolean }
type Route = Omit<Strand, 'machine'> & { kind: RouteKind; byDuty: boolean }

/**
 * Turns the share with one team on or off: its leads get their part or lose it, and each open route of theirs hears whether anything may be
 * shared with it. What the law or safety made us share stays, and is said. The caller holds the locks of the case's strands.
 */
export async function changeShareWithRoute(tx: Transaction, following: Following, strands: readonly Strand[], { kind, isOn }: { kind: RouteKind; isOn: boolean }): Promise<void> {
  await (isOn ? shareWithRoute : endShareWithRoute)(tx, following, strands, kind)
  for (const route of routesAmong(await lockStrands(tx, following.review.id))) {
    if (route.kind === kind && !route.isDone) await send(tx, route.id, { type: 'sharing.changed', on: isOn } as { type: string }, { by: { role: following.holder, personId: null } })
  }
}

/**
 * Shares one part of a case with the team that the person names: its route begins where there is none, and its leads get their own part of the
 * case and nothing else. The caller holds the locks of the case's strands.
 */
async function shareWithRoute(tx: Transaction, { caseId, holder, review, context }: Following, strands: readonly Strand[], kind: RouteKind): Promise<void> {
  const by = { role: holder, personId: null }
  const going = routesAmong(strands).find((route) => route.kind === kind && !route.isDone)
  const routeId = going?.id ?? randomUUID()
  if (!going) {
    const { systemOnly, patientAffected, affected } = context
    const input = { routeId, kind, byDuty: false, systemOnly, patientAffected: patientAffected && affected !== 'personTellingUs' }
    await open(tx, 'safety-route', input, { caseId, by })
    const opened = { type: 'route.opened', routeId, kind }
    if (workflows['restorative-review'].accepts(review.memory, opened)) await send(tx, review.id, opened, { by })
    await keepParagraph(tx, { caseId, routeId, kind })
  } else if (!going.byDuty) await say(tx, going, 'yes', by)
  await grantLeads(tx, { caseId, routeId, kind })
}

/**
 * Shares nothing further with that team: its leads can open nothing of the case from this minute. A route that the law or somebody's safety
 * asked for stays with them (DOMAIN.md 3.3), and the page says so. The caller holds the locks.
 */
async function endShareWithRoute(tx: Transaction, { caseId, holder }: Following, strands: readonly Strand[], kind: RouteKind): Promise<void> {
  if ((await keptRoutes(tx, caseId, strands)).includes(kind)) return
  const shared = routesAmong(strands).filter((route) => route.kind === kind)
  await tx.caseGrant.updateMany({
    where: { caseId, strandId: { in: shared.map(({ id }) => id) }, as: 'routeLead', endedAt: null }, data: { endedAt: now(), endedBecause: 'withdrawn' },
  })
  for (const route of shared) if (!route.isDone) await say(tx, route, 'no', { role: holder, personId: null })
}

/** The same for every team that only the person's choice let in: the whole report was taken back. The caller holds the locks. */
export async function endEveryShare(tx: Transaction, following: Following): Promise<void> {
  const strands = (await lockStrands(tx, following.review.id)).filter(({ isDone }) => !isDone)
  for (const { kind } of routesAmong(strands)) await endShareWithRoute(tx, following, strands, kind)
}

/** The teams that keep their part: flagged by duty from what was told, or opened since by law, for safety, or in an act that could not wait. */
export async function keptRoutes(tx: Transaction, caseId: string, strands: readonly Strand[]): Promise<RouteKind[]> {
  const routes = routesAmong(strands)
  const rows = await tx.workflowEvent.findMany({
    where: { caseId, workflowId: { in: routes.map(({ id }) => id) }, type: { in: ['opening.decided', 'immediateAct.taken'] } },
    select: { workflowId: true, type: true, payload: true },
  })
  const byLaw = new Set(rows.filter(({ type, payload }) => type === 'immediateAct.taken' || basisIn(payload) !== 'wish').map(({ workflowId }) => workflowId))
  return [...new Set(routes.filter(({ id, byDuty }) => byDuty || byLaw.has(id)).map(({ kind }) => kind))]
}

/** What the person wants of it, said to the route, where it still listens. */
async function say(tx: Transaction, { id, memory }: Route, wish: 'yes' | 'no', by: { role: string; personId: null }): Promise<void> {
  const event = { type: 'wish.given', wish }
  if (workflows['safety-route'].accepts(memory, event)) await send(tx, id, event, { by })
}

function routesAmong(strands: readonly Strand[]): Route[] {
  const shape = z.looseObject({ kind: aRouteKind, byDuty: z.boolean() })
  return strands.flatMap(({ id, machine, memory, isDone }) => {
    const route = machine === 'safety-route' ? shape.safeParse(memory.context) : null
    return route?.success ? [{ id, memory, isDone, kind: route.data.kind, byDuty: route.data.byDuty }] : []
  })
}

function basisIn(payload: unknown): string | null {
  return z.looseObject({ basis: z.string() }).safeParse(payload).data?.basis ?? null
}

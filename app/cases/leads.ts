import { randomUUID } from 'node:crypto'
import type { RouteKind } from '#workflows/effects'
import { now } from '~/platform/clock'
import type { Transaction } from '~/platform/database'
import { type Acting, keepNote } from './acting'

/** Who leads a kind of route that has no lead of its own: the liaison with the police is one role with hate crime. */
const ledBy: Partial<Record<RouteKind, RouteKind>> = { police: 'hateCrime', regulator: 'hr', claim: 'hr', lifeAtRisk: 'safeguarding' }

/** The leads of one route who have no grant for it yet get one: their own part of the case and nothing else. */
export async function grantLeads(tx: Transaction, { caseId, routeId, kind }: { caseId: string; routeId: string; kind: RouteKind }): Promise<void> {
  const leads = await tx.$queryRaw<{ personId: string }[]>`select p::text as "personId" from app.duty_people('routeLead', ${ledBy[kind] ?? kind}) p`
  const have = await tx.caseGrant.findMany({ where: { caseId, strandId: routeId, as: 'routeLead', endedAt: null }, select: { personId: true } })
  const missing = leads.filter(({ personId }) => !have.some((grant) => grant.personId === personId))
  await tx.caseGrant.createMany({ data: missing.map(({ personId }) => ({ id: randomUUID(), caseId, personId, as: 'routeLead', strandId: routeId, grantedAt: now() })) })
}

/** A route that began within a case has leads of its own from that moment: their part of the case, and why it began. */
export async function giveLeadsTheirPart(acting: Acting, { kind, routeId, why }: { kind: RouteKind; routeId: string; why: string }): Promise<void> {
  await grantLeads(acting.tx, { caseId: acting.open.id, routeId, kind })
  await keepNote({ ...acting, strand: { ...acting.strand, id: routeId } }, 'dutyRaised', { words: why }, 'work')
}

import { randomUUID } from 'node:crypto'
import type { RouteKind } from '#workflows/effects'
import { now } from '~/platform/clock'
import { type Acting, keepNote } from './acting'

/** A route that began within a case has leads of its own from that moment: their part of the case, and why it began. */
export async function giveLeadsTheirPart(acting: Acting, { kind, routeId, why }: { kind: RouteKind; routeId: string; why: string }): Promise<void> {
  const { tx, open } = acting
  const leads = await tx.$queryRaw<{ personId: string }[]>`select p::text as "personId" from app.duty_people('routeLead', ${kind}) p`
  await tx.caseGrant.createMany({
    data: leads.map(({ personId }) => ({ id: randomUUID(), caseId: open.id, personId, as: 'routeLead', strandId: routeId, grantedAt: now() })),
  })
  await keepNote({ ...acting, strand: { ...acting.strand, id: routeId } }, 'dutyRaised', { words: why }, 'work')
}

import { randomUUID } from 'node:crypto'
import type { RouteKind } from '#workflows/effects'
import { leadOf } from '~/people/roles'
import { now } from '~/platform/clock'
import type { Transaction } from '~/platform/database'
import { PARAGRAPH, paragraphFor, wantsParagraph } from '~/reports/route-paragraph'
import { tellFirstReader } from '~/workflow/tell-first-reader'
import { accountMasked, accountTold } from './account'
import { type Acting, keepNote } from './acting'
import type { OpenCase } from './open-case'
import { keepSaid } from './said'

/**
 * The leads of one route who have no grant for it yet get one, their own part of the case and nothing else; whoever the person kept out of the case gets none.
 * Where that leaves nobody, the first readers hear that the route is theirs to carry.
 */
export async function grantLeads(tx: Transaction, { caseId, routeId, kind }: { caseId: string; routeId: string; kind: RouteKind }): Promise<void> {
  const leads = await tx.$queryRaw<{ personId: string }[]>`select p::text as "personId" from app.leads_for(${caseId}::uuid, ${leadOf(kind)}) p`
  const have = await tx.caseGrant.findMany({ where: { caseId, strandId: routeId, as: 'routeLead', endedAt: null }, select: { personId: true } })
  const missing = leads.filter(({ personId }) => !have.some((grant) => grant.personId === personId))
  await tx.caseGrant.createMany({ data: missing.map(({ personId }) => ({ id: randomUUID(), caseId, personId, as: 'routeLead', strandId: routeId, grantedAt: now() })) })
  await tellWhereNotLed(tx, { caseId, routeId })
}

/** The open routes of a case that nobody leads who may see it: they are for the first readers to carry. */
export async function routesNotLed(tx: Transaction, { strands }: OpenCase): Promise<string[]> {
  const notLed = []
  for (const { id, machine, isDone } of strands) if (machine === 'safety-route' && !isDone && !(await isLed(tx, id))) notLed.push(id)
  return notLed
}

async function isLed(tx: Transaction, routeId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ led: boolean }[]>`select app.is_led(${routeId}::uuid) as led`
  return row?.led === true
}

/** Tells the first readers of a case of a route that nobody leads: once, however often it is asked. */
export async function tellWhereNotLed(tx: Transaction, { caseId, routeId }: { caseId: string; routeId: string }): Promise<void> {
  if (!(await isLed(tx, routeId))) await tellFirstReader(tx, { caseId, strandId: routeId, notice: 'routeFlagged', key: `notLed:${routeId}` })
}

/** A route that began within a case has leads of its own from that moment: their part of the case, and why it began. */
export async function giveLeadsTheirPart(acting: Acting, { kind, routeId, why }: { kind: RouteKind; routeId: string; why: string }): Promise<void> {
  await grantLeads(acting.tx, { caseId: acting.open.id, routeId, kind })
  await keepParagraph(acting.tx, { caseId: acting.open.id, routeId, kind })
  await keepNote({ ...acting, strand: { ...acting.strand, id: routeId } }, 'dutyRaised', { words: why }, 'work')
}

/** The paragraph for the trust's incident system, in a route that begins later and wants one: from the answers, as far as whoever begins it may open them. */
export async function keepParagraph(tx: Transaction, { caseId, routeId, kind }: { caseId: string; routeId: string; kind: RouteKind }): Promise<void> {
  if (!wantsParagraph(kind)) return
  const told = (await accountTold(tx, caseId)) ?? (await accountMasked(tx, caseId))
  if (!told) return
  const { receivedOn } = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { receivedOn: true } })
  await keepSaid(tx, { caseId, strandId: routeId, kind: PARAGRAPH, said: { words: await paragraphFor(told.answers, receivedOn) }, tree: 'work' })
}

import { z } from 'zod'
import { aRouteKind, type RouteKind } from '#workflows/effects'
import type { Transaction } from '~/platform/database'
import type { Following } from '../following'
import { wordsOf } from '../words'

/**
 * A route as the person is told of it. `isDuty`: somebody who works on the case had to raise it. `why`, `words`: why it was not needed, in
 * words written so that they could read them.
 */
export type RouteTold = { kind: RouteKind; isDuty: boolean; stands: 'opened' | 'notNeeded' | 'ended' | null; on: Date | null; why: string | null; words: string | null }

/** What was done to make people safe: steps by kind and day, and what became of each route. */
export type MadeSafe = { steps: { kind: string; on: Date }[]; routes: RouteTold[] }

const reason = z.looseObject({ why: z.string().optional(), words: z.string().optional() })
const endings: Readonly<Record<string, Exclude<RouteTold['stands'], null>>> = { opened: 'opened', watched: 'opened', notNeeded: 'notNeeded', ended: 'ended' }

/** For the person telling us and the person affected. What was done about the person described is not shown to them here. */
export async function madeSafe(tx: Transaction, { caseId, holder, strands }: Following): Promise<MadeSafe> {
  if (holder !== 'personTellingUs' && holder !== 'personAffected') return { steps: [], routes: [] }
  const rows = await tx.safetyStep.findMany({ where: { caseId }, orderBy: { on: 'asc' }, select: { kind: true, on: true } })
  const steps = rows.filter(({ kind, on }, nth) => rows.findIndex((row) => row.kind === kind && row.on.getTime() === on.getTime()) === nth)
  const events = await tx.workflowEvent.findMany({ where: { caseId }, orderBy: { version: 'asc' } })
  const routes: RouteTold[] = []
  for (const { id, state, memory } of strands.filter(({ machine }) => machine === 'safety-route')) {
    const history = events.filter(({ workflowId }) => workflowId === id)
    const duty = events.map(({ type, payload }) => (type === 'duty.raised' ? raised.safeParse(payload).data : undefined)).find((one) => one?.routeId === id)
    if (isUnsafeToTell(history, duty)) continue
    const isDuty = duty !== undefined
    const stands = endings[state] ?? null
    const on = stands === null ? null : (history.find(({ stateAfter }) => typeof stateAfter === 'string' && endings[stateAfter] === stands)?.on ?? null)
    const why = stands === 'notNeeded' ? await reasonOf(tx, caseId, id) : { why: null, words: null }
    if (isDuty || stands !== null) routes.push({ kind: aRouteKind.parse((memory.context as { kind: unknown }).kind), isDuty, stands, on, ...why })
  }
  return { steps, routes }
}

const raised = z.looseObject({ routeId: z.string(), personTold: z.string().optional() })

/** Raised or opened without a word to them because telling was unsafe: it is said to them by a person, and not by this page. */
function isUnsafeToTell(history: readonly { type: string; payload: unknown }[], duty?: z.infer<typeof raised>): boolean {
  const isUnsafe = duty?.personTold === 'unsafeToTell' || history.some(({ type, payload }) => type === 'opening.proposed' && z.looseObject({ personTold: z.literal('unsafeToTell') }).safeParse(payload).success)
  return isUnsafe && !history.some(({ type }) => type === 'person.told')
}

async function reasonOf(tx: Transaction, caseId: string, strandId: string): Promise<{ why: string | null; words: string | null }> {
  const note = await tx.caseNote.findFirst({ where: { caseId, strandId, tree: 'work', kind: 'routeNotNeeded' } })
  if (!note) return { why: null, words: null }
  const { why = null, words = null } = reason.parse((await wordsOf(tx, caseId, 'work')).open(`note:${note.id}`, note.sealed))
  return { why, words }
}

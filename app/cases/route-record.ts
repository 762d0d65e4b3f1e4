import { z } from 'zod'
import type { Transaction } from '~/platform/database'
import { isLeadOnly } from './decide'
import type { OpenCase } from './open-case'
import { wordsOf } from './words'

/** One line of a route's own record: what kind, on which day, and what was written down. */
export type RecordLine = { id: string; strandId: string; kind: string; on: Date; words: string | null }

/** What the lead of a route reads beside their route: what was done to make people safe, and what they wrote down themselves. */
export type RouteRecord = { steps: { id: string; kind: string; on: Date }[]; lines: RecordLine[] }

const written = z.looseObject({ words: z.string().optional() })

/** The record for somebody who is on the case as the lead of a route and nothing else; null for everybody else, who have pages of their own. */
export async function readRouteRecord(tx: Transaction, { id: caseId, actor, strands }: OpenCase): Promise<RouteRecord | null> {
  if (!isLeadOnly(actor)) return null
  const steps = await tx.safetyStep.findMany({ where: { caseId }, orderBy: { on: 'asc' }, select: { id: true, kind: true, on: true } })
  const notes = await tx.caseNote.findMany({ where: { caseId, tree: 'work', strandId: { in: strands.map(({ id }) => id) } }, orderBy: { on: 'asc' } })
  if (notes.length === 0) return { steps, lines: [] }
  const words = await wordsOf(tx, caseId, 'work')
  const lines = notes.flatMap(({ id, strandId, kind, on, sealed }): RecordLine[] =>
    strandId === null ? [] : [{ id, strandId, kind, on, words: written.parse(words.open(`note:${id}`, sealed)).words ?? null }],
  )
  return { steps, lines }
}

import { z } from 'zod'
import type { Transaction } from '~/platform/database'
import { PARAGRAPH } from '~/reports/route-paragraph'
import type { OpenCase } from '../open-case'
import { wordsOf } from '../words'

/** One line of a route's own record: what kind, on which day, what was written down, and what was chosen with it, by the field that asked. */
export type RecordLine = { id: string; strandId: string; kind: string; on: Date; words: string | null; chosen: { field: string; code: string }[] }

/**
 * What is read beside a route: what was done to make people safe, and what was written down in the route. `paragraphs`: what its lead pastes into the
 * trust's incident system, by the route's strand.
 */
export type RouteRecord = { steps: { id: string; kind: string; on: Date }[]; lines: RecordLine[]; paragraphs: Record<string, string> }

const written = z.looseObject({ words: z.string().optional() })
const proposal = z.object({ basis: z.enum(['seriousRisk', 'legalDuty']), personTold: z.enum(['first', 'unsafeToTell']), words: z.string() })
export type Proposal = z.infer<typeof proposal>

/** The record of their own routes for a lead, of every route for a first reader; null for everybody else. Reviewers do not read it. */
export async function readRouteRecord(tx: Transaction, { id: caseId, actor, strands }: OpenCase): Promise<RouteRecord | null> {
  const routes = strands.filter(({ id, machine }) => machine === 'safety-route' && (actor.capacities.has('firstReader') || actor.leads?.has(id) === true))
  if (routes.length === 0) return null
  const steps = await tx.safetyStep.findMany({ where: { caseId }, orderBy: { on: 'asc' }, select: { id: true, kind: true, on: true } })
  const notes = await tx.caseNote.findMany({ where: { caseId, tree: 'work', strandId: { in: routes.map(({ id }) => id) } }, orderBy: { on: 'asc' } })
  if (notes.length === 0) return { steps, lines: [], paragraphs: {} }
  const words = await wordsOf(tx, caseId, 'work')
  const paragraphs: Record<string, string> = {}
  const lines = notes.flatMap(({ id, strandId, kind, on, sealed }): RecordLine[] => {
    if (strandId === null) return []
    const said = written.parse(words.open(`note:${id}`, sealed))
    if (kind === PARAGRAPH) {
      paragraphs[strandId] = said.words ?? ''
      return []
    }
    return [{ id, strandId, kind, on, words: said.words ?? null, chosen: chosenIn(said) }]
  })
  return { steps, lines, paragraphs }
}

/** What one person proposed about opening a route, for the second one to read before they decide; null where nobody has. */
export async function proposedOpening(tx: Transaction, caseId: string, strandId: string): Promise<Proposal | null> {
  const notes = await tx.caseNote.findMany({ where: { caseId, strandId, tree: 'work', kind: 'openingProposed' } })
  if (notes.length === 0) return null
  const words = await wordsOf(tx, caseId, 'work')
  const [latest] = notes.map(({ id, on, sealed }) => ({ on, ...proposal.parse(words.open(`note:${id}`, sealed)) })).sort((one, other) => other.on.getTime() - one.on.getTime())
  return latest ?? null
}

/** Answers of the form, kept beside the words: codes, and yes or no. */
function chosenIn(said: Record<string, unknown>): RecordLine['chosen'] {
  return Object.entries(said).flatMap(([field, code]) => {
    if (field === 'words') return []
    if (typeof code === 'boolean') return [{ field, code: code ? 'yes' : 'no' }]
    return typeof code === 'string' ? [{ field, code }] : []
  })
}

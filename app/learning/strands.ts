import { maySend, offersTo, type Capacity } from '~/people/policy'
import type { Transaction } from '~/platform/database'
import { EventRefused, StrandNotFound } from '~/workflow/errors'
import { send } from '~/workflow/send'
import { learningCapture, type LearningCaptureContext, type LearningCaptureEvent } from '#workflows/learning-capture'
import type { Memory } from '#workflows/workflow'
import { body, type Body } from './item'

/** A colleague who learns with us: an editor, an approver, or both. */
export type Learner = { personId: string; capacities: ReadonlySet<Capacity> }

/** What an editor or approver sees of a thing to learn: where it is, its draft, and what they may do. Of its case: nothing. */
export type LearningStrand = {
  id: string
  /** Its case, by an id that opens nothing for them. */
  caseId: string
  version: number
  state: string
  memory: Memory<LearningCaptureContext>
  offers: string[]
  dueAt: Date | null
  item: LearningDraft | null
}

export type LearningDraft = { id: string; direction: string; theme: string; quarter: string; division: string; body: Body; publishedOn: Date | null }

/** Every thing to learn that row security shows them, those with a deadline first. */
export async function learningStrands(tx: Transaction, learner: Learner): Promise<LearningStrand[]> {
  const rows = await tx.workflow.findMany({ where: { machine: 'learning-capture', caseId: { not: null } }, include: { timers: true }, orderBy: { id: 'asc' } })
  const items = await tx.learningItem.findMany({ where: { strandId: { in: rows.map(({ id }) => id) } } })
  const strands = rows.map((row) => {
    const memory = learningCapture.load({ version: row.machineVersion, state: row.state as string, context: row.context })
    const item = items.find(({ strandId }) => strandId === row.id)
    return {
      id: row.id, caseId: row.caseId ?? '', version: row.version, state: memory.state, memory,
      offers: row.isDone ? [] : offersTo('learning-capture', memory, learner.capacities).filter((event) => isForThem(memory, event, learner)),
      dueAt: row.timers[0]?.dueAt ?? null,
      item: item ? { ...item, body: body.parse(item.body) } : null,
    }
  })
  return strands.sort((one, other) => (one.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER) - (other.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER))
}

/** It waits for them where they can take it on. Declining is open all the way, and waits for nobody. */
export function waitsFor({ offers }: Pick<LearningStrand, 'offers'>): boolean {
  return offers.some((event) => event !== 'learning.declined')
}

/** One of them. Throws StrandNotFound for every other id, real or made up. */
export async function learningStrand(tx: Transaction, learner: Learner, id: string): Promise<LearningStrand> {
  const found = (await learningStrands(tx, learner)).find((strand) => strand.id === id)
  if (!found) throw new StrandNotFound()
  return found
}

/** Sends an event to one of them. Throws EventRefused where the policy or the machine says no, WorkflowConflict where somebody was quicker. */
export async function happenIn(tx: Transaction, { personId, capacities }: Learner, { id, state, seenVersion }: { id: string; state: string; seenVersion?: number | undefined }, event: LearningCaptureEvent): Promise<void> {
  const role = [...capacities].find((capacity) => maySend('learning-capture', event.type, new Set([capacity])))
  if (role === undefined) throw new EventRefused('learning-capture', state, event.type)
  await send(tx, id, event, { by: { role, personId }, ...(seenVersion === undefined ? {} : { seenVersion }) })
}

/** `approverNotOnCase`, and the second approver is not the first: the machine is asked with the person's own id. */
function isForThem(memory: Memory, type: string, { personId: byId }: Learner): boolean {
  switch (type) {
    case 'draft.deidentified':
      return learningCapture.accepts(memory, { type, byId, alike: 0, isComposite: false })
    case 'learning.approved':
    case 'learning.sentBack':
    case 'learning.declined':
      return learningCapture.accepts(memory, { type, byId })
    default:
      return true
  }
}

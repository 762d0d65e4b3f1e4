import { randomUUID } from 'node:crypto'
import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { type CoarseCodes, lastFourQuarters, type Sentences } from './item'
import { happenIn, type Learner, type LearningStrand } from './strands'

/** A learner about to act on one thing to learn, with the version that their page showed. */
export type LearningAct = { tx: Transaction; learner: Learner; strand: LearningStrand; seenVersion?: number | undefined }

export type Written = { sentences: Sentences; codes: CoarseCodes }

/** Begins a draft. Refused where neither the person chose that we may learn from it nor only a system is described (`learningNeedsChoice`). */
export async function startDraft({ tx, learner, strand, seenVersion }: LearningAct, written: Written): Promise<void> {
  await happenIn(tx, learner, { ...strand, seenVersion }, { type: 'drafting.started' })
  await keepDraft(tx, strand, learner.personId, written)
}

/**
 * Says that nobody can be recognised in it: every line of the checklist, asked of somebody who knows the trust and not the case. What is alike
 * is counted here, never typed; with fewer than eight it is held, unless several cases are told as one (`tooFewAlikeIsHeld`).
 */
export async function checkDraft({ tx, learner, strand, seenVersion }: LearningAct, { isComposite, ...written }: Written & { isComposite: boolean }): Promise<void> {
  await keepDraft(tx, strand, learner.personId, written)
  const alike = await countAlike(tx, written.codes)
  await happenIn(tx, learner, { ...strand, seenVersion }, { type: 'draft.deidentified', byId: learner.personId, alike, isComposite })
}

/** Counts again for one that is held: there may be enough by now, or it is told together with others. */
export async function countAgain({ tx, learner, strand, seenVersion }: LearningAct, { isComposite }: { isComposite: boolean }): Promise<void> {
  const alike = strand.item ? await countAlike(tx, strand.item) : 0
  await happenIn(tx, learner, { ...strand, seenVersion }, { type: 'pool.counted', alike, isComposite })
}

/** Shows it to the person, before anybody approves it. */
export async function sendPreview({ tx, learner, strand, seenVersion }: LearningAct): Promise<void> {
  await happenIn(tx, learner, { ...strand, seenVersion }, { type: 'preview.sent' })
}

/**
 * Similar: the same direction and theme within twelve months, itself included, in whatever state of work. What was taken out does not count.
 */
export async function countAlike(tx: Transaction, { direction, theme }: Pick<CoarseCodes, 'direction' | 'theme'> | { direction: string; theme: string }): Promise<number> {
  const quarters = lastFourQuarters(dateOnly(now()))
  const [row] = await tx.$queryRaw<{ alike: number }[]>`
    select count(*)::int as alike from "LearningItem"
    where direction = ${direction} and theme = ${theme} and quarter = any (${quarters}) and "removedOn" is null`
  return row?.alike ?? 0
}

/** The draft's words and codes; the first time, also which case fed it, which neither editor nor approver ever reads. */
async function keepDraft(tx: Transaction, { id: strandId, caseId, item }: LearningStrand, draftedBy: string, { sentences, codes }: Written): Promise<void> {
  const row = { ...codes, body: { ...sentences, remark: null }, draftedBy }
  if (item) {
    await tx.learningItem.updateMany({ where: { id: item.id }, data: row })
    return
  }
  const id = randomUUID()
  await tx.learningItem.createMany({ data: [{ id, strandId, ...row }] })
  await tx.learningSource.createMany({ data: [{ itemId: id, caseId }] })
}

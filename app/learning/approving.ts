import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import type { LearningAct } from './drafting'
import { happenIn } from './strands'

/** Approves. The second approval, by somebody else, publishes. Nobody on the case can give either (`approverNotOnCase`). */
export async function approve({ tx, learner, strand, seenVersion }: LearningAct): Promise<void> {
  const isSecond = strand.state === 'secondApproval'
  await happenIn(tx, learner, { ...strand, seenVersion }, { type: 'learning.approved', byId: learner.personId })
  if (isSecond) await tx.learningItem.updateMany({ where: { strandId: strand.id }, data: { publishedOn: dateOnly(now()) } })
}

/** Back to the editor, with what should be different. */
export async function sendBack(act: LearningAct, { remark }: { remark: string }): Promise<void> {
  const { tx, learner, strand, seenVersion } = act
  await happenIn(tx, learner, { ...strand, seenVersion }, { type: 'learning.sentBack', byId: learner.personId })
  await keepRemark(act, remark)
}

/** Not to be told, with the reason. */
export async function decline(act: LearningAct, { remark }: { remark: string }): Promise<void> {
  const { tx, learner, strand, seenVersion } = act
  await happenIn(tx, learner, { ...strand, seenVersion }, { type: 'learning.declined', byId: learner.personId })
  await keepRemark(act, remark)
}

/** What was changed is being followed. */
export async function trackActions({ tx, learner, strand, seenVersion }: LearningAct): Promise<void> {
  await happenIn(tx, learner, { ...strand, seenVersion }, { type: 'actions.tracked' })
}

/** Tells everybody whose code fed it what came of it. */
export async function reportBack({ tx, learner, strand, seenVersion }: LearningAct): Promise<void> {
  await happenIn(tx, learner, { ...strand, seenVersion }, { type: 'learning.reportedBack' })
}

async function keepRemark({ tx, strand }: LearningAct, remark: string): Promise<void> {
  if (strand.item) await tx.learningItem.updateMany({ where: { id: strand.item.id }, data: { body: { ...strand.item.body, remark } } })
}

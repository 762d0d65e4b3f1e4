import { asActor, type Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { logger } from '~/platform/logger'
import { EventRefused } from './errors'
import { lockStrands } from './send'
import { planFor } from './plan'
import { clocksOf } from './settings'
import { writeAll } from './write'

const AT_ONCE = 500
const SWEEP = { role: 'worker', personId: null }

/**
 * Fires every deadline that is due (with `caseId`, of that case alone) and returns how many. Safe from several processes at once and safe to run late. A case that
 * somebody is moving is left for the next minute; one bad row is logged and never stops the others.
 */
export async function fireDueTimers({ caseId }: { caseId?: string } = {}): Promise<number> {
  const due = await asActor({ as: 'worker' }, (tx) =>
    tx.workflowTimer.findMany({ where: { dueAt: { lte: now() }, ...(caseId === undefined ? {} : { caseId }) }, orderBy: { dueAt: 'asc' }, take: AT_ONCE, select: { workflowId: true, name: true } }),
  )
  let fired = 0
  for (const { workflowId, name } of due) {
    try {
      if (await asActor({ as: 'worker' }, (tx) => fire(tx, workflowId, name))) fired++
    } catch (error) {
      logger.failure('sweep', error)
    }
  }
  return fired
}

/** The workflow's row is locked first, then the timer goes, then the event is sent: the other order deadlocked. */
async function fire(tx: Transaction, workflowId: string, name: string): Promise<boolean> {
  const strands = await lockStrands(tx, workflowId, { orSkip: true })
  const strand = strands.find(({ id }) => id === workflowId)
  const timer = strand?.timers.get(name)
  if (!strand || !timer?.dueAt || timer.dueAt > now()) return false
  const { count } = await tx.workflowTimer.deleteMany({ where: { workflowId, name, dueAt: { lte: now() } } })
  if (count === 0) return false
  strand.timers.delete(name)
  const plan = planFor({ strands, by: SWEEP, at: now(), clocks: await clocksOf(tx) })
  try {
    plan.send(workflowId, timer.event)
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error
    logger.failure('sweep', error)
    return true
  }
  await writeAll(tx, plan.writes())
  return true
}

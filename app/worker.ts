import { anchorAudit, sealAudit } from '~/confidentiality/seal-audit'
import { tidyVault } from '~/confidentiality/vault'
import { deleteTakenBack } from '~/cases/follow-up/taken-back'
import { clearWhatIsOver, lapseCodes } from '~/duties/clearing'
import { remindOfCopies } from '~/duties/copies'
import { eachNight } from '~/duties/nightly'
import { startQueue, type Tasks } from '~/duties/queue'
import { attempt, type Duty, startRounds } from '~/duties/rounds'
import { tellOfUnread } from '~/duties/unread'
import { keepReturned } from '~/notifications/failures'
import { sendMail } from '~/notifications/mail'
import { notify } from '~/notifications/notify'
import { now } from '~/platform/clock'
import { closeDatabase } from '~/platform/database'
import { required } from '~/platform/environment'
import { logger } from '~/platform/logger'
import { checkHeld } from '~/reports/files/check-held'
import { handOverForLeavers, handOverOne } from '~/workflow/leavers'
import { fireDueTimers } from '~/workflow/sweep'

export { injectClock } from '~/platform/clock'

export type RunningWorker = {
  /** Does at once all that is due by the clock: deadlines, the audit's seal, what is over, and the jobs that these bring about. */
  sweep: () => Promise<void>
  /** Lets what is in hand end, seals and anchors the audit a last time, lets go of the database. */
  close: () => Promise<void>
}

const seconds = 1000
const minutes = 60 * seconds

/** Every kind of job, by the name under which it is put into the queue. */
const tasks: Tasks = { notify, mail: sendMail, mailReturned: keepReturned, handOver: handOverOne }

/** Starts the worker process: the queue and the duties. Any number of them may run beside each other. */
export async function runWorker(): Promise<RunningWorker> {
  const queue = await startQueue(required('DATABASE_URL_WORKER'), tasks)
  const anchoring = { name: 'anchor', act: anchorAll }
  const sealing: Duty = { name: 'seal', every: 5 * seconds, isAtStart: true, act: sealAudit }
  const sweeping: Duty[] = [
    { name: 'sweep', every: minutes, isAtStart: true, act: fireDueTimers },
    { name: 'check', every: minutes, isAtStart: true, act: () => checkHeld() },
    { name: 'clear', every: minutes, isAtStart: true, act: clearWhatIsOver },
    { name: 'takenBack', every: 60 * minutes, isAtStart: true, act: deleteTakenBack },
    { name: 'lapse', every: 60 * minutes, isAtStart: true, act: lapseCodes },
    { name: 'copies', every: 60 * minutes, isAtStart: true, act: remindOfCopies },
  ]
  const others: Duty[] = [
    { ...anchoring, every: 60 * minutes, isAtStart: true },
    { name: 'abandoned', every: minutes, isAtStart: true, act: queue.freeAbandoned },
    { name: 'tidy', every: minutes, act: eachNight(tidyVault) },
    { name: 'leavers', every: minutes, act: eachNight(handOverForLeavers) },
    { name: 'unread', every: minutes, act: eachNight(tellOfUnread) },
  ]
  const rounds = startRounds([sealing, ...sweeping, ...others])
  logger.process('listening')

  return {
    sweep: async () => {
      for (const duty of sweeping) await attempt(duty)
      await attempt({ name: 'drain', act: () => queue.drain(now()) })
      await attempt(sealing)
    },
    close: async () => {
      logger.process('draining')
      await Promise.all([rounds.close(), queue.close()])
      await attempt(anchoring)
      await closeDatabase()
      logger.process('closed')
    },
  }
}

/** An anchor holds only what is sealed: what waits is sealed first, so that nothing of it can be cut off unnoticed. */
async function anchorAll(): Promise<void> {
  await sealAudit()
  await anchorAudit()
}

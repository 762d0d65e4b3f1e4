import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { recipientsOf } from './audience'
import { nextDigest } from './digest'
import { enqueue, mailKey, notifyJob, type Recipient } from './jobs'
import { mailSettingsOf } from './settings'
import { urgencies } from './urgency'

const anHour = 60 * 60 * 1000

/**
 * The task `notify`: works out who is meant and puts one mail for each of them into the queue. What is urgent goes at once; all else goes
 * with the next fixed hour, where a second notice for the same person joins the first; urgent ones of one step, which are one job, are one mail too.
 * `jobKey` is the key of this job: run twice, it makes the same mails.
 */
export async function notify(payload: unknown, { jobKey }: { jobKey: string }): Promise<void> {
  const { tell, ...about } = notifyJob.parse(payload)
  await asActor({ as: 'worker' }, async (tx) => {
    const digest = nextDigest(now(), (await mailSettingsOf(tx)).digestAt)
    for (const { to: audience, notice } of tell) {
      const isUrgent = urgencies[notice] === 'atOnce'
      const at = isUrgent ? hourOf(now()) : digest
      for (const to of await recipientsOf(tx, { ...about, to: audience })) {
        const key = isUrgent ? mailKey('mail', jobKey, idOf(to)) : mailKey('digest', idOf(to), at.toISOString())
        await enqueue(tx, 'mail', { to, notice: isUrgent ? notice : 'digest', at: at.toISOString(), key }, key, isUrgent ? null : at)
      }
    }
  })
}

/** A job says no exact time: its notice may come from something that an anonymous person has just done. An hour too early only ends the tries earlier. */
function hourOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / anHour) * anHour)
}

function idOf(to: Recipient): string {
  return 'personId' in to ? to.personId : to.alertId
}

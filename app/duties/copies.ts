import { z } from 'zod'
import { enqueue, type NotifyJob } from '~/notifications/jobs'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { dateOnly } from '~/platform/working-days'

const due = z.array(z.object({ request: z.uuid(), caseId: z.uuid(), strandId: z.uuid(), standing: z.string(), isLate: z.boolean() }))

/**
 * Reminds of copies of what we hold that are due within a week, and of those that are late: a first reader while it is to be made, information
 * governance while it is to be released or handed over, and the executive lead too when the month is over. Each once, whichever worker comes first.
 */
export async function remindOfCopies(): Promise<void> {
  await asActor({ as: 'worker' }, async (tx) => {
    const rows = due.parse(await tx.$queryRaw`select * from app.copies_to_remind_of(${dateOnly(now())}::date)`)
    for (const { request, caseId, strandId, standing, isLate } of rows) {
      const whose: NotifyJob['to'] = standing === 'asked' ? 'firstReader' : 'informationGovernance'
      const notice: NotifyJob['notice'] = isLate ? 'promiseLate' : 'copyDue'
      for (const to of isLate ? [whose, 'executiveLead'] as const : [whose]) {
        await enqueue(tx, 'notify', { caseId, strandId, to, notice }, `copy:${request}:${notice}:${to}`, null)
      }
    }
  })
}

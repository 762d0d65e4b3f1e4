import { z } from 'zod'
import { enqueue } from '~/notifications/jobs'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'

const unread = z.array(z.object({ caseId: z.uuid(), strandId: z.uuid() }))

/**
 * Tells the executive lead each night of every case that no first reader may open: its page promised somebody a day. Giving somebody the role gives them
 * these cases. Once a night each, however many workers there are.
 */
export async function tellOfUnread(): Promise<void> {
  await asActor({ as: 'worker' }, async (tx) => {
    const night = now().toISOString().slice(0, 10)
    for (const { caseId, strandId } of unread.parse(await tx.$queryRaw`select * from app.cases_unread()`)) {
      await enqueue(tx, 'notify', { caseId, strandId, to: 'executiveLead', notice: 'casesWaiting' }, `unread:${caseId}:${night}`, null)
    }
  })
}

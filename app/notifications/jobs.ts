import { createHash } from 'node:crypto'
import { z } from 'zod'
import { audiences, noticeCodes } from '#workflows/effects'
import type { Transaction } from '~/platform/database'

const whose = z.object({ caseId: z.uuid().nullable(), strandId: z.uuid() })
const told = z.object({ to: z.enum(audiences), notice: z.enum(noticeCodes) })

/** One notice: whom to tell, as what they are to the case, and that there is something. */
const oneNotice = z.object({ ...whose.shape, ...told.shape })
export type NotifyJob = z.infer<typeof oneNotice>

/** What is asked of the task `notify`: one notice, or all those of one step, as the engine asks. */
export const notifyJob = z.union([
  oneNotice.transform(({ to, notice, ...about }) => ({ ...about, tell: [{ to, notice }] })),
  z.object({ ...whose.shape, tell: z.array(told) }),
])

/** One recipient: a colleague of the directory, or the row in which a person may have left an address. */
const recipient = z.union([z.strictObject({ personId: z.uuid() }), z.strictObject({ alertId: z.uuid() })])
export type Recipient = z.infer<typeof recipient>

/** One mail to one recipient. `at` is when it was to go; `key` is its name towards the mail service. */
export const mailJob = z.object({ to: recipient, notice: z.enum([...noticeCodes, 'digest']), at: z.iso.datetime(), key: z.string().regex(/^[0-9a-f]{64}$/) })
export type MailJob = z.infer<typeof mailJob>

/** The mail service says that a mail did not arrive. `emailId` is the service's own. */
export const returnedJob = z.object({ emailId: z.string().regex(/^[\w-]{1,64}$/), code: z.enum(['bounced', 'complained', 'failed']) })
export type ReturnedJob = z.infer<typeof returnedJob>

/**
 * The key of a mail: the same for every try. A hash, because the mail service sees it: ids of a case in it would tell the service
 * which people belong together.
 */
export function mailKey(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}

/** Puts a job into the queue, in the caller's transaction; one key, one job. Without `at` it runs at once. */
export async function enqueue(tx: Transaction, task: 'notify' | 'mail' | 'mailReturned', payload: NotifyJob | MailJob | ReturnedJob, key: string, at: Date | null): Promise<void> {
  await tx.$executeRaw`select app.enqueue(${task}, ${JSON.stringify(payload)}::json, ${key}, ${at}::timestamptz)`
}

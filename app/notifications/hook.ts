import { z } from 'zod'
import { isSignedBy } from '~/emails/hook-signature'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { environment } from '~/platform/environment'
import { enqueue, returnedJob } from './jobs'

/** What of Resend's events says that a mail did not arrive (resend.com/docs/dashboard/webhooks/event-types). */
const codes = { 'email.bounced': 'bounced', 'email.complained': 'complained', 'email.failed': 'failed' } as const

const event = z.object({ type: z.string(), data: z.object({ email_id: z.string() }) })

/**
 * Takes a call of the mail service's webhook: 404 where no secret is set, 401 for a signature that is not right, else 204. What it tells is
 * put into the queue with the right to do nothing else; addresses in it are not read.
 */
export async function takeMailHook(request: Request): Promise<Response> {
  const { RESEND_WEBHOOK_SECRET: secret } = environment()
  if (secret === undefined) return new Response(null, { status: 404 })
  const { headers } = request
  const signed = { id: headers.get('svix-id'), timestamp: headers.get('svix-timestamp'), signature: headers.get('svix-signature'), body: await request.text() }
  if (!isSignedBy(secret, signed, now())) return new Response(null, { status: 401 })
  const said = event.safeParse(jsonIn(signed.body))
  const code = said.success ? codes[said.data.type as keyof typeof codes] as (typeof codes)[keyof typeof codes] | undefined : undefined
  const job = returnedJob.safeParse({ emailId: said.data?.data.email_id, code })
  // What is not about mail that failed is heard and forgotten; an error would only bring it again.
  if (job.success) await asActor({ as: 'intake', draft: null }, (tx) => enqueue(tx, 'mailReturned', job.data, `returned:${job.data.emailId}`, null))
  return new Response(null, { status: 204 })
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

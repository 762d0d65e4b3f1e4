import { Resend } from 'resend'
import { environment, required } from '~/platform/environment'
import { demoKey, demoMailboxPath } from './demo-settings'
import type { MailText } from './wordings'

export type Mail = MailText & {
  /** who it says that it is from */
  from: string
  /** one address */
  to: string
  /** the same for every try of one mail: the provider sends it once within 24 hours */
  key: string
}

/**
 * What came of handing over a mail. `refused`: it will never be taken. `later`: try again, where the provider said so not before
 * that many seconds. `code` is the provider's name for the reason, never its sentence, which may quote an address.
 */
export type HandedOver = { outcome: 'taken' } | { outcome: 'refused'; code: string } | { outcome: 'later'; code: string; seconds: number | null }

/** Milliseconds after which a provider that does not answer counts as away. */
const patience = 30_000

/** Reasons that another try does not mend (resend.com/docs/api-reference/errors). A wrong key or domain is not one: an administrator may mend it. */
const final = ['validation_error', 'missing_required_field', 'invalid_parameter', 'invalid_from_address', 'invalid_attachment', 'invalid_idempotency_key']

/** Hands one mail to the provider. Never throws. */
export async function handOver({ key, ...mail }: Mail): Promise<HandedOver> {
  const answer = await post(mail, key)
  if (answer === 'away') return { outcome: 'later', code: 'away', seconds: null }
  const { error, headers } = answer
  if (error === null) return { outcome: 'taken' }
  const { name, statusCode } = error
  // Something was taken under this key before: that mail went out, and a second one must not.
  if (name === 'invalid_idempotent_request') return { outcome: 'taken' }
  const code = /^[a-z_]{1,60}$/.test(name) ? name : 'unknown'
  if (final.includes(name) && statusCode !== 401 && statusCode !== 403) return { outcome: 'refused', code }
  return { outcome: 'later', code, seconds: secondsIn(headers?.['retry-after']) }
}

/** The SDK answers with an error rather than throw; that it never throws is not promised. */
async function post(mail: Omit<Mail, 'key'>, idempotencyKey: string) {
  try {
    return await client().emails.send(mail, { idempotencyKey, signal: AbortSignal.timeout(patience) })
  } catch {
    return 'away'
  }
}

/** The demo sends to the mailbox of its own web process, whatever key stands in the environment. */
function client(): Resend {
  const { HEARD_DEMO: isDemo, RESEND_BASE_URL: baseUrl, PORT: port } = environment()
  if (isDemo) return new Resend(demoKey, { baseUrl: baseUrl ?? `http://127.0.0.1:${port}${demoMailboxPath}` })
  return new Resend(required('RESEND_API_KEY'), baseUrl === undefined ? {} : { baseUrl })
}

function secondsIn(header: string | undefined): number | null {
  const seconds = Number(header)
  return header !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds : null
}

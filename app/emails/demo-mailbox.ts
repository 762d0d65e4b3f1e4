import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { now } from '~/platform/clock'

const kept = z.object({ id: z.string(), key: z.string().nullable(), to: z.string(), from: z.string(), subject: z.string(), text: z.string(), at: z.iso.datetime(), body: z.string() })

/** A message of the demo: whom it would have gone to, when (ISO), and the whole of it. `body` is what was posted, to compare a repeat with. */
export type KeptMail = z.infer<typeof kept>

const posted = z.object({
  from: z.string().min(1),
  to: z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(50)]),
  subject: z.string().min(1),
  text: z.string().default(''),
})

/** What the provider answers: a status and a JSON body. */
export type ProviderAnswer = { status: number; says: Readonly<Record<string, string | number>> }

/** The demo's mailbox: messages in a file of the data folder, so that a restart keeps them; nothing of it in the database. */
export function openMailbox(folder: string) {
  const file = path.join(folder, 'mailbox.jsonl')
  const messages: KeptMail[] = existsSync(file) ? readFileSync(file, 'utf8').split('\n').flatMap(parsed) : []

  /** Takes a post to `/emails` as Resend does: once for each key, 409 for a key with another body, 422 for what is no mail. */
  function take(body: string, key: string | null): ProviderAnswer {
    if (key !== null && (key === '' || key.length > 256)) return refuse(400, 'invalid_idempotency_key', 'The key must be between 1 and 256 characters.')
    const mail = posted.safeParse(jsonIn(body))
    if (!mail.success) return refuse(422, 'missing_required_field', `Missing or wrong \`${String(mail.error.issues[0]?.path[0] ?? 'body')}\` field.`)
    const before = key === null ? undefined : messages.find((one) => one.key === key)
    if (before && before.body !== body) return refuse(409, 'invalid_idempotent_request', 'This key was used with another body.')
    if (before) return { status: 200, says: { id: before.id } }
    const { from, to, subject, text } = mail.data
    const message = { id: randomUUID(), key, from, to: [to].flat().join(', '), subject, text, at: now().toISOString(), body }
    messages.push(message)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    appendFileSync(file, `${JSON.stringify(message)}\n`, { mode: 0o600 })
    return { status: 200, says: { id: message.id } }
  }

  return { take, newestFirst: (): KeptMail[] => messages.toReversed() }
}

export type Mailbox = ReturnType<typeof openMailbox>

let opened: Mailbox | undefined

/** Opens the mailbox of this process, or gives the one that is open. */
export function demoMailbox(folder: string): Mailbox {
  return (opened ??= openMailbox(folder))
}

function refuse(statusCode: number, name: string, message: string): ProviderAnswer {
  return { status: statusCode, says: { statusCode, name, message } }
}

function parsed(line: string): KeptMail[] {
  const message = kept.safeParse(jsonIn(line))
  return message.success ? [message.data] : []
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

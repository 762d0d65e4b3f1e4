import { createHash, randomBytes } from 'node:crypto'
import { auditRow } from '~/confidentiality/audit'
import { now } from '~/platform/clock'
import { asActor, refusal, type Transaction } from '~/platform/database'
import { logger } from '~/platform/logger'
import { clearCookie, readCookie, setCookie } from './cookies'
import type { Identity } from './openid'

/** Nothing done for this long, in minutes, ends a session. */
export const idleMinutes = 15
/** A session ends after this many hours, whatever is done. */
export const longestHours = 8

const nobody = { as: 'staff', personId: null } as const

/**
 * Begins a session for whom the identity provider named: the cookie to set, or null where this trust does not know them or has
 * shut them out. The token has 256 bits and is never stored; its SHA-256 is.
 */
export async function beginSession({ issuer, subject }: Identity): Promise<string | null> {
  const token = randomBytes(32).toString('base64url')
  const at = now()
  const ends = new Date(at.getTime() + longestHours * 3_600_000)
  const personId = await asActor(nobody, async (tx) => {
    const [row] = await tx.$queryRaw<{ id: string | null }[]>`
      select app.session_begin(${issuer}, ${subject}, ${hashOf(token)}, ${at}::timestamptz, ${ends}::timestamptz) as id`
    if (row?.id) await tx.auditEntry.createMany({ data: auditRow({ act: 'person.signedIn' }, { personId: row.id, role: 'staff' }, at) })
    return row?.id ?? null
  })
  return personId === null ? null : setCookie('staff', token)
}

/** The person of this request's session, which is counted as used now; null where there is none or it has ended. */
async function touchSession(request: Request): Promise<string | null> {
  return inSession(request, (_tx, personId) => Promise.resolve(personId))
}

/** The same, and what `read` finds with that person's eyes, in one transaction: every page of the workspace begins with it. */
export async function inSession<T>(request: Request, read: (tx: Transaction, personId: string) => Promise<T>): Promise<T | null> {
  const token = readCookie(request, 'staff')
  if (!token) return null
  return asActor(nobody, async (tx) => {
    // Nobody had said who they are; from here on the transaction is theirs, because their session has just proved it.
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      select set_config('app.actor', coalesce(app.session_touch(${hashOf(token)}, ${now()}::timestamptz, make_interval(mins => ${idleMinutes}::int))::text, ''), true) as id`
    return row?.id ? read(tx, row.id) : null
  })
}

/** Whose session this request's was, where it ended by itself after `since`. It signs nobody in: it says for whom a form may be kept. */
export async function lapsedPerson(request: Request, since: Date): Promise<string | null> {
  const token = readCookie(request, 'staff')
  if (!token) return null
  const [row] = await asActor(nobody, (tx) => tx.$queryRaw<{ id: string | null }[]>`select app.session_was(${hashOf(token)}, ${since}::timestamptz) as id`)
  return row?.id ?? null
}

/**
 * Ends this request's session, and answers with the header that takes its cookie away. That goes in any case: where the database is away the
 * session ends by itself after idleMinutes, and without the cookie nobody uses it before then.
 */
export async function endSession(request: Request): Promise<string> {
  await endInDatabase(request).catch((error: unknown) => {
    if (refusal(error) !== 'away') throw error
    logger.failure('sign-out', error)
  })
  return clearCookie('staff')
}

async function endInDatabase(request: Request): Promise<void> {
  const token = readCookie(request, 'staff')
  const personId = await touchSession(request)
  if (token) {
    await asActor(nobody, async (tx) => {
      await tx.$queryRaw`select app.session_end(${hashOf(token)}, ${now()}::timestamptz)::text`
      if (personId) await tx.auditEntry.createMany({ data: auditRow({ act: 'person.signedOut' }, { personId, role: 'staff' }) })
    })
  }
}

function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest())
}

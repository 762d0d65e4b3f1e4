import { hkdfSync } from 'node:crypto'
import { draftHash, newDraftSecret, openDraft, sealDraft } from '~/confidentiality/draft'
import { asActor } from '~/platform/database'
import { now } from '~/platform/clock'
import { z } from 'zod'
import { draftSchema, type Draft } from './draft-content'

/** Milliseconds that a draft lives after the last touch, and for as long as the person asked us to keep it (DESIGN 8.1). */
export const halfAnHour = 30 * 60_000
export const sevenDays = 7 * 24 * 60 * 60_000

export { newDraftSecret }

/** The draft that this secret opens, or null where there is none, it has ended, or it cannot be read any more. */
export async function readDraft(secret: Uint8Array): Promise<Draft | null> {
  const content = await openRow(secret)
  return content === null ? null : draftSchema.safeParse(content).data ?? null
}

/** Saves the draft, makes its row where there is none, and starts its time again. */
export async function saveDraft(secret: Uint8Array, draft: Draft): Promise<void> {
  await writeRow(secret, draft, draft.isKept ? sevenDays : halfAnHour)
}

/** Deletes the draft and the way back to it. Nothing happens where there is none. */
export async function removeDraft(secret: Uint8Array, phrase: readonly string[]): Promise<void> {
  await removeRow(secret)
  await removeRow(secretOfPhrase(phrase))
}

/**
 * Makes the way back: a row of its own, found by the phrase, that holds the draft's secret. It lives seven days at most; where the
 * draft ended before it, it leads nowhere.
 */
export async function keepWayBack(secret: Uint8Array, phrase: readonly string[]): Promise<void> {
  await writeRow(secretOfPhrase(phrase), { wayBackTo: Buffer.from(secret).toString('base64url') }, sevenDays)
}

/** The secret of the draft that this phrase leads back to, or null. */
export async function findWayBack(phrase: readonly string[]): Promise<Buffer | null> {
  const content = await openRow(secretOfPhrase(phrase))
  const found = wayBackSchema.safeParse(content).data
  return found === undefined ? null : Buffer.from(found.wayBackTo, 'base64url')
}

const wayBackSchema = z.object({ wayBackTo: z.string().regex(/^[\w-]{43}$/) })

/** Four words are 44 bits: enough against guessing through the door, and worthless without the pepper that seals the row. */
function secretOfPhrase(phrase: readonly string[]): Buffer {
  return Buffer.from(hkdfSync('sha256', phrase.join(' '), '', 'heard way back 1', 32))
}

async function openRow(secret: Uint8Array): Promise<unknown> {
  const secretHash = draftHash(secret)
  const row = await asActor({ as: 'intake', draft: secretHash.toString('hex') }, (tx) => tx.draft.findUnique({ where: { secretHash } }))
  if (row === null || row.endsAt <= now()) return null
  return openDraft(secret, row.sealed)
}

async function writeRow(secret: Uint8Array, content: unknown, lives: number): Promise<void> {
  const secretHash = draftHash(secret)
  const row = { sealed: await sealDraft(secret, content), endsAt: new Date(now().getTime() + lives) }
  await asActor({ as: 'intake', draft: secretHash.toString('hex') }, (tx) =>
    tx.draft.upsert({ where: { secretHash }, create: { secretHash, ...row }, update: row }),
  )
}

async function removeRow(secret: Uint8Array): Promise<void> {
  const secretHash = draftHash(secret)
  await asActor({ as: 'intake', draft: secretHash.toString('hex') }, (tx) => tx.draft.deleteMany({ where: { secretHash } }))
}

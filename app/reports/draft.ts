import { hkdfSync } from 'node:crypto'
import { z } from 'zod'
import { draftHash, openDraft, sealDraft } from '~/confidentiality/draft'
import { now } from '~/platform/clock'
import { asActor, type Transaction } from '~/platform/database'
import { type Draft, draftSchema } from './draft-content'
import { phraseOf } from './draft-phrase'

/** Milliseconds that a draft lives after the last touch, and for as long as the person asked us to keep it (DESIGN.md 8.1). */
export const halfAnHour = 30 * 60_000
export const sevenDays = 7 * 24 * 60 * 60_000

/** The draft that this secret opens; null where there is none, it has ended, or it cannot be read any more. */
export async function readDraft(secret: Uint8Array): Promise<Draft | null> {
  return draftIn(await inOwnRow(secret, (tx, hash) => openRow(tx, hash, secret)))
}

/** Saves a draft that was just begun, and makes the way back to it by its phrase. What stood there before is gone. */
export async function beginDraft(secret: Uint8Array, phrase: string, draft: Draft): Promise<void> {
  await inOwnRow(secret, async (tx, draftHash) => {
    await tx.draftFile.deleteMany({ where: { draftHash } })
    await writeRow(tx, draftHash, secret, draft, lifeOf(draft))
  })
  const way = secretOfPhrase(phrase)
  await inOwnRow(way, (tx, hash) => writeRow(tx, hash, way, { wayBackTo: Buffer.from(secret).toString('base64url') }, lifeOf(draft)))
}

/**
 * Changes the draft and starts its time again. Its row is locked meanwhile, so that two tabs, or a double click, change it one after
 * the other. `change` may write what belongs to the draft in the same transaction. Returns the changed draft, or null where there is none.
 */
export async function changeDraft(secret: Uint8Array, change: (draft: Draft, tx: Transaction, hash: Hash) => Draft | Promise<Draft>): Promise<Draft | null> {
  const changed = await inOwnRow(secret, async (tx, hash) => {
    await tx.$queryRaw`select 1 as locked from "Draft" where "secretHash" = ${hash} for update`
    const found = draftIn(await openRow(tx, hash, secret))
    if (found === null) return null
    const after = await change(found, tx, hash)
    await writeRow(tx, hash, secret, after, lifeOf(after))
    return after
  })
  if (changed !== null) await prolongWayBack(await phraseOf(secret), lifeOf(changed))
  return changed
}

/** Shuts the draft until its four words are typed. Its time goes on: whoever opens the page anew need not be the person who wrote it. */
export async function shutDraft(secret: Uint8Array): Promise<void> {
  await inOwnRow(secret, async (tx, secretHash) => {
    await tx.$queryRaw`select 1 as locked from "Draft" where "secretHash" = ${secretHash} for update`
    const found = draftIn(await openRow(tx, secretHash, secret))
    if (found === null || found.shut !== undefined) return
    const sealed = await sealDraft(secret, { ...found, shut: { typed: '', isWrong: false } })
    await tx.draft.updateMany({ where: { secretHash }, data: { sealed } })
  })
}

/** The way back is there for as long as what it leads to, and not a minute longer. */
async function prolongWayBack(phrase: string, life: number): Promise<void> {
  await inOwnRow(secretOfPhrase(phrase), (tx, secretHash) => tx.draft.updateMany({ where: { secretHash }, data: { endsAt: new Date(now().getTime() + life) } }))
}

/** After sending: nothing that was typed is left, only what the receipt shows. The phrase leads to it for as long as it lives, because its page closes too. */
export async function keepReceipt(secret: Uint8Array, phrase: string, receipt: Extract<Draft, { is: 'sent' }>): Promise<void> {
  await inOwnRow(secret, (tx, hash) => writeRow(tx, hash, secret, receipt, lifeOf(receipt)))
  await prolongWayBack(phrase, lifeOf(receipt))
}

/** Deletes the draft and the way back to it. Nothing happens where there is none. */
export async function removeDraft(secret: Uint8Array, phrase: string): Promise<void> {
  await removeRow(secret)
  await removeRow(secretOfPhrase(phrase))
}

/** Deletes every draft whose time is over, and says how many. For the worker's sweep: until then such a draft only cannot be opened. */
export async function removeEndedDrafts(): Promise<number> {
  const { count } = await asActor({ as: 'worker' }, (tx) => tx.draft.deleteMany({ where: { endsAt: { lte: now() } } }))
  return count
}

const wayBack = z.object({ wayBackTo: z.string().regex(/^[\w-]{43}$/) })

/** The secret of the draft that this phrase leads back to, or null. */
export async function findWayBack(phrase: string): Promise<Buffer | null> {
  const way = secretOfPhrase(phrase)
  const found = wayBack.safeParse(await inOwnRow(way, (tx, hash) => openRow(tx, hash, way))).data
  return found === undefined ? null : Buffer.from(found.wayBackTo, 'base64url')
}

/**
 * The way back is a row of its own, found and sealed by a secret made of the phrase, and holding the draft's secret: the draft itself
 * stays under 256 bits. It lives as long as the draft and is cleared with it.
 */
function secretOfPhrase(phrase: string): Buffer {
  return Buffer.from(hkdfSync('sha256', phrase, '', 'heard way back 1', 32))
}

function lifeOf(draft: Draft): number {
  return draft.is === 'writing' && draft.isKept ? sevenDays : halfAnHour
}

function draftIn(content: unknown): Draft | null {
  return draftSchema.safeParse(content).data ?? null
}

type Hash = ReturnType<typeof draftHash>

function inOwnRow<T>(secret: Uint8Array, act: (tx: Transaction, hash: Hash) => Promise<T>): Promise<T> {
  const hash = draftHash(secret)
  return asActor({ as: 'intake', draft: hash.toString('hex') }, (tx) => act(tx, hash))
}

async function openRow(tx: Transaction, secretHash: Hash, secret: Uint8Array): Promise<unknown> {
  const row = await tx.draft.findUnique({ where: { secretHash } })
  return row === null || row.endsAt <= now() ? null : openDraft(secret, row.sealed)
}

async function writeRow(tx: Transaction, secretHash: Hash, secret: Uint8Array, content: unknown, life: number): Promise<void> {
  const row = { sealed: await sealDraft(secret, content), endsAt: new Date(now().getTime() + life) }
  await tx.draft.upsert({ where: { secretHash }, create: { secretHash, ...row }, update: row })
}

async function removeRow(secret: Uint8Array): Promise<void> {
  await inOwnRow(secret, (tx, secretHash) => tx.draft.deleteMany({ where: { secretHash } }))
}

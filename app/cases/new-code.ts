import { randomBytes, randomUUID } from 'node:crypto'
import { auditRow } from '~/confidentiality/audit'
import { keys } from '~/confidentiality/keys'
import { sealAlert } from '~/confidentiality/vault'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { codeOf, hashOf } from '~/reports/code'
import type { Acting } from './acting'
import { roleOf } from './decide'
import { NotYours } from './errors'

/** Random bytes of which eight words are made. */
const secretBytes = 32

/** Words to be written down before they open anything. The page shows them and carries `secret` in its form; the form makes them live. */
export async function wordsToHandOver(): Promise<{ secret: string; words: string[] }> {
  const secret = randomBytes(secretBytes)
  return { secret: secret.toString('base64url'), words: (await phraseOf(secret)).phrase.split(' ') }
}

/** The words that were shown with this secret, for a page that is shown again; null where it is none of ours. */
export async function wordsOfSecret(secret: string): Promise<string[] | null> {
  const bytes = bytesOf(secret)
  return bytes && (await phraseOf(bytes)).phrase.split(' ')
}

/** What is stored of those words; null where the secret is none of ours. The same secret gives the same hash, so a form sent twice is one code. */
export async function codeRow(secret: string): Promise<{ hash: Buffer<ArrayBuffer>; pepper: number; lastUsedOn: Date } | null> {
  const bytes = bytesOf(secret)
  if (bytes === null) return null
  const { phrase, version, pepper } = await phraseOf(bytes)
  return { hash: Buffer.from(hashOf(phrase, { version, key: pepper }), 'hex'), pepper: version, lastUsedOn: dateOnly(now()) }
}

function bytesOf(secret: string): Buffer | null {
  const bytes = /^[\w-]{43}$/.test(secret) ? Buffer.from(secret, 'base64url') : null
  return bytes?.length === secretBytes ? bytes : null
}

/** Those who get their words from a first reader, and not by telling us. */
export type Invited = 'personAffected' | 'personDescribed'

/**
 * From now on the words made of `secret` open the page of somebody who did not tell us; `strandId` is what they may see where it is not the
 * whole case. A colleague saw the words, so the first thing that they open is the page on which they are changed. The dummy of an alert that every
 * holder has comes with it. Throws NotYours where the secret is none of ours.
 */
export async function handOver({ tx, open, personId }: Acting, { secret, holder, strandId = null }: { secret: string; holder: Invited; strandId?: string | null }): Promise<void> {
  const row = await codeRow(secret)
  if (row === null) throw new NotYours('code.handedOver')
  await tx.reportCode.createMany({ data: [{ id: randomUUID(), caseId: open.id, holder, strandId, mustChange: true, ...row }] })
  // Who had words before, and is told anew in a case that was taken up again, has their alert already.
  await tx.alert.createMany({ data: [{ ...(await sealAlert(null)), caseId: open.id, holder }], skipDuplicates: true })
  await tx.auditEntry.createMany({ data: [auditRow({ act: 'code.handedOver', caseId: open.id, holder }, { role: roleOf(open.actor), personId })] })
}

async function phraseOf(secret: Uint8Array) {
  const { version, pepper } = await (await keys()).codePepper()
  return { phrase: codeOf(secret, { version, key: pepper }), version, pepper }
}

import { randomUUID } from 'node:crypto'
import type { ReviewContext, ReviewState } from '#workflows/restorative-review/context'
import { auditRow } from '~/confidentiality/audit'
import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { accountTold } from '../account'
import { CaseNotFound, NotYours } from '../errors'
import { type Following } from '../following'
import { holderOf } from '../holders'
import { type Message, readMessages } from '../messages'
import { codeRow } from '../new-code'
import { strandsOf } from '../open-case'
import { type Owed, owedTo, strandsShown, type StrandShown } from './follow-up-view'

/** What a person may let a supporter see: how far it is and what was promised, what they told us, their messages, what is owed. */
export const supporterParts = ['progress', 'told', 'messages', 'owed'] as const
export type SupporterPart = (typeof supporterParts)[number]

/** Keys that one person may have out at one time. */
export const mostKeys = 3

export type KeyGiven = { id: string; shows: SupporterPart[]; lastUsedOn: Date }

/** The keys that the holder of the code has given and not taken back, in an order that says nothing. */
export async function keysGiven(tx: Transaction, { caseId, holder }: Following): Promise<KeyGiven[]> {
  const rows = await tx.reportCode.findMany({ where: { caseId, holder: 'supporter', givenBy: holder, endedOn: null }, orderBy: { id: 'asc' } })
  return rows.map(({ id, shows, lastUsedOn }) => ({ id, lastUsedOn, shows: supporterParts.filter((part) => shows.includes(part)) }))
}

/**
 * Makes the words of a supporter's key live: they open what was chosen, and nothing else. Whose words they are is kept nowhere. The same form twice
 * is one key. Throws NotYours above three keys, or where the secret is none of ours.
 */
export async function giveKey(tx: Transaction, following: Following, { secret, shows }: { secret: string; shows: readonly SupporterPart[] }): Promise<void> {
  const { caseId, holder } = following
  const row = await codeRow(secret)
  const given = await tx.reportCode.count({ where: { caseId, holder: 'supporter', givenBy: holder, endedOn: null } })
  if (row === null || given >= mostKeys || (await tx.reportCode.count({ where: { hash: row.hash } })) > 0) throw new NotYours('supporter.keyGiven')
  const parts = supporterParts.filter((part) => shows.includes(part) && (part !== 'told' || holder === 'personTellingUs'))
  await tx.reportCode.createMany({ data: [{ id: randomUUID(), caseId, holder: 'supporter', givenBy: holder, shows: parts, ...row }] })
  await record(tx, following, 'supporter.keyGiven')
}

/** Takes a key back at once: from now on its words are words that we do not know. Nothing happens where it was taken back before. */
export async function takeKeyBack(tx: Transaction, following: Following, id: string): Promise<void> {
  const { caseId, holder } = following
  const { count } = await tx.reportCode.updateMany({ where: { id, caseId, holder: 'supporter', givenBy: holder, endedOn: null }, data: { endedOn: dateOnly(now()) } })
  if (count > 0) await record(tx, following, 'supporter.keyTakenBack')
}

/** Every key at once: the report as a whole was taken back. */
export async function takeEveryKeyBack(tx: Transaction, { caseId, holder }: Following): Promise<void> {
  await tx.reportCode.updateMany({ where: { caseId, holder: 'supporter', givenBy: holder, endedOn: null }, data: { endedOn: dateOnly(now()) } })
}

/** What a supporter is shown: each part, or null where the person keeps it to themselves. */
export type SupporterView = {
  receivedOn: Date
  shows: SupporterPart[]
  progress: { state: ReviewState; strands: StrandShown[] } | null
  told: string | null
  messages: Message[] | null
  owed: Owed[] | null
}

/**
 * What the person chose to let the holder of a supporter's key see, as things stand at `at`. Reading what was told is written down, and the person
 * sees it with who looked. Throws CaseNotFound for every other code.
 */
export async function viewAsSupporter(tx: Transaction, at: Date): Promise<SupporterView> {
  const { caseId, holder, givenBy, shows } = await holderOf(tx)
  const found = holder === 'supporter' ? await tx.case.findUnique({ where: { id: caseId } }) : null
  if (!found || givenBy === null) throw new CaseNotFound()
  const parts = supporterParts.filter((part) => shows.includes(part))
  const sees = (part: SupporterPart) => parts.includes(part)
  return {
    receivedOn: found.receivedOn, shows: parts,
    progress: sees('progress') ? await progressOf(tx, caseId, at) : null,
    told: sees('told') ? await narrativeOf(tx, caseId, at) : null,
    messages: sees('messages') ? await readMessages(tx, caseId, givenBy) : null,
    owed: sees('owed') ? await owedTo(tx, caseId) : null,
  }
}

async function progressOf(tx: Transaction, caseId: string, at: Date): Promise<SupporterView['progress']> {
  const { review } = await strandsOf(tx, caseId, { personId: null, capacities: new Set() })
  const context = review.memory.context as ReviewContext
  return { state: review.state as ReviewState, strands: await strandsShown(tx, { caseId, review, strands: [], context }, at) }
}

async function narrativeOf(tx: Transaction, caseId: string, at: Date): Promise<string | null> {
  const told = await accountTold(tx, caseId)
  if (!told) return null
  await tx.auditEntry.createMany({ data: [auditRow({ act: 'account.read', caseId, masked: false }, { role: 'supporter', personId: null }, at)] })
  return told.answers.narrative
}

async function record(tx: Transaction, { caseId, holder }: Following, act: 'supporter.keyGiven' | 'supporter.keyTakenBack'): Promise<void> {
  await tx.auditEntry.createMany({ data: [auditRow({ act, caseId }, { role: holder, personId: null })] })
}

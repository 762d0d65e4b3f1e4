import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { ReviewContext } from '#workflows/restorative-review'
import { newDescribedKey } from '~/confidentiality/case-keys'
import { sealAlert } from '~/confidentiality/vault'
import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { lockStrands, open as openStrand } from '~/workflow/send'
import { type Acting, happen } from './acting'
import { CaseNotFound, NotYours } from './errors'
import { addMessage, treeOf } from './messages'
import { codeRow } from './new-code'
import type { OpenCase, StrandView } from './open-case'
import { wordsOf } from './words'

/** Why telling the person described waits, by its code in the notice. */
export const waitReasons = ['noChoiceYet', 'safety', 'routeHolds', 'wouldNameThePerson', 'notKnownWho'] as const
export type WaitReason = (typeof waitReasons)[number]

/** How it stands with the two who did not tell us: for the first reader, who hands the codes over. */
export type OtherPeople = {
  affected: { mayInvite: boolean; hasCode: boolean }
  described: { notice: StrandView | null; hasCode: boolean; gist: string | null; account: { words: string | null; on: Date }[] }
}

const kept = z.looseObject({ words: z.string().nullable() })

/** Throws CaseNotFound for everybody but a first reader of the case. */
export async function otherPeople(tx: Transaction, open: OpenCase): Promise<OtherPeople> {
  if (!open.actor.capacities.has('firstReader') || open.review.state === 'withdrawn') throw new CaseNotFound()
  const codes = await tx.reportCode.findMany({ where: { caseId: open.id, endedOn: null }, select: { holder: true } })
  const has = (holder: string) => codes.some((code) => code.holder === holder)
  const notes = await tx.caseNote.findMany({ where: { caseId: open.id, tree: 'described' }, orderBy: { on: 'asc' } })
  const words = notes.length === 0 ? null : await wordsOf(tx, open.id, 'described')
  const said = notes.map(({ id, kind, on, sealed }) => ({ kind, on, words: kept.parse(words?.open(`note:${id}`, sealed)).words }))
  return {
    affected: { hasCode: has('personAffected'), mayInvite: !has('personAffected') && isSomebodyElse(open) },
    described: {
      notice: noticeOf(open) ?? null, hasCode: has('personDescribed'), gist: said.find(({ kind }) => kind === 'gist')?.words ?? null,
      account: said.filter(({ kind }) => kind === 'describedAccount'),
    },
  }
}

/** The words that were handed to the person affected open their own page from now on, and what is chosen there counts. Throws NotYours where there is nobody to invite. */
export async function inviteAffected(acting: Acting, secret: string): Promise<void> {
  const { tx, open } = acting
  await lockStrands(tx, open.review.id)
  if (!(await otherPeople(tx, open)).affected.mayInvite) throw new NotYours('affected.invited')
  await handOver(acting, secret, 'personAffected', null)
}

/** Telling the person described begins, with a dated reason why it waits; where it began before, the reason is looked at again. */
export async function waitWithTelling(acting: Acting, why: WaitReason): Promise<void> {
  const { tx, open, personId } = acting
  const notice = noticeOf(open)
  if (notice) return happen({ ...acting, strand: notice, seenVersion: notice.version }, { type: 'waiting.lookedAt', why } as { type: string })
  const { choices } = open.review.memory.context as ReviewContext
  await openStrand(tx, 'notice', { mayBeSpokenTo: choices.speakToThePerson, why }, { caseId: open.id, by: { role: 'firstReader', personId } })
}

/** They may be told: only while the choice to speak to them is on, which the machine guards. */
export async function agreeToTell(acting: Acting): Promise<void> {
  await happen({ ...acting, strand: noticeFor(acting), seenVersion: undefined }, { type: 'notice.agreed' })
}

/**
 * Told: the gist in writing, a companion and support offered, and eight words for a channel of their own. The gist is sealed under a key that opens
 * nothing of the report, and the code opens nothing else.
 */
export async function tellDescribed(acting: Acting, { secret, gist }: { secret: string; gist: string }): Promise<void> {
  const { tx, open, personId } = acting
  const strand = noticeFor(acting)
  await happen({ ...acting, strand, seenVersion: undefined }, { type: 'described.told', inWriting: true, companionOffered: true, supportOffered: true } as { type: string })
  if ((await tx.caseKey.count({ where: { caseId: open.id, tree: 'described' } })) === 0) await tx.caseKey.createMany({ data: [await newDescribedKey(open.id)] })
  const id = randomUUID()
  const sealed = (await wordsOf(tx, open.id, 'described')).seal(`note:${id}`, { words: gist })
  await tx.caseNote.createMany({ data: [{ id, caseId: open.id, strandId: strand.id, kind: 'gist', tree: 'described', sealed, authorId: personId, on: dateOnly(now()) }] })
  await handOver(acting, secret, 'personDescribed', strand.id)
}

/** Writes to one of the two in their own thread. Throws NotYours where they have no code to read it with. */
export async function writeToOther({ tx, open, personId }: Acting, { thread, text }: { thread: 'personAffected' | 'personDescribed'; text: string }): Promise<void> {
  await lockStrands(tx, open.review.id)
  const { affected, described } = await otherPeople(tx, open)
  if (!(thread === 'personAffected' ? affected : described).hasCode) throw new NotYours('word.given')
  const words = await wordsOf(tx, open.id, treeOf(thread))
  await addMessage(tx, words, { caseId: open.id, thread, side: 'trust', text, author: { role: 'firstReader', personId } })
}

async function handOver({ tx, open, personId }: Acting, secret: string, holder: 'personAffected' | 'personDescribed', strandId: string | null): Promise<void> {
  const row = await codeRow(secret)
  if (row === null) throw new NotYours('code.handedOver')
  await tx.reportCode.createMany({ data: [{ id: randomUUID(), caseId: open.id, holder, strandId, ...row }] })
  await tx.alert.createMany({ data: [{ ...(await sealAlert(null)), caseId: open.id, holder }] })
  const body = { strandId: open.review.id, act: 'code.handedOver', byRole: 'firstReader', byPerson: personId, holder }
  await tx.auditEntry.createMany({ data: [{ id: randomUUID(), caseId: open.id, act: 'code.handedOver', body, on: dateOnly(now()), at: now() }] })
}

/** Only where the harm is another person's, and that person could be asked. */
function isSomebodyElse({ review }: OpenCase): boolean {
  const { affected } = review.memory.context as ReviewContext
  return affected !== 'personTellingUs' && affected !== 'nobodyInPerson'
}

function noticeOf({ strands }: OpenCase): StrandView | undefined {
  return strands.find(({ machine, isDone }) => machine === 'notice' && !isDone)
}

function noticeFor({ open }: Acting): StrandView {
  const notice = noticeOf(open)
  if (!notice) throw new NotYours('notice')
  return notice
}

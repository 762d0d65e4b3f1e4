import { z } from 'zod'
import type { ReviewContext } from '#workflows/restorative-review'
import type { Transaction } from '~/platform/database'
import { lockStrands } from '~/workflow/send'
import type { Acting } from '../acting'
import { CaseNotFound, NotReadyYet, NotYours } from '../errors'
import { addMessage } from '../messages'
import { handOver, type Invited } from '../new-code'
import type { OpenCase } from '../open-case'
import { notesOf } from '../said'
import { offerToAffected } from '../supporting'

/** What the person described was told, and what they said when they were heard (`words` null: that they say nothing). */
export type SaidByDescribed = { gist: string | null; toldOn: Date | null; account: { words: string | null; on: Date }[] }

/** How it stands with the two who did not tell us: for the first reader, who hands the codes over. */
export type OtherPeople = {
  affected: { mayInvite: boolean; hasCode: boolean; waitsForPatient: boolean; isLeftInPeace: boolean }
  described: SaidByDescribed & { hasCode: boolean; mayWrite: boolean; toldUs: boolean }
}

const kept = z.looseObject({ words: z.string().nullish() })

/** What is kept under the key of the person described. */
export async function readDescribed(tx: Transaction, caseId: string): Promise<SaidByDescribed> {
  const notes = await notesOf(tx, caseId, ['described.told', 'described.spoke', 'described.saidNothing'], kept, 'described')
  const told = notes.findLast(({ kind }) => kind === 'described.told')
  return {
    gist: told?.said.words ?? null, toldOn: told?.on ?? null,
    account: notes.filter(({ kind }) => kind !== 'described.told').map(({ said, on }) => ({ words: said.words ?? null, on })),
  }
}

/** Whether somebody hands codes over in this case, and writes to those who have one: a first reader, while the report is with us. */
export function handsOver({ actor, review }: OpenCase): boolean {
  return actor.capacities.has('firstReader') && review.state !== 'withdrawn' && review.state !== 'cleared'
}

/** Throws CaseNotFound for everybody but those who hand codes over. */
export async function otherPeople(tx: Transaction, open: OpenCase): Promise<OtherPeople> {
  if (!handsOver(open)) throw new CaseNotFound()
  const codes = await tx.reportCode.findMany({ where: { caseId: open.id, endedOn: null }, select: { holder: true } })
  const has = (holder: string) => codes.some((code) => code.holder === holder)
  const waitsForPatient = !has('personAffected') && patientHasNotSaidYes(open)
  return {
    affected: { hasCode: has('personAffected'), mayInvite: !has('personAffected') && isSomebodyElse(open) && !waitsForPatient && !isLeftInPeace(open), waitsForPatient, isLeftInPeace: isLeftInPeace(open) },
    described: { toldUs: isToldByDescribed(open), hasCode: has('personDescribed'), mayWrite: has('personDescribed') && mayBeSpokenTo(open), ...(await readDescribed(tx, open.id)) },
  }
}

/** The words that were handed to the person affected open their own page from now on, and what is chosen there counts. Throws NotYours where there is nobody to invite. */
export async function inviteAffected(acting: Acting, secret: string): Promise<void> {
  const { tx, open } = acting
  await lockStrands(tx, open.review.id)
  if (!(await otherPeople(tx, open)).affected.mayInvite) throw new NotYours('affected.invited')
  await handOver(acting, { secret, holder: 'personAffected' })
  await offerToAffected(acting)
}

/**
 * Writes to one of the two in their own thread. Throws NotYours where they have no code to read it with, and NotReadyYet for the person described
 * while the choice to speak to them is off: nothing further is said to them (DOMAIN.md 3.3). What is theirs by right comes to them all the same, and
 * not from here: what came of a look that they asked for (`decideLook`), a copy of what we hold about them, and that a meeting will not go ahead.
 */
export async function writeToOther({ tx, open, personId }: Acting, { thread, text }: { thread: Invited; text: string }): Promise<void> {
  await lockStrands(tx, open.review.id)
  const { affected, described } = await otherPeople(tx, open)
  if (!(thread === 'personAffected' ? affected : described).hasCode) throw new NotYours('word.given')
  if (thread === 'personDescribed' && !described.mayWrite) throw new NotReadyYet(['speakAgain'])
  await addMessage(tx, { caseId: open.id, thread, side: 'trust', text, author: { role: 'firstReader', personId } })
}

function mayBeSpokenTo({ review }: OpenCase): boolean {
  return (review.memory.context as ReviewContext).choices.speakToThePerson
}

/** A patient is asked first, on two days: before their yes nobody gets words that open a page, their family neither. */
function patientHasNotSaidYes({ review }: OpenCase): boolean {
  const { affected, patientAffected } = review.memory.context as ReviewContext
  return patientAffected && (affected === 'notAsked' || affected === 'saidNo')
}

/** Whoever did it told us, on our word that we do not contact the other person. Only who came by themselves, and agreed, gets words of their own. */
function isLeftInPeace(open: OpenCase): boolean {
  return isToldByDescribed(open) && (open.review.memory.context as ReviewContext).affected !== 'askedAndAgreed'
}

function isToldByDescribed({ review }: OpenCase): boolean {
  return (review.memory.context as ReviewContext).isToldByDescribed === true
}

/** Only where the harm is another person's, and that person could be asked. */
function isSomebodyElse({ review }: OpenCase): boolean {
  const { affected } = review.memory.context as ReviewContext
  return affected !== 'personTellingUs' && affected !== 'nobodyInPerson'
}

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { RouteKind } from '#workflows/effects'
import type { ReviewEvent } from '#workflows/restorative-review/events'
import type { Transaction } from '~/platform/database'
import { type Acting, happen, writeToPerson } from '../acting'
import { NotReadyYet } from '../errors'
import { giveLeadsTheirPart } from '../leads'
import { notesOf, type Said } from '../said'

export const refusalReasons = ['nothingNew', 'alreadyLookedAt', 'anotherWayIsBetter'] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** Word from us: the person hears where things stand, also when nothing is new. */
export async function giveWord(acting: Acting, words: string): Promise<void> {
  await happen(acting, { type: 'word.given' })
  await writeToPerson(acting, words)
}

export const dutyTellings = ['first', 'unsafeToTell'] as const
export type Duty = { kind: RouteKind; why: string; personTold: (typeof dutyTellings)[number]; words?: string | undefined }

/**
 * A duty that no choice switches off: harm that was not reported. The person reads `words` first, in the same transaction; where telling them is
 * unsafe, nothing tells them before a person does. A route begins beside the review, and its leads get their own part. Throws NotReadyYet where
 * nobody wrote what the person will read.
 */
export async function raiseDuty(acting: Acting, { kind, why, personTold, words }: Duty): Promise<void> {
  if (personTold === 'first' && words === undefined) throw new NotReadyYet(['wordsForThePerson'])
  const routeId = randomUUID()
  await send(acting, { type: 'duty.raised', routeId, kind, personTold })
  if (personTold === 'first' && words !== undefined) await writeToPerson(acting, words)
  await giveLeadsTheirPart(acting, { kind, routeId, why })
}

/** The wish to open it again is granted, and the person is told. */
export async function grantReopening(acting: Acting, words: string): Promise<void> {
  await happen(acting, { type: 'reopening.granted' })
  await writeToPerson(acting, words)
}

/** Refused, with a reason that the person reads. */
export async function refuseReopening(acting: Acting, { why, words }: { why: RefusalReason; words: string }): Promise<void> {
  await send(acting, { type: 'reopening.refused', why })
  await writeToPerson(acting, words)
}

/** What the person said of their own, at the ends of a case: chosen, owed, finishing, since. Shown to those who carry it. */
export const personsNotes = ['optionChosen', 'obligationSaid', 'finishingSaid', 'howItIs', 'lookAskedFor', 'reopeningAskedFor'] as const

const finishing = z.object({ goals: z.record(z.string(), z.string()), got: z.string(), again: z.string().optional(), end: z.string() })
const anything = z.object({ words: z.string() })

/** In the person's own words, oldest first; last, looks at the handling that were asked for through a colleague after the report was taken back. */
export async function personsWords(tx: Transaction, caseId: string): Promise<Said<{ words: string }>[]> {
  const own = await notesOf(tx, caseId, personsNotes.filter((kind) => kind !== 'finishingSaid'), anything)
  return [...own, ...(await notesOf(tx, caseId, ['lookAskedFor'], anything, 'work'))]
}

/** How the person answered when they were asked before finishing: the four goals, what they got, and whether they would speak up again. */
export function finishingAnswers(tx: Transaction, caseId: string): Promise<Said<z.infer<typeof finishing>>[]> {
  return notesOf(tx, caseId, ['finishingSaid'], finishing)
}

function send(acting: Acting, event: ReviewEvent): Promise<void> {
  return happen(acting, event)
}

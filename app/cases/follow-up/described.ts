import type { ReviewContext } from '#workflows/restorative-review'
import type { Capacity } from '~/people/policy'
import type { Transaction } from '~/platform/database'
import { lockStrands } from '~/workflow/send'
import { tellFirstReader } from '~/workflow/tell-first-reader'
import { hasCopyReleased } from '../access/asking'
import { type Actor, decide } from '../decide'
import { CaseNotFound, EventRefused } from '../errors'
import { type GoalsAsked, goalsAsked } from '../review/goals'
import { holderOf } from '../holders'
import { addMessage, type Message, readMessages } from '../messages'
import { type StrandView, strandsOf } from '../open-case'
import { ownLook, takeOwnLookBack } from './own-look'
import { answerWatches, type HowItIs } from './persons-answers'
import { readDescribed, type SaidByDescribed } from './other-people'
import { keepSaid } from '../said'
import { type Tombstone, tombstonesOf } from '../taken-out/taken-out'

/** The holder of a code for the person described: their notice, and the review as far as what they say moves it. */
export type Described = { caseId: string; actor: Actor; notice: StrandView; review: StrandView; strands: StrandView[] }

/** Throws CaseNotFound for every code but that of a person described who was told. */
export async function describedHere(tx: Transaction): Promise<Described> {
  const { caseId, holder, strandId } = await holderOf(tx)
  if (holder !== 'personDescribed') throw new CaseNotFound()
  const actor: Actor = { personId: null, capacities: new Set<Capacity>(['personDescribed']) }
  const { review, strands } = await strandsOf(tx, caseId, actor)
  const notice = strands.find(({ id }) => id === strandId)
  if (!notice) throw new CaseNotFound()
  return { caseId, actor, notice, review, strands }
}

/**
 * All that the person described is shown. Nothing of the report is in it, nor who told us, nor whether anybody's name is known: it reads no row
 * of either, and has the same shape whether or not there is one (`sameShapeWhetherNameExists`).
 */
export type DescribedView = SaidByDescribed & {
  version: number
  strandId: string
  mayAnswer: boolean
  mayAskForLook: boolean
  lookAskedFor: boolean
  /** Something is being prepared, or arranged, to which they said yes: they may stop it at any minute, and nobody hears who did. */
  mayStop: boolean
  mayTakeLookBack: boolean
  messages: Message[]
  takenOut: Tombstone[]
  hasCopyReleased: boolean
  isOver: boolean
  /** How the four goals stand for them, while everybody is asked; null before. */
  goals: GoalsAsked | null
  /** Somebody watches that they are not treated worse for having been spoken to: they may say how things are at any time. */
  mayBeAskedHowItIs: boolean
}

export async function viewAsDescribed(tx: Transaction): Promise<DescribedView> {
  const { caseId, notice, review, strands } = await describedHere(tx)
  const isOwnLook = ownLook(strands, 'personDescribed') !== undefined
  return {
    ...(await readDescribed(tx, caseId)), version: notice.version, strandId: notice.id,
    mayAnswer: notice.offers.includes('described.spoke'),
    mayAskForLook: review.offers.includes('handlingLook.asked') && !isOwnLook,
    lookAskedFor: isOwnLook,
    mayStop: stopOf(review) !== null,
    mayTakeLookBack: isOwnLook,
    messages: await readMessages(tx, caseId, 'personDescribed'),
    takenOut: await tombstonesOf(tx, caseId),
    hasCopyReleased: await hasCopyReleased(tx, caseId),
    isOver: notice.isDone,
    goals: await goalsAsked(tx, { caseId, review, who: 'personDescribed' }),
    mayBeAskedHowItIs: watchesOver(strands).length > 0,
  }
}

/** The watches over them that still go on. Row security gives them no other. */
function watchesOver(strands: readonly StrandView[]): StrandView[] {
  return strands.filter(({ machine, offers }) => machine === 'protection' && offers.includes('check.answered'))
}

/** How things are since they were spoken to (DOMAIN.md 3.2, protection). Throws EventRefused where nobody watches over them any more. */
export async function sayHowItIsAsDescribed(tx: Transaction, described: Described, { answer, text }: HowItIs): Promise<void> {
  const watches = watchesOver(described.strands)
  if (watches.length === 0) throw new EventRefused('protection', 'ended', 'check.answered')
  await answerWatches(tx, described.actor, watches, answer)
  if (text !== '') await keep(tx, described, 'check.answered', text)
}

/** Their account in their own words, or that they say nothing: either way they were heard, and only then may a consequence be thought of. */
export async function answerNotice(tx: Transaction, described: Described, { text, seenVersion }: { text: string | null; seenVersion: number }): Promise<void> {
  const { actor, notice } = described
  const event = { type: text === null ? 'described.saidNothing' : 'described.spoke' }
  await decide(tx, actor, { machine: 'notice', strandId: notice.id, event, seenVersion })
  await keep(tx, described, event.type, text)
}

/** Asks for somebody independent to look at how this was handled. It cannot make anything worse for them. Throws EventRefused while theirs goes on. */
export async function askForLookAsDescribed(tx: Transaction, described: Described, text: string): Promise<void> {
  await lockStrands(tx, described.review.id)
  // Read again behind the lock: a button that is pressed twice asks once.
  const { actor, review, strands } = await describedHere(tx)
  if (!review.offers.includes('handlingLook.asked') || ownLook(strands, 'personDescribed')) throw new EventRefused('restorative-review', review.state, 'handlingLook.asked')
  const event = { type: 'handlingLook.asked', by: 'personDescribed' } as { type: string }
  await decide(tx, actor, { machine: 'restorative-review', strandId: review.id, event })
  await keep(tx, described, event.type, text)
}

/** It will not go ahead. Everybody else hears that, and not who stopped it. Throws EventRefused where there is nothing to stop. */
export async function stopAsDescribed(tx: Transaction, { actor, review }: Described): Promise<void> {
  const event = stopOf(review)
  if (event === null) throw new EventRefused('restorative-review', review.state, 'meeting.calledOff')
  await decide(tx, actor, { machine: 'restorative-review', strandId: review.id, event })
}

/**
 * What stopping is just now: the arranged meeting is called off, or the yes that they gave is taken back; null where they gave none, and where
 * somebody stands in for them: they take no part in that, and do not learn of it.
 */
function stopOf({ offers, memory }: StrandView): { type: string } | null {
  if ((memory.context as ReviewContext).optionChosen === 'surrogate') return null
  if (offers.includes('meeting.calledOff')) return { type: 'meeting.calledOff' }
  const isAgreed = (memory.context as ReviewContext).ready.includes('otherAgrees')
  return isAgreed && offers.includes('precondition.lost') ? ({ type: 'precondition.lost', precondition: 'otherAgrees' } as { type: string }) : null
}

/** Takes back the look that they asked for, and gives no reason. Throws EventRefused where none of theirs goes on. */
export function takeLookBackAsDescribed(tx: Transaction, described: Described): Promise<void> {
  return takeOwnLookBack(tx, described, 'personDescribed')
}

/** Writes to us in their own thread. `id` comes with the form, so that a form sent twice is one message. */
export async function writeAsDescribed(tx: Transaction, { caseId, review, notice }: Described, { id, text }: { id: string; text: string }): Promise<void> {
  await lockStrands(tx, review.id)
  if ((await tx.message.count({ where: { id } })) > 0) return
  await addMessage(tx, { caseId, thread: 'personDescribed', side: 'person', text, id })
  await tellFirstReader(tx, { caseId, strandId: notice.id, notice: 'additionMade', key: `message:${id}` })
}

async function keep(tx: Transaction, { caseId, notice }: Described, kind: string, words: string | null): Promise<void> {
  await keepSaid(tx, { caseId, strandId: notice.id, kind, tree: 'described', said: { words } })
}

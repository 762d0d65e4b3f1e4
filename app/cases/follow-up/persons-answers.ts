import type { ReviewEvent } from '#workflows/restorative-review/events'
import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { endChase } from '~/support/chasing'
import { askedFor } from './asked-for'
import { type Actor, decide } from '../decide'
import { EventRefused, NoSuchObligation, NotOffered } from '../errors'
import type { Following } from '../following'
import type { Goals } from '../review/goals'
import { addMessage } from '../messages'
import type { StrandView } from '../open-case'
import { isWithheld, type Option } from '../review/options'
import { ownLook } from './own-look'
import { endEveryShare } from '../route-share'
import { keepSaid } from '../said'
import { takeEveryKeyBack } from './supporter'

/** The version that the page showed: another one by now means that somebody was quicker (WorkflowConflict). */
export type Seen = { seenVersion?: number | undefined }

type EventOf<Type extends ReviewEvent['type']> = Extract<ReviewEvent, { type: Type }>
export type Met = EventOf<'obligation.answered'>['answer']

/** Answers what we asked: the words go into the conversation, and the clocks go on. */
export async function answerQuestion(tx: Transaction, following: Following, { text, id, seenVersion }: { text: string; id: string } & Seen): Promise<void> {
  await say(tx, following, { type: 'question.answered' }, seenVersion)
  const { caseId, holder } = following
  await addMessage(tx, { caseId, thread: holder, side: 'person', text, id })
}

/** Chooses what is done, in the person's own words. Throws NotOffered for a meeting where they never let us speak to the other person. */
export async function chooseOption(tx: Transaction, following: Following, { option, text, seenVersion }: { option: Option; text: string } & Seen): Promise<void> {
  if (isWithheld(following.review.memory, option)) throw new NotOffered('option', 'noMeeting')
  await say(tx, following, { type: 'options.chosen', option }, seenVersion)
  await keep(tx, following, 'optionChosen', { option, words: text })
}

/** Whether something that we owed was done. `no` goes to the executive lead. Throws NoSuchObligation. */
export async function answerObligation(tx: Transaction, following: Following, { nth, met, text, seenVersion }: { nth: number; met: Met; text: string } & Seen): Promise<void> {
  const { caseId } = following
  const obligation = await tx.obligation.findUnique({ where: { caseId_nth: { caseId, nth } }, select: { id: true } })
  if (!obligation) throw new NoSuchObligation()
  await say(tx, following, { type: 'obligation.answered', obligationId: obligation.id, answer: met }, seenVersion)
  await tx.obligation.update({ where: { id: obligation.id }, data: { met, metOn: dateOnly(now()) } })
  if (text !== '') await keep(tx, following, 'obligationSaid', { nth, words: text })
}

export type Finishing = {
  /** The four goals, as the person sees them. */
  goals: Goals
  /** What they asked for, by its code, and whether they got it. */
  each?: Record<string, 'yes' | 'partly' | 'no'>
  got: string
  again?: 'yes' | 'no' | 'notSure' | undefined
  end: 'content' | 'anotherTry' | 'handlingLook'
}

/** How the finishing question may end: another try is there once (DOMAIN.md 3.2), and afterwards a look at the handling. */
export function endsOffered({ context }: Pick<Following, 'context'>): Finishing['end'][] {
  return context.hasTriedAgain ? ['content', 'handlingLook'] : ['content', 'anotherTry', 'handlingLook']
}

/**
 * Answers the finishing question: content, or not content and what next. Nothing finishes before it was asked. What they got is kept of what they asked
 * for, and of nothing else. Throws NotOffered for a second further try.
 */
export async function answerFinishing(tx: Transaction, following: Following, { end, seenVersion, each = {}, ...said }: Finishing & Seen): Promise<void> {
  if (!endsOffered(following).includes(end)) throw new NotOffered('end', 'onlyOnce')
  const asked = Object.fromEntries((await askedFor(tx, following)).flatMap(({ wanted }) => (each[wanted] === undefined ? [] : [[wanted, each[wanted]]])))
  await say(tx, following, end === 'content' ? { type: 'person.content' } : { type: 'person.notContent', wants: end }, seenVersion)
  await keep(tx, following, 'finishingSaid', { ...said, ...(Object.keys(asked).length > 0 ? { each: asked } : {}), end })
}

export type HowItIs = { answer: EventOf<'followUp.answered'>['answer']; text: string }

/** An event of the review or of a watch through which the person says how things are. */
const howItIsEvents: readonly string[] = ['followUp.answered', 'check.answered']

/** Whether the person can be asked how things are, in any strand of theirs. */
export function mayBeAskedHowItIs({ review, strands }: Following): boolean {
  return [review, ...strands].some(({ offers }) => offers.some((event) => howItIsEvents.includes(event)))
}

/**
 * How things are since: no change, something changed, or not safe to say. One answer serves every strand that asks, the watch for being treated
 * worse and the question after the end, so that nobody is asked twice. Throws EventRefused where none asks.
 */
export async function sayHowItIs(tx: Transaction, following: Following, { answer, text }: HowItIs): Promise<void> {
  const { actor, holder, review, strands } = following
  const watches = strands.filter(({ machine, offers, memory }) => machine === 'protection' && offers.includes('check.answered') && isFor(memory.context, holder))
  if (watches.length === 0 || review.offers.includes('followUp.answered')) await say(tx, following, { type: 'followUp.answered', answer })
  await answerWatches(tx, actor, watches, answer)
  if (text !== '') await keep(tx, following, 'howItIs', { answer, words: text })
}

/** The same answer to each watch that asks: a watch asks whether it got worse, so that nothing changed is its "no". */
export async function answerWatches(tx: Transaction, actor: Actor, watches: readonly StrandView[], answer: HowItIs['answer']): Promise<void> {
  const event = { type: 'check.answered', answer: answer === 'nothingChanged' ? 'no' : answer }
  for (const { id } of watches) await decide(tx, actor, { machine: 'protection', strandId: id, event })
}

/** Asks somebody independent to look at how this was handled. It cannot make anything worse for who asks. Throws EventRefused while theirs goes on. */
export async function askForAnotherLook(tx: Transaction, following: Following, { text, seenVersion }: { text: string } & Seen): Promise<void> {
  if (ownLook(following.strands, askerIn(following))) throw new EventRefused('restorative-review', following.review.state, 'handlingLook.asked')
  await say(tx, following, { type: 'handlingLook.asked', by: askerIn(following) }, seenVersion)
  await keep(tx, following, 'lookAskedFor', { words: text })
}

/** As whom the holder of a code asks for a look at the handling, and takes it back. */
export function askerIn({ holder }: Pick<Following, 'holder'>): 'personAffected' | 'personTellingUs' {
  return holder === 'personAffected' ? 'personAffected' : 'personTellingUs'
}

/** Asks us to open again what is finished. */
export async function askToReopen(tx: Transaction, following: Following, { why, text, seenVersion }: { why: EventOf<'reopening.asked'>['why']; text: string } & Seen): Promise<void> {
  await say(tx, following, { type: 'reopening.asked', why }, seenVersion)
  await keep(tx, following, 'reopeningAskedFor', { why, words: text })
}

/** Asks us to start again after it rested, was handed over or was withdrawn. */
export async function askAgain(tx: Transaction, following: Following, { seenVersion }: Seen): Promise<void> {
  await say(tx, following, { type: 'person.askedAgain' }, seenVersion)
}

/** The person affected says whether this goes on for them, now that they were asked: no review of their harm without them. */
export async function sayWhetherToGoOn(tx: Transaction, following: Following, { agreed, seenVersion }: { agreed: boolean } & Seen): Promise<void> {
  await say(tx, following, { type: 'affectedPerson.asked', agreed }, seenVersion)
}

/** How often the person hears from us. */
export async function changeRhythm(tx: Transaction, following: Following, { rhythm }: { rhythm: EventOf<'rhythm.changed'>['rhythm'] }): Promise<void> {
  if (following.context.rhythm !== rhythm) await say(tx, following, { type: 'rhythm.changed', rhythm })
}

/** "Please wait", and its end. Asking twice is asking once. */
export async function changeWaiting(tx: Transaction, following: Following, { wait }: { wait: boolean }): Promise<void> {
  if (following.context.isPleaseWait !== wait) await say(tx, following, { type: wait ? 'wait.asked' : 'wait.ended' })
}

/** The number under which it stands in the trust's incident system. */
export async function giveIncidentReference(tx: Transaction, following: Following, { text }: { text: string }): Promise<void> {
  await say(tx, following, { type: 'incident.referenced' })
  await keep(tx, following, 'incidentReference', { words: text })
}

/** No meeting after all: before it is arranged, or the arranged one. Others hear only that it will not go ahead. */
export async function stopMeeting(tx: Transaction, following: Following, { seenVersion }: Seen): Promise<void> {
  const isArranged = following.review.offers.includes('meeting.calledOff')
  await say(tx, following, isArranged ? { type: 'meeting.calledOff' } : { type: 'precondition.lost', precondition: 'affectedAgrees' }, seenVersion)
}

/**
 * Takes the whole report back (DOMAIN.md 3.3): sealed at once, every key of the review ended, nothing further shared with a route; what the law
 * makes us keep stays with its leads and is said on the page.
 */
export async function withdrawReport(tx: Transaction, following: Following, { seenVersion }: Seen): Promise<void> {
  await say(tx, following, { type: 'report.withdrawn' }, seenVersion)
  await tx.$queryRaw`select app.withdrawal_to_check(${now()})::text`
  await endEveryShare(tx, following)
  await endChase(tx)
  await takeEveryKeyBack(tx, following)
}

/** The strands without the watches over anybody else: another's checks are no promise to this person, and that they chose them is theirs. */
export function withoutOthersWatches({ holder, isDecidedElsewhere, strands }: Pick<Following, 'holder' | 'isDecidedElsewhere' | 'strands'>): StrandView[] {
  const isTheirs = ({ memory: { context } }: StrandView) => isFor(context, holder) && !(isDecidedElsewhere && isFor(context, 'personAffected'))
  return strands.filter((strand) => strand.machine !== 'protection' || isTheirs(strand))
}

/** A watch over the person who holds the code. Whoever tells us of their own harm is the person affected too. */
function isFor(context: unknown, holder: string): boolean {
  const forWhom = typeof context === 'object' && context !== null && 'forWhom' in context ? context.forWhom : null
  return forWhom === holder || (forWhom === 'personAffected' && holder === 'personTellingUs')
}

function say(tx: Transaction, { actor, review }: Following, event: ReviewEvent, seenVersion?: number): Promise<void> {
  return decide(tx, actor, { machine: 'restorative-review', strandId: review.id, event, seenVersion })
}

/** What the person says in their own words at a step of the case. */
type PersonsNote = 'optionChosen' | 'obligationSaid' | 'finishingSaid' | 'howItIs' | 'lookAskedFor' | 'reopeningAskedFor' | 'incidentReference'

async function keep(tx: Transaction, { caseId, review }: Following, kind: PersonsNote, said: unknown): Promise<void> {
  await keepSaid(tx, { caseId, strandId: review.id, kind, said })
}

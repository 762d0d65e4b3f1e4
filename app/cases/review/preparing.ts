import { preconditionsOf, readinessChecksOf, type ReviewContext, type ReadinessCheck, whatIsMissing } from '#workflows/restorative-review'
import type { preconditions } from '#workflows/restorative-review/context'
import type { ReviewEvent } from '#workflows/restorative-review/events'
import { text } from '~/content/text'
import { type Acting, happen, keepNote, writeToDescribed, writeToPerson } from '../acting'
import { wasEverTold } from '../described-told'
import { NotReadyYet } from '../errors'
import { facilitatorsFor } from './reviewers'

export type Precondition = (typeof preconditions)[number]

/** What the person described says and does before anything is held with them: nobody asks it of somebody who was never told. */
const ofThePersonDescribed: readonly Precondition[] = ['otherAgrees', 'partAcknowledgedAfterAdvice', 'otherPreMeeting']

/** What can be recorded as there, just now: of the person described nothing before they were told the gist, in writing, and may bring somebody. */
export async function mayBeMet({ tx, open, strand }: Pick<Acting, 'tx' | 'open' | 'strand'>): Promise<Precondition[]> {
  const context = strand.memory.context as ReviewContext
  const isTold = await wasEverTold(tx, open.id)
  return preconditionsOf(context).filter((each) => !context.ready.includes(each) && (isTold || !ofThePersonDescribed.includes(each)))
}

/** What `restorativeReady` still waits for, while something is being prepared, and that the person described was told of it; empty is ready. */
export async function stillMissing({ tx, open, strand }: Pick<Acting, 'tx' | 'open' | 'strand'>): Promise<(ReadinessCheck | 'toldFirst')[]> {
  const context = strand.memory.context as ReviewContext
  const isToldOf = !takesPart(context) || (await wasEverTold(tx, open.id))
  return [...(isToldOf ? [] : ['toldFirst' as const]), ...whatIsMissing(context)]
}

/** Whether the person described takes part in what was chosen: in everything but a conversation with somebody who stands in for them. */
export function takesPart(context: ReviewContext): boolean {
  return readinessChecksOf(context).includes('otherAgrees')
}

async function holdUntilTold(acting: Acting): Promise<void> {
  if (!(await wasEverTold(acting.tx, acting.open.id))) throw new NotReadyYet(['toldFirst'])
}

/** One more thing is there: somebody agreed, acknowledged their part, or was met beforehand. Throws NotReadyYet for the person described before they were told. */
export async function meetPrecondition(acting: Acting, { precondition, words }: { precondition: Precondition; words: string | undefined }): Promise<void> {
  if (ofThePersonDescribed.includes(precondition)) await holdUntilTold(acting)
  await send(acting, { type: 'precondition.met', precondition })
  if (words !== undefined) await keepNote(acting, 'precondition', { precondition, words })
}

/** Something is there no longer: somebody changed their mind, and need not say why. */
export async function losePrecondition(acting: Acting, { precondition }: { precondition: Precondition }): Promise<void> {
  await send(acting, { type: 'precondition.lost', precondition })
}

/** How likely it is that somebody is treated worse, and why we think so. Good for ten working days. */
export async function assessRisk(acting: Acting, { danger, isOwnLineManager, why }: { danger: 'low' | 'high'; isOwnLineManager: boolean; why: string }): Promise<void> {
  await send(acting, { type: 'risk.assessed', danger, isOwnLineManager })
  await keepNote(acting, 'risk', { words: why })
}

/** Throws NotReadyYet for anybody who is not trained, reviews the same case, or has a conflict. */
export async function appointFacilitator(acting: Acting, personId: string): Promise<void> {
  if (!(await facilitatorsFor(acting)).some(({ id }) => id === personId)) throw new NotReadyYet(['notEligible'])
  await send(acting, { type: 'facilitator.appointed', personId, isTrained: true, isIndependent: true })
}

/**
 * When and how, told to both who take part, each in their own thread. For a shuttle or a letter: when words will be carried. Throws NotReadyYet where the
 * person described takes part and was never told.
 */
export async function arrangeMeeting(acting: Acting, { words, described }: { words: string; described?: string | undefined }): Promise<void> {
  if (acting.strand.offers.includes('meeting.arranged') && takesPart(acting.strand.memory.context as ReviewContext)) await holdUntilTold(acting)
  await happen(acting, { type: 'meeting.arranged' })
  await writeToPerson(acting, words)
  await tellDescribed(acting, 'arranged', described)
}

/** It took place, or words were carried: what was said or written, as both sides may read it. */
export async function endMeeting(acting: Acting, words: string): Promise<void> {
  await happen(acting, { type: 'meeting.ended' })
  await keepNote(acting, 'meetingHeld', { words })
  await tellDescribed(acting, 'held', words)
}

/** It will not go ahead. Nobody hears who stopped it. */
export async function stopMeeting(acting: Acting, type: 'meeting.notReady' | 'meeting.calledOff' | 'meeting.missed', words: string): Promise<void> {
  await happen(acting, { type })
  await writeToPerson(acting, words)
}

/** What was agreed, plainly; it binds nobody to keep silent. */
export async function keepAgreement(acting: Acting, words: string): Promise<void> {
  await happen(acting, { type: 'agreement.reached' })
  await keepNote(acting, 'agreement', { words })
  await tellDescribed(acting, 'agreed', words)
}

/**
 * The other side of what was arranged, said and agreed: it is theirs as much as the person's, so it stands in their own thread, sealed under their own
 * key. Nothing where somebody stands in for them, where they have no words to read it with, and once nothing further is to be said to them.
 */
async function tellDescribed(acting: Acting, says: 'arranged' | 'held' | 'agreed', words: string | undefined): Promise<void> {
  const { optionChosen, choices } = acting.strand.memory.context as ReviewContext
  if (optionChosen === 'surrogate' || !choices.speakToThePerson) return
  await writeToDescribed(acting, [text('en').meetingTold[says], words].filter((part) => part !== undefined).join('\n\n'))
}

function send(acting: Acting, event: ReviewEvent): Promise<void> {
  return happen(acting, event)
}

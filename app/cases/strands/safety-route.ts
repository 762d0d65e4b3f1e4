import type { SafetyRouteContext, SafetyRouteEvent } from '#workflows/safety-route'
import { rulesOf } from '#workflows/safety-route/kinds'
import { type Acting, happen, keepNote } from '../acting'
import { NotReadyYet } from '../errors'

type EventOf<Type extends SafetyRouteEvent['type']> = Extract<SafetyRouteEvent, { type: Type }>
export type Wish = EventOf<'wish.given'>['wish']
export type DutyBasis = EventOf<'opening.proposed'>['basis']
export type PersonTold = EventOf<'opening.proposed'>['personTold']
export type OpeningBasis = EventOf<'opening.decided'>['basis']
export type NotNeeded = EventOf<'route.foundNotNeeded'>['why']

/** Somebody looked, on the same working day, and says what they saw. */
export async function lookAtRoute(acting: Acting, words: string): Promise<void> {
  await say(acting, { type: 'route.lookedAt' }, 'routeLook', { words })
}

/** What the person affected wants of this route. It decides, save serious risk or a legal duty. */
export async function recordWish(acting: Acting, { wish, words }: { wish: Wish; words: string | undefined }): Promise<void> {
  await say(acting, { type: 'wish.given', wish }, 'routeWish', { wish, words })
}

/** 999, or an act that cannot wait: one person alone, at once. The route is open with it. */
export async function actAtOnce(acting: Acting, words: string): Promise<void> {
  await say(acting, { type: 'immediateAct.taken' }, 'immediateAct', { words })
}

/** Proposes to open a route that the person does not wish, or has not been asked about. A second person decides; the reason is kept. */
export async function proposeOpening(acting: Acting, { basis, personTold, words }: { basis: DutyBasis; personTold: PersonTold; words: string }): Promise<void> {
  await say(acting, { type: 'opening.proposed', byId: acting.personId, basis, personTold }, 'openingProposed', { basis, personTold, words })
}

/** Opens the route. `words`: the date and the reference under which it stands elsewhere, and why. */
export async function decideOpening(acting: Acting, { basis, words }: { basis: OpeningBasis; words: string }): Promise<void> {
  await say(acting, { type: 'opening.decided', byId: acting.personId, basis }, 'openingDecided', { basis, words })
}

/** Not needed, with the reason: every refusal has one. Throws NotReadyYet where the reason is the wish of somebody under sixteen: it is heard, and does not end safeguarding. */
export async function findNotNeeded(acting: Acting, { why, words, noEvidence }: { why: NotNeeded; words: string } & NoEvidence): Promise<void> {
  const { kind, age } = acting.strand.memory.context as SafetyRouteContext
  if (why === 'personDoesNotWant' && kind === 'safeguarding' && age === 'under16') throw new NotReadyYet(['anotherReason'])
  await say(acting, { type: 'route.foundNotNeeded', why, ...(await whyNoneKept(acting, noEvidence)) }, 'routeNotNeeded', { why, words })
}

/** Why nothing was kept of what shows what happened: needed before a route is put away in which it is to be kept, and was not. */
type NoEvidence = { noEvidence?: string | undefined }

/** Writes the reason down, and says to the machine that it stands there. Throws NotReadyYet where one is needed and none is given. */
async function whyNoneKept(acting: Acting, words: string | undefined): Promise<{ noEvidence?: 'saidWhy' }> {
  const { kind, isEvidenceKept } = acting.strand.memory.context as SafetyRouteContext
  if (rulesOf[kind].keepsEvidence !== true || isEvidenceKept) return {}
  if (words === undefined) throw new NotReadyYet(['evidenceReason'])
  await keepNote(acting, 'noEvidence', { words }, 'work')
  return { noEvidence: 'saidWhy' }
}

/** What the route is and what it would mean was explained. Explaining is not opening. */
export async function explainRoute(acting: Acting, { inWriting, words }: { inWriting: boolean; words: string }): Promise<void> {
  await say(acting, { type: 'route.explained', inWriting }, 'routeExplained', { inWriting, words })
}

/** What shows what happened is kept: camera and body-worn pictures are overwritten, often in about thirty days. */
export async function keepEvidence(acting: Acting, words: string): Promise<void> {
  await say(acting, { type: 'evidence.kept' }, 'evidenceKept', { words })
}

/** Candour was given. It waits for no choice, no hold and no name. */
export async function giveCandour(acting: Acting, words: string): Promise<void> {
  await say(acting, { type: 'candour.given' }, 'candourGiven', { words })
}

/** Holds a meeting in the review while this route needs it. Support, protection and updates go on. */
export async function placeHold(acting: Acting, words: string): Promise<void> {
  await say(acting, { type: 'hold.placed' }, 'holdPlaced', { words })
}

/** Lets the review go on. */
export async function liftHold(acting: Acting, words: string): Promise<void> {
  await say(acting, { type: 'hold.lifted' }, 'holdLifted', { words })
}

/** The act is done; what follows is watched. */
export async function startWatch(acting: Acting, words: string): Promise<void> {
  await say(acting, { type: 'watch.started' }, 'watchStarted', { words })
}

/** Ends the route, with what came of it. A case does not finish before its routes have. */
export async function closeRoute(acting: Acting, { words, noEvidence }: { words: string } & NoEvidence): Promise<void> {
  await say(acting, { type: 'route.closed', ...(await whyNoneKept(acting, noEvidence)) }, 'routeClosed', { words })
}

/** The event first: it locks the case's strands and says whether there is anything to write down. Words go under the work key, which the lead has. */
async function say(acting: Acting, event: SafetyRouteEvent, kind: string, said: object): Promise<void> {
  await happen(acting, event)
  await keepNote(acting, kind, said, 'work')
}

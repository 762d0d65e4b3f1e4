import { notify, record, tell, type Effect } from '../effects'
import type { Change } from '../workflow'
import type { ReviewContext, ReviewState } from './context'
import { pause, resume, settle } from './timers'

const pausing: ReviewState[] = ['awaitingAnswer', 'heldByRoute']

/** On entering a state: what it starts afresh, what is asked of the world, and its timers. */
export function entering(state: ReviewState, before: ReviewContext): Change<ReviewContext> {
  const fresh = startedAfresh(state, before)
  const after = { ...before, ...fresh }
  const settled = settle(state, after)
  return {
    context: { ...fresh, ...settled.context },
    // The pause comes first, so that the reminders of the same state run.
    effects: [...(pausing.includes(state) ? [pause] : []), ...(settled.effects ?? []), ...(asks[state]?.(after, before) ?? [])],
  }
}

/** On leaving a state: a pause ends with the state that brought it, and "please wait" ends when the work moves on. */
export function leaving(state: ReviewState, { isPleaseWait }: ReviewContext): Change<ReviewContext> {
  return { context: { isPleaseWait: false }, effects: isPleaseWait || pausing.includes(state) ? [resume] : [] }
}

function startedAfresh(state: ReviewState, context: ReviewContext): Partial<ReviewContext> {
  const resumeAt = {
    hold: state === 'heldByRoute' || state === 'beingLookedAt' ? context.resumeAt.hold : null,
    look: state === 'beingLookedAt' ? context.resumeAt.look : null,
  }
  return { resumeAt, ...resets[state]?.(context) }
}

const notPrepared: Partial<ReviewContext> = { ready: [], riskAssessed: null, twoDaysToThink: 'notYet' }
const nobodyWorks: Partial<ReviewContext> = { ...notPrepared, reviewers: [], proposed: [], facilitatorId: null }

const resets: Partial<Record<ReviewState, (context: ReviewContext) => Partial<ReviewContext>>> = {
  firstLook: () => ({ decision: null, reviewers: [], proposed: [], facilitatorId: null }),
  allocating: () => ({ ...notPrepared, proposed: [] }),
  options: () => ({ ...notPrepared, optionChosen: null }),
  finishing: () => ({ isAsked: true, silences: 0, isContent: false }),
  finished: (context) => ({ isLearningOpened: context.isLearningOpened || mayLearn(context) }),
  resting: () => nobodyWorks,
  handedOver: () => nobodyWorks,
  withdrawn: () => nobodyWorks,
  cleared: () => nobodyWorks,
}

/** What entering a state asks of the world. */
const asks: Partial<Record<ReviewState, (after: ReviewContext, before: ReviewContext) => Effect[]>> = {
  received: () => [notify('personTellingUs', 'acknowledged'), notify('firstReader', 'reportReceived')],
  // A path taken up again starts with nobody holding a key.
  firstLook: (_, before) => [
    ...(before.reviewers.length > 0 ? [{ type: 'revokeAll', as: 'reviewer' } as const] : []),
    ...(before.facilitatorId === null ? [] : [{ type: 'revokeAll', as: 'facilitator' } as const]),
  ],
  awaitingAnswer: () => [notify('personTellingUs', 'questionAsked')],
  recorded: () => [notify('owner', 'obligationGiven')],
  changing: () => [notify('owner', 'obligationGiven')],
  allocating: () => [notify('firstReader', 'reviewerNeeded')],
  needs: () => [notify('personAffected', 'needsConversationOffered')],
  meetingArranged: (after) => bothSides(after).map((side) => notify(side, 'meetingArranged')),
  heldByRoute: () => [notify('personTellingUs', 'heldByRoute')],
  obligations: (after) => [...ownersOf(after).map(grantOwner), notify('owner', 'obligationGiven')],
  // Whoever decides is asked whether we may finish; how the goals stand, everybody in it, and nothing is said to whoever may not be spoken to.
  finishing: ({ choices, optionChosen }) => [
    notify('personAffected', 'finishingQuestion'), notify('personTellingUs', 'goalsAsked'),
    ...(choices.speakToThePerson && optionChosen !== 'surrogate' ? [notify('personDescribed', 'goalsAsked')] : []),
  ],
  finished: (after, before) => [notify('personTellingUs', 'finished'), notify('personAffected', 'finished'), tell('notice', { type: 'review.finished' }), ...(before.isLearningOpened ? [] : learning(after))],
  resting: () => keysBack,
  handedOver: () => [...keysBack, record('handedOver'), notify('personTellingUs', 'handedOver')],
  withdrawn: () => keysBack,
  cleared: () => [{ type: 'revokeAll', as: 'informationGovernance' }, record('report.mayBeDeleted')],
}

/** What was arranged will not go ahead: the same word to everybody who takes part or carries it, whoever stopped it and whatever for. */
export function calledOff(context: ReviewContext): Effect[] {
  return [...bothSides(context), 'facilitator' as const, 'reviewers' as const].map((to) => notify(to, 'meetingWillNotGoAhead'))
}

/** Where somebody stands in for them, the person described takes no part and hears nothing. */
function bothSides({ optionChosen }: ReviewContext): ('personAffected' | 'personDescribed')[] {
  return optionChosen === 'surrogate' ? ['personAffected'] : ['personAffected', 'personDescribed']
}

/** Every key to the account and the work. Leads of routes keep theirs, because duty items stay; so does whoever looks at the handling. */
const keysBack: Effect[] = (['reviewer', 'facilitator', 'owner'] as const).map((as) => ({ type: 'revokeAll', as }))

function ownersOf({ obligations }: ReviewContext): string[] {
  return [...new Set(obligations.filter(({ answer }) => answer === null).map(({ ownerId }) => ownerId))]
}

function grantOwner(personId: string): Effect {
  return { type: 'grant', personId, as: 'owner' }
}

function mayLearn({ choices, systemOnly }: ReviewContext): boolean {
  return choices.useInLearning || systemOnly
}

/** Something to learn is opened once, only with the learning choice, or from a system alone. */
function learning(context: ReviewContext): Effect[] {
  const { peopleOnCase, reviewers, recused, facilitatorId, obligations, choices, systemOnly } = context
  const people = [...peopleOnCase, ...reviewers, ...recused, ...(facilitatorId ? [facilitatorId] : []), ...obligations.map(({ ownerId }) => ownerId)]
  if (!mayLearn(context)) return []
  return [{ type: 'open', machine: 'learning-capture', input: { peopleOnCase: [...new Set(people)], systemOnly, learningChoice: choices.useInLearning } }]
}

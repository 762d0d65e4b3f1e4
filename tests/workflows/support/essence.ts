import { whatIsMissing } from '#workflows/restorative-review'
import type { ReviewContext } from '#workflows/restorative-review'
import type { MachineId } from '#workflows/effects'
import type { SafetyRouteContext } from '#workflows/safety-route'
import { rulesOf } from '#workflows/safety-route/kinds'
import type { Memory } from '#workflows/workflow'

/** What makes two memories the same place in the graph: all of it, with counters bounded, and in the review only what decides. */
export function essenceOf(id: MachineId): (memory: Memory) => string {
  if (id === 'restorative-review') return ({ state, context }) => JSON.stringify([state, ...review(state, context as ReviewContext)])
  if (id === 'protection') return bounded('toldTimes', 1)
  if (id === 'safety-route') return ({ state, context }) => JSON.stringify([state, ...route(context as SafetyRouteContext)])
  if (id === 'learning-capture') return bounded('alike', 8)
  return ({ state, context }) => JSON.stringify([state, context])
}

/** What decides in a route; flags that only say what was done are left out. */
function route(context: SafetyRouteContext): unknown[] {
  const { kind, byDuty, wish, patientYes, proposal, isTellingOwed, isSharingStopped, isHolding, nameOpenedById, age, alert, protection } = context
  const { opensBy, before } = rulesOf[kind]
  return [
    kind, byDuty, opensBy === 'wish' ? [wish, isSharingStopped, patientYes.length, proposal?.personTold] : wish === 'yes', isTellingOwed, isHolding,
    nameOpenedById !== null, age === 'sixteenSeventeen', alert === 'live', protection === 'offered', context.isCapacityConsidered, context.isMoveAskedFor,
    before.map((duty) => context[duty]),
  ]
}

function bounded(counter: string, most: number): (memory: Memory) => string {
  return ({ state, context }) => {
    const kept = context as Record<string, unknown>
    return JSON.stringify([state, { ...kept, [counter]: Math.min(Number(kept[counter]), most) }])
  }
}

function review(state: string, context: ReviewContext): unknown[] {
  const { resumeAt, reviewers, choices, path, isPleaseWait } = context
  // While somebody else's look goes on too, what decides is where the last one gives back to.
  if (state === 'beingLookedAt' && context.looks > 1) return ['another look', resumeAt.look]
  const practice = state === 'preparing' || state === 'meetingArranged' || state === 'heldByRoute' ? practiceOf(context) : null
  // What else decides there is the same for two people who meet, where all of it is explored.
  if (practice !== null) return [practice, choices.speakToThePerson, ...(decisive[state]?.(context) ?? [])]
  const isOwed = agreedOn.includes(state) && !isPleaseWait && context.obligations.some(({ answer }) => answer === null)
  const isTheirOwn = context.affected === 'personTellingUs' || context.affected === 'nobodyInPerson'
  return [isPleaseWait, context.patientAffected, isTheirOwn, resumeAt.hold, resumeAt.look, path, isOwed, reviewers.length, choices.shareWithReviewTeam, ...(decisive[state]?.(context) ?? [])]
}

/** From here an agreement leads to what is still owed, or past it. */
const agreedOn = ['preparing', 'meetingArranged', 'agreeing']

/** What decides where a state leads. */
const decisive: Record<string, (context: ReviewContext) => unknown[]> = {
  firstLook: ({ isAcknowledged, isMasked, decision }) => [isAcknowledged, isMasked, decision?.kind],
  recorded: (context) => [context.areSafetyStepsListed, context.needs.length > 0, context.obligations.length > 0, isAnyUnowed(context)],
  changing: (context) => [Math.min(context.needs.length, 1), context.obligations.length > 0, isAnyUnowed(context)],
  allocating: ({ isMasked, hasIndependentHelp, refusals, recused }) => [isMasked, hasIndependentHelp, Math.min(refusals, 2), Math.min(recused.length, 1)],
  reviewerChoice: ({ choices, proposed, refusals }) => [choices.goAheadIfSilent, proposed.length, Math.min(refusals, 2)],
  needs: ({ needs, isDescribedHeard }) => [Math.min(needs.length, 1), isDescribedHeard],
  obligationsDraft: ({ needs, obligations, hasExtension }) => [needs.some(({ cannotBeMet }) => cannotBeMet), Math.min(obligations.length, 1), hasExtension],
  options: (context) => [context.affected, context.patientAgreed.length, context.hasExtension, context.obligations.length > 0, isAnyUnowed(context)],
  beingLookedAt: ({ timers }) => [timers.includes('twoDaysToThink')],
  preparing: (context) => [whatIsMissing(context).length, context.twoDaysToThink],
  meetingArranged: ({ holds }) => [holds.length > 0],
  heldByRoute: (context) => [Math.min(context.holds.length, 2), whatIsMissing(context).length > 1],
  obligations: (context) => [
    Math.min(context.obligations.filter(({ answer }) => answer === null).length, 2), context.obligations.some(({ isLate }) => isLate), isAnyUnowed(context),
  ],
  finishing: ({ silences, isContent, hasTriedAgain, openRoutes, obligations }) =>
    [silences, isContent, hasTriedAgain, openRoutes.length > 0, obligations.some(({ answer }) => answer === null)],
  finished: ({ isLearningOpened }) => [isLearningOpened],
}

/** What asks for something else beforehand than two people who meet. */
function practiceOf({ optionChosen }: ReviewContext): string | null {
  return optionChosen === 'surrogate' || optionChosen === 'circle' ? optionChosen : null
}

/** Whether a need was written down that nobody owes yet, or that only training answers. */
function isAnyUnowed({ needs, obligations }: ReviewContext): boolean {
  return needs.some(({ id, cannotBeMet }) => !cannotBeMet && !obligations.some(({ needId, isTraining }) => needId === id && !isTraining))
}

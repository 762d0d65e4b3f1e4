import { expect } from 'vitest'
import { restorativeReview, type ReviewContext, type ReviewEvent, type ReviewInput } from '#workflows/restorative-review'
import type { Effect } from '#workflows/effects'
import type { Step } from '#workflows/workflow'
import { aNeed, anObligation, ben, cleo, farid, grace } from './people'
import { amarasReport } from './starts'

export type ReviewStep = Step<ReviewContext>

/** Tells a story from its beginning; every event must be accepted. */
export function tell(events: ReviewEvent[], input: ReviewInput = amarasReport): ReviewStep {
  return goesOn(restorativeReview.begin(input), ...events)
}

/** Goes on; every event must be accepted. The effects are those of all of them. */
export function goesOn(step: ReviewStep, ...events: ReviewEvent[]): ReviewStep {
  let at = step
  const effects: Effect[] = []
  for (const event of events) {
    const next = restorativeReview.take(at.memory, event)
    expect(next, `${event.type} in ${at.memory.state}`).not.toBeNull()
    if (!next) break
    effects.push(...next.effects)
    at = next
  }
  return { ...at, effects }
}

export function refuses(step: ReviewStep, event: ReviewEvent): boolean {
  return restorativeReview.take(step.memory, event) === null
}

export const acknowledged: ReviewEvent[] = [{ type: 'firstLook.started' }, { type: 'acknowledgement.recorded' }, { type: 'safetyLook.recorded' }]
export const looked: ReviewEvent[] = [...acknowledged, { type: 'patient.masked' }]
export const proposed: ReviewEvent[] = [...looked, { type: 'case.accepted' }, { type: 'reviewers.proposed', reviewerIds: [ben, cleo], conflictCheck: 'clear' }]
export const agreedTo: ReviewEvent[] = [...proposed, { type: 'reviewers.agreed' }]
export const owed: ReviewEvent = {
  type: 'obligation.added', obligationId: anObligation, needId: aNeed, ownerId: farid, dueOn: '2026-12-11', isTraining: false, isConsequence: false,
}
export const offered: ReviewEvent[] = [...agreedTo, { type: 'need.recorded', needId: aNeed }, { type: 'needs.recorded' }, owed, { type: 'options.offered' }]
export const preparing: ReviewEvent[] = [...offered, { type: 'options.chosen', option: 'shuttle' }]
export const ready: ReviewEvent[] = [
  { type: 'precondition.met', precondition: 'affectedAgrees' }, { type: 'precondition.met', precondition: 'otherAgrees' },
  { type: 'precondition.met', precondition: 'partAcknowledgedAfterAdvice' }, { type: 'precondition.met', precondition: 'affectedPreMeeting' },
  { type: 'precondition.met', precondition: 'otherPreMeeting' }, { type: 'risk.assessed', danger: 'low', isOwnLineManager: false },
  { type: 'facilitator.appointed', personId: grace, isTrained: true, isIndependent: true }, { type: 'timer.twoDaysToThinkDue' },
]
export const arranged: ReviewEvent[] = [...preparing, ...ready, { type: 'meeting.arranged' }]
export const asked: ReviewEvent[] = [...offered, { type: 'options.chosen', option: 'none' }, { type: 'obligation.answered', obligationId: anObligation, answer: 'met' }]

import { choiceNames, peopleSpokenTo } from '../effects'
import { preconditions, rhythms, type ReviewContext } from './context'
import type { ReviewEvent } from './events'

/** Nobody's ids: made up here, so that no fact about a person refuses a probe. */
const somebody = (n: number) => `00000000-0000-4000-8000-0000000000${(n + 16).toString(16)}`
const [one, two, taker, facilitator, owner, route, another] = [1, 2, 3, 4, 5, 6, 7].map(somebody) as [string, string, string, string, string, string, string]

/** Well-formed events of every type, fitting this context: what a page may offer is what the machine accepts of these. */
export function probes(context: ReviewContext): ReviewEvent[] {
  return [...plain, ...aboutPeople(context), ...aboutWork(context), ...aboutRoutes(context), ...aboutPatients(context), ...chosen]
}

const plain: ReviewEvent[] = ([
  'acknowledgement.recorded', 'safetyLook.recorded', 'firstLook.started', 'patient.masked', 'case.recordedAndMadeSafe', 'case.accepted',
  'case.systemAccepted', 'path.reconsidered', 'question.asked', 'question.answered', 'safetySteps.listed', 'incident.referenced', 'owner.answered',
  'nobodyIndependent.found', 'capacity.reached', 'reviewers.agreed', 'needs.recorded', 'options.offered', 'options.extended', 'described.heard',
  'meeting.arranged', 'meeting.notReady', 'meeting.ended', 'meeting.calledOff', 'meeting.missed', 'agreement.reached', 'agreement.notReached',
  'person.content', 'reopening.granted', 'person.askedAgain', 'word.given', 'addition.made', 'wait.asked', 'wait.ended', 'report.withdrawn',
  'timer.acknowledgementDue', 'timer.safetyLookDue', 'timer.firstLookDue', 'timer.wordFromUsDue', 'timer.answerReminder5Due', 'timer.answerReminder10Due',
  'timer.reviewersProposedDue', 'timer.recusalReplacedDue', 'timer.reviewerReminder5Due', 'timer.reviewerReminder10Due', 'timer.needsConversationDue',
  'timer.optionsSettledDue', 'timer.twoDaysToThinkDue', 'timer.riskAssessmentDue', 'timer.ownerAnswerDue', 'timer.finishingPromptDue',
  'timer.outcomeFollowUp20Due', 'timer.outcomeFollowUp60Due', 'timer.reopeningDue', 'timer.restingDue', 'timer.withdrawalCheckDue',
] as const).map((type) => ({ type }) as ReviewEvent)

const chosen: ReviewEvent[] = [
  ...choiceNames.flatMap((choice) => [true, false].map((on) => ({ type: 'choice.changed', choice, on }) as const)),
  ...rhythms.map((rhythm) => ({ type: 'rhythm.changed', rhythm }) as const),
  ...preconditions.flatMap((precondition) => [{ type: 'precondition.met', precondition }, { type: 'precondition.lost', precondition }] as const),
  ...(['shuttle', 'surrogate', 'circle', 'forPersonOnly', 'systemOnly', 'none'] as const).map((option) => ({ type: 'options.chosen', option }) as const),
  { type: 'affectedPerson.asked', agreed: true }, { type: 'affectedPerson.asked', agreed: false },
  { type: 'risk.assessed', danger: 'low', isOwnLineManager: false }, { type: 'risk.assessed', danger: 'high', isOwnLineManager: true },
  { type: 'person.notContent', wants: 'anotherTry' }, { type: 'person.notContent', wants: 'handlingLook' },
  { type: 'followUp.answered', answer: 'nothingChanged' }, { type: 'followUp.answered', answer: 'somethingChanged' },
  { type: 'reopening.asked', why: 'newFact' }, { type: 'reopening.refused', why: 'nothingNew' },
  { type: 'handlingLook.asked', by: 'personTellingUs' }, { type: 'handlingLook.asked', by: 'personDescribed' },
  { type: 'withdrawal.checked', found: 'nothing' }, { type: 'withdrawal.checked', found: 'claim' },
  ...(['upheld', 'partly', 'notUpheld'] as const).map((outcome) => ({ type: 'handlingLook.ended', outcome }) as const),
]

function aboutPeople({ proposed, reviewers, recused, refused, hasIndependentHelp, decision, peopleOnCase }: ReviewContext): ReviewEvent[] {
  const taken = new Set([...reviewers, ...recused, ...refused, ...peopleOnCase])
  const free = Array.from({ length: taken.size + 3 }, (_, n) => somebody(n + 20)).filter((id) => !taken.has(id))
  const reviewerIds = free.slice(0, Math.max(1, 2 - reviewers.length))
  const second = decision?.byId === one ? two : one
  return [
    { type: 'reviewers.proposed', reviewerIds, conflictCheck: 'clear' },
    ...(hasIndependentHelp ? [{ type: 'reviewers.proposed', reviewerIds: free.slice(0, 1), conflictCheck: 'clear' } as const] : []),
    { type: 'reviewer.refused', reviewerId: proposed[0] ?? one },
    { type: 'reviewer.recused', reviewerId: reviewers[0] ?? proposed[0] ?? one },
    { type: 'notOurs.proposed', byId: one, takerId: taker, takerAgreed: true, wordsReady: true },
    { type: 'notOurs.confirmed', byId: second },
    { type: 'notConduct.proposed', byId: one },
    { type: 'notConduct.confirmed', byId: second },
    { type: 'facilitator.appointed', personId: facilitator, isTrained: true, isIndependent: true },
  ]
}

function aboutWork({ needs, obligations, isDescribedHeard }: ReviewContext): ReviewEvent[] {
  const newNeed = somebody(60 + needs.length)
  const needId = needs.find(({ id }) => !obligations.some((obligation) => obligation.needId === id))?.id ?? needs[0]?.id ?? newNeed
  const obligationId = obligations.find(({ answer }) => answer === null)?.id ?? another
  const obligation = { type: 'obligation.added', obligationId: somebody(100 + obligations.length), needId, ownerId: owner, dueOn: '2026-12-01' } as const
  return [
    { type: 'need.recorded', needId: newNeed },
    { type: 'need.cannotBeMet', needId },
    { ...obligation, isTraining: false, isConsequence: isDescribedHeard },
    ...(['met', 'partly', 'no'] as const).map((answer) => ({ type: 'obligation.answered', obligationId, answer }) as const),
    { type: 'timer.obligationAnswerDue', obligationId },
  ]
}

function aboutPatients({ patientAgreed, protectedFor }: ReviewContext): ReviewEvent[] {
  const asked = { type: 'patient.asked', isOutsideTeam: true, advocateOffered: true, inTheirLanguage: true, capacity: 'presumed' } as const
  const forWhom = peopleSpokenTo.find((who) => !protectedFor.includes(who)) ?? 'personTellingUs'
  return [
    { ...asked, agreed: true, on: patientAgreed.includes('2026-11-23') ? '2026-11-25' : '2026-11-23' }, { ...asked, agreed: false, on: '2026-11-24' },
    { type: 'danger.assessed', forWhom, danger: 'high', isBank: false },
  ]
}

function aboutRoutes({ openRoutes, holds }: ReviewContext): ReviewEvent[] {
  const held = holds[0]?.routeId ?? openRoutes[0] ?? route
  return [
    { type: 'duty.raised', routeId: another, kind: 'safeguarding' }, { type: 'duty.raised', routeId: another, kind: 'hateCrime', personTold: 'unsafeToTell' },
    { type: 'route.opened', routeId: route, kind: 'police' },
    { type: 'route.ended', routeId: held },
    { type: 'route.held', routeId: route, kind: 'police' },
    { type: 'route.released', routeId: held },
  ]
}

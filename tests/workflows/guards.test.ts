import { describe, expect, test } from 'vitest'
import type { MachineId } from '#workflows/effects'
import type { HandlingReviewContext } from '#workflows/handling-review'
import type { NoticeContext } from '#workflows/notice'
import { workflows } from '#workflows/registry'
import type { ReviewContext, ReviewEvent } from '#workflows/restorative-review'
import type { Precondition } from '#workflows/restorative-review/context'
import type { SafetyRouteContext } from '#workflows/safety-route'
import type { AnyEvent } from '#workflows/workflow'
import { ben, cleo } from './support/people'
import { type Edge, lazily, onwards, type Place, type Story } from './support/exploring'
import { essenceOf } from './support/essence'
import { amarasReport, starts } from './support/starts'
import { arranged, asked } from './support/stories'

/**
 * The guards of DOMAIN.md 3.5 that live in the machines of a case: each is asked on every edge of its machine's reachable graph, and beside that
 * edge whatever somebody hostile or mistaken might send there. What is right is written here again, by hand, and not taken from the machines.
 * An edge is judged as soon as it is found, so that a machine without its guard is found out early.
 */
const throughTheReview: Story[] = [arranged, asked].map((events) => ({ input: amarasReport, events }))

const graphs = new Map<MachineId, ReturnType<typeof lazily>>()

function graphOf(id: MachineId): ReturnType<typeof lazily> {
  const graph = graphs.get(id) ?? lazily(workflows[id], starts[id], essenceOf(id), id === 'restorative-review' ? throughTheReview : [])
  graphs.set(id, graph)
  return graph
}

type Judged<Context> = { state: string; from: Context; event: AnyEvent & Record<string, unknown>; next: string; to: Context; effects: Edge['to']['step']['effects'] }

/** Fails on the first edge that is `wrong`. `hostile`: events to try in each place that no page would send. Returns how many edges were judged. */
function never<Context>(id: MachineId, wrong: (edge: Judged<Context>) => boolean, hostile: (context: Context) => AnyEvent[] = () => []): number {
  let judged = 0
  const judge = ({ from, event, to }: Edge) => {
    judged++
    const edge = {
      state: from.step.memory.state, from: from.step.memory.context as Context, event: event as Judged<Context>['event'],
      next: to.step.memory.state, to: to.step.memory.context as Context, effects: to.step.effects,
    }
    if (wrong(edge)) expect.fail(`${id}: ${event.type} was taken in ${edge.state} and led to ${edge.next}`)
  }
  const tried = new Set<Place>()
  for (const edge of graphOf(id)()) {
    judge(edge)
    if (tried.has(edge.from)) continue
    tried.add(edge.from)
    for (const event of hostile(edge.from.step.memory.context as Context)) {
      const to = onwards(workflows[id], edge.from, event)
      if (to) judge({ from: edge.from, event, to })
    }
  }
  return judged
}

const aHundred = 100
const review = (wrong: (edge: Judged<ReviewContext>) => boolean, hostile?: (context: ReviewContext) => ReviewEvent[]) => never('restorative-review', wrong, hostile)

/** By what was chosen: who agrees, and was prepared, before it is arranged; and whether the person described is spoken to at all. */
const two: Precondition[] = ['affectedAgrees', 'otherAgrees', 'partAcknowledgedAfterAdvice', 'affectedPreMeeting', 'otherPreMeeting']
const beforehand: Record<string, { agreed: Precondition[]; isSpokenTo: boolean }> = {
  direct: { agreed: two, isSpokenTo: true },
  shuttle: { agreed: two, isSpokenTo: true },
  letter: { agreed: two, isSpokenTo: true },
  circle: { agreed: [...two, 'circleAgrees', 'circlePreMeetings'], isSpokenTo: true },
  surrogate: { agreed: ['affectedAgrees', 'surrogateAgrees', 'affectedPreMeeting', 'surrogatePreMeeting'], isSpokenTo: false },
}

describe('restorative-review, on every edge', () => {
  test('noConflict: nobody is put forward who was not cleared, is on the case, stepped back, was refused or facilitates', () => {
    const proposes = (reviewerIds: string[], conflictCheck: 'clear' | 'conflict' | 'unknown' = 'clear'): ReviewEvent => ({ type: 'reviewers.proposed', reviewerIds, conflictCheck })
    const judged = review(
      ({ from, event }) => {
        if (event.type !== 'reviewers.proposed') return false
        const ids = event.reviewerIds as string[]
        const notThese = [...from.peopleOnCase, ...from.recused, ...from.refused, ...from.reviewers, from.facilitatorId]
        return event.conflictCheck !== 'clear' || new Set(ids).size !== ids.length || ids.some((id) => notThese.includes(id))
      },
      ({ peopleOnCase, recused }) => [
        proposes([ben, cleo], 'unknown'), proposes([ben, cleo], 'conflict'), proposes([ben, ben]), proposes([ben, peopleOnCase[0] ?? ben]), proposes([ben, recused[0] ?? ben]),
      ],
    )
    expect(judged).toBeGreaterThan(aHundred)
  })

  test('noAccessBeforeChoice: a reviewer is given a key where the person chose to share, and nowhere else', () => {
    expect(review(({ state, from, effects }) =>
      effects.some((effect) => effect.type === 'grant' && (effect.as === 'handlingReviewer' || (effect.as === 'reviewer' && !(state === 'reviewerChoice' && from.choices.shareWithReviewTeam))))))
      .toBeGreaterThan(aHundred)
  })

  test('silenceNeverAgrees: after two reminders it rests, unless the person chose beforehand that it may go ahead', () => {
    expect(review(({ from, event, next }) =>
      event.type === 'timer.reviewerReminder10Due' && next !== 'resting' && !(from.choices.goAheadIfSilent && from.choices.shareWithReviewTeam))).toBeGreaterThan(aHundred)
  })

  test('restorativeReady: no meeting is arranged while one of its conditions is missing', () => {
    const met = new Set<string | null>()
    expect(review(({ state, next, to }) => {
      if (next !== 'meetingArranged' || state === 'meetingArranged') return false
      met.add(to.optionChosen)
      const { agreed, isSpokenTo } = beforehand[to.optionChosen ?? ''] ?? expect.fail(`${to.optionChosen} is no meeting`)
      const isSafe = to.riskAssessed?.isFresh === true && !(to.riskAssessed.isOwnLineManager && to.riskAssessed.danger === 'high')
      return !(agreed.every((one) => to.ready.includes(one)) && to.choices.contactMe && (!isSpokenTo || to.choices.speakToThePerson) && isSafe &&
        to.facilitatorId !== null && to.holds.length === 0 && to.twoDaysToThink === 'passed')
    })).toBeGreaterThan(aHundred)
    expect([...met].sort()).toEqual(['circle', 'shuttle', 'surrogate'])
  })

  test('noContactWithDescribedPersonWithoutAgreement: no meeting is told to the person described before the person chose it, nor anything of it where somebody stands in for them', () => {
    const says = (effects: Edge['to']['step']['effects'], notice: string) => effects.some((effect) => effect.type === 'notify' && effect.to === 'personDescribed' && effect.notice === notice)
    expect(review(({ from, to, effects }) =>
      ((says(effects, 'meetingArranged') || says(effects, 'goalsAsked')) && !to.choices.speakToThePerson) ||
      (from.optionChosen === 'surrogate' && (says(effects, 'meetingArranged') || says(effects, 'meetingWillNotGoAhead') || says(effects, 'goalsAsked'))))).toBeGreaterThan(aHundred)
  })

  const closed = ['finished', 'resting', 'handedOver', 'withdrawn', 'cleared']

  test('noContactWithDescribedPersonWithoutAgreement: nobody is taken as heard while the work goes on and the person did not choose that they are spoken to', () => {
    expect(review(
      ({ state, from, event }) => event.type === 'described.heard' && !closed.includes(state) && !from.choices.speakToThePerson,
      () => [{ type: 'described.heard' }],
    )).toBeGreaterThan(aHundred)
  })

  test('noConsequenceUnheard: no consequence is owed before the person described was heard', () => {
    expect(review(
      ({ from, event }) => event.type === 'obligation.added' && event.isConsequence === true && !from.isDescribedHeard,
      ({ needs }) => needs.slice(0, 1).map(({ id }) => (
        { type: 'obligation.added', obligationId: cleo, needId: id, ownerId: ben, dueOn: '2026-12-01', isTraining: false, isConsequence: true })),
    )).toBeGreaterThan(aHundred)
  })

  test('noReviewOfAnotherPersonsHarmWithoutThem: until they were asked and agreed, only the system or nothing is chosen', () => {
    expect(review(({ from, event }) =>
      event.type === 'options.chosen' && !['systemOnly', 'none'].includes(String(event.option)) && !['personTellingUs', 'askedAndAgreed'].includes(from.affected),
    )).toBeGreaterThan(aHundred)
  })

  test('noPatientIdentityToReviewers: nothing leaves the first look, and nobody is given a key, before patients are masked', () => {
    expect(review(({ state, from, next, effects }) =>
      !from.isMasked && ((state === 'firstLook' && ['recorded', 'allocating', 'changing', 'handedOver'].includes(next)) ||
        effects.some((effect) => effect.type === 'grant' && effect.as === 'reviewer')))).toBeGreaterThan(aHundred)
  })

  test('noFinishWhileRouteOpen: a case finishes with no route open', () => {
    expect(review(({ state, next, to }) => state === 'finishing' && next === 'finished' && to.openRoutes.length > 0)).toBeGreaterThan(aHundred)
  })

  test('noFinishWithoutAsking: a case finishes once the person was asked, and is content or was silent twice', () => {
    expect(review(({ state, from, next, to }) => {
      if (next !== 'finished' || state === 'finished') return false
      if (!from.isAsked) return true
      return state === 'finishing' && !to.isContent && to.silences < 2
    })).toBeGreaterThan(aHundred)
  })

  test('withdrawalRevokesKeys: the report or the share taken back ends every key to the account in the same step', () => {
    expect(review(({ state, from, event, next, effects }) => {
      const ended = effects.flatMap((effect) => (effect.type === 'revokeAll' ? [effect.as] : []))
      if (event.type === 'report.withdrawn') return state !== 'withdrawn' && !(['reviewer', 'facilitator', 'owner'] as const).every((as) => ended.includes(as))
      const isShareBack = event.type === 'choice.changed' && event.choice === 'shareWithReviewTeam' && event.on === false
      if (!isShareBack) return false
      return (from.reviewers.length > 0 && !(ended.includes('reviewer') && (next === 'resting' || state === 'finished'))) || (from.facilitatorId !== null && !ended.includes('facilitator'))
    })).toBeGreaterThan(aHundred)
  })
})

test('noContactWithDescribedPersonWithoutAgreement: on every edge of notice, agreed and told only while the choice is on and no route holds', () => {
  const judged = never<NoticeContext>('notice', ({ state, next, to }) =>
    ['agreed', 'told'].includes(next) && next !== state && (!to.mayBeSpokenTo || to.holds.length > 0))
  expect(judged).toBeGreaterThan(30)
})

describe('safety-route, on every edge', () => {
  test('candourNeverWaits: wherever a patient safety route is open, candour can be given', () => {
    const judged = never<SafetyRouteContext>('safety-route', ({ state, from }) =>
      from.kind === 'patientSafety' && !workflows['safety-route'].accepts({ version: workflows['safety-route'].version, state, context: from }, { type: 'candour.given' }))
    expect(judged).toBeGreaterThan(aHundred)
  })

  test('noNameWithoutTwoKeepers: a name opened alone is reviewed by somebody else before its route is put away', () => {
    const judged = never<SafetyRouteContext>('safety-route',
      ({ from, event, next, to }) =>
        (['ended', 'notNeeded'].includes(next) && to.nameOpenedById !== null) || (event.type === 'nameOpening.reviewed' && event.byId === from.nameOpenedById),
      ({ nameOpenedById }) => (nameOpenedById === null ? [] : [{ type: 'nameOpening.reviewed', byId: nameOpenedById } as AnyEvent]))
    expect(judged).toBeGreaterThan(aHundred)
  })
})

describe('what is said to the person described, on every edge', () => {
  /** Their own part and nothing else, by hand: that somebody may come with them, a meeting that they take part in, how it stands for them, a look that they asked for. */
  const ownPart: Partial<Record<MachineId, readonly string[]>> = {
    'restorative-review': ['meetingArranged', 'meetingWillNotGoAhead', 'goalsAsked'], notice: ['noticeCompanionOffered'], 'handling-review': ['handlingLookAccepted', 'handlingLookEnded'],
  }

  test.each(['restorative-review', 'safety-route', 'notice', 'protection', 'handling-review'] as const)(
    'describedPersonNeverSeesReport: %s says nothing to them of the report, of whoever told us, or of what somebody else asked for', (id) => {
      const judged = never<object>(id, ({ from, effects }) => effects.some((effect) =>
        effect.type === 'notify' && effect.to === 'personDescribed' &&
        !(ownPart[id]?.includes(effect.notice) && (id !== 'handling-review' || ('askedBy' in from && from.askedBy === 'personDescribed')))))
      expect(judged).toBeGreaterThan(5)
    })
})

describe('what runs beside the review, on every edge', () => {
  const strings = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
  }
  const idsAndCodes = /^([0-9a-f-]{36}|[a-zA-Z0-9-]+(\.[a-zA-Z0-9]+)?|\d{4}-\d\d-\d\d)$/

  // The review and the routes are walked for it in `graph.test.ts`.
  test.each(['handling-review', 'notice', 'protection'] as const)('noNarrativeInNotificationsOrLogs: what %s asks to be told or written down is ids and codes', (id) => {
    expect(never<object>(id, ({ event, effects }) => strings([event, effects]).some((text) => !idsAndCodes.test(text)))).toBeGreaterThan(5)
  })

  test('a look at the handling gives its one key to whoever takes it, apart from the case and not stepped back, and the key goes with the look', () => {
    expect(never<HandlingReviewContext>('handling-review', ({ state, from, event, next, to, effects }) => {
      const given = effects.filter((effect) => effect.type === 'grant')
      const isTaken = state === 'asked' && event.type === 'look.accepted' && event.isIndependent === true && !from.recused.includes(String(event.reviewerId))
      if (given.some((effect) => effect.as !== 'handlingReviewer' || effect.personId !== event.reviewerId || !isTaken)) return true
      const isGone = effects.some((effect) => effect.type === 'revokeAll' && effect.as === 'handlingReviewer')
      return (from.reviewerId !== null && to.reviewerId !== from.reviewerId && !effects.some((effect) => effect.type === 'revoke' && effect.personId === from.reviewerId)) ||
        (['upheld', 'partly', 'notUpheld', 'takenBack'].includes(next) && !isGone)
    }, ({ recused }) => recused.map((reviewerId) => ({ type: 'look.accepted', reviewerId, isIndependent: true } as AnyEvent)))).toBeGreaterThan(5)
  })
})

import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { MachineId } from '#workflows/effects'
import type { HandlingReviewContext } from '#workflows/handling-review'
import type { NoticeContext } from '#workflows/notice'
import { workflows } from '#workflows/registry'
import type { ReviewContext, ReviewEvent } from '#workflows/restorative-review'
import type { SafetyRouteContext } from '#workflows/safety-route'
import type { AnyEvent, Memory } from '#workflows/workflow'
import type { Edge, Place } from './support/exploring'
import { type Judged, never } from './support/judging'
import { aroundMeetings, lackingAfter, lackingIn, practices } from './support/meetings'
import { ben, cleo } from './support/people'
import { isUnderstood, shutSteps } from './support/refusals'

/**
 * The guards of DOMAIN.md 3.5 that live in the machines of a case: each is asked on every edge of its machine's reachable graph, and beside that
 * edge whatever somebody hostile or mistaken might send there. What is right is written here again, by hand, and not taken from the machines.
 * An edge is judged as soon as it is found, so that a machine without its guard is found out early.
 */
const aHundred = 100
const review = (wrong: (edge: Judged<ReviewContext>) => boolean, hostile?: (context: ReviewContext) => ReviewEvent[]) => never('restorative-review', wrong, hostile)

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
    expect(review(({ state, next, to }) => next === 'meetingArranged' && state !== 'meetingArranged' && lackingIn(to).length > 0)).toBeGreaterThan(aHundred)
  })

  test('restorativeReady: around each of the five practices, a meeting is arranged exactly where what happened leaves nothing missing', () => {
    const [ready, taken, met] = [new Set<Place>(), new Set<Place>(), new Set<string | null>()]
    for (const { from, event, to } of aroundMeetings()) {
      const [before, after] = [from.step.memory, to.step.memory] as [Memory<ReviewContext>, Memory<ReviewContext>]
      if (after.state === 'meetingArranged') {
        expect({ [event.type]: lackingAfter(after.context.optionChosen, to.path) }).toEqual({ [event.type]: [] })
        met.add(after.context.optionChosen)
      }
      if (before.state !== 'preparing') continue
      if (lackingIn(before.context).length === 0) ready.add(from)
      if (event.type === 'meeting.arranged') taken.add(from)
    }
    expect([...met].sort()).toEqual([...practices].sort())
    expect([...taken].map(({ path }) => path)).toEqual([...ready].map(({ path }) => path))
    expect(taken.size).toBeGreaterThanOrEqual(practices.length)
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

/** Every text in it, however deep. */
const strings = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}

describe('what runs beside the review, on every edge', () => {
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

const ofACase = ['restorative-review', 'safety-route', 'notice', 'protection', 'handling-review'] as const

describe('noCrossCaseLeak', () => {
  const strange = '0000cafe-0000-4000-8000-000000000000'
  const owed = { ownerId: ben, dueOn: '2026-12-01', isTraining: false, isConsequence: false }
  const ofAnother = [
    { type: 'need.cannotBeMet', needId: strange }, { type: 'obligation.added', obligationId: cleo, needId: strange, ...owed }, { type: 'obligation.answered', obligationId: strange, answer: 'met' },
    { type: 'timer.obligationAnswerDue', obligationId: strange }, { type: 'reviewer.refused', reviewerId: strange }, { type: 'reviewer.recused', reviewerId: strange },
    { type: 'route.released', routeId: strange }, { type: 'route.ended', routeId: strange },
  ]

  test.each(['restorative-review', 'notice'] as const)('noCrossCaseLeak: on every edge of %s, what stands in another case moves nothing of this one', (id) => {
    const known = new Set(workflows[id].states.flatMap((state) => Object.keys(workflows[id].machine.states[state]?.on ?? {})))
    const sent = ofAnother.filter(({ type }) => known.has(type))
    expect(sent.length).toBeGreaterThan(0)
    expect(never<object>(id, ({ state, from, event, next, to, effects }) => {
      if (!strings(event).includes(strange)) return false
      // That a route of theirs is over may be said to anybody, and is nothing to a case that has no such route.
      return !(event.type.startsWith('route.') && state === next && effects.length === 0 && isDeepStrictEqual(JSON.parse(JSON.stringify(from)), to))
    }, () => sent)).toBeGreaterThan(30)
  })

  test.each(ofACase)('noCrossCaseLeak: on every edge of %s, whoever is named in what it asks for was named to it', (id) => {
    const anId = /^[0-9a-f]{8}-/
    expect(never<object>(id, ({ from, event, effects }) => {
      const told = new Set(strings([from, event]))
      return strings(effects).some((text) => anId.test(text) && !told.has(text))
    })).toBeGreaterThan(5)
  })
})

// Nothing of it stands in a machine, which knows ids and no keys: this is what a machine could do against it.
test.each(ofACase)('adminCannotDecrypt: on every edge of %s, a key goes to somebody who was named for that part, and no part is that of whoever keeps people and settings', (id) => {
  const parts = ['reviewer', 'facilitator', 'owner', 'routeLead', 'handlingReviewer', 'informationGovernance']
  expect(never<object>(id, ({ from, event, effects }) => effects.some((effect) =>
    (effect.type === 'grant' && !(parts.includes(effect.as) && strings([from, event]).includes(effect.personId))) || (effect.type === 'notify' && /admin/i.test(effect.to))))).toBeGreaterThan(5)
})

describe('everyRefusalHasReason, on every edge', () => {
  test.each([['restorative-review', 'reopening.refused'], ['safety-route', 'route.foundNotNeeded'], ['notice', 'waiting.lookedAt']] as const)(
    'everyRefusalHasReason: on every edge of %s with %s the reason stands in it, and without one it is understood nowhere', (id, refusal) => {
      let refused = 0
      never<object>(id, ({ event }) => {
        if (event.type !== refusal) return false
        refused++
        return typeof event.why !== 'string' || [undefined, 'because'].some((why) => isUnderstood(id, { ...event, why } as AnyEvent))
      })
      expect(refused).toBeGreaterThan(2)
    })

  test('everyRefusalHasReason: on every edge of the review, a step that is shut where its stage has it says what it waits for', async () => {
    expect(await shutSteps()).toEqual({
      said: [
        'change-the-system', 'meeting', 'needs-complete', 'not-conduct', 'not-ours', 'obligation', 'options', 'owner-answer', 'person-described', 'put-it-right', 'record-and-make-safe',
      ],
      silent: [],
    })
  })
})

import { describe, expect, test } from 'vitest'
import { restorativeReview, whatIsMissing, type ReviewEvent } from '#workflows/restorative-review'
import type { Precondition } from '#workflows/restorative-review/context'
import { amara, aNeed, anObligation, anotherNeed, anotherObligation, aRoute, ben, cleo, dev, esi, farid, grace, hana } from './support/people'
import { amarasReport } from './support/starts'
import { acknowledged, agreedTo, arranged, asked, goesOn, looked, offered, owed, preparing, proposed, ready, refuses, tell } from './support/stories'

describe('the first look', () => {
  test('the clocks of acknowledgement, safety and first look start when the report is received', () => {
    const clocks = tell([]).effects.length === 0 ? restorativeReview.begin(amarasReport).effects : []
    expect(clocks.flatMap((effect) => (effect.type === 'startTimer' ? [effect.clock] : []))).toEqual(['acknowledgement', 'safetyLook', 'wordFromUs', 'firstLook'])
  })

  test('nothing leaves the first look before a person has acknowledged and patients are masked', () => {
    const unmasked = tell(acknowledged)
    for (const type of ['case.recordedAndMadeSafe', 'case.accepted', 'case.systemAccepted'] as const) {
      expect(refuses(tell([{ type: 'firstLook.started' }]), { type })).toBe(true)
      expect(refuses(unmasked, { type })).toBe(true)
      expect(refuses(goesOn(unmasked, { type: 'patient.masked' }), { type })).toBe(false)
    }
  })

  test('two different people decide that it is not ours, and that it is debate or belief and not conduct', () => {
    const notOurs = tell([...looked, { type: 'notOurs.proposed', byId: dev, takerId: esi, takerAgreed: true, wordsReady: true }])
    expect(refuses(notOurs, { type: 'notOurs.confirmed', byId: dev })).toBe(true)
    expect(goesOn(notOurs, { type: 'notOurs.confirmed', byId: esi }).memory.state).toBe('handedOver')
    const notConduct = tell([...looked, { type: 'notConduct.proposed', byId: dev }])
    expect(refuses(notConduct, { type: 'notConduct.confirmed', byId: dev })).toBe(true)
    expect(refuses(notConduct, { type: 'notOurs.confirmed', byId: esi })).toBe(true)
    const decided = goesOn(notConduct, { type: 'notConduct.confirmed', byId: esi })
    expect(decided.memory.state).toBe('recorded')
    expect(decided.effects).toContainEqual({ type: 'record', act: 'describedName.toDelete' })
  })

  test('a question pauses what may wait, reminds twice, and goes back without an answer', () => {
    const question = tell([{ type: 'firstLook.started' }, { type: 'question.asked' }])
    expect(question.effects[0]).toMatchObject({ type: 'pauseTimers', except: expect.arrayContaining(['safetyLook', 'acknowledgement', 'wordFromUs']) as unknown })
    const back = goesOn(question, { type: 'timer.answerReminder5Due' }, { type: 'timer.answerReminder10Due' })
    expect(back.memory.state).toBe('firstLook')
    expect(back.effects).toContainEqual({ type: 'resumeTimers', except: [] })
  })
})

describe('reviewers', () => {
  const allocating = tell([...looked, { type: 'case.accepted' }])
  const propose = (reviewerIds: string[], conflictCheck: 'clear' | 'conflict' | 'unknown' = 'clear'): ReviewEvent => ({ type: 'reviewers.proposed', reviewerIds, conflictCheck })

  test('noConflict: only people whom the check cleared, two different ones, none of them on the case', () => {
    expect(refuses(allocating, propose([ben, cleo], 'unknown'))).toBe(true)
    expect(refuses(allocating, propose([ben, cleo], 'conflict'))).toBe(true)
    expect(refuses(allocating, propose([ben, ben]))).toBe(true)
    expect(refuses(allocating, propose([ben]))).toBe(true)
    expect(refuses(allocating, propose([amara, ben]))).toBe(true)
    expect(refuses(allocating, propose([ben, cleo]))).toBe(false)
  })

  test('noAccessBeforeChoice: no key before the person agreed, nor while sharing with reviewers is off', () => {
    const waiting = tell(proposed)
    expect(waiting.effects.filter(({ type }) => type === 'grant')).toEqual([])
    expect(goesOn(waiting, { type: 'reviewers.agreed' }).effects.filter(({ type }) => type === 'grant')).toEqual([
      { type: 'grant', personId: ben, as: 'reviewer' }, { type: 'grant', personId: cleo, as: 'reviewer' },
    ])
    const unshared = tell(proposed, { ...amarasReport, choices: { ...amarasReport.choices, shareWithReviewTeam: false } })
    expect(refuses(unshared, { type: 'reviewers.agreed' })).toBe(true)
  })

  test('silenceNeverAgrees: after two reminders it rests, unless "if I do not answer, go ahead" was chosen', () => {
    const silence: ReviewEvent[] = [{ type: 'timer.reviewerReminder5Due' }, { type: 'timer.reviewerReminder10Due' }]
    const resting = goesOn(tell(proposed), ...silence)
    expect(resting.memory.state).toBe('resting')
    expect(resting.effects.some(({ type }) => type === 'grant')).toBe(false)
    const goingAhead = goesOn(tell(proposed), { type: 'choice.changed', choice: 'goAheadIfSilent', on: true }, ...silence)
    expect(goingAhead.memory.state).toBe('needs')
    expect(goingAhead.effects.filter(({ type }) => type === 'grant')).toHaveLength(2)
    expect(goesOn(resting, { type: 'person.askedAgain' }).memory.state).toBe('firstLook')
  })

  test('refused up to three times without a reason, and then someone independent helps', () => {
    let at = allocating
    const pairs = [[ben, cleo], [dev, esi], [farid, grace]] as const
    for (const [first, second] of pairs) at = goesOn(at, propose([first, second]), { type: 'reviewer.refused', reviewerId: first })
    expect(at.memory.context.hasIndependentHelp).toBe(true)
    expect(at.effects).toContainEqual({ type: 'notify', to: 'independentReviewer', notice: 'independentHelpNeeded' })
    expect(refuses(at, propose([ben, hana]))).toBe(true)
    expect(refuses(at, propose([hana]))).toBe(false)
  })

  test('a recusal is immediate in every state where somebody reviews, and the other reviewer stays', () => {
    for (const story of [agreedTo, offered, preparing, arranged, asked]) {
      const recused = goesOn(tell(story), { type: 'reviewer.recused', reviewerId: ben })
      expect(recused.memory.state).toBe('allocating')
      expect(recused.memory.context.reviewers).toEqual([cleo])
      expect(recused.effects).toContainEqual({ type: 'revoke', personId: ben, as: 'reviewer' })
      expect(refuses(recused, propose([ben]))).toBe(true)
      expect(refuses(recused, propose([dev]))).toBe(false)
    }
  })

  test('withdrawalRevokesKeys: the share taken back or the report withdrawn, and no key is left', () => {
    const unshared = goesOn(tell(agreedTo), { type: 'choice.changed', choice: 'shareWithReviewTeam', on: false })
    expect(unshared.memory.state).toBe('resting')
    expect(unshared.effects).toContainEqual({ type: 'revokeAll', as: 'reviewer' })
    const finished = goesOn(tell([...arranged, { type: 'meeting.ended' }, { type: 'agreement.reached' }, { type: 'obligation.answered', obligationId: anObligation, answer: 'met' }, { type: 'person.content' }]),
      { type: 'choice.changed', choice: 'shareWithReviewTeam', on: false })
    expect([finished.memory.state, finished.memory.context.facilitatorId]).toEqual(['finished', null])
    expect(finished.effects).toEqual(expect.arrayContaining([{ type: 'revokeAll', as: 'reviewer' }, { type: 'revokeAll', as: 'facilitator' }]))
    const looksAgain = goesOn(tell([...preparing, ...ready]), { type: 'reviewer.recused', reviewerId: ben }, { type: 'path.reconsidered' })
    expect(looksAgain.memory.context.facilitatorId, 'a path taken up again starts with nobody holding a key').toBeNull()
    expect(looksAgain.effects).toContainEqual({ type: 'revokeAll', as: 'facilitator' })
    const withdrawn = goesOn(tell(arranged), { type: 'report.withdrawn' })
    expect(withdrawn.memory.state).toBe('withdrawn')
    const ended = withdrawn.effects.flatMap((effect) => (effect.type === 'revokeAll' ? [effect.as] : []))
    // Leads of routes keep their part: duty items stay. So does whoever looks at the handling.
    expect(ended).toEqual(['reviewer', 'facilitator', 'owner'])
  })
})

describe('needs, obligations, options', () => {
  test('options are offered once somebody is hurt and each need is owed, and training alone never closes a need', () => {
    expect(refuses(tell(agreedTo), { type: 'needs.recorded' })).toBe(true)
    const draft = tell([...agreedTo, { type: 'need.recorded', needId: aNeed }, { type: 'need.recorded', needId: anotherNeed }, { type: 'needs.recorded' }, owed])
    expect(refuses(draft, { type: 'options.offered' })).toBe(true)
    const trained = goesOn(draft, { ...owed, obligationId: anotherObligation, needId: anotherNeed, isTraining: true } as ReviewEvent)
    expect(refuses(trained, { type: 'options.offered' })).toBe(true)
    expect(refuses(goesOn(trained, { type: 'need.cannotBeMet', needId: anotherNeed }), { type: 'options.offered' })).toBe(false)
  })

  test('a need that is written down while the options are with the person holds the end up until it is owed, and training alone does not', () => {
    const late = goesOn(tell(offered), { type: 'need.recorded', needId: anotherNeed }, { type: 'options.chosen', option: 'none' })
    const answered = goesOn(late, ...late.memory.context.obligations.map(({ id }) => ({ type: 'obligation.answered', obligationId: id, answer: 'met' }) as const))
    expect(answered.memory.state).toBe('obligations')
    const training = { ...owed, obligationId: anotherObligation, needId: anotherNeed, isTraining: true } as ReviewEvent
    const trained = goesOn(answered, training, { type: 'obligation.answered', obligationId: anotherObligation, answer: 'met' })
    expect(trained.memory.state).toBe('obligations')
    expect(goesOn(trained, { type: 'need.cannotBeMet', needId: anotherNeed }).memory.state).toBe('finishing')

    const owedNow = goesOn(answered, { ...training, isTraining: false } as ReviewEvent)
    expect(owedNow.effects).toContainEqual(expect.objectContaining({ type: 'startTimer', name: `obligation.${anotherObligation}` }))
    expect(goesOn(owedNow, { type: 'obligation.answered', obligationId: anotherObligation, answer: 'partly' }).memory.state).toBe('finishing')
  })

  test('noConsequenceUnheard: a consequence is owed only once the person described was heard', () => {
    const consequence = { ...owed, obligationId: anotherObligation, isConsequence: true } as ReviewEvent
    const at = tell([...agreedTo, { type: 'need.recorded', needId: aNeed }])
    expect(refuses(at, consequence)).toBe(true)
    expect(refuses(goesOn(at, { type: 'described.heard' }), consequence)).toBe(false)
  })

  test('noReviewOfAnotherPersonsHarmWithoutThem: until they agreed, only the system or nothing may be chosen', () => {
    const notAsked = tell(offered, { ...amarasReport, affected: 'notAsked' })
    for (const option of ['direct', 'shuttle', 'letter', 'surrogate', 'circle', 'forPersonOnly'] as const) {
      expect(refuses(notAsked, { type: 'options.chosen', option })).toBe(true)
      expect(refuses(goesOn(notAsked, { type: 'affectedPerson.asked', agreed: false }), { type: 'options.chosen', option })).toBe(true)
      expect(refuses(goesOn(notAsked, { type: 'affectedPerson.asked', agreed: true }), { type: 'options.chosen', option })).toBe(false)
    }
    expect(goesOn(notAsked, { type: 'options.chosen', option: 'systemOnly' }).memory.state).toBe('obligations')
  })

  test('nobody is asked whether it goes on who told us of their own harm, nor where nobody was hurt in person', () => {
    for (const affected of ['personTellingUs', 'nobodyInPerson'] as const) {
      for (const agreed of [true, false]) expect(refuses(tell(offered, { ...amarasReport, affected }), { type: 'affectedPerson.asked', agreed }), affected).toBe(true)
    }
    expect(refuses(tell(offered, { ...amarasReport, affected: 'askedAndAgreed' }), { type: 'affectedPerson.asked', agreed: false })).toBe(false)
  })

  test('no meeting is a complete outcome: three of the eight options go straight to what is owed', () => {
    const where = (['direct', 'shuttle', 'letter', 'surrogate', 'circle', 'forPersonOnly', 'systemOnly', 'none'] as const)
      .map((option) => goesOn(tell(offered), { type: 'options.chosen', option }).memory.state)
    expect(where).toEqual(['preparing', 'preparing', 'preparing', 'preparing', 'preparing', 'obligations', 'obligations', 'obligations'])
  })

  test('each obligation has its own clock; a no and a late answer are escalated', () => {
    const waiting = goesOn(tell(offered), { type: 'options.chosen', option: 'none' })
    expect(waiting.effects).toContainEqual({
      type: 'startTimer', name: `obligation.${anObligation}`, clock: 'ownerAnswer', event: { type: 'timer.obligationAnswerDue', obligationId: anObligation },
    })
    const late = goesOn(waiting, { type: 'timer.obligationAnswerDue', obligationId: anObligation })
    expect(late.effects).toContainEqual({ type: 'record', act: 'escalated' })
    expect(late.memory.state).toBe('obligations')
    const no = goesOn(late, { type: 'obligation.answered', obligationId: anObligation, answer: 'no' })
    expect(no.effects).toContainEqual({ type: 'record', act: 'escalated' })
    expect(no.memory.state).toBe('finishing')
  })
})

describe('restorativeReady', () => {
  test('restorativeReady: the list names what is missing, and each thing alone stops the meeting', () => {
    const start = tell(preparing)
    expect(whatIsMissing(start.memory.context)).toEqual([
      'affectedAgrees', 'otherAgrees', 'partAcknowledgedAfterAdvice', 'affectedPreMeeting', 'otherPreMeeting', 'riskAssessed', 'facilitator', 'twoDaysToThink',
    ])
    for (const left of ready) {
      // Two days to think begin with the pre-meetings: without either there is no such timer to fire.
      const isPreMeeting = left.type === 'precondition.met' && left.precondition.endsWith('PreMeeting')
      const rest = ready.filter((event) => event !== left && !(isPreMeeting && event.type === 'timer.twoDaysToThinkDue'))
      expect(refuses(goesOn(start, ...rest), { type: 'meeting.arranged' }), JSON.stringify(left)).toBe(true)
    }
    expect(refuses(goesOn(start, ...ready), { type: 'meeting.arranged' })).toBe(false)
  })

  test('restorativeReady: not against the choices, nor with the own line manager while the danger is high, nor while a route holds', () => {
    const all = tell([...preparing, ...ready])
    const lost: ReviewEvent[] = [
      { type: 'choice.changed', choice: 'contactMe', on: false }, { type: 'choice.changed', choice: 'speakToThePerson', on: false },
      { type: 'risk.assessed', danger: 'high', isOwnLineManager: true }, { type: 'timer.riskAssessmentDue' }, { type: 'precondition.lost', precondition: 'otherAgrees' },
    ]
    for (const event of lost) expect(refuses(goesOn(all, event), { type: 'meeting.arranged' }), JSON.stringify(event)).toBe(true)
    expect(refuses(goesOn(all, { type: 'risk.assessed', danger: 'low', isOwnLineManager: true }), { type: 'meeting.arranged' })).toBe(false)
    const heldBefore = tell([...offered, { type: 'route.held', routeId: aRoute, kind: 'police' }, { type: 'options.chosen', option: 'direct' }, ...ready])
    expect(whatIsMissing(heldBefore.memory.context)).toEqual(['noRouteHolds'])
    expect(refuses(heldBefore, { type: 'meeting.arranged' })).toBe(true)
  })

  const chooses = (option: 'direct' | 'letter' | 'surrogate' | 'circle'): ReviewEvent[] => [...offered, { type: 'options.chosen', option }]
  const are = (...preconditions: Precondition[]): ReviewEvent[] => preconditions.map((precondition) => ({ type: 'precondition.met', precondition }))
  const rest = ready.filter(({ type }) => type === 'risk.assessed' || type === 'facilitator.appointed')
  const silent: ReviewEvent = { type: 'choice.changed', choice: 'speakToThePerson', on: false }

  test('restorativeReady: with a surrogate, whoever stands in agrees and is prepared, and nothing is asked of the person described', () => {
    const start = goesOn(tell(chooses('surrogate')), silent)
    expect(whatIsMissing(start.memory.context)).toEqual([
      'affectedAgrees', 'surrogateAgrees', 'affectedPreMeeting', 'surrogatePreMeeting', 'riskAssessed', 'facilitator', 'twoDaysToThink',
    ])
    for (const precondition of ['otherAgrees', 'otherPreMeeting', 'partAcknowledgedAfterAdvice', 'circleAgrees'] as const) {
      expect(refuses(start, { type: 'precondition.met', precondition }), precondition).toBe(true)
    }
    const prepared = goesOn(start, ...are('affectedAgrees', 'surrogateAgrees', 'affectedPreMeeting', 'surrogatePreMeeting'), ...rest, { type: 'timer.twoDaysToThinkDue' })
    for (const precondition of ['affectedAgrees', 'surrogateAgrees', 'surrogatePreMeeting'] as const) {
      expect(refuses(goesOn(prepared, { type: 'precondition.lost', precondition }), { type: 'meeting.arranged' }), precondition).toBe(true)
    }
    const meets = goesOn(prepared, { type: 'meeting.arranged' })
    expect(meets.effects.filter((effect) => effect.type === 'notify' && effect.to === 'personDescribed')).toEqual([])
    const stopped = goesOn(meets, { type: 'precondition.lost', precondition: 'surrogateAgrees' })
    expect(stopped.memory.state).toBe('options')
    expect(stopped.effects).toContainEqual({ type: 'notify', to: 'personAffected', notice: 'meetingWillNotGoAhead' })
    expect(stopped.effects.filter((effect) => effect.type === 'notify' && effect.to === 'personDescribed')).toEqual([])
    expect(goesOn(meets, { type: 'choice.changed', choice: 'contactMe', on: false }).memory.state).toBe('options')
    // What the person described may be told stands apart from it.
    const spoken = goesOn(meets, { type: 'choice.changed', choice: 'speakToThePerson', on: true })
    expect(goesOn(spoken, silent).memory.state).toBe('meetingArranged')
  })

  test('restorativeReady: with a circle, each person in it agrees and was prepared, and one who stops ends it', () => {
    const start = tell(chooses('circle'))
    expect(whatIsMissing(start.memory.context)).toEqual([
      'affectedAgrees', 'otherAgrees', 'circleAgrees', 'partAcknowledgedAfterAdvice', 'affectedPreMeeting', 'otherPreMeeting', 'circlePreMeetings',
      'riskAssessed', 'facilitator', 'twoDaysToThink',
    ])
    const two = goesOn(start, ...ready.filter(({ type }) => type === 'precondition.met'), ...rest)
    expect(two.memory.context.twoDaysToThink, 'two days begin when each was prepared').toBe('notYet')
    const all = goesOn(two, ...are('circleAgrees', 'circlePreMeetings'), { type: 'timer.twoDaysToThinkDue' })
    expect(refuses(goesOn(all, { type: 'precondition.lost', precondition: 'circleAgrees' }), { type: 'meeting.arranged' })).toBe(true)
    const meets = goesOn(all, { type: 'meeting.arranged' })
    for (const precondition of ['circleAgrees', 'affectedAgrees', 'otherAgrees'] as const) {
      expect(goesOn(meets, { type: 'precondition.lost', precondition }).memory.state, precondition).toBe('options')
    }
  })

  test('restorativeReady: two people who meet, or write, ask for nobody else', () => {
    for (const option of ['direct', 'letter'] as const) {
      const start = tell(chooses(option))
      expect(refuses(start, { type: 'precondition.met', precondition: 'surrogateAgrees' })).toBe(true)
      expect(refuses(start, { type: 'precondition.met', precondition: 'circlePreMeetings' })).toBe(true)
      expect(goesOn(start, ...ready, { type: 'meeting.arranged' }).memory.state).toBe('meetingArranged')
    }
  })

  test('a reviewer, and whoever is on the case, does not facilitate it', () => {
    for (const personId of [ben, cleo, amara]) {
      expect(refuses(tell(preparing), { type: 'facilitator.appointed', personId, isTrained: true, isIndependent: true })).toBe(true)
    }
  })

  test('any party stops at any minute, and the others hear only that it will not go ahead', () => {
    for (const event of [{ type: 'meeting.calledOff' }, { type: 'meeting.missed' }, { type: 'precondition.lost', precondition: 'affectedAgrees' }, { type: 'choice.changed', choice: 'speakToThePerson', on: false }] as const) {
      const stopped = goesOn(tell(arranged), event)
      expect(stopped.memory.state).toBe('options')
      expect(stopped.effects.flatMap((effect) => (effect.type === 'notify' && effect.notice === 'meetingWillNotGoAhead' ? [effect.to] : [])), event.type)
        .toEqual(['personAffected', 'personDescribed', 'facilitator', 'reviewers'])
    }
    const withdrawn = goesOn(tell(arranged), { type: 'report.withdrawn' })
    expect(withdrawn.effects).toContainEqual({ type: 'notify', to: 'personDescribed', notice: 'meetingWillNotGoAhead' })
    // Nothing was arranged yet, so nothing is called off.
    const early = goesOn(tell([...preparing, ...ready]), { type: 'precondition.lost', precondition: 'otherAgrees' })
    expect(JSON.stringify(early.effects)).not.toContain('meetingWillNotGoAhead')
    expect(goesOn(tell(arranged), { type: 'timer.riskAssessmentDue' }).memory.state).toBe('preparing')
  })
})

describe('routes and looks', () => {
  const held: ReviewEvent = { type: 'route.held', routeId: aRoute, kind: 'safeguarding' }
  const released: ReviewEvent = { type: 'route.released', routeId: aRoute }

  test('a hold stops a meeting and its clocks, gives back to where it was, and is only remembered elsewhere', () => {
    const heldMeeting = goesOn(tell(arranged), held)
    expect(heldMeeting.memory.state).toBe('heldByRoute')
    expect(heldMeeting.effects.find(({ type }) => type !== 'notify')).toMatchObject({ type: 'pauseTimers' })
    expect(goesOn(heldMeeting, released).memory.state).toBe('meetingArranged')
    expect(goesOn(tell([...preparing, held]), released).memory.state).toBe('preparing')
    expect(goesOn(heldMeeting, { type: 'choice.changed', choice: 'speakToThePerson', on: false }, released).memory.state).toBe('preparing')
    // The risk assessment grows old while a route holds: what was arranged comes back only with a fresh one.
    const [pause] = heldMeeting.effects.filter(({ type }) => type === 'pauseTimers')
    expect(pause).toMatchObject({ except: expect.arrayContaining(['riskAssessment']) as unknown })
    const grownOld = goesOn(heldMeeting, { type: 'timer.riskAssessmentDue' }, released)
    expect([grownOld.memory.state, whatIsMissing(grownOld.memory.context)]).toEqual(['preparing', ['riskAssessed']])
    for (const story of [looked, agreedTo, offered, asked]) {
      const remembered = goesOn(tell(story), held)
      expect(remembered.memory.state).toBe(tell(story).memory.state)
      expect(remembered.memory.context.holds).toEqual([{ routeId: aRoute, kind: 'safeguarding' }])
    }
  })

  test('"I must raise this" opens a route whatever the choices are, and the review goes on', () => {
    const raised = goesOn(tell(agreedTo), { type: 'duty.raised', routeId: aRoute, kind: 'patientSafety' })
    expect(raised.memory.state).toBe('needs')
    expect(raised.effects).toContainEqual({
      type: 'open', machine: 'safety-route', input: { routeId: aRoute, kind: 'patientSafety', byDuty: true, systemOnly: false, patientAffected: false },
    })
  })

  test('a look at the handling interrupts and gives back; upheld, a new team is found', () => {
    for (const story of [looked, agreedTo, arranged, asked, [...asked, { type: 'person.content' }]] as ReviewEvent[][]) {
      const before = tell(story)
      const look = goesOn(before, { type: 'handlingLook.asked', by: 'personDescribed' })
      expect(look.memory.state).toBe('beingLookedAt')
      expect(look.effects).toContainEqual({ type: 'open', machine: 'handling-review', input: { askedBy: 'personDescribed' } })
      expect(goesOn(look, { type: 'handlingLook.ended', outcome: 'notUpheld' }).memory.state).toBe(before.memory.state)
      expect(goesOn(look, { type: 'handlingLook.ended', outcome: 'partly' }).memory.state).toBe(before.memory.state)
      const upheld = goesOn(look, { type: 'handlingLook.ended', outcome: 'upheld' })
      expect(upheld.memory.state).toBe('allocating')
      expect(upheld.memory.context.reviewers).toEqual([])
      for (const id of before.memory.context.reviewers) expect(upheld.memory.context.recused).toContain(id)
    }
  })

  test('two looks at once, of two people who do not know of each other: the review goes on when the second has ended, and a new team is found as soon as one is upheld', () => {
    const ends = (outcome: 'upheld' | 'partly' | 'notUpheld'): ReviewEvent => ({ type: 'handlingLook.ended', outcome })
    for (const story of [looked, agreedTo, arranged, asked] as ReviewEvent[][]) {
      const both = goesOn(tell(story), { type: 'handlingLook.asked', by: 'personTellingUs' }, { type: 'handlingLook.asked', by: 'personDescribed' })
      const first = goesOn(both, ends('notUpheld'))
      expect(first.memory.state).toBe('beingLookedAt')
      expect(goesOn(first, ends('partly')).memory.state).toBe(tell(story).memory.state)
      expect(goesOn(first, ends('upheld')).memory.state).toBe('allocating')
      const newTeam = goesOn(both, ends('upheld'))
      expect(newTeam.memory.state).toBe('allocating')
      expect(goesOn(newTeam, ends('notUpheld')).memory.state).toBe('allocating')
    }
    // Asked where the case rests, and still going on when it is taken up again and looked at once more.
    const rests = tell([...looked, { type: 'case.accepted' }, { type: 'choice.changed', choice: 'shareWithReviewTeam', on: false }])
    const again = goesOn(rests, { type: 'handlingLook.asked', by: 'personDescribed' }, { type: 'person.askedAgain' }, { type: 'handlingLook.asked', by: 'personTellingUs' })
    expect(goesOn(again, ends('notUpheld')).memory.state).toBe('beingLookedAt')
    expect(goesOn(again, ends('notUpheld'), ends('notUpheld')).memory.state).toBe('firstLook')
  })

  test('taken back, it may still be looked at how it was handled, and it stays taken back', () => {
    const look = tell([...looked, { type: 'report.withdrawn' }, { type: 'handlingLook.asked', by: 'personTellingUs' }])
    expect(look.memory.state).toBe('withdrawn')
    expect(look.effects).toContainEqual({ type: 'open', machine: 'handling-review', input: { askedBy: 'personTellingUs' } })
    const ended = goesOn(look, { type: 'handlingLook.ended', outcome: 'upheld' })
    expect(ended.memory.state).toBe('withdrawn')
    // Nothing is cleared under a look, whoever asked for it and when; other things that are found keep it as ever.
    const before = tell([...looked, { type: 'handlingLook.asked', by: 'personDescribed' }, { type: 'report.withdrawn' }])
    for (const at of [look, before]) {
      expect(refuses(at, { type: 'withdrawal.checked', found: 'nothing' })).toBe(true)
      expect(goesOn(at, { type: 'withdrawal.checked', found: 'request' }).memory.state).toBe('withdrawn')
    }
    expect(goesOn(ended, { type: 'withdrawal.checked', found: 'nothing' }).memory.state).toBe('cleared')
  })

  test('upheld before the first look was done: it is done first, because nobody reads an account with patients unmasked', () => {
    const look = tell([{ type: 'firstLook.started' }, { type: 'handlingLook.asked', by: 'personTellingUs' }, { type: 'handlingLook.ended', outcome: 'upheld' }], {
      ...amarasReport, patientAffected: true,
    })
    expect(look.memory.state).toBe('firstLook')
    expect(look.memory.context.path).toBeNull()
  })

  test('a promise that was late before a look is not given a new start after it', () => {
    const late = goesOn(tell(agreedTo), { type: 'timer.needsConversationDue' }, { type: 'handlingLook.asked', by: 'personTellingUs' })
    const back = goesOn(late, { type: 'handlingLook.ended', outcome: 'notUpheld' })
    expect(back.effects.filter((effect) => effect.type === 'startTimer' && effect.name === 'needsConversation')).toEqual([])
  })
})

describe('finishing', () => {
  test('whoever decides is asked whether we may finish, and everybody in it how the goals stand; whoever may not be spoken to is asked nothing', () => {
    const asks = (events: ReviewEvent[]) => tell(events).effects.flatMap((effect) => (effect.type === 'notify' && ['finishingQuestion', 'goalsAsked'].includes(effect.notice) ? [`${effect.to} ${effect.notice}`] : []))
    expect(asks(asked)).toEqual(['personAffected finishingQuestion', 'personTellingUs goalsAsked', 'personDescribed goalsAsked'])
    expect(asks([{ type: 'choice.changed', choice: 'speakToThePerson', on: false }, ...asked])).toEqual(['personAffected finishingQuestion', 'personTellingUs goalsAsked'])
    // Their silence is what rests a case and finishes it: each question that silence answers goes to whoever decides.
    const said = (events: ReviewEvent[], notice: string) => tell(events).effects.flatMap((effect) => (effect.type === 'notify' && effect.notice === notice ? [effect.to] : []))
    expect(said(proposed, 'reviewersProposed')).toEqual(['personAffected'])
    expect(said([...proposed, { type: 'timer.reviewerReminder5Due' }], 'reviewersReminder')).toEqual(['personAffected'])
    expect(said([...asked, { type: 'timer.finishingPromptDue' }], 'finishingQuestion')).toEqual(['personAffected', 'personAffected'])
  })

  test('noFinishWithoutAsking: the last answer leads to the question, never past it', () => {
    const finishing = tell(asked)
    expect(finishing.memory.state).toBe('finishing')
    expect(finishing.effects).toContainEqual({ type: 'notify', to: 'personAffected', notice: 'finishingQuestion' })
    expect(goesOn(finishing, { type: 'person.content' }).memory.state).toBe('finished')
    const prompted = goesOn(finishing, { type: 'timer.finishingPromptDue' })
    expect(prompted.memory.state).toBe('finishing')
    expect(goesOn(prompted, { type: 'timer.finishingPromptDue' }).memory.state).toBe('finished')
  })

  test('the questions 20 and 60 working days after the end come in the person’s rhythm: none where they hear only when something is new', () => {
    const timersOf = (at: ReturnType<typeof tell>) => at.memory.context.timers
    const clocks = (at: ReturnType<typeof tell>) => at.effects.flatMap((effect) => (effect.type === 'startTimer' ? [effect.clock] : []))
    for (const rhythm of ['standard', 'everyTwoWeeks', 'monthly'] as const) {
      expect(clocks(goesOn(tell(asked), { type: 'rhythm.changed', rhythm }, { type: 'person.content' }))).toEqual(expect.arrayContaining(['outcomeFollowUp20', 'outcomeFollowUp60']))
    }
    const quiet = goesOn(tell(asked), { type: 'rhythm.changed', rhythm: 'onlyWhenNew' }, { type: 'person.content' })
    expect([quiet.memory.state, timersOf(quiet)]).toEqual(['finished', []])
    // Asked for only once it is opened again: what was begun before stops, and refused it does not come back.
    const reopening = goesOn(tell(asked), { type: 'person.content' }, { type: 'reopening.asked', why: 'newFact' })
    expect(timersOf(reopening)).toEqual(expect.arrayContaining(['outcomeFollowUp20', 'outcomeFollowUp60']))
    const stopped = goesOn(reopening, { type: 'rhythm.changed', rhythm: 'onlyWhenNew' })
    expect(timersOf(stopped)).toEqual(['reopening'])
    for (const name of ['outcomeFollowUp20', 'outcomeFollowUp60']) expect(stopped.effects).toContainEqual({ type: 'stopTimer', name })
    expect(timersOf(goesOn(stopped, { type: 'reopening.refused', why: 'nothingNew' }))).toEqual([])
  })

  test('noFinishWhileRouteOpen: the answer is kept, and it finishes when the last route has ended', () => {
    const open = goesOn(tell(asked), { type: 'route.opened', routeId: aRoute, kind: 'safeguarding' }, { type: 'person.content' })
    expect(open.memory.state).toBe('finishing')
    expect(goesOn(open, { type: 'route.ended', routeId: aRoute }).memory.state).toBe('finished')
    const silent = tell([...asked, { type: 'timer.finishingPromptDue' }, { type: 'timer.finishingPromptDue' }], { ...amarasReport, openRoutes: [aRoute] })
    expect(silent.memory.state).toBe('finishing')
  })

  test('not content: another try once, then somebody independent looks', () => {
    const again = goesOn(tell(asked), { type: 'person.notContent', wants: 'anotherTry' })
    expect(again.memory.state).toBe('options')
    const twice = goesOn(again, { type: 'options.chosen', option: 'none' }, { type: 'person.notContent', wants: 'anotherTry' })
    expect(twice.memory.state).toBe('beingLookedAt')
    const recorded = tell([...looked, { type: 'case.recordedAndMadeSafe' }, { type: 'safetySteps.listed' }, { type: 'owner.answered' }])
    expect(goesOn(recorded, { type: 'person.notContent', wants: 'anotherTry' }).memory.state).toBe('firstLook')
  })

  test('learningNeedsChoice: something to learn is opened only with the choice, and once', () => {
    const opened = (step: ReturnType<typeof tell>) => step.effects.filter((effect) => effect.type === 'open' && effect.machine === 'learning-capture')
    expect(opened(goesOn(tell(asked), { type: 'person.content' }))).toEqual([])
    const learning = goesOn(tell(asked), { type: 'choice.changed', choice: 'useInLearning', on: true }, { type: 'person.content' })
    expect(opened(learning)).toEqual([
      { type: 'open', machine: 'learning-capture', input: { peopleOnCase: [amara, ben, cleo, farid], systemOnly: false, learningChoice: true } },
    ])
    expect(opened(goesOn(learning, { type: 'reopening.asked', why: 'newFact' }, { type: 'reopening.refused', why: 'nothingNew' }))).toEqual([])
  })

  test('the other two paths end in the same question', () => {
    const changing = tell([...looked, { type: 'case.systemAccepted' }, { type: 'need.recorded', needId: aNeed }, owed, { type: 'owner.answered' }])
    expect(changing.memory.state).toBe('obligations')
    expect(goesOn(changing, { type: 'obligation.answered', obligationId: anObligation, answer: 'partly' }).memory.state).toBe('finishing')
    const recorded = tell([...looked, { type: 'case.recordedAndMadeSafe' }])
    expect(refuses(recorded, { type: 'owner.answered' })).toBe(true)
    expect(goesOn(recorded, { type: 'safetySteps.listed' }, { type: 'incident.referenced' }, { type: 'owner.answered' }).memory.state).toBe('finishing')
  })

  test('training alone never closes a need on a record either: it is owed by more, or says why it cannot be met, before the owner’s answer counts', () => {
    const recorded = tell([...looked, { type: 'case.recordedAndMadeSafe' }, { type: 'safetySteps.listed' }, { type: 'need.recorded', needId: aNeed }])
    expect(refuses(recorded, { type: 'owner.answered' })).toBe(true)
    const trained = goesOn(recorded, { ...owed, isTraining: true } as ReviewEvent)
    expect(refuses(trained, { type: 'owner.answered' })).toBe(true)
    expect(goesOn(trained, { type: 'need.cannotBeMet', needId: aNeed }, { type: 'owner.answered' }).memory.state).toBe('finishing')
    expect(goesOn(trained, { ...owed, obligationId: anotherObligation } as ReviewEvent, { type: 'owner.answered' }).memory.state).toBe('finishing')
  })

  test('a record is finished once the person has said of each thing owed whether it was met, in either order; twice silent, it finishes as everywhere', () => {
    const said: ReviewEvent = { type: 'obligation.answered', obligationId: anObligation, answer: 'no' }
    const finishing = tell([
      ...looked, { type: 'case.recordedAndMadeSafe' }, { type: 'safetySteps.listed' }, { type: 'need.recorded', needId: aNeed }, owed, { type: 'owner.answered' },
    ])
    const content = goesOn(finishing, { type: 'person.content' })
    expect(content.memory.state).toBe('finishing')
    const no = goesOn(content, said)
    expect(no.memory.state).toBe('finished')
    expect(no.effects).toContainEqual({ type: 'record', act: 'escalated' })
    expect(goesOn(finishing, said, { type: 'person.content' }).memory.state).toBe('finished')
    expect(goesOn(finishing, { type: 'timer.finishingPromptDue' }, { type: 'timer.finishingPromptDue' }).memory.state).toBe('finished')
  })
})

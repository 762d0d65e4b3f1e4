import { describe, expect, test } from 'vitest'
import { handlingReview } from '#workflows/handling-review'
import { notice } from '#workflows/notice'
import { protection } from '#workflows/protection'
import { restorativeReview, type ReviewEvent } from '#workflows/restorative-review'
import { aRoute, ben, cleo } from './support/people'
import { amarasReport } from './support/starts'
import { agreedTo, arranged, asked, goesOn, looked, refuses, tell, type ReviewStep } from './support/stories'
import { afterEffects } from './support/timers'

describe('"please wait" and an open question', () => {
  test('ending the wait inside awaitingAnswer starts only the reminders, and the answer starts the rest', () => {
    const events: ReviewEvent[] = [{ type: 'firstLook.started' }, { type: 'question.asked' }, { type: 'wait.asked' }, { type: 'wait.ended' }]
    let timers = afterEffects(new Map(), restorativeReview.begin(amarasReport).effects)
    let at: ReviewStep = restorativeReview.begin(amarasReport)
    const paused = () => [...timers].filter(([, { isPaused }]) => isPaused).map(([name]) => name).sort()
    for (const event of events) {
      at = goesOn(at, event)
      timers = afterEffects(timers, at.effects)
      if (event.type === 'wait.asked') expect(paused()).toEqual(['answerReminder10', 'answerReminder5', 'firstLook'])
    }
    expect(paused()).toEqual(['firstLook'])
    expect([...afterEffects(timers, goesOn(at, { type: 'question.answered' }).effects)].filter(([, { isPaused }]) => isPaused)).toEqual([])
  })
})

describe('withdrawal', () => {
  const withdrawn = () => goesOn(tell(arranged), { type: 'report.withdrawn' })

  test('information governance has five working days, and what must be kept is checked again', () => {
    expect(withdrawn().effects).toContainEqual({ type: 'startTimer', name: 'withdrawalCheck', clock: 'withdrawalCheck', event: { type: 'timer.withdrawalCheckDue' } })
    const kept = goesOn(withdrawn(), { type: 'withdrawal.checked', found: 'claim' })
    expect(kept.memory.state).toBe('withdrawn')
    expect(kept.effects.map(({ type }) => type)).toEqual(['record', 'notify', 'stopTimer', 'startTimer'])
    const cleared = goesOn(kept, { type: 'withdrawal.checked', found: 'nothing' })
    expect(cleared.memory.state).toBe('cleared')
    expect(cleared.effects).toContainEqual({ type: 'record', act: 'report.mayBeDeleted' })
    expect(goesOn(cleared, { type: 'person.askedAgain' }).memory.state).toBe('firstLook')
  })

  test('a route that ends meanwhile is heard: taken up again, the case can finish', () => {
    const opened = goesOn(tell(looked), { type: 'route.opened', routeId: aRoute, kind: 'police' }, { type: 'report.withdrawn' })
    const again = goesOn(opened, { type: 'route.ended', routeId: aRoute }, { type: 'person.askedAgain' })
    expect(again.memory.context.openRoutes).toEqual([])
  })

  test('asked again, somebody who still fears is watched over anew, and what was to be told is begun anew', () => {
    const fears: ReviewEvent = { type: 'danger.assessed', forWhom: 'personTellingUs', danger: 'high', isBank: false, isChecking: true }
    const begun = ({ effects }: ReviewStep) => effects.flatMap((effect) => (effect.type === 'open' ? [effect.machine] : []))
    const watched = goesOn(tell([...looked, { type: 'case.accepted' }]), fears)
    expect(refuses(watched, fears)).toBe(true)
    const again = goesOn(watched, { type: 'report.withdrawn' }, { type: 'person.askedAgain' })
    expect(begun(goesOn(again, { type: 'case.accepted' }, fears))).toEqual(['notice', 'protection'])
    const heard = goesOn(watched, { type: 'described.heard' }, { type: 'report.withdrawn' }, { type: 'person.askedAgain' })
    expect(begun(goesOn(heard, { type: 'case.accepted' }, fears)), 'whoever was heard is not told a second time').toEqual(['protection'])
  })
})

describe('telling the person described', () => {
  test('is begun anew where it was found to be no conduct, which called it off, and that is looked at again', () => {
    const decided = tell([...looked, { type: 'notConduct.proposed', byId: ben }, { type: 'notConduct.confirmed', byId: cleo }])
    const opens = ({ effects }: ReviewStep) => effects.flatMap((effect) => (effect.type === 'open' ? [effect.machine] : []))
    expect(opens(decided)).toEqual([])
    expect(opens(goesOn(decided, { type: 'case.accepted' }))).toEqual(['notice'])
  })

  test('knows of a route that held before it began: nothing is agreed with it', () => {
    const held = goesOn(tell(looked), { type: 'route.held', routeId: aRoute, kind: 'police' }, { type: 'case.accepted' })
    const [opened] = held.effects.flatMap((effect) => (effect.type === 'open' ? [effect.input] : []))
    expect(opened).toEqual({ mayBeSpokenTo: true, why: 'routeHolds', holds: [aRoute] })
    expect(notice.take(notice.begin(notice.parseInput(opened)).memory, { type: 'notice.agreed' })).toBeNull()
  })

  test('begins with the path, once, and not where only a system is described', () => {
    const opens = ({ effects }: ReviewStep) => effects.filter((effect) => effect.type === 'open').map((effect) => ('machine' in effect ? [effect.machine, effect.input] : []))
    expect(opens(tell([...looked, { type: 'case.accepted' }]))).toEqual([['notice', { mayBeSpokenTo: true, why: 'beingPrepared' }]])
    expect(opens(tell([...looked, { type: 'case.accepted' }, { type: 'path.reconsidered' }, { type: 'case.accepted' }]))).toHaveLength(1)
    expect(opens(tell([...looked, { type: 'case.recordedAndMadeSafe' }], { ...amarasReport, systemOnly: true }))).toEqual([])
  })

  test('hears that the review has finished, and that it is worked on again: opened again, or by a new team', () => {
    const tells = ({ effects }: ReviewStep) => effects.flatMap((effect) => (effect.type === 'tell' && effect.strand === 'notice' ? [effect.event.type] : []))
    const finished = goesOn(tell(asked), { type: 'person.content' })
    expect([finished.memory.state, tells(finished)]).toEqual(['finished', ['review.finished']])
    const reopening = goesOn(finished, { type: 'reopening.asked', why: 'newFact' })
    expect([tells(reopening), tells(goesOn(reopening, { type: 'reopening.granted' }))]).toEqual([[], ['review.reopened']])
    const look: ReviewEvent = { type: 'handlingLook.asked', by: 'personAffected' }
    expect(tells(goesOn(finished, look, { type: 'handlingLook.ended', outcome: 'upheld' }))).toEqual(['review.reopened'])
    expect(tells(goesOn(finished, look, { type: 'handlingLook.ended', outcome: 'notUpheld' }))).toEqual(['review.finished'])
  })

  test('waits while a route holds, and a hold that comes between agreeing and telling stops it', () => {
    const told = { type: 'described.told', inWriting: true, companionOffered: true, supportOffered: true } as const
    const agreed = notice.take(notice.begin({ mayBeSpokenTo: true, why: 'beingPrepared' }).memory, { type: 'notice.agreed' })
    const held = agreed && notice.take(agreed.memory, { type: 'route.held', routeId: aRoute, kind: 'police' })
    expect(held?.memory).toMatchObject({ state: 'waiting', context: { why: 'routeHolds', holds: [aRoute] } })
    expect(held && notice.accepts(held.memory, { type: 'notice.agreed' })).toBe(false)
    const free = held && notice.take(held.memory, { type: 'route.released', routeId: aRoute })
    expect(free && notice.accepts(free.memory, { type: 'notice.agreed' })).toBe(true)
    const said = agreed && notice.take(agreed.memory, told)
    expect(said?.effects).toContainEqual({ type: 'tell', strand: 'protection', event: { type: 'described.contacted' } })
  })
})

describe('protection', () => {
  const begun = (isBank = false) => protection.begin({ forWhom: 'personTellingUs', danger: 'high', isBank, isChecking: true })

  test('is begun once for each person, with the risk that somebody set', () => {
    const set: ReviewEvent = { type: 'danger.assessed', forWhom: 'personTellingUs', danger: 'high', isBank: true, isChecking: true }
    const assessed = goesOn(tell(looked), set)
    expect(assessed.effects).toEqual([{ type: 'open', machine: 'protection', input: { forWhom: 'personTellingUs', danger: 'high', isBank: true, isChecking: true } }])
    expect(refuses(assessed, set)).toBe(true)
    expect(refuses(assessed, { ...set, forWhom: 'personDescribed' })).toBe(false)
  })

  test('counts its weeks from the contact, also where no plan was agreed before', () => {
    const contacted = protection.take(begun().memory, { type: 'described.contacted' })
    expect(contacted?.effects.map((effect) => (effect.type === 'startTimer' ? effect.clock : ''))).toEqual(['checkWeek1', 'checkWeek4', 'checkMonth3', 'checkMonth6'])
    expect(contacted && protection.take(contacted.memory, { type: 'plan.agreed' })?.memory.state).toBe('watching')
  })

  test('watches the shifts of bank staff alone, and fewer of them is being treated worse', () => {
    expect(protection.accepts(begun().memory, { type: 'shifts.looked', found: 'fewer' })).toBe(false)
    expect(protection.take(begun(true).memory, { type: 'shifts.looked', found: 'asBefore' })?.memory.state).toBe('assessed')
    expect(protection.take(begun(true).memory, { type: 'shifts.looked', found: 'cancelled' })?.memory.state).toBe('told')
  })

  test('an urgent look is a fresh person’s, from its beginning to its end', () => {
    const told = protection.take(begun().memory, { type: 'worse.told' })
    const look = told && protection.take(told.memory, { type: 'urgentLook.started', byId: ben, isFresh: true })
    expect(look && protection.accepts(look.memory, { type: 'nothing.found', byId: cleo })).toBe(false)
    expect(look && protection.accepts(look.memory, { type: 'remedy.decided', byId: ben })).toBe(true)
    expect(() => protection.parseEvent({ type: 'urgentLook.started', byId: ben, isFresh: false })).toThrow('Cannot read')
  })
})

describe('a look at the handling', () => {
  const asked = (askedBy: 'personTellingUs' | 'personDescribed') => handlingReview.begin({ askedBy })

  test('is told to whoever asked, and to nobody else', () => {
    for (const askedBy of ['personTellingUs', 'personDescribed'] as const) {
      const ended = handlingReview.take(asked(askedBy).memory, { type: 'request.takenBack', by: askedBy })
      expect(ended?.effects.filter(({ type }) => type === 'notify')).toEqual([{ type: 'notify', to: askedBy, notice: 'handlingLookEnded' }])
    }
  })

  test('is taken back by whoever asked alone; a withdrawn report does not take it from the person described', () => {
    expect(handlingReview.accepts(asked('personDescribed').memory, { type: 'request.takenBack', by: 'personTellingUs' })).toBe(false)
    expect(handlingReview.accepts(asked('personDescribed').memory, { type: 'report.withdrawn' })).toBe(false)
    expect(handlingReview.take(asked('personTellingUs').memory, { type: 'report.withdrawn' })?.memory.state).toBe('takenBack')
  })

  test('whoever stepped back from it is not given it again', () => {
    const accepted = handlingReview.take(asked('personDescribed').memory, { type: 'look.accepted', reviewerId: ben, isIndependent: true })
    const recused = accepted && handlingReview.take(accepted.memory, { type: 'reviewer.recused', reviewerId: ben })
    expect(recused && handlingReview.accepts(recused.memory, { type: 'look.accepted', reviewerId: ben, isIndependent: true })).toBe(false)
    expect(recused && handlingReview.accepts(recused.memory, { type: 'look.accepted', reviewerId: cleo, isIndependent: true })).toBe(true)
  })

  test('partly upheld is decided with its remedy, and whoever carries the case is told of it', () => {
    const looked = [{ type: 'look.accepted', reviewerId: ben, isIndependent: true }, { type: 'look.made' }] as const
    const at = looked.reduce((step, event) => handlingReview.take(step.memory, event) ?? step, asked('personDescribed'))
    expect(handlingReview.take(at.memory, { type: 'look.decided', outcome: 'partly' })).toBeNull()
    const partly = handlingReview.take(at.memory, { type: 'look.decided', outcome: 'partly', remedy: 'written' })
    expect(partly?.memory.state).toBe('partly')
    expect(partly?.effects).toContainEqual({ type: 'notify', to: 'firstReader', notice: 'handlingLookRemedy' })
    expect(handlingReview.take(at.memory, { type: 'look.decided', outcome: 'notUpheld' })?.effects.filter(({ type }) => type === 'notify')).toHaveLength(1)
  })

  test('is asked for by anyone told about or in the case, also while somebody else’s goes on, and where the work rests or is with another', () => {
    const asks: ReviewEvent = { type: 'handlingLook.asked', by: 'personDescribed' }
    const opened = ({ effects }: ReviewStep) => effects.flatMap((effect) => (effect.type === 'open' ? [effect.input] : []))
    const rests = goesOn(tell(agreedTo), { type: 'choice.changed', choice: 'shareWithReviewTeam', on: false })
    const handed = tell([...looked, { type: 'notOurs.proposed', byId: ben, takerId: cleo, takerAgreed: true, wordsReady: true }, { type: 'notOurs.confirmed', byId: cleo }])
    const looking = goesOn(tell(agreedTo), { type: 'handlingLook.asked', by: 'personTellingUs' })
    const takenBack = goesOn(tell(agreedTo), { type: 'report.withdrawn' })
    for (const at of [rests, handed, looking, takenBack]) {
      const next = goesOn(at, asks)
      expect([next.memory.state, opened(next)]).toEqual([at.memory.state, [{ askedBy: 'personDescribed' }]])
    }
    const one = goesOn(looking, asks, { type: 'handlingLook.ended', outcome: 'notUpheld' })
    expect(one.memory.state, 'the second look goes on').toBe('beingLookedAt')
    expect(goesOn(one, { type: 'handlingLook.ended', outcome: 'notUpheld' }).memory.state).toBe('needs')
    expect(goesOn(one, { type: 'handlingLook.ended', outcome: 'upheld' }).memory.state).toBe('allocating')
  })

  test('cannot make anything worse for who asked: every way on leaves the case where it was, or with a new team', () => {
    for (const by of ['personTellingUs', 'personDescribed'] as const) {
      const look = goesOn(tell(agreedTo), { type: 'handlingLook.asked', by })
      for (const outcome of ['partly', 'notUpheld'] as const) {
        const { state, context } = goesOn(look, { type: 'handlingLook.ended', outcome }).memory
        expect([state, context.reviewers, context.needs, context.choices]).toEqual(['needs', [ben, cleo], [], amarasReport.choices])
      }
    }
  })
})

import { describe, expect, test } from 'vitest'
import { handlingReview } from '#workflows/handling-review'
import { enoughAlike, learningCapture } from '#workflows/learning-capture'
import { notice } from '#workflows/notice'
import { programmePlace } from '#workflows/programme-place'
import { protection } from '#workflows/protection'
import { safetyRoute, type SafetyRouteInput } from '#workflows/safety-route'
import { sessionBooking } from '#workflows/session-booking'
import { supportOffer } from '#workflows/support-offer'
import type { Effect } from '#workflows/effects'
import type { AnyEvent, Step, Workflow } from '#workflows/workflow'
import { amara, aRoute, aSession, ben, cleo, dev } from './support/people'

/** Goes on from a step; every event must be accepted, and the effects are those of all of them. */
function then<Context, Event extends AnyEvent>(workflow: Pick<Workflow<unknown, Context, Event>, 'take'>, from: Step<Context>, ...events: Event[]): Step<Context> {
  return events.reduce<Step<Context>>((at, event, index) => {
    const next = workflow.take(at.memory, event)
    expect(next, `${event.type} in ${at.memory.state}`).not.toBeNull()
    return next ? { ...next, effects: index === 0 ? next.effects : [...at.effects, ...next.effects] } : at
  }, from)
}

const ofType = (step: Step, type: string) => step.effects.filter((effect) => effect.type === type)

describe('safety-route', () => {
  const begin = (input: Partial<SafetyRouteInput> = {}) => safetyRoute.begin({ routeId: aRoute, kind: 'safeguarding', byDuty: false, systemOnly: false, patientAffected: false, ...input })

  test('its lead looks the same working day; where only a system is described, with the owner’s answer', () => {
    expect(ofType(begin(), 'startTimer')).toMatchObject([{ clock: 'routeLook' }])
    expect(ofType(begin({ systemOnly: true }), 'startTimer')).toMatchObject([{ clock: 'ownerAnswer' }])
  })

  test('candourNeverWaits: it is owed at once and can be given in every open state, under a hold and after a withdrawal', () => {
    const flagged = begin({ kind: 'patientSafety' })
    expect(flagged.effects).toContainEqual({ type: 'record', act: 'candour.owed' })
    const lookedAt = then(safetyRoute, flagged, { type: 'route.lookedAt' })
    const opened = then(safetyRoute, lookedAt, { type: 'opening.decided', byId: ben, basis: 'leadDecides' })
    const held = then(safetyRoute, opened, { type: 'hold.placed' })
    const watched = then(safetyRoute, held, { type: 'watch.started' })
    const withdrawn = then(safetyRoute, watched, { type: 'report.withdrawn' })
    for (const at of [flagged, lookedAt, opened, held, watched, withdrawn]) expect(safetyRoute.accepts(at.memory, { type: 'candour.given' })).toBe(true)
    expect(safetyRoute.accepts(withdrawn.memory, { type: 'route.closed' })).toBe(false)
    expect(then(safetyRoute, withdrawn, { type: 'candour.given' }, { type: 'harm.graded', harm: 'low' }, { type: 'route.closed' }).done).toBe(true)
  })

  test('hate crime: the affected person’s wish decides, save serious risk or a legal duty, which two people decide', () => {
    const lookedAt = then(safetyRoute, begin({ kind: 'hateCrime' }), { type: 'route.lookedAt' })
    const risk = { type: 'opening.decided', byId: ben, basis: 'seriousRisk' } as const
    expect(safetyRoute.accepts(lookedAt.memory, risk)).toBe(false)
    const proposed = then(safetyRoute, lookedAt, { type: 'opening.proposed', byId: ben, basis: 'seriousRisk', personTold: 'first' })
    expect(safetyRoute.accepts(proposed.memory, risk)).toBe(false)
    const opened = then(safetyRoute, proposed, { ...risk, byId: cleo })
    expect(opened.effects).toContainEqual({ type: 'record', act: 'route.openedWithoutWish' })
    const wished = then(safetyRoute, lookedAt, { type: 'wish.given', wish: 'yes' })
    expect(safetyRoute.accepts(wished.memory, { type: 'opening.decided', byId: ben, basis: 'wish' })).toBe(true)
    expect(safetyRoute.accepts(begin({ kind: 'hateCrime' }).memory, { type: 'immediateAct.taken' })).toBe(true)
    expect(begin({ kind: 'hateCrime' }).effects).toContainEqual({ type: 'notify', to: 'routeLead', notice: 'keepEvidenceToday' })
  })

  test('HR and regulator open only if the affected person asks or a threshold is met; explained is not opened', () => {
    const lookedAt = then(safetyRoute, begin({ kind: 'hr' }), { type: 'route.lookedAt' })
    expect(safetyRoute.accepts(lookedAt.memory, { type: 'opening.decided', byId: ben, basis: 'leadDecides' })).toBe(false)
    expect(safetyRoute.accepts(lookedAt.memory, { type: 'opening.decided', byId: ben, basis: 'threshold' })).toBe(true)
    const explained = then(safetyRoute, lookedAt, { type: 'route.explained', inWriting: false })
    expect(explained.memory.state).toBe('lookedAt')
    expect(ofType(explained, 'tell')).toEqual([])
  })

  test('a hold is told to the review, and let go of when the route ends', () => {
    const looked = then(safetyRoute, begin(), { type: 'route.lookedAt' })
    const opened = then(safetyRoute, looked, { type: 'opening.decided', byId: ben, basis: 'leadDecides' })
    expect(ofType(opened, 'tell')).toEqual([{ type: 'tell', strand: 'restorative-review', event: { type: 'route.opened', routeId: aRoute, kind: 'safeguarding' } }])
    const ended = then(safetyRoute, opened, { type: 'route.referenced' }, { type: 'hold.placed' }, { type: 'route.closed' })
    const told = ofType(ended, 'tell').map((effect) => (effect.type === 'tell' ? `${effect.strand} ${effect.event.type}` : ''))
    expect(told).toEqual([
      'restorative-review route.held', 'notice route.held', 'restorative-review route.released', 'notice route.released', 'restorative-review route.ended',
    ])
  })

  test('noNameWithoutTwoKeepers, life at risk: one opens a name at once, a second must review before the route can end', () => {
    const opened = then(safetyRoute, begin({ kind: 'lifeAtRisk' }), { type: 'name.openedAlone', byId: ben, reason: 'suicideRisk' })
    expect(opened.effects).toContainEqual({ type: 'notify', to: 'personTellingUs', notice: 'nameOpenedLifeAtRisk' })
    expect(ofType(opened, 'startTimer')).toMatchObject([{ clock: 'lifeAtRiskReview' }])
    expect(safetyRoute.accepts(opened.memory, { type: 'nameOpening.reviewed', byId: ben })).toBe(false)
    const acted = then(safetyRoute, opened, { type: 'immediateAct.taken' })
    expect(safetyRoute.accepts(acted.memory, { type: 'route.closed' })).toBe(false)
    expect(then(safetyRoute, acted, { type: 'nameOpening.reviewed', byId: cleo }, { type: 'route.closed' }).done).toBe(true)
    expect(safetyRoute.accepts(begin().memory, { type: 'name.openedAlone', byId: ben, reason: 'suicideRisk' })).toBe(false)
  })
})

describe('support-offer', () => {
  const kept = then(supportOffer, supportOffer.begin({ forWhom: 'personTellingUs' }), { type: 'keeping.chosen', isChased: false }, { type: 'form.prepared' })

  test('therapyForgetsByDefault: yes and no are one event, with nothing in it, and leave the same memory', () => {
    const answered = then(supportOffer, supportOffer.begin({ forWhom: 'personTellingUs' }), { type: 'offer.answered' })
    expect(answered).toEqual({ memory: { version: 2, state: 'answered', context: { forWhom: 'personTellingUs', isChased: false, onBehalfBy: null, helperId: null } }, effects: [], open: false, done: true })
    expect(() => supportOffer.parseEvent({ type: 'offer.answered', answer: 'yes' })).toThrow()
    expect(supportOffer.states).not.toContain('declined')
  })

  test('therapyForgetsByDefault: what was kept can be deleted at any moment, and then looks like any other answer', () => {
    const chased = then(supportOffer, supportOffer.begin({ forWhom: 'personTellingUs' }), { type: 'keeping.chosen', isChased: false }, { type: 'form.prepared' })
    const asked = then(supportOffer, chased, { type: 'agreement.asked', by: 'friend', helperId: dev, declaresNotInvolved: true })
    const sent = then(supportOffer, asked, { type: 'agreement.given', by: 'code' }, { type: 'referral.sentOnBehalf' }, { type: 'provider.heardFrom' })
    expect(then(supportOffer, sent, { type: 'keeping.deleted' }).memory).toEqual(then(supportOffer, supportOffer.begin({ forWhom: 'personTellingUs' }), { type: 'offer.answered' }).memory)
  })

  test('onBehalfNeedsAgreement: nothing is sent for a person before their own agreement, and a team leader declares not being involved', () => {
    expect(supportOffer.accepts(kept.memory, { type: 'referral.sentOnBehalf' })).toBe(false)
    expect(supportOffer.accepts(kept.memory, { type: 'agreement.asked', by: 'teamLeader', helperId: dev, declaresNotInvolved: false })).toBe(false)
    const asked = then(supportOffer, kept, { type: 'agreement.asked', by: 'teamLeader', helperId: dev, declaresNotInvolved: true })
    expect(supportOffer.accepts(asked.memory, { type: 'referral.sentOnBehalf' })).toBe(false)
    expect(then(supportOffer, asked, { type: 'timer.onBehalfAgreementDue' }).memory.state).toBe('formPrepared')
    const sent = then(supportOffer, asked, { type: 'agreement.given', by: 'code' }, { type: 'referral.sentOnBehalf' })
    expect(then(supportOffer, sent, { type: 'agreement.takenBack' }).effects).toContainEqual({ type: 'notify', to: 'personTellingUs', notice: 'recallMessageReady' })
  })

  test('when a date passes the person is told; the coordinator only where "chase for me" was pressed', () => {
    const waiting = (isChased: boolean) =>
      then(supportOffer, supportOffer.begin({ forWhom: 'personTellingUs' }), { type: 'keeping.chosen', isChased: false }, { type: 'form.prepared' }, { type: 'referral.sentBySelf' }, ...(isChased ? [{ type: 'chase.asked' } as const] : []))
    const told = (isChased: boolean) =>
      then(supportOffer, waiting(isChased), { type: 'timer.therapyTriageDue' }).effects.map((effect) => (effect.type === 'notify' ? effect.to : ''))
    expect(told(false)).toEqual(['personTellingUs'])
    expect(told(true)).toEqual(['personTellingUs', 'supportCoordinator'])
    expect(ofType(waiting(false), 'startTimer')).toMatchObject([{ clock: 'therapyTriage' }, { clock: 'therapyFirstAppointment' }, { clock: 'therapyOuter' }])
  })
})

describe('notice', () => {
  test('noContactWithDescribedPersonWithoutAgreement: agreed only while the choice to speak to them is on', () => {
    const waiting = notice.begin({ mayBeSpokenTo: false, why: 'noChoiceYet' })
    expect(notice.accepts(waiting.memory, { type: 'notice.agreed' })).toBe(false)
    const agreed = then(notice, waiting, { type: 'choice.changed', choice: 'speakToThePerson', on: true }, { type: 'notice.agreed' })
    const back = then(notice, agreed, { type: 'choice.changed', choice: 'speakToThePerson', on: false })
    expect(back.memory.state).toBe('waiting')
    expect(notice.accepts(back.memory, { type: 'described.told', inWriting: true, companionOffered: true, supportOffered: true })).toBe(false)
  })

  test('noConsequenceUnheard: the review hears when the person described was heard, or was offered it and said nothing', () => {
    const told = then(notice, notice.begin({ mayBeSpokenTo: true, why: 'safety' }), { type: 'notice.agreed' }, { type: 'described.told', inWriting: true, companionOffered: true, supportOffered: true })
    for (const type of ['described.spoke', 'described.saidNothing'] as const) {
      expect(ofType(then(notice, told, { type }), 'tell')).toEqual([{ type: 'tell', strand: 'restorative-review', event: { type: 'described.heard' } }])
    }
  })

  test('why telling waits is dated, and looked at again every thirty days', () => {
    const due = then(notice, notice.begin({ mayBeSpokenTo: false, why: 'safety' }), { type: 'timer.noticeLookDue' })
    expect(ofType(due, 'startTimer')).toMatchObject([{ clock: 'noticeLook' }])
  })

  test('is not looked at again once the review has finished, and waits with a date again where it goes on', () => {
    const runs = ({ effects }: { effects: Effect[] }) => effects.filter(({ type }) => type === 'startTimer' || type === 'stopTimer').map(({ type }) => type)
    const over = then(notice, notice.begin({ mayBeSpokenTo: false, why: 'safety' }), { type: 'review.finished' })
    expect([over.memory.state, (over.memory.context as { why: string }).why, runs(over), over.effects.some(({ type }) => type === 'record')]).toEqual(['waiting', 'reviewOver', ['stopTimer'], true])
    expect(notice.accepts(over.memory, { type: 'waiting.lookedAt', why: 'safety' })).toBe(false)
    expect(notice.accepts(over.memory, { type: 'review.finished' })).toBe(false)
    const again = then(notice, over, { type: 'review.reopened' })
    expect([again.memory.context, runs(again)]).toEqual([{ mayBeSpokenTo: false, holds: [], why: 'noChoiceYet' }, ['stopTimer', 'startTimer']])
    // Agreed, and the choice taken back when the case was over: it waits, and nobody is asked to look.
    const agreed = then(notice, notice.begin({ mayBeSpokenTo: true, why: 'safety' }), { type: 'notice.agreed' }, { type: 'review.finished' })
    const back = then(notice, agreed, { type: 'choice.changed', choice: 'speakToThePerson', on: false })
    expect([back.memory.state, (back.memory.context as { why: string }).why, runs(back)]).toEqual(['waiting', 'reviewOver', []])
  })
})

describe('learning-capture', () => {
  const begin = (input = {}) => learningCapture.begin({ peopleOnCase: [amara, ben], systemOnly: false, learningChoice: true, ...input })
  const drafting = then(learningCapture, begin(), { type: 'drafting.started' })
  const draft = (alike: number, isComposite = false) => ({ type: 'draft.deidentified', byId: cleo, alike, isComposite }) as const
  const firstApproval = then(learningCapture, drafting, draft(enoughAlike), { type: 'preview.sent' }, { type: 'preview.answered', answer: 'fine' })

  test('learningNeedsChoice: nothing is drafted without the choice, save from a system alone', () => {
    expect(learningCapture.accepts(begin({ learningChoice: false }).memory, { type: 'drafting.started' })).toBe(false)
    expect(learningCapture.accepts(begin({ learningChoice: false, systemOnly: true }).memory, { type: 'drafting.started' })).toBe(true)
    expect(then(learningCapture, firstApproval, { type: 'choice.changed', choice: 'useInLearning', on: false }).memory.state).toBe('removed')
  })

  test('approverNotOnCase: two different people approve, neither of them on the case', () => {
    expect(learningCapture.accepts(firstApproval.memory, { type: 'learning.approved', byId: ben })).toBe(false)
    const second = then(learningCapture, firstApproval, { type: 'learning.approved', byId: cleo })
    expect(second.memory.state).toBe('secondApproval')
    expect(learningCapture.accepts(second.memory, { type: 'learning.approved', byId: cleo })).toBe(false)
    expect(learningCapture.accepts(second.memory, { type: 'learning.approved', byId: amara })).toBe(false)
    expect(then(learningCapture, second, { type: 'learning.approved', byId: dev }).memory.state).toBe('published')
    expect(learningCapture.accepts(drafting.memory, { ...draft(enoughAlike), byId: ben })).toBe(false)
  })

  test('tooFewAlikeIsHeld: seven alike are held, eight go on, a composite goes on', () => {
    expect(then(learningCapture, drafting, draft(7)).memory.state).toBe('held')
    expect(then(learningCapture, drafting, draft(8)).memory.state).toBe('deidentified')
    expect(then(learningCapture, drafting, draft(3, true)).memory.state).toBe('deidentified')
  })

  test('a preview without an answer is held to the next batch, and then goes only into a composite', () => {
    const silent = then(learningCapture, drafting, draft(12), { type: 'preview.sent' }, { type: 'timer.learningPreviewDue' })
    expect(silent.memory.state).toBe('held')
    expect(then(learningCapture, silent, { type: 'pool.counted', alike: 20, isComposite: false }).memory.state).toBe('held')
    expect(then(learningCapture, silent, { type: 'pool.counted', alike: 20, isComposite: true }).memory.state).toBe('deidentified')
  })
})

describe('protection, handling-review and bookings', () => {
  test('checks come at one and four weeks and three and six months after contact, and stop when the choice is taken back', () => {
    const watching = then(protection, protection.begin({ forWhom: 'personTellingUs', danger: 'high', isBank: false, isChecking: true }), { type: 'plan.agreed' }, { type: 'watch.started' })
    expect(ofType(watching, 'startTimer').map((effect) => (effect.type === 'startTimer' ? effect.clock : ''))).toEqual(['checkWeek1', 'checkWeek4', 'checkMonth3', 'checkMonth6'])
    const stopped = then(protection, watching, { type: 'choice.changed', choice: 'checkOnMeLater', on: false })
    expect(ofType(stopped, 'stopTimer')).toHaveLength(4)
    expect(protection.accepts(stopped.memory, { type: 'worse.told' })).toBe(true)
    for (const answer of ['somethingChanged', 'notSafeToSay'] as const) {
      const told = then(protection, watching, { type: 'check.answered', answer })
      expect(told.memory.state).toBe('told')
      expect(told.effects).toContainEqual({ type: 'notify', to: 'firstReader', notice: 'linkedCaseNeeded' })
    }
  })

  test('each end of a look lets the review go on, and takes the reader’s key', () => {
    const lookedAt = then(handlingReview, handlingReview.begin({ askedBy: 'personDescribed' }), { type: 'look.accepted', reviewerId: ben, isIndependent: true }, { type: 'look.made' })
    for (const outcome of ['upheld', 'partly', 'notUpheld'] as const) {
      const ended = then(handlingReview, lookedAt, { type: 'look.decided', outcome, ...(outcome === 'partly' ? { remedy: 'written' as const } : {}) })
      expect(ended.effects).toContainEqual({ type: 'tell', strand: 'restorative-review', event: { type: 'handlingLook.ended', outcome } })
      expect(ended.effects).toContainEqual({ type: 'revokeAll', as: 'handlingReviewer' })
    }
    expect(then(handlingReview, lookedAt, { type: 'reviewer.recused', reviewerId: ben }).memory.state).toBe('asked')
  })

  test('the link is sent only once the facilitator has confirmed the checklist', () => {
    const booked = then(sessionBooking, sessionBooking.begin({ sessionId: aSession }), { type: 'place.booked' })
    expect(sessionBooking.accepts(booked.memory, { type: 'link.sent' })).toBe(false)
    expect(sessionBooking.accepts(then(sessionBooking, booked, { type: 'checklist.confirmed' }).memory, { type: 'link.sent' })).toBe(true)
  })

  test('a place is booked here only where the trust switched that on; imported attendance always counts', () => {
    const prospectus = programmePlace.begin({ programme: 'staff', isBookedHere: false })
    expect(programmePlace.accepts(prospectus.memory, { type: 'place.booked' })).toBe(false)
    const done = then(programmePlace, prospectus, { type: 'attendance.imported', part: 'workshop' }, { type: 'attendance.imported', part: 'practice' })
    expect(done.memory.state).toBe('certified')
  })
})

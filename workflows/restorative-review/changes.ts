import { notify, record, tell, type Audience, type Choice, type Effect } from '../effects'
import type { Change, Changes } from '../workflow'
import type { ReviewContext } from './context'
import type { ReviewEvent } from './events'
import { keep, pause, restart, resume, stopTheirRhythm } from './timers'
import { workChanges } from './work-changes'

/** What each event changes, wherever it is accepted: the first look, reviewers, and what happens in every open state. */
export const changes: Changes<ReviewContext, ReviewEvent> = {
  ...workChanges,

  'acknowledgement.recorded': (context) => joined({ context: { isAcknowledged: true } }, keep('acknowledgement', context)),
  'safetyLook.recorded': (context) => joined({ context: { isSafetyLooked: true } }, keep('safetyLook', context)),
  'patient.masked': () => ({ context: { isMasked: true } }),
  'case.recordedAndMadeSafe': (context) => joined({ context: { path: 'recordAndMakeSafe' }, effects: [notify('personTellingUs', 'firstLookTold')] }, noticeOf(context)),
  'case.accepted': (context) => joined({ context: { path: 'putItRight', isNotConduct: false }, effects: [notify('personTellingUs', 'firstLookTold')] }, noticeOf({ ...context, isNotConduct: false })),
  'case.systemAccepted': () => ({ context: { path: 'changeTheSystem' }, effects: [notify('personTellingUs', 'firstLookTold')] }),
  'notOurs.proposed': (_, { byId }) => ({ context: { decision: { kind: 'notOurs', byId } } }),
  'notConduct.proposed': (_, { byId }) => ({ context: { decision: { kind: 'notConduct', byId } } }),
  // The other person's name is deleted; support is the same, and it can be looked at again.
  'notConduct.confirmed': ({ isDescribedHeard }) => ({
    context: { decision: null, isNotConduct: true, path: 'recordAndMakeSafe', isNoticeOpened: isDescribedHeard },
    effects: [record('describedName.toDelete'), notify('personTellingUs', 'firstLookTold'), tell('notice', { type: 'notice.closed' })],
  }),
  'notOurs.confirmed': () => ({ context: { decision: null } }),
  'safetySteps.listed': () => ({ context: { areSafetyStepsListed: true } }),
  'incident.referenced': () => ({ context: { isIncidentReferenced: true } }),
  'question.answered': () => ({ effects: [notify('firstReader', 'additionMade')] }),

  'reviewers.proposed': (_, { reviewerIds }) => ({
    context: { proposed: reviewerIds, isWaitingForCapacity: false }, effects: [notify('personAffected', 'reviewersProposed')],
  }),
  'nobodyIndependent.found': () => ({ context: { hasIndependentHelp: true }, effects: [notify('independentReviewer', 'independentHelpNeeded')] }),
  'capacity.reached': () => ({ context: { isWaitingForCapacity: true }, effects: [notify('executiveLead', 'casesWaiting')] }),
  'reviewers.agreed': agreed,
  'timer.reviewerReminder10Due': (context) =>
    context.choices.goAheadIfSilent && context.choices.shareWithReviewTeam
      ? joined({ effects: [record('silence.wentAhead')] }, agreed(context))
      : { effects: [record('silence.rested'), notify('personAffected', 'restingNow')] },
  'reviewer.refused': ({ refused, refusals, hasIndependentHelp }, { reviewerId }) => ({
    context: { refused: [...refused, reviewerId], proposed: [], refusals: refusals + 1, hasIndependentHelp: hasIndependentHelp || refusals + 1 >= 3 },
    effects: refusals + 1 === 3 ? [notify('independentReviewer', 'independentHelpNeeded')] : [],
  }),
  // Immediate, and nobody asks why. The other reviewer stays.
  'reviewer.recused': ({ reviewers, recused }, { reviewerId }) => ({
    context: { reviewers: reviewers.filter((id) => id !== reviewerId), recused: [...recused, reviewerId] },
    effects: [{ type: 'revoke', personId: reviewerId, as: 'reviewer' }, record('recused'), notify('firstReader', 'reviewerNeeded')],
  }),

  'duty.raised': ({ openRoutes, systemOnly, patientAffected, affected }, { routeId, kind, personTold }) => ({
    context: { openRoutes: added(openRoutes, routeId) },
    effects: [
      { type: 'open', machine: 'safety-route', input: {
        routeId, kind, byDuty: true, systemOnly, patientAffected: patientAffected && affected !== 'personTellingUs', ...(personTold === 'unsafeToTell' ? { isUnsafeToTell: true } : {}),
      } },
      record('duty.raised'), notify('routeLead', 'dutyRaised'), ...(personTold === 'unsafeToTell' ? [] : [notify('personTellingUs', 'dutyRaised')]),
    ],
  }),
  'choice.changed': choiceChanged,
  'rhythm.changed': (context, { rhythm }) => {
    const changed = { ...context, rhythm }
    return joined({ context: { rhythm } }, rhythm === 'onlyWhenNew' ? stopTheirRhythm(changed) : restart('wordFromUs', changed))
  },
  'word.given': (context) => (context.rhythm === 'onlyWhenNew' ? {} : restart('wordFromUs', context)),
  'timer.wordFromUsDue': (context) => joined({ effects: [notify('firstReader', 'wordFromUsDue')] }, restart('wordFromUs', context)),
  'addition.made': () => ({ effects: [record('addition.made'), notify('firstReader', 'additionMade'), notify('reviewers', 'additionMade')] }),
  'affectedPerson.asked': (_, { agreed: isAgreed }) => ({ context: { affected: isAgreed ? 'askedAndAgreed' : 'saidNo' } }),
  'patient.asked': ({ patientAgreed }, { agreed: isAgreed, on }) => {
    if (!isAgreed) return { context: { affected: 'saidNo', patientAgreed: [] }, effects: [record('patient.asked')] }
    const days = patientAgreed.includes(on) ? patientAgreed : [...patientAgreed, on]
    return { context: { patientAgreed: days, ...(days.length >= 2 ? { affected: 'askedAndAgreed' } : {}) }, effects: [record('patient.asked')] }
  },
  'danger.assessed': ({ protectedFor }, { forWhom, danger, isBank, isChecking }) => ({
    context: { protectedFor: [...protectedFor, forWhom] }, effects: [{ type: 'open', machine: 'protection', input: { forWhom, danger, isBank, isChecking } }],
  }),
  'withdrawal.checked': (context, { found }) => {
    if (found === 'nothing') return { effects: [notify('personAffected', 'withdrawalChecked')] }
    // Something must be kept for now: it stays sealed, and is checked again.
    return joined({ effects: [record('report.mustBeKept'), notify('personAffected', 'withdrawalChecked')] }, restart('withdrawalCheck', context))
  },
  'described.heard': () => ({ context: { isDescribedHeard: true } }),
  'wait.asked': () => ({ context: { isPleaseWait: true }, effects: [pause] }),
  'wait.ended': () => ({ context: { isPleaseWait: false }, effects: [resume] }),
  // What watched over somebody, and what was to be told, ends with it. Asked again, each begins anew; whoever was heard is not told a second time.
  'report.withdrawn': ({ isDescribedHeard }) => ({
    context: { protectedFor: [], isNoticeOpened: isDescribedHeard },
    effects: [
      record('report.sealed'), notify('personAffected', 'withdrawn'), notify('informationGovernance', 'withdrawalToCheck'),
      tell('support-offer', { type: 'report.withdrawn' }), tell('protection', { type: 'report.withdrawn' }), tell('notice', { type: 'report.withdrawn' }),
      tell('learning-capture', { type: 'report.withdrawn' }), tell('safety-route', { type: 'report.withdrawn' }),
      tell('handling-review', { type: 'report.withdrawn' }),
    ],
  }),
  'route.opened': ({ openRoutes }, { routeId }) => ({ context: { openRoutes: added(openRoutes, routeId) } }),
  'route.ended': ({ openRoutes, holds }, { routeId }) => ({
    context: { openRoutes: openRoutes.filter((id) => id !== routeId), holds: holds.filter((hold) => hold.routeId !== routeId) },
  }),
  // Everywhere but in preparing and meetingArranged a hold is only remembered; a meeting cannot be arranged while one stands.
  'route.held': ({ holds }, { routeId, kind }) => ({ context: { holds: [...holds.filter((hold) => hold.routeId !== routeId), { routeId, kind }] } }),
  'route.released': ({ holds }, { routeId }) => ({ context: { holds: holds.filter((hold) => hold.routeId !== routeId) } }),

  'timer.acknowledgementDue': late('firstReader'),
  'timer.safetyLookDue': late('firstReader'),
  'timer.firstLookDue': late('firstReader'),
  'timer.reviewersProposedDue': late('firstReader'),
  'timer.recusalReplacedDue': late('firstReader'),
  'timer.answerReminder5Due': () => ({ effects: [notify('personTellingUs', 'questionReminder')] }),
  'timer.answerReminder10Due': () => ({ effects: [notify('personTellingUs', 'questionReminder'), notify('firstReader', 'noAnswerCame')] }),
  'timer.reviewerReminder5Due': () => ({ effects: [notify('personAffected', 'reviewersReminder')] }),
  'timer.withdrawalCheckDue': (context) =>
    joined({ effects: [record('promise.late'), notify('informationGovernance', 'withdrawalToCheck'), notify('executiveLead', 'promiseLate')] }, restart('withdrawalCheck', context)),
  'timer.restingDue': () => ({ effects: [record('rest.over'), notify('firstReader', 'restingOver')] }),
}

/** Telling the person described begins, once, with a dated reason why it waits; where there is nobody to tell, it does not. */
function noticeOf({ isNoticeOpened, systemOnly, isNotConduct, isToldByDescribed, choices, holds }: ReviewContext): Change<ReviewContext> {
  if (isNoticeOpened || systemOnly || isNotConduct || isToldByDescribed === true) return {}
  const why = holds.length > 0 ? 'routeHolds' : choices.speakToThePerson ? 'beingPrepared' : 'noChoiceYet'
  return {
    context: { isNoticeOpened: true },
    effects: [{ type: 'open', machine: 'notice', input: { mayBeSpokenTo: choices.speakToThePerson, why, ...(holds.length > 0 ? { holds: holds.map(({ routeId }) => routeId) } : {}) } }],
  }
}

/** The only place where a reviewer is given a key. */
function agreed({ reviewers, proposed }: ReviewContext): Change<ReviewContext> {
  return {
    context: { reviewers: [...reviewers, ...proposed], proposed: [] },
    effects: [...proposed.map((personId) => ({ type: 'grant' as const, personId, as: 'reviewer' as const })), notify('reviewers', 'reviewersAgreed')],
  }
}

/** Which strands beside the review hear of a choice. Not those that watch over somebody: each hears of its own person's choice, and no other's. */
const strandsThatHear: Partial<Record<Choice, readonly ('notice' | 'learning-capture')[]>> = {
  speakToThePerson: ['notice'], useInLearning: ['learning-capture'],
}

/** Whoever reviews, and whoever prepares a meeting: wherever the share is taken back, also where nothing rests because the work is over or not begun. */
const reviewTeamsKeys: Effect[] = (['reviewer', 'facilitator'] as const).map((as) => ({ type: 'revokeAll', as }))

function choiceChanged({ choices, path }: ReviewContext, { choice, on }: Extract<ReviewEvent, { type: 'choice.changed' }>): Change<ReviewContext> {
  const strands = strandsThatHear[choice] ?? []
  return {
    context: {
      choices: { ...choices, [choice]: on },
      ...(choice === 'shareWithReviewTeam' && !on ? { reviewers: [], proposed: [], facilitatorId: null } : {}),
    },
    effects: [
      record('choice.changed'), notify('firstReader', 'choiceChanged'),
      ...strands.map((strand) => tell(strand, { type: 'choice.changed', choice, on })),
      ...(choice === 'shareWithReviewTeam' && !on ? reviewTeamsKeys : []),
      ...(choice === 'shareWithReviewTeam' && !on && path === 'putItRight' ? [notify('personAffected', 'restingNow')] : []),
    ],
  }
}

/** A promise is late: said to whoever must act and to the person, and kept for the audit. */
export function late(to: Audience): () => Change<ReviewContext> {
  return () => ({ effects: [record('promise.late'), notify(to, 'promiseLate'), notify('personTellingUs', 'promiseLate')] })
}

function added(ids: string[], id: string): string[] {
  return ids.includes(id) ? ids : [...ids, id]
}

export function joined(...changes: Change<ReviewContext>[]): Change<ReviewContext> {
  return { context: Object.assign({}, ...changes.map(({ context }) => context)) as Partial<ReviewContext>, effects: changes.flatMap(({ effects = [] }) => effects) }
}

import { notify, record, tell, type Effect } from '../effects'
import type { Change, Changes } from '../workflow'
import type { ReviewContext } from './context'
import type { ReviewEvent } from './events'
import { preconditionsOf, preMeetings } from './readiness'
import { keep, restart, stopObligation } from './timers'

/** What each event of the work itself changes: needs and obligations, options, preparing, finishing and after. */
export const workChanges: Changes<ReviewContext, ReviewEvent> = {
  'need.recorded': ({ needs }, { needId }) => ({ context: { needs: [...needs, { id: needId, cannotBeMet: false }] } }),
  'need.cannotBeMet': ({ needs }, { needId }) => ({ context: { needs: needs.map((need) => (need.id === needId ? { ...need, cannotBeMet: true } : need)) } }),
  'obligation.added': ({ obligations }, { obligationId: id, needId, ownerId, isTraining, isConsequence }) => ({
    context: {
      obligations: [...obligations, { id, needId, ownerId, isTraining, isConsequence, hasClock: false, isLate: false, answer: null }],
    },
  }),
  'owner.answered': (context) => keep('ownerAnswer', context),
  'options.offered': () => ({ effects: [notify('personAffected', 'optionsOffered')] }),
  'options.extended': (context) => {
    const { context: changed, effects } = restart('optionsSettled', context, 'optionsExtension')
    return { context: { ...changed, hasExtension: true }, effects: effects ?? [] }
  },
  'options.chosen': (_, { option }) => ({ context: { optionChosen: option } }),
  'obligation.answered': ({ obligations }, { obligationId, answer }) => ({
    context: { obligations: obligations.map((one) => (one.id === obligationId ? { ...one, answer, hasClock: false } : one)) },
    effects: [
      ...(obligations.some(({ id, hasClock }) => id === obligationId && hasClock) ? [stopObligation(obligationId)] : []),
      ...(answer === 'no' ? escalated : []),
    ],
  }),
  'timer.obligationAnswerDue': ({ obligations }, { obligationId }) => ({
    context: { obligations: obligations.map((one) => (one.id === obligationId ? { ...one, isLate: true } : one)) },
    effects: [...escalated, notify('owner', 'promiseLate'), notify('personAffected', 'promiseLate')],
  }),

  'precondition.met': (context, { precondition }) => {
    const ready = [...context.ready.filter((met) => met !== precondition), precondition]
    const allMet = preconditionsOf(context).every((asked) => !preMeetings.includes(asked) || ready.includes(asked))
    if (!allMet || context.twoDaysToThink !== 'notYet') return { context: { ready } }
    // Two days to think begin when each has had a pre-meeting.
    const { context: timed, effects } = restart('twoDaysToThink', context)
    return { context: { ...timed, ready, twoDaysToThink: 'running' }, effects: effects ?? [] }
  },
  'precondition.lost': (context, { precondition }) => {
    const ready = context.ready.filter((met) => met !== precondition)
    if (!preMeetings.includes(precondition)) return { context: { ready } }
    const { context: timed, effects } = keep('twoDaysToThink', context)
    return { context: { ...timed, ready, twoDaysToThink: 'notYet' }, effects: effects ?? [] }
  },
  'timer.twoDaysToThinkDue': () => ({ context: { twoDaysToThink: 'passed' } }),
  'risk.assessed': (context, { danger, isOwnLineManager }) => {
    const { context: timed, effects } = restart('riskAssessment', context)
    return { context: { ...timed, riskAssessed: { isFresh: true, danger, isOwnLineManager } }, effects: effects ?? [] }
  },
  'timer.riskAssessmentDue': ({ riskAssessed }) => ({
    context: { riskAssessed: riskAssessed && { ...riskAssessed, isFresh: false } }, effects: [notify('facilitator', 'readinessLost')],
  }),
  'facilitator.appointed': ({ facilitatorId }, { personId }) => ({
    context: { facilitatorId: personId },
    effects: [
      ...(facilitatorId ? [{ type: 'revoke' as const, personId: facilitatorId, as: 'facilitator' as const }] : []),
      { type: 'grant', personId, as: 'facilitator' },
    ],
  }),

  'person.content': () => ({ context: { isContent: true }, effects: [record('finished.content')] }),
  'person.notContent': ({ hasTriedAgain, looks }, { wants }) => {
    const triesAgain = wants === 'anotherTry' && !hasTriedAgain
    return triesAgain ? { context: { hasTriedAgain: true } } : { context: { looks: looks + 1 }, effects: lookAsked('personTellingUs') }
  },
  'timer.finishingPromptDue': (context) => {
    const silences = context.silences + 1
    if (silences >= 2) return { context: { silences }, effects: [record('finished.unanswered')] }
    const { context: timed, effects = [] } = restart('finishingPrompt', context)
    return { context: { ...timed, silences }, effects: [...effects, notify('personAffected', 'finishingQuestion')] }
  },
  'timer.outcomeFollowUp20Due': () => ({ effects: [notify('personAffected', 'outcomeFollowUp')] }),
  'timer.outcomeFollowUp60Due': () => ({ effects: [notify('personAffected', 'outcomeFollowUp')] }),
  'followUp.answered': (_, { answer }) => (answer === 'nothingChanged' ? {} : { effects: [notify('firstReader', 'somethingChanged')] }),
  'reopening.asked': () => ({ effects: [notify('firstReader', 'reopeningAsked')] }),
  'reopening.granted': () => ({ context: { path: 'putItRight' }, effects: [goesOn] }),
  'reopening.refused': () => ({ effects: [notify('personAffected', 'reopeningRefused')] }),
  'handlingLook.asked': ({ looks }, { by }) => ({ context: { looks: looks + 1 }, effects: lookAsked(by) }),
  'handlingLook.ended': (context, { outcome }) => {
    const change: Change<ReviewContext> = outcome === 'upheld' ? newTeam(context) : {}
    return { ...change, context: { ...change.context, looks: Math.max(0, context.looks - 1) } }
  },

  'timer.needsConversationDue': lateFor('reviewers'),
  'timer.optionsSettledDue': lateFor('reviewers'),
  'timer.ownerAnswerDue': lateFor('owner'),
  'timer.reopeningDue': lateFor('firstReader'),
}

const escalated: Effect[] = [record('escalated'), notify('executiveLead', 'obligationUnmet')]

function lookAsked(askedBy: Extract<ReviewEvent, { type: 'handlingLook.asked' }>['by']): Effect[] {
  return [{ type: 'open', machine: 'handling-review', input: { askedBy } }, notify('handlingReviewer', 'handlingLookAsked')]
}

/** A look at the handling was upheld: none of the same people go on. */
function newTeam({ reviewers, recused, facilitatorId, peopleOnCase, path, isAcknowledged, isMasked }: ReviewContext): Change<ReviewContext> {
  return {
    context: {
      path: isAcknowledged && isMasked ? 'putItRight' : path, reviewers: [], proposed: [], recused: [...recused, ...reviewers],
      facilitatorId: null, peopleOnCase: facilitatorId ? [...peopleOnCase, facilitatorId] : peopleOnCase,
    },
    effects: [
      { type: 'revokeAll', as: 'reviewer' }, { type: 'revokeAll', as: 'facilitator' }, notify('firstReader', 'reviewerNeeded'), goesOn,
    ],
  }
}

/** A review that had finished is worked on again: what waited beside it is looked at again. */
const goesOn = tell('notice', { type: 'review.reopened' })

function lateFor(to: 'reviewers' | 'owner' | 'firstReader'): () => Change<ReviewContext> {
  return () => ({ effects: [record('promise.late'), notify(to, 'promiseLate'), notify('personTellingUs', 'promiseLate')] })
}

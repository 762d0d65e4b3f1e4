import { startTimer, type ClockName, type Effect } from '../effects'
import type { Change } from '../workflow'
import type { ReviewContext, ReviewState, ReviewTimer } from './context'

/**
 * Clocks that a pause never stops: safety, the acknowledgement that we owe, and word from us. Nor the age of a risk assessment: that is no promise, and
 * under ten working days old (DOMAIN.md 3.2) is what it must be, however long a route held.
 */
const neverPaused: ReviewTimer[] = ['wordFromUs', 'safetyLook', 'acknowledgement', 'outcomeFollowUp20', 'outcomeFollowUp60', 'riskAssessment']

/** Questions to the person. They are not pressed while the handling is looked at; our own promises run on. */
const questions: ReviewTimer[] = ['answerReminder5', 'answerReminder10', 'reviewerReminder5', 'reviewerReminder10', 'finishingPrompt']

/** Contact that nothing new brings: it comes in the person's rhythm, and never to somebody who hears only when something is new. */
const inTheirRhythm: readonly ReviewTimer[] = ['wordFromUs', 'outcomeFollowUp20', 'outcomeFollowUp60']

export const pause: Effect = { type: 'pauseTimers', except: neverPaused }
export const resume: Effect = { type: 'resumeTimers', except: [] }

/** "Please wait" ends where the state itself has paused its clocks: those stay paused, and only the questions of this state go on. */
export function resumeQuestions({ timers }: ReviewContext): Effect {
  return { type: 'resumeTimers', except: timers.filter((name) => !questions.includes(name)) }
}

/** The whole table: which timers belong to which state. What is running and not wanted is stopped; what is wanted and not yet started is started. */
function wanted(state: ReviewState, context: ReviewContext): ReviewTimer[] {
  return context.rhythm === 'onlyWhenNew' ? inAnyRhythm(state, context).filter((name) => !inTheirRhythm.includes(name)) : inAnyRhythm(state, context)
}

function inAnyRhythm(state: ReviewState, context: ReviewContext): ReviewTimer[] {
  switch (state) {
    case 'resting': return ['resting']
    case 'withdrawn': return ['withdrawalCheck']
    case 'handedOver':
    case 'cleared': return []
    case 'finished': return ['outcomeFollowUp20', 'outcomeFollowUp60']
    case 'heldByRoute': return context.timers
    case 'beingLookedAt': return [...new Set([...context.timers.filter((name) => !questions.includes(name)), ...always(context)])]
    case 'received':
    case 'firstLook': return [...always(context), 'firstLook']
    case 'awaitingAnswer': return [...always(context), 'firstLook', 'answerReminder5', 'answerReminder10']
    case 'recorded':
    case 'changing': return [...always(context), 'ownerAnswer']
    case 'allocating': return [...always(context), context.recused.length > 0 ? 'recusalReplaced' : 'reviewersProposed']
    case 'reviewerChoice': return [...always(context), 'reviewerReminder5', 'reviewerReminder10']
    case 'needs': return [...always(context), 'needsConversation', 'optionsSettled']
    case 'obligationsDraft':
    case 'options': return [...always(context), 'optionsSettled']
    case 'preparing':
    case 'meetingArranged': return [...always(context), ...preparation(context)]
    case 'agreeing':
    case 'obligations': return always(context)
    case 'finishing': return [...always(context), 'finishingPrompt']
    case 'reopening': return [...always(context), ...followUps(context), 'reopening']
  }
}

function always(context: ReviewContext): ReviewTimer[] {
  return [
    ...(context.isAcknowledged ? [] : ['acknowledgement' as const]),
    ...(context.isSafetyLooked ? [] : ['safetyLook' as const]),
    'wordFromUs',
  ]
}

function preparation({ twoDaysToThink, riskAssessed }: ReviewContext): ReviewTimer[] {
  return [...(twoDaysToThink === 'running' ? ['twoDaysToThink' as const] : []), ...(riskAssessed?.isFresh ? ['riskAssessment' as const] : [])]
}

function followUps({ timers }: ReviewContext): ReviewTimer[] {
  return timers.filter((name) => name === 'outcomeFollowUp20' || name === 'outcomeFollowUp60')
}

/** Brings the running timers to what this state wants. A timer that has fired stays in the list until it is left, so that coming back never gives a late promise a new start. */
export function settle(state: ReviewState, context: ReviewContext): Change<ReviewContext> {
  const timers = wanted(state, context)
  const effects = [
    ...context.timers.filter((name) => !timers.includes(name)).map(stopTimer),
    ...timers.filter((name) => !context.timers.includes(name)).map((name) => start(name, context)),
  ]
  const obligations = settleObligations(state, context)
  return { context: { timers, obligations: obligations.obligations }, effects: [...effects, ...obligations.effects] }
}

/** Each obligation has its own clock while it is waited for. */
function settleObligations(state: ReviewState, { obligations }: ReviewContext) {
  if (state === 'beingLookedAt') return { obligations, effects: [] }
  const isWaitedFor = (answer: string | null) => state === 'obligations' && answer === null
  return {
    obligations: obligations.map((obligation) => ({ ...obligation, hasClock: isWaitedFor(obligation.answer) })),
    effects: obligations.flatMap(({ id, answer, hasClock }): Effect[] => {
      if (hasClock === isWaitedFor(answer)) return []
      return [hasClock ? stopObligation(id) : startTimer(`obligation.${id}`, 'ownerAnswer', { type: 'timer.obligationAnswerDue', obligationId: id })]
    }),
  }
}

export function start(name: ReviewTimer, { rhythm }: ReviewContext, clock: ClockName = clockOf(name, rhythm)): Effect {
  return startTimer(name, clock, { type: `timer.${name}Due` })
}

function clockOf(name: ReviewTimer, rhythm: ReviewContext['rhythm']): ClockName {
  if (name !== 'wordFromUs') return name
  if (rhythm === 'everyTwoWeeks') return 'wordFromUsFortnightly'
  return rhythm === 'monthly' ? 'wordFromUsMonthly' : 'wordFromUs'
}

/** The promise is kept: its timer goes, and may be given again. */
export function keep(name: ReviewTimer, context: ReviewContext): Change<ReviewContext> {
  return stop([name], context)
}

/** From now on the person hears only when something is new: what would come without that stops. */
export function stopTheirRhythm(context: ReviewContext): Change<ReviewContext> {
  return stop(inTheirRhythm, context)
}

function stop(names: readonly ReviewTimer[], { timers }: ReviewContext): Change<ReviewContext> {
  const running = timers.filter((name) => names.includes(name))
  return running.length === 0 ? {} : { context: { timers: timers.filter((name) => !running.includes(name)) }, effects: running.map(stopTimer) }
}

/** Stopped if it runs, and started afresh. */
export function restart(name: ReviewTimer, context: ReviewContext, clock?: ClockName): Change<ReviewContext> {
  const kept = keep(name, context)
  return { context: { timers: [...(kept.context?.timers ?? context.timers), name] }, effects: [...(kept.effects ?? []), start(name, context, clock)] }
}

function stopTimer(name: ReviewTimer): Effect {
  return { type: 'stopTimer', name }
}

export function stopObligation(id: string): Effect {
  return { type: 'stopTimer', name: `obligation.${id}` }
}

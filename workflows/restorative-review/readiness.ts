import { preconditions, type Precondition, type ReviewContext } from './context'

/** Everything that `restorativeReady` asks for (DOMAIN.md 3.2), in the order in which a page lists it. */
export const readinessChecks = [
  ...preconditions, 'contactChoice', 'speakChoice', 'riskAssessed', 'notWithOwnLineManager', 'facilitator', 'noRouteHolds', 'twoDaysToThink',
] as const
export type ReadinessCheck = (typeof readinessChecks)[number]

type Practice = Pick<ReviewContext, 'optionChosen'>

/** Not asked for with a surrogate: the person described takes no part, so nothing is said to them and nothing is asked of them. */
const ofThePersonDescribed: readonly ReadinessCheck[] = ['otherAgrees', 'otherPreMeeting', 'partAcknowledgedAfterAdvice', 'speakChoice']
const ofASurrogate: readonly ReadinessCheck[] = ['surrogateAgrees', 'surrogatePreMeeting']
const ofACircle: readonly ReadinessCheck[] = ['circleAgrees', 'circlePreMeetings']

/** What is asked for before the practice that was chosen: each who takes part agrees and was prepared, and nobody else is asked. */
export function readinessChecksOf({ optionChosen }: Practice): ReadinessCheck[] {
  const left = [
    ...(optionChosen === 'surrogate' ? ofThePersonDescribed : ofASurrogate),
    ...(optionChosen === 'circle' ? [] : ofACircle),
  ]
  return readinessChecks.filter((check) => !left.includes(check))
}

/** Those of them that people agree, say or do. */
export function preconditionsOf(practice: Practice): Precondition[] {
  const checks = readinessChecksOf(practice)
  return preconditions.filter((precondition) => checks.includes(precondition))
}

/** The conversations that each has beforehand, and from the last of which there are two working days to think. */
export const preMeetings: readonly Precondition[] = ['affectedPreMeeting', 'otherPreMeeting', 'surrogatePreMeeting', 'circlePreMeetings']

/** What is still missing before a meeting may be arranged; empty means ready. The page shows it as a checklist. */
export function whatIsMissing(context: ReviewContext): ReadinessCheck[] {
  return readinessChecksOf(context).filter((check) => !isThere(check, context))
}

function isThere(check: ReadinessCheck, { ready, choices, riskAssessed, facilitatorId, holds, twoDaysToThink }: ReviewContext): boolean {
  switch (check) {
    case 'contactChoice': return choices.contactMe
    case 'speakChoice': return choices.speakToThePerson
    case 'riskAssessed': return riskAssessed?.isFresh === true
    // Not with one's own line manager while the risk of being treated worse is high.
    case 'notWithOwnLineManager': return !(riskAssessed?.isOwnLineManager === true && riskAssessed.danger === 'high')
    case 'facilitator': return facilitatorId !== null
    case 'noRouteHolds': return holds.length === 0
    case 'twoDaysToThink': return twoDaysToThink === 'passed'
    case 'affectedAgrees':
    case 'otherAgrees':
    case 'surrogateAgrees':
    case 'circleAgrees':
    case 'partAcknowledgedAfterAdvice':
    case 'affectedPreMeeting':
    case 'otherPreMeeting':
    case 'surrogatePreMeeting':
    case 'circlePreMeetings': return ready.includes(check)
  }
}

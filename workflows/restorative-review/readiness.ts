import { preconditions, type ReviewContext } from './context'

/** Everything that `restorativeReady` asks for (DOMAIN.md 3.2), in the order in which a page lists it. */
export const readinessChecks = [
  ...preconditions, 'contactChoice', 'speakChoice', 'riskAssessed', 'notWithOwnLineManager', 'facilitator', 'noRouteHolds', 'twoDaysToThink',
] as const
export type ReadinessCheck = (typeof readinessChecks)[number]

/** What is still missing before a meeting may be arranged; empty means ready. The page shows it as a checklist. */
export function whatIsMissing(context: ReviewContext): ReadinessCheck[] {
  return readinessChecks.filter((check) => !isThere(check, context))
}

function isThere(check: ReadinessCheck, { ready, choices, riskAssessed, facilitatorId, holds, twoDaysToThink }: ReviewContext): boolean {
  switch (check) {
    case 'affectedAgrees':
    case 'otherAgrees':
    case 'partAcknowledgedAfterAdvice':
    case 'affectedPreMeeting':
    case 'otherPreMeeting': return ready.includes(check)
    case 'contactChoice': return choices.contactMe
    case 'speakChoice': return choices.speakToThePerson
    case 'riskAssessed': return riskAssessed?.isFresh === true
    // Not with one's own line manager while the risk of being treated worse is high.
    case 'notWithOwnLineManager': return !(riskAssessed?.isOwnLineManager === true && riskAssessed.danger === 'high')
    case 'facilitator': return facilitatorId !== null
    case 'noRouteHolds': return holds.length === 0
    case 'twoDaysToThink': return twoDaysToThink === 'passed'
  }
}

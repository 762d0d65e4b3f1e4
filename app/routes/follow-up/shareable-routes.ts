import type { RouteKind } from '#workflows/effects'

/** The teams with which a person may choose to share their part; a life at risk and a claim are never a matter of this choice. */
export const shareableRoutes = [
  'safeguarding', 'patientSafety', 'abuse', 'hateCrime', 'sexualSafety', 'useOfForce', 'police', 'hr', 'regulator', 'complaint', 'healthAndSafety',
] as const satisfies readonly RouteKind[]

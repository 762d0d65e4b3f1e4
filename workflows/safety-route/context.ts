import { z } from 'zod'
import { anId, aRouteKind } from '../effects'

export const input = z.strictObject({
  routeId: anId, kind: aRouteKind, byDuty: z.boolean(), systemOnly: z.boolean(), patientAffected: z.boolean(),
  /** Raised without a word to the person, because telling them first was unsafe. */
  isUnsafeToTell: z.literal(true).optional(),
})
export type SafetyRouteInput = z.infer<typeof input>

export const dutyBases = ['seriousRisk', 'legalDuty'] as const
export const bases = ['wish', ...dutyBases, 'threshold', 'leadDecides'] as const
export const tellings = ['first', 'unsafeToTell'] as const
export const ages = ['adult', 'under16', 'sixteenSeventeen'] as const
export const harms = ['none', 'low', 'moderate', 'severe', 'fatal'] as const
/** What may be offered so that it does not happen again to the same person. Moving them is offered only where they ask for it. */
export const protections = ['notAlone', 'otherColleague', 'visitsInPairs', 'alarm', 'clearBoundary', 'moveTheyAskedFor'] as const

export const context = input.extend({
  /** What the affected person wants of this route. */
  wish: z.enum(['notAsked', 'yes', 'no']),
  /** Days on which a patient was asked and said yes, since they last said no. */
  patientYes: z.array(z.iso.date()),
  /** What one of two people proposed, for the second to decide. */
  proposal: z.strictObject({ byId: anId, basis: z.enum(dutyBases), personTold: z.enum(tellings) }).nullable(),
  /** Opened without a word to the person, because telling them first was unsafe: they are still to be told. */
  isTellingOwed: z.boolean(),
  /** The person took back "share with this route": nothing further is shared. */
  isSharingStopped: z.boolean(),
  isEvidenceKept: z.boolean(),
  isCandourGiven: z.boolean(),
  isExplained: z.boolean(),
  isExplainedInWriting: z.boolean(),
  isHolding: z.boolean(),
  /** Who opened a name alone because a life was at risk, until a second person has reviewed it. */
  nameOpenedById: anId.nullable(),
  /** It stands elsewhere, by date and reference. */
  isReferenced: z.boolean(),
  isOwnCallSupported: z.boolean(),
  isInjuryReported: z.boolean(),
  age: z.enum(ages).nullable(),
  isPositionOfTrust: z.boolean(),
  harm: z.enum(harms).nullable(),
  isCapacityConsidered: z.boolean(),
  isMoveAskedFor: z.boolean(),
  protection: z.enum(['notOffered', 'offered', 'accepted', 'declined']),
  alert: z.enum(['none', 'live', 'lapsed', 'ended']),
  areStepsListed: z.boolean(),
  isResponsiblePersonTold: z.boolean(),
  isReferralCentreOffered: z.boolean(),
})
export type SafetyRouteContext = z.infer<typeof context>

export const notYet = {
  wish: 'notAsked', patientYes: [], proposal: null, isTellingOwed: false, isSharingStopped: false, isEvidenceKept: false, isCandourGiven: false,
  isExplained: false, isExplainedInWriting: false, isHolding: false, nameOpenedById: null, isReferenced: false, isOwnCallSupported: false,
  isInjuryReported: false, age: null, isPositionOfTrust: false, harm: null, isCapacityConsidered: false, isMoveAskedFor: false,
  protection: 'notOffered', alert: 'none', areStepsListed: false, isResponsiblePersonTold: false, isReferralCentreOffered: false,
} as const satisfies Omit<{ [Name in keyof SafetyRouteContext]: Readonly<SafetyRouteContext[Name]> }, keyof SafetyRouteInput>

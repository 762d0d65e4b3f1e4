import type { RouteKind } from '../effects'
import type { SafetyRouteContext } from './context'

/** What opens a route: its lead; the affected person's wish (or two people, for serious risk or a duty); being asked for, or a threshold. */
type OpensBy = 'lead' | 'wish' | 'asked'

/** What a route's lead must have done before it may be closed, by a flag of the context. */
type Duty = Extract<keyof SafetyRouteContext, 'isReferenced' | 'isCandourGiven' | 'isExplainedInWriting' | 'areStepsListed' | 'isResponsiblePersonTold' | 'isReferralCentreOffered' | 'harm'>

/** Each duty as something that a route waits for. */
export const duties = {
  isReferenced: 'referenced', isCandourGiven: 'candourGiven', harm: 'harmGraded', isExplainedInWriting: 'explainedInWriting', areStepsListed: 'stepsListed',
  isResponsiblePersonTold: 'responsiblePersonTold', isReferralCentreOffered: 'referralCentreOffered',
} as const satisfies Record<Duty, string>

type Rules = {
  opensBy: OpensBy
  /** What shows what happened is overwritten, often in about thirty days. */
  keepsEvidence?: true
  /** The person is told at once that they may call the police themselves. */
  mayCallPolice?: true
  /** Opened by one person alone in an immediate act: beside the two that wait for a wish or for two people, only where a life is at risk. */
  actsAlone?: true
  /** Explained in writing before it is put away, and never replaced. */
  explainedInWriting?: true
  before: readonly Duty[]
}

/** The rules of each kind (DOMAIN.md 3.2): one row for each. */
export const rulesOf: Readonly<Record<RouteKind, Rules>> = {
  safeguarding: { opensBy: 'lead', before: ['isReferenced'] },
  police: { opensBy: 'wish', actsAlone: true, keepsEvidence: true, mayCallPolice: true, before: [] },
  hateCrime: { opensBy: 'wish', actsAlone: true, keepsEvidence: true, mayCallPolice: true, before: [] },
  patientSafety: { opensBy: 'lead', before: ['isCandourGiven', 'harm'] },
  abuse: { opensBy: 'lead', keepsEvidence: true, mayCallPolice: true, before: ['areStepsListed'] },
  useOfForce: { opensBy: 'lead', keepsEvidence: true, before: ['isResponsiblePersonTold'] },
  sexualSafety: { opensBy: 'lead', keepsEvidence: true, mayCallPolice: true, before: ['isReferralCentreOffered'] },
  hr: { opensBy: 'asked', before: [] },
  regulator: { opensBy: 'asked', before: [] },
  complaint: { opensBy: 'asked', explainedInWriting: true, before: ['isExplainedInWriting'] },
  healthAndSafety: { opensBy: 'lead', before: ['isReferenced'] },
  claim: { opensBy: 'asked', before: [] },
  lifeAtRisk: { opensBy: 'lead', actsAlone: true, before: [] },
}

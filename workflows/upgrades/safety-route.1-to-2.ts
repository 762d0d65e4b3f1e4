import type { Upgrade } from '../workflow'

/** What version 1 did not know, as version 2 began it. Written out here, because what a new route begins with may change again. */
const notKnown = {
  patientAffected: false, patientYes: [], isTellingOwed: false, isSharingStopped: false, isExplainedInWriting: false, isReferenced: false,
  isOwnCallSupported: false, isInjuryReported: false, age: null, isPositionOfTrust: false, harm: null, isCapacityConsidered: false, isMoveAskedFor: false,
  protection: 'notOffered', alert: 'none', areStepsListed: false, isResponsiblePersonTold: false, isReferralCentreOffered: false,
}

/** Version 2 knows why two people opened a route, how a patient was asked, and what each kind owes. Version 1 kept only who proposed. */
export const safetyRoute1to2: Upgrade = ({ state, context }) => {
  const { proposedById, ...kept } = context as { proposedById: string | null }
  const proposal = proposedById === null ? null : { byId: proposedById, basis: 'seriousRisk', personTold: 'first' }
  return { state, context: { ...kept, ...notKnown, proposal } }
}

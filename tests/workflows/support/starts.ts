import { type MachineId, routeKinds } from '#workflows/effects'
import type { ReviewInput } from '#workflows/restorative-review'
import { amara, aRoute, aSession } from './people'

const allOff = { contactMe: false, shareWithReviewTeam: false, speakToThePerson: false, useInLearning: false, checkOnMeLater: false, checkThatWeAreFair: false, goAheadIfSilent: false }

/** A nurse tells what happened to her; she is known to the case, and nobody who is may review it. */
export const amarasReport: ReviewInput = {
  systemOnly: false, patientAffected: false, affected: 'personTellingUs', choices: { ...allOff, contactMe: true, shareWithReviewTeam: true, speakToThePerson: true },
  rhythm: 'standard', peopleOnCase: [amara], openRoutes: [],
}

/** Ways to begin each strand; the first is the plainest. */
export const starts: Record<MachineId, readonly unknown[]> = {
  'restorative-review': [
    amarasReport,
    { ...amarasReport, affected: 'askedAndAgreed', choices: allOff },
    { ...amarasReport, patientAffected: true, affected: 'notAsked', openRoutes: [aRoute] },
    { ...amarasReport, systemOnly: true, affected: 'nobodyInPerson', choices: { ...allOff, useInLearning: true }, rhythm: 'onlyWhenNew' },
  ],
  'safety-route': [
    ...routeKinds.flatMap((kind) => [
      { routeId: aRoute, kind, byDuty: false, systemOnly: false, patientAffected: false }, { routeId: aRoute, kind, byDuty: true, systemOnly: true, patientAffected: true },
    ]),
    { routeId: aRoute, kind: 'hr', byDuty: true, systemOnly: false, patientAffected: false, isUnsafeToTell: true },
  ],
  'support-offer': [{ forWhom: 'personTellingUs' }, { forWhom: 'personAffected' }],
  protection: [{ forWhom: 'personTellingUs', danger: 'low', isBank: false, isChecking: true }, { forWhom: 'personAffected', danger: 'high', isBank: true, isChecking: false }],
  notice: [{ mayBeSpokenTo: true, why: 'safety' }, { mayBeSpokenTo: false, why: 'noChoiceYet' }],
  'learning-capture': [
    { peopleOnCase: [amara], systemOnly: false, learningChoice: true }, { peopleOnCase: [amara], systemOnly: false, learningChoice: false },
    { peopleOnCase: [], systemOnly: true, learningChoice: false },
  ],
  'handling-review': [{ askedBy: 'personTellingUs' }, { askedBy: 'personDescribed' }, { askedBy: 'otherInCase' }],
  'session-booking': [{ sessionId: aSession }],
  'programme-place': [{ programme: 'staff', isBookedHere: true }, { programme: 'recruiters', isBookedHere: false }],
}

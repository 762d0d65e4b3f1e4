import { firstLookSteps } from './steps/first-look'

/** What the lead of a route reads on a case page: the steps taken, and the record of their own route. */
export const routeRecord = {
  steps: 'What was done to make people safe',
  noSteps: 'Nothing is listed yet.',
  stepKinds: firstLookSteps['safety-look'].fields.done.options,
  paragraph: {
    heading: 'For the trust’s incident system',
    body: 'You can copy this. Nobody is named in it, and it has none of the account. You decide what is sent, and when.',
    label: 'Words to copy',
  },
  heading: 'The record of your route',
  empty: 'When you write something down, it will stand here.',
  other: 'Written down',
  kinds: {
    routeLook: 'Looked at', routeWish: 'What the person affected wants', immediateAct: 'Acted at once', openingProposed: 'Opening proposed', openingDecided: 'Opened',
    routeNotNeeded: 'Not needed', routeExplained: 'Explained', evidenceKept: 'Evidence kept', noEvidence: 'Why no evidence was kept', candourGiven: 'Candour given', holdPlaced: 'Meeting put on hold',
    holdLifted: 'Hold ended', watchStarted: 'Being watched', routeClosed: 'Ended',
    patientAsked: 'The patient was asked', personTold: 'The person was told', routeReference: 'Reference', positionOfTrust: 'Position of trust',
    ownCallSupported: 'Their own call to the police', moveAskedFor: 'They asked to move', alertEnded: 'Alert ended', reasonableSteps: 'Reasonable steps',
    responsiblePersonTold: 'Responsible person told', referralCentreOffered: 'Referral centre offered', ageRecorded: 'Age', harmGraded: 'Harm',
    capacityConsidered: 'Capacity', protectionOffered: 'Protection offered', protectionAnswered: 'Protection answered', alertWritten: 'Alert of the clinical team',
    alertRenewed: 'Alert renewed', injuryReported: 'Injury or time off', dutyRaised: 'Raised as a duty', nameOpenedAlone: 'Name opened, a life at risk',
    nameOpeningReviewed: 'Opening of the name reviewed',
  },
}

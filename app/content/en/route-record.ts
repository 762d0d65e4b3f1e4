import { firstLookSteps } from './steps/first-look'

/** What the lead of a route reads on a case page: the steps taken, and the record of their own route. */
export const routeRecord = {
  steps: 'What was done to make people safe',
  noSteps: 'Nothing is listed yet.',
  stepKinds: firstLookSteps['safety-look'].fields.done.options,
  heading: 'The record of your route',
  empty: 'When you write something down, it will stand here.',
  other: 'Written down',
  kinds: {
    routeLook: 'Looked at', routeWish: 'What the person affected wants', immediateAct: 'Acted at once', openingProposed: 'Opening proposed', openingDecided: 'Opened',
    routeNotNeeded: 'Not needed', routeExplained: 'Explained', evidenceKept: 'Evidence kept', candourGiven: 'Candour given', holdPlaced: 'Meeting put on hold',
    holdLifted: 'Hold ended', watchStarted: 'Being watched', routeClosed: 'Ended',
    dutyRaised: 'Raised as a duty',
  },
}

import { needsSteps } from './steps/needs'
import { preparingSteps } from './steps/preparing'

const asked = needsSteps['affected-person'].fields.agreed.options
const heard = needsSteps['person-described'].fields.how.options

/** Who did something on a case, as a line about it names them. */
export const doers = {
  personTellingUs: 'the person telling us', personAffected: 'the person affected', personDescribed: 'the person described', supporter: 'a supporter',
  firstReader: 'the first reader', reviewer: 'a reviewer', facilitator: 'the facilitator', owner: 'the accountable owner', routeLead: 'the lead of a route',
  handlingReviewer: 'the independent handling reviewer', learningEditor: 'the learning editor', learningApprover: 'a learning approver',
  supportCoordinator: 'the support coordinator', worker: 'a date that came', intake: 'the form', unknown: 'somebody of the trust',
}

/** What was written down at the steps of a case, on its page. */
export const record = {
  heading: 'Record',
  lead: 'What was written down on this case. It could be asked for in a formal process.',
  empty: 'Nothing is written down yet. What you write at a step will stand here.',
  line: '{kind}, {day}, by {role}',
  kinds: {
    answerGiven: 'The person’s answer', affectedAsked: 'The person affected was asked', handover: 'Proposed to hand it over',
    notConduct: 'Proposed: debate or belief, not conduct', incidentReference: 'Incident number', describedHeard: 'The person described was offered to be heard',
    risk: 'The risk of being treated worse', precondition: 'Something is there that must be there first', meetingHeld: 'What was said, carried or written',
    agreement: 'What was agreed', ownerAnswer: 'The owner’s answer',
    dangerAssessed: 'The risk of being treated worse for speaking up', lookDecided: 'What came of the look at how it was handled',
    lookRemedy: 'What is put right after the look at how it was handled',
  },
  codes: { yes: asked.yes, no: asked.no, heard: heard.heard, saidNothing: heard.saidNothing, ...preparingSteps.precondition.fields.precondition.options },
}

/** Where a strand beside the review stands, for colleagues: one line for each state of each machine. */
export const strandStages = {
  'safety-route': {
    flagged: 'Flagged by the answers. Nobody has looked yet.', lookedAt: 'Looked at. Needed or not is to be decided.', opened: 'Open.',
    watched: 'Open, and being watched.', notNeeded: 'Looked at, and not needed.', ended: 'Ended.',
  },
  'support-offer': {
    offered: 'Offered.', considering: 'Being thought about.', accepted: 'Accepted, with dates kept by the person.', formPrepared: 'The form is ready.',
    agreementAsked: 'The person is asked to agree.', agreementGiven: 'The person agreed.', sentBySelf: 'Sent by the person.', sentOnBehalf: 'Sent on their behalf.',
    didNotHear: 'The provider has not been in touch.', heardFromProvider: 'The provider has been in touch.', firstAppointment: 'First appointment had.',
    attending: 'Attending.', answered: 'Answered. What the answer was is not kept.', ended: 'Ended.', changedMind: 'The person changed their mind.',
  },
  protection: {
    assessed: 'The risk of being treated worse is set.', planned: 'A plan is agreed.', watching: 'Being watched.', told: 'The person says that something changed.',
    urgentLook: 'An urgent look is under way.', remedy: 'Put right.', clear: 'Looked at, and nothing found.', ended: 'Ended.',
  },
  notice: {
    waiting: 'Waiting, with a dated reason.', agreed: 'The person agreed that we speak to them.', told: 'The person described was told the gist.',
    heard: 'The person described was heard.', nothingSaid: 'The person described said nothing.', ended: 'Ended.',
  },
  'learning-capture': {
    candidate: 'Something to learn.', drafting: 'Being drafted.', deidentified: 'Nobody can be recognised, as far as we can tell.', preview: 'The person looks at it.',
    firstApproval: 'Waits for a first approval.', secondApproval: 'Waits for a second approval, by somebody else.', held: 'Held: too few are alike, or it waits for the next batch.',
    published: 'Published.', actionsTracked: 'Published, and what it changed is followed.', reportedBack: 'Reported back to those who told us.',
    declined: 'Declined.', removed: 'Taken out, because the choice was taken back.',
  },
  'handling-review': {
    asked: 'Asked for.', accepted: 'Somebody independent has it.', lookedAt: 'Looked at.', upheld: 'Upheld. A new team takes the case.', partly: 'Partly upheld.',
    notUpheld: 'Not upheld.', takenBack: 'Taken back by the person who asked.',
  },
}

/** What runs beside the review, by machine; a route by its kind. */
export const strandNames = {
  'support-offer': 'Support', protection: 'Being treated worse for speaking up', notice: 'Telling the person described', 'learning-capture': 'Learning',
  'handling-review': 'A look at how it was handled',
}

export const routeNames = {
  safeguarding: 'Safeguarding', police: 'Police', hateCrime: 'Hate crime', patientSafety: 'Patient safety', abuse: 'Abuse by patients or the public',
  useOfForce: 'Use of force', sexualSafety: 'Sexual safety', hr: 'HR', regulator: 'Regulator', complaint: 'Complaint and PALS', healthAndSafety: 'Health and safety',
  claim: 'Claim', lifeAtRisk: 'Life at risk',
}

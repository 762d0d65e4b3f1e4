/** What the answers suggest to the first reader. Nothing of it decides. */
export const suggestion = {
  heading: 'What the answers suggest',
  lead: 'This follows from what was ticked, and from nothing else. You decide.',
  direction: 'Direction',
  fromToward: 'From {from} toward {toward}',
  notSaid: 'Not said',
  from: { staff: 'staff', patient: 'a patient', carerPublic: 'a carer or the public', partner: 'a partner organisation', system: 'a rule, process or place', unknown: 'somebody unknown', notSaid: 'somebody they did not say' },
  toward: {
    staff: 'staff', patient: 'a patient', carerPublic: 'a carer or the public', group: 'a group', under18: 'somebody under 18', notAPerson: 'nobody in person', notSaid: 'somebody they did not say',
  },
  routes: 'Routes beside the review',
  noRoutes: 'The answers ask for none.',
  who: 'Who did it',
  systemOnly: 'Nobody: it is a rule, a process or a place.',
  path: 'Path suggested',
  paths: { recordAndMakeSafe: 'Record it and make people safe', putItRight: 'Put it right', changeTheSystem: 'Change the system' },
  safety: 'Safety',
  sameDay: 'Somebody must look today.',
  notSameDay: 'Nothing in the answers asks for a look today.',
  worse: 'Being treated worse for telling us',
  risks: {
    high: 'They say that it has already begun.', possible: 'They are afraid of it.', low: 'They are not afraid of it.', notKnown: 'They did not say.',
  },
  evidence: 'Evidence',
  keepToday: 'Ask today for camera pictures and other evidence to be kept.',
  formal: 'Formal routes',
  limits: 'They asked about formal routes. Tell them today that some claims have short legal time limits, and that telling us does not stop the clock.',
}

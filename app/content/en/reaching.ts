/** How colleagues reach the person telling us: what the account says, and what stands in the vault until somebody opens it. */
export const reaching = {
  title: 'Heard: how to reach the person telling us',
  heading: 'How to reach the person telling us',
  rows: { way: 'They chose', contact: 'Contact', ring: 'Ringing', rhythm: 'They hear from us', details: 'Contact details', safeTimes: 'When it is safe', name: 'Name' },
  ways: {
    codeOnly: 'Their own page, which they open with eight words. They left no other way.',
    alert: 'Our private alert, in a sentence that they picked. Nothing else may go to that address.',
    phone: 'Phone.',
    other: 'Another way, which they wrote down.',
  },
  contact: {
    on: 'On. They let us contact them.',
    off: 'Off. They turned it off, and nothing goes out to them. What you write in the conversation waits on their page.',
    never: 'Not turned on. What you write in the conversation waits on their page.',
    ringAlone: 'Not turned on, and they asked to be rung. That lets us ring them, and nothing else.',
  },
  ring: {
    asked: 'They would like somebody to ring them.',
    noNumber: 'They would like somebody to ring them, and left no number. Ask for one in the conversation.',
  },
  names: {
    unknown: 'We do not know who they are.',
    keptApart: 'Kept apart from the case. It is not shown here, and no colleague can open it here.',
    named: 'They chose to be known to those who work on this.',
  },
  safeTimesClosed: 'Shown with the contact details.',
  closed: 'Their details are closed. Opening them is recorded, and the person is shown your role and the day.',
  open: { contact: 'Open the contact details', name: 'Open the name', both: 'Open the contact details and the name' },
  firstReadersAlone: 'A patient, or somebody who cares for one, told us. A first reader reaches them.',
  recorded: 'This opening was recorded. It is shown on this page alone, and is gone when you leave it.',
  before: 'Make sure who answers before you say what it is about. Leave no message with anybody else.',
  notOpened: 'Not opened. They do not let us contact them now.',
  nothingLeft: 'Nothing was left.',
  noTimes: 'They named no time. Ask first if they can talk now.',
  noName: 'They wrote no name.',
  refused: 'This cannot be opened now. Perhaps the person changed their choice. Read below what they allow.',
}

/** Who was hurt, what they need, whose obligation it is, and what the person chose. */
const options = {
  direct: 'A meeting with the person described, with help',
  shuttle: 'Somebody carries words to and fro. They do not meet',
  letter: 'A letter, and an answer if there is one',
  surrogate: 'A meeting with somebody who did the same elsewhere',
  circle: 'A circle with the team',
  forPersonOnly: 'No meeting: what is done for the person is the outcome',
  systemOnly: 'No meeting: what is changed in how we work is the outcome',
  none: 'No meeting and nothing more for now. It is a whole outcome',
}

export const needsSteps = {
  need: {
    heading: 'Write down a need',
    happens: 'It is added to the table of who was hurt and what they need.',
    told: 'Everybody who carries the case.',
    button: 'Add this need',
    done: 'The need is in the table.',
    fields: {
      kind: { label: 'Who was hurt', options: { person: 'A person', team: 'A team', family: 'A family', community: 'A community' } },
      who: { label: 'In a few words, who', hint: 'Such as: the nurse who told us; the night team. The same words put a second need beside the first.' },
      need: { label: 'What they need', hint: 'As they said it. One need at a time.' },
    },
  },
  'need-not-met': {
    heading: 'Say that a need cannot be met',
    happens: 'The need stays in the table, with the reason.',
    told: 'Everybody who carries the case. Tell the person yourself, before they hear it elsewhere.',
    button: 'Keep the reason',
    done: 'The reason stands beside the need.',
    fields: { needId: { label: 'Which need' }, why: { label: 'Why it cannot be met', hint: 'Plainly, as you would say it to their face.' } },
  },
  obligation: {
    heading: 'Add an obligation',
    happens: 'A named owner owes something by a day. The owner reads this obligation and never the account.',
    told: 'The owner. At once on the paths without reviewers, else when the obligations begin.',
    button: 'Add this obligation',
    done: 'The obligation is in the table.',
    fields: {
      needId: { label: 'For which need' },
      kind: {
        label: 'What kind',
        hint: 'Training alone never closes a need. A consequence can be chosen once the person described was heard, or was offered it and said nothing.',
        options: {
          apology: 'An apology', explanation: 'An explanation', support: 'Support', rule: 'A rule is changed', place: 'A place is changed', care: 'Care is put right',
          behaviour: 'An agreement on behaviour', training: 'Training or coaching', consequence: 'A consequence for the person described', other: 'Something else',
        },
      },
      what: { label: 'What is owed', hint: 'The owner reads this without the account. Name nobody who told us, and no patient.' },
      ownerId: { label: 'Who owns it', hint: 'Somebody senior, outside the team. A line manager gets a task and never the story. Choose nobody whom the account is about.' },
      dueOn: { label: 'By when' },
    },
  },
  'needs-complete': {
    heading: 'The needs are written down',
    happens: 'The case goes on to whose obligation each need is, and by when.',
    told: 'The person sees that this part is done.',
    button: 'Go on to the obligations',
    done: 'Next: whose obligation each need is, and by when.',
  },
  options: {
    heading: 'Offer the options',
    happens: 'Your words go to the person, who chooses. No meeting is a whole outcome, and the first that you should name.',
    told: 'The person, in their thread.',
    button: 'Offer them',
    done: 'The options are with the person.',
    fields: { words: { label: 'What may be done', hint: 'Each option in a sentence, with who would hear what. Say that none of them needs a meeting.' } },
  },
  extension: {
    heading: 'Take longer, once',
    happens: 'The promise to settle the options gets a later day, which the case shows. This can be done once.',
    told: 'The person reads the reason.',
    button: 'Extend and tell the person',
    done: 'The date is extended, and the person has the reason.',
    fields: { words: { label: 'The reason, as the person will read it' } },
  },
  'affected-person': {
    heading: 'Record that the person affected was asked',
    happens: 'What they answered decides what may be done about their harm. Without their yes, only the system is changed.',
    told: 'Nobody.',
    button: 'Record the answer',
    done: 'Their answer is recorded.',
    fields: {
      agreed: { label: 'What they answered', options: { yes: 'Yes, please go on', no: 'No' } },
      how: { label: 'Who asked, where and how', hint: 'Somebody outside the team. For a patient: an advocate offered, in their language, on two different days.' },
    },
  },
  choice: {
    heading: 'Record what the person chose',
    happens: 'The case goes on to what they chose.',
    told: 'Everybody who carries the case.',
    button: 'Record the choice',
    done: 'The choice is recorded.',
    fields: { option: { label: 'What they chose', options }, words: { label: 'In the person’s own words', hint: 'What they said, as they said it.' } },
  },
  'person-described': {
    heading: 'Record that the person described was heard',
    happens: 'Nothing with consequences for them can be decided before this. A report is not a finding.',
    told: 'Everybody who carries the case.',
    button: 'Record',
    done: 'It is recorded.',
    fields: {
      how: { label: 'What happened', options: { heard: 'They were heard', saidNothing: 'They were offered it, with a companion, and said nothing' } },
      words: { label: 'What they want to be known', hint: 'In their words.' },
    },
  },
}

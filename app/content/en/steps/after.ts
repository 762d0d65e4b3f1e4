import { routeNames } from '../strand-stages'

/** Word from us, the owner's answer, what must be raised, and opening again. */
export const afterSteps = {
  word: {
    heading: 'Write to the person',
    happens: 'Your words go to their thread, also when nothing is new. The next date for word from us begins today.',
    told: 'The person.',
    button: 'Send',
    done: 'Your message is in their thread.',
    fields: { words: { label: 'Your message', hint: 'Where things stand, and what comes next and by when.' } },
  },
  'owner-answer': {
    heading: 'Answer as the owner',
    happens: 'The case goes on. Answer each of your obligations first.',
    told: 'Everybody who carries the case. The person sees what you answered on each obligation.',
    button: 'Send the answer',
    done: 'Your answer is recorded.',
    fields: { words: { label: 'What the trust has done, and will do' } },
  },
  duty: {
    heading: 'I must raise this',
    happens: 'You came upon harm that nobody has raised. It is a duty that no choice switches off. A safety route begins beside the review, which goes on.',
    told: 'The leads of that route. The person is told first that it is raised, and that it is a duty, unless that is unsafe.',
    button: 'Raise it',
    done: 'It is raised. The route stands beside the review.',
    fields: {
      kind: { label: 'With whom', hint: 'Choose who must act on it. Where two must, raise it once for each.', options: routeNames },
      why: { label: 'What you must raise', hint: 'The lead reads this and not the account.' },
      personTold: {
        label: 'The person', hint: 'In danger now? Ring 999 first.',
        options: { first: 'They are told first: my words below go to them', unsafeToTell: 'Telling them now could put somebody in danger' },
      },
      words: { label: 'What the person will read', hint: 'Say what you raise, with whom, and that no choice of theirs was broken. If telling is unsafe, leave it: the lead tells them later.' },
    },
  },
  reopening: {
    heading: 'Open it again',
    happens: 'The case goes back to the needs, with its reviewers or with new ones.',
    told: 'The person reads your words.',
    button: 'Open it again',
    done: 'The case is open again.',
    fields: { words: { label: 'What the person will read' } },
  },
  'no-reopening': {
    heading: 'Do not open it again',
    happens: 'The case stays finished, with the reason. The person may ask for a look at how it was handled.',
    told: 'The person reads the reason.',
    button: 'Refuse, with the reason',
    done: 'The reason is with the person.',
    fields: {
      why: { label: 'Why', options: { nothingNew: 'Nothing new', alreadyLookedAt: 'It was looked at already', anotherWayIsBetter: 'Another way is better' } },
      words: { label: 'The reason, as the person will read it' },
    },
  },
}

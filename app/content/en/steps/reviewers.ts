/** Who works on the case: what each step will do, who will be told, and what it asks. */
export const reviewerSteps = {
  reviewers: {
    heading: 'Propose reviewers',
    happens: 'The people whom you choose are put to the person. They see nothing before the person agrees to them.',
    told: 'The person: name, division, and whether they review for the staff network. Those proposed are told nothing yet.',
    button: 'Propose them',
    done: 'They are proposed. The person chooses.',
    fields: { people: { label: 'People who may be asked', hint: 'Everybody with a conflict has been left out already. Why, nobody is told: it could say who told us.' } },
  },
  'nobody-independent': {
    heading: 'Nobody of ours is independent',
    happens: 'Somebody independent from outside is asked to review, alone or beside one of ours.',
    told: 'The first readers are told that somebody independent is needed. They ask, and say nothing of what is in it.',
    button: 'Ask for somebody independent',
    done: 'Somebody independent may be proposed now.',
  },
  capacity: {
    heading: 'Everybody carries as much as they agreed to',
    happens: 'The case waits until a reviewer has room. It is shown as waiting, and its promise date stays.',
    told: 'The executive lead is told that cases wait. The person sees that theirs waits.',
    button: 'Say that it waits',
    done: 'The case waits for a reviewer, and the executive lead is told.',
  },
  recusal: {
    heading: 'Step back from this case',
    happens: 'Your access ends now and does not come back on this case. Nobody will ask you why.',
    told: 'The first reader is told that a reviewer is needed. The person sees that somebody else will be proposed.',
    button: 'Step back now',
    done: 'You have stepped back. The case is closed to you, and nobody will ask why.',
  },
}

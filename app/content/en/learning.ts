/** What the trust has learnt. The stories themselves are written, checked and approved elsewhere. */
export const learning = {
  title: 'Heard: learning',
  heading: 'What we have learnt',
  lead: 'People told us what happened, and allowed us to learn from it. This is what we changed.',
  safe: 'No story here is about one person. Names, days and small places are left out, and two people checked each one.',
  empty: {
    heading: 'There is nothing here yet',
    body: [
      'When a story has been checked and approved, it will appear here.',
      'Each will say what happened in general, what it did to people, what we changed and whether it worked.',
    ],
  },
  happened: 'What happened',
  changed: 'What we changed',
  question: 'A question for your team',
  readMore: 'Read more',
}

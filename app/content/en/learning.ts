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
  impact: 'What it did to people',
  responsible: 'What was responsible',
  changed: 'What we changed',
  worked: 'Did it work',
  away: 'The stories cannot be shown just now. Come back in a few minutes.',
  question: 'A question for your team',
  more: 'Read more',
  takeOut: {
    link: 'Take it to your team',
    heading: 'A paragraph for your team brief',
    lead: 'Read it out, or copy it. It names nobody, and it is for talking with each other, not for finding out who it was.',
    paragraph: '{happened} {changed} Here is a question for us: {question}',
    print: 'Print this page',
  },
}

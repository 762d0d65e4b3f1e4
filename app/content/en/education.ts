/** Words and questions to think with. The one place where the three terms of Derald Wing Sue are named. */
export const education = {
  title: 'Heard: education',
  heading: 'Words and questions to think with',
  lead: 'Nobody has to read this before they tell us something. It is here for anyone who wants to understand more.',
  principles: {
    heading: 'Three things we work by',
    items: [
      { name: 'Support', says: 'We look after the person who was hurt first.' },
      { name: 'Education', says: 'We keep learning how racism works, in people and in rules.' },
      { name: 'Challenge', says: 'We say what we see, and we change it. That includes our own habits.' },
    ],
  },
  terms: {
    heading: 'Three words that researchers use',
    lead: 'Derald Wing Sue, a psychologist, gave names to things that many people knew without a name.',
    items: [
      { term: 'Microassault', means: 'Meant to hurt, and known to hurt: a slur, a symbol, a refusal to be cared for by someone.' },
      { term: 'Microinsult', means: 'Often not meant, but it puts someone down. For example, being surprised that a doctor is a doctor.' },
      { term: 'Microinvalidation', means: 'It tells someone that what they lived is not real. For example: you are too sensitive.' },
    ],
    dislike: {
      heading: 'Why many people dislike “micro”',
      body: [
        '“Micro” sounds small. For the person it happens to, it may not be small at all.',
        'It adds up. The tenth time weighs more than the first.',
        'It can put the act in the centre, and leave out the hurt.',
        'So our form does not use these words. It asks what happened, and what it did to you.',
      ],
    },
  },
  questions: {
    heading: 'Questions to ask yourself',
    lead: 'Take one. Stay with it for a week.',
    items: [
      'When did I last stay silent? What was I afraid of?',
      'Whose name do I still not say right?',
      'Whose work do I check more than others’?',
      'Who gets the good shifts, the training and the benefit of the doubt?',
      'When a patient says something racist, who in my team speaks first?',
      'If a colleague told me today that I had hurt them, what would I say first?',
      'Which rule in my ward works better for some people than for others?',
    ],
  },
  team: {
    heading: 'With your team',
    body: [
      'Read one story from the learning page together. Ask what it would look like here.',
      'Do not ask a colleague to speak for everyone who looks like them.',
      'End with one thing that you will change, and a day to look at it again.',
    ],
    link: 'See the learning page',
  },
}

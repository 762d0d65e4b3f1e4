/** What support there is. What each service is and does comes from the trust's settings. */
export const support = {
  title: 'Heard: support',
  heading: 'Support for you',
  lead: 'What happened may still hurt, even if it was long ago. You can have support without telling us anything.',
  urgent: {
    heading: 'If you need someone now',
    body: 'These lines are open day and night.',
  },
  noReport: 'You do not need to report anything to use these. We do not tell your manager.',
  forWhom: 'Who it is for',
  whatItIs: 'What it is',
  howToAsk: 'How to ask for it',
  where: 'Where to send it',
  openForm: 'Open the form',
  form: {
    title: 'Heard: a form to print',
    stays: 'You need not have told us anything. What you type here stays on this page. It is gone when you close the page, or do not touch it for two minutes.',
  },
  howLong: 'How long it takes',
  sessions: {
    heading: 'Next group sessions',
    empty: 'When dates are set, the next sessions will be listed here. Each will say who it is for and how to join.',
    away: 'The dates cannot be shown just now. Come back in a few minutes.',
    caption: 'Group sessions',
    columns: { day: 'Day', time: 'Time', about: 'About', forWhom: 'Who it is for' },
    time: '{from} to {until}',
    open: 'Open: bring what you like',
  },
  sameOffer: {
    heading: 'Time to go',
    body: [
      'You may need time away from your shift. Say that you have a health and wellbeing appointment.',
      'You do not have to give a reason.',
    ],
  },
  forgets: {
    heading: 'What we remember',
    body: [
      'We help you fill in the form, and then we forget that we did.',
      'Nobody here can look up who has asked for support.',
      'What you say to a therapist stays with them. We are never told.',
    ],
  },
  someoneElse: {
    heading: 'Asking for someone else',
    body: ['A friend, a team leader or a colleague can send the form for you. You must agree first.'],
  },
  others: 'Others who can help',
}

/** The start page: what this is, and the three ways on. */
export const home = {
  title: 'Heard',
  heading: 'You will be heard',
  lead: 'This is a place to tell us when racism has hurt you, a colleague, a patient or a family.',
  more: [
    'You do not have to prove anything. You do not have to give your name. You can tell us a little now and more later.',
    'We start from what you tell us. Before anything is decided about another person, they are heard too.',
  ],
  tellUs: {
    button: 'Tell us what happened',
    time: 'It takes about five minutes. Three questions need an answer. You can leave the others.',
  },
  again: 'If it has happened again, you can tell us in ninety seconds.',
  readWhen: 'When we read it',
  followUp: {
    heading: 'Follow up',
    body: 'Use the words that we gave you. See what we promised, and by when. Change what you let us do.',
    link: 'Follow up what you told us',
  },
  support: {
    heading: 'Support',
    body: 'You can have support without telling us anything. Nobody at work needs to know.',
    link: 'See what support there is',
  },
  education: {
    heading: 'Education',
    body: 'Words, questions and films to think with, alone or with your team.',
    link: 'Go to education',
  },
  learning: {
    heading: 'Learning',
    body: 'What went wrong here, and what we changed. No names, and nothing that points to a person.',
    link: 'See what we have learnt',
  },
  justTold: {
    heading: 'Someone has just told me',
    body: 'For managers of wards and teams. What to say, what to leave, and what to do in the first hour.',
    link: 'Open the guide',
  },
  next: {
    heading: 'What happens after you tell us',
    steps: [
      'You get eight words. They are your key. Only you have them.',
      'One person reads what you wrote first, and writes back to you.',
      'You choose what we may do. Every choice is off until you turn it on.',
      'We tell you what we will do, and by when. If we are late, we say so.',
      'We do not finish before we have asked you.',
    ],
  },
  danger: {
    heading: 'If you are in danger now',
    body: 'Ring 999. Nobody reads this page straight away.',
  },
  device: {
    heading: 'The most private way',
    body: 'Your own phone, off the wi-fi at work, is the most private way to use this. The button “Leave this page” empties it at once.',
    limits: 'The button cannot hide that you were here from someone who watches this network.',
  },
  honest: {
    heading: 'What we have not always done',
  },
}

/** The person's own copy: the page before it, and the file. */
export const followUpCopy = {
  title: 'Heard: my copy',
  heading: 'My copy',
  link: 'Get a copy of everything here',
  lead: [
    'You can have one file with what you told us, when, and what we promised.',
    'Your choices and your messages are in it too. Nobody else’s words are.',
    'Names and how to reach you are kept apart, and are not in it.',
    'It opens in any browser, and you can print it.',
  ],
  safeHeading: 'Keep it safe',
  safe: [
    'Whoever opens the file can read all of it. It has no lock.',
    'Do not save it on a computer at work or on one that you share.',
    'Your own phone, off the trust’s wi-fi, is the most private way.',
  ],
  button: 'Save my copy',
  file: {
    heading: 'My copy',
    made: 'Made on {day}.',
    said: 'What I said',
    promised: 'What was promised',
    owed: 'What is owed to me',
    askedFor: 'What I asked for',
    choices: 'My choices',
    messages: 'Messages',
    looked: 'Who has looked',
    ratherNotSay: 'I would rather not say',
    other: 'I also said',
  },
}

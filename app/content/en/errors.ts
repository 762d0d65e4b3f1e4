/** What is said when something is not there, not allowed or broken. */
export const errors = {
  unknown: {
    title: 'Heard: page not found',
    heading: 'We cannot find that page',
    body: ['The address may have a letter wrong, or the page may have moved.', 'Nothing that you sent us is lost.'],
  },
  unknownToStaff: {
    title: 'Heard: page not found',
    heading: 'We cannot find that page',
    body: ['The address may have a letter wrong. Or the case is not, or no longer, one of yours.', 'Your own cases are in your list.'],
  },
  /** Above what a colleague typed into a form that was not taken. */
  staffTyped: 'What you typed was not sent. Copy it from here if you need it',
  notForYou: {
    title: 'Heard: not open to you',
    heading: 'This page is not open to you',
    body: ['Your roles here do not include this page.', 'If you think they should, ask the person who looks after people and settings.'],
  },
  changed: {
    title: 'Heard: this has changed',
    heading: 'This changed while you were looking at it',
    body: ['Somebody else did something first. Go back, look at the page again and then decide.'],
  },
  wrongWay: {
    title: 'Heard: nothing to send here',
    heading: 'This page does not take forms',
    body: ['Go back to the page that you came from and start from there. Nothing was saved.'],
  },
  broken: {
    title: 'Heard: something went wrong',
    heading: 'Something went wrong on our side',
    body: ['It is not your fault. Please try again in a few minutes.', 'What you sent us before is safe.'],
  },
  away: {
    title: 'Heard: not working just now',
    heading: 'This does not work just now',
    body: ['Our system is down. It is not your fault.', 'Please try again in a few minutes. What you sent us before is safe.'],
  },
  ring: 'You can ring {name} on {phone}: {when}.',
  tooLarge: {
    title: 'Heard: too big to send',
    heading: 'That was too big for us to take',
    body: [
      'Nothing from the last page was saved. The pages before it are safe.',
      'Go back and make your words shorter, or take away a file. Then send it again.',
    ],
  },
  goOn: 'You can go on from here:',
  home: 'the start page',
}

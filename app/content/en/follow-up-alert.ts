/** The private alert: a short e-mail that says nothing. */
export const followUpAlert = {
  title: 'Heard: a private alert',
  heading: 'A private alert',
  link: 'Get a short e-mail when there is something new',
  lead: [
    'We can send you a short e-mail when there is something new here. It has no name and no link in it.',
    'You pick the words. Nobody who sees it can tell what it is about.',
    'Use an address of your own, not one from work.',
  ],
  none: 'Just now nothing is sent to you.',
  on: 'An address is kept, locked away. Nobody here can read it, and this page does not show it. You picked these words:',
  wording: 'Which words should we use?',
  wordingHint: 'This is the whole e-mail.',
  address: 'Your e-mail address',
  addressHint: 'Look at it twice. We cannot tell you if it is wrong.',
  addressWrong: 'Please type an e-mail address, such as name@example.com.',
  turnsOn: 'Saving this turns on “Contact me”. You can turn it off at any time.',
  button: 'Send me an alert',
  take: 'Take my address away',
  left: 'From now on you get a short e-mail when there is something new.',
  gone: 'Your address is gone. Nothing is sent to it any more.',
}

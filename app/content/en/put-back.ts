/** What a colleague typed when their session had ended, given back after sign-in. */
export const putBack = {
  title: 'Heard: what you typed',
  heading: 'What you typed is still here',
  lead: 'You were signed out before it was sent. We kept it for you, and nobody else can open it.',
  goes: 'It goes when you send it or delete it, and after a day in any case. It has not been sent yet.',
  send: 'Send it now',
  delete: 'Delete it',
  page: 'Open the page where you typed it',
  typed: 'What you typed',
  nothing: 'You ticked answers and typed no words.',
  waiting: 'Something that you typed is still here',
  waitingBody: 'You were signed out before it was sent.',
  waitingLink: 'Look at what you typed',
}

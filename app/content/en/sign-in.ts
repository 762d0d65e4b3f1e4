/** Sign-in, and what can go wrong with it. Public: read before anybody is known. */
export const signIn = {
  title: 'Heard: sign in',
  problems: {
    unknown: {
      heading: 'You cannot come in yet',
      body: [
        'Your sign-in worked. But this workspace does not know you, or your place in it has ended.',
        'Ask the person who looks after people and settings for Heard in your trust to add you.',
        'You do not need to sign in to tell us about something that happened.',
      ],
    },
    again: {
      heading: 'Please sign in again',
      body: ['We could not finish that sign-in. It may have taken too long, or been opened twice, or begun in another window.', 'If it keeps happening, close the browser and open it again.'],
    },
    away: {
      heading: 'Sign-in is not answering',
      body: ['We could not reach the service that says who you are. Nothing is wrong with your account.', 'Try again in a few minutes. If it is still away, ring your IT service desk.'],
    },
  },
  start: 'Sign in',
  out: {
    title: 'Heard: signed out',
    heading: 'You are signed out',
    body: ['This browser can no longer open the workspace.', 'On a computer that others use, close the browser too.'],
  },
  demo: {
    title: 'Heard: demo sign-in',
    heading: 'Who would you like to be?',
    body: ['This is the demo. Everybody on this list is invented, and there are no passwords.', 'In your trust, your own sign-in page stands here.', 'The roles are those that people begin with. An administrator can change them.'],
    caption: 'People of the demo trust',
    columns: { name: 'Name', job: 'Job', role: 'Role in Heard', choose: 'Sign in' },
    noRole: 'No role',
    choose: 'Sign in',
    as: 'as {name}',
  },
}

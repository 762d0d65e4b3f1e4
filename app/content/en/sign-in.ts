/** Sign-in and what can go wrong with it. Public: read before anybody is known. */
export const signIn = {
  problems: {
    unknown: {
      title: 'You cannot come in yet',
      says: 'Your sign-in worked, but this workspace does not know you, or your place in it has ended.',
      next: 'Ask the person who keeps people and settings for Heard in your trust to add you. To tell us about something that happened you do not need to sign in.',
    },
    again: {
      title: 'Please sign in again',
      says: 'That sign-in could not be finished. It may have taken too long, been opened twice, or begun in another window.',
      next: 'Start again. If it keeps happening, close the browser and open it again.',
    },
    away: {
      title: 'Sign-in is not answering',
      says: 'We could not reach the service that says who you are. Nothing is wrong with your account.',
      next: 'Try again in a few minutes. If it is still away, ring your IT service desk.',
    },
  },
  startAgain: 'Sign in',
  out: {
    title: 'You are signed out',
    says: 'This browser can no longer open the workspace.',
    next: 'On a shared computer, close the browser too.',
  },
  demo: {
    title: 'Who would you like to be?',
    says: 'This is the demo. The people are invented and there are no passwords. In your trust, your own sign-in page stands here.',
    lapsed: 'This page was open for too long. Start again from the workspace.',
    choose: 'Sign in as',
  },
}

/** What somebody signed in reads when a page is not for their role. */
export const notForYou = {
  title: 'This page is not part of your role',
  says: 'You are signed in, but the page that you asked for belongs to another role.',
  next: 'Go to your work. If you need this page, ask the person who keeps people and settings for Heard in your trust.',
  noRole: {
    title: 'You do not have a role here yet',
    says: 'You are signed in, but nobody has given you a role in this workspace.',
    next: 'Ask the person who keeps people and settings for Heard in your trust. To tell us about something that happened you do not need to sign in.',
  },
}

import type { EasyWords } from './words'

export const frame: EasyWords<'frame'> = {
  problem: 'Something needs to be put right',
  charactersAtMost: 'You can type {limit} letters.',
  charactersLeft: 'You can type {count} more letters.',
  charactersOver: 'This is {count} letters too long.',
  leave: 'Leave this page',
  leaveKeys: 'or press the Shift key 3 times',
  notSent: 'It did not work. Your words are still here. Wait a minute. Then send it again.',
  notSentHelp: 'Did nothing happen when you pressed the button? Our computer may be down. Your words are still here. You can ring us on {phone}.',
  promises: { later: 'After that', paused: 'We wait', sorry: 'This is late. We are sorry.' },
  footer: { accessibility: 'Making this easy for all to use', staff: 'For staff who work on reports' },
}

export const errors: EasyWords<'errors'> = {
  unknown: { heading: 'We cannot find this page', body: ['There may be a wrong letter in the address.', 'What you sent us is safe.'] },
  notForYou: { heading: 'You cannot open this page', body: ['This page is for other people.', 'Do you think you should see it? Ask the person who looks after the settings.'] },
  changed: { heading: 'Something has changed', body: ['Someone else did something first. Go back. Read the page again. Then choose.'] },
  wrongWay: { heading: 'This page cannot take what you sent', body: ['Go back to the last page. Nothing was saved.'] },
  broken: { heading: 'Something went wrong', body: ['It is not your fault. Wait a few minutes. Then try again.', 'What you sent us before is safe.'] },
  away: { heading: 'This does not work now', body: ['Our computer is down. It is not your fault.', 'Wait a few minutes. Then try again. What you sent us before is safe.'] },
  ring: 'You can ring {name}. The number is {phone}. When: {when}.',
  tooLarge: {
    heading: 'This is too big for us',
    body: ['We did not save the last page. The pages before it are safe.', 'Go back. Make your words shorter, or take away a file. Then send it again.'],
  },
  goOn: 'You can go here:',
  home: 'the first page',
}

export const putAway: EasyWords<'putAway'> = {
  warning: 'This page closes in 20 seconds. Press any key to keep it open.',
  report: {
    body: 'Nobody used it for 2 minutes. Your words are in a safe place.',
    label: 'Your 4 words',
    hint: 'The 4 words bring your page back. Put a space between the words.',
    lost: 'You need the 4 words to open it. Without them it will be deleted.',
  },
  sent: {
    body: 'Nobody used it for 2 minutes. We keep your 8 words for 30 minutes.',
    label: 'Your 4 words',
    hint: 'These are the 4 words from the start. They show your 8 words.',
    button: 'Show my 8 words',
    lost: 'We have what you sent. Do you have the 8 words? Then close this page.',
  },
  followUp: {
    body: 'Nobody used it for 2 minutes. Your words are in a safe place.',
    label: 'Your 8 words',
    hint: 'The 8 words open your page. Put a space between the words.',
    lost: 'You need the 8 words to open it.',
  },
  letter: {
    body: 'Nobody used it for 2 minutes. What was typed in the form is gone.',
    label: 'Your 8 words',
    hint: 'The 8 words open your page. Put a space between the words.',
    lost: 'You need the 8 words to open it.',
  },
  supportLetter: { body: 'Nobody used it for 2 minutes. What was typed in the form is gone.' },
  noScript: 'This page cannot close by itself. Please close it when you go.',
}

export const support: EasyWords<'support'> = {
  heading: 'Help for you',
  lead: 'What happened may still hurt. It may be long ago. You can get help. You do not have to tell us anything.',
  urgent: { heading: 'Do you need someone now?', body: 'You can ring these numbers day and night.' },
  noReport: 'You do not need to tell us what happened. We do not tell your manager.',
  howToAsk: 'How to ask',
  form: { stays: 'You do not have to tell us anything. What you type stays on this page. It goes when you close the page. It also goes if you stop for 2 minutes.' },
  sessions: {
    heading: 'Groups you can join',
    empty: 'There are no dates yet. The dates will be here. You will see who each group is for.',
    away: 'We cannot show the dates now. Please come back in a few minutes.',
    open: 'Open: talk about what you like',
  },
  sameOffer: {
    heading: 'Time away from work',
    body: ['You may need time away from your shift. Say that you have a health and wellbeing appointment.', 'You do not have to say why.'],
  },
  forgets: {
    heading: 'What we keep',
    body: ['We help you with the form. Then we forget that you asked.', 'Nobody here can find out who asked for help.', 'You can talk to the therapist in private. They never tell us.'],
  },
  someoneElse: { heading: 'Asking for someone else', body: ['A friend or someone at work can send the form for you. They must ask you first.'] },
  others: 'Other people who can help',
}

export const learning: EasyWords<'learning'> = {
  lead: 'People told us what happened. They said that we may learn from it. This is what we changed.',
  safe: 'The stories have no names in them. Nobody can see who it was. Two people checked each story.',
  empty: { body: ['New stories come here when they are checked.', 'A story says what happened. It says what we changed.'] },
  away: 'We cannot show the stories now. Please come back in a few minutes.',
  takeOut: { heading: 'A story for your team', lead: 'You can read it to your team. It is for talking. It is not for finding out who it was.' },
}

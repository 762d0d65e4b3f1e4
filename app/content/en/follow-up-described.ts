/** The page of somebody who was told that a report describes them. */
export const followUpDescribed = {
  title: 'Heard: your side',
  heading: 'Your side of it',
  lead: ['We were told about something, and it describes you.', 'A report is not a finding. Before anything is decided about you, you are heard.'],
  gist: 'What it is about',
  toldOn: 'We wrote this for you on {day}.',
  noGist: 'Ask the person who gave you your words.',
  whyNotMore: 'You do not see the report here. We do not say who told us, or if we know a name. It is the same for everybody.',
  companion: {
    heading: 'You are not alone with this',
    body: [
      'You may bring somebody: a colleague, your union or a friend. They may come to every talk.',
      'You may take advice first. What you write here could be asked for in a formal process.',
    ],
    support: 'See what support there is for you',
  },
  account: {
    heading: 'What you want to say',
    lead: 'You may say how it was for you. You may also say nothing, and nobody holds that against you.',
    label: 'In your own words',
    hint: 'Please do not name a patient.',
    button: 'Send what I wrote',
    nothing: 'I say nothing',
    saidOn: 'You wrote this on {day}:',
    nothingOn: 'On {day} you chose to say nothing.',
  },
  since: 'Has anything changed for you since we spoke to you?',
  lookGoing: 'Somebody independent looks at how we handled this. You hear what they find.',
  done: { account: 'Thank you. We have what you wrote, and you have been heard.', nothing: 'We have noted that you say nothing. You can change your mind.' },
}

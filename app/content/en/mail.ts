const end = 'Please do not answer this message. Nobody reads what is sent to this address.'

function wording(subject: string, sentence: string) {
  return { subject, text: `${sentence}\n\n${end}\n` }
}

/**
 * All that mail ever says: three texts of one length, so that neither the text nor its size tells what it is about or who gets it.
 * No name of anything, no number, no link. Colleagues get the first; a person who asked for an alert picks one.
 */
export const mail = {
  wordings: {
    first: wording('There is something new for you', 'There is something new for you. Open it when it suits you, in the place that you know.'),
    second: wording('Your update is waiting for you', 'Your update is ready. Whenever you have a quiet moment, look at it in the usual place.'),
    third: wording('A reminder of what you planned', 'This is the reminder that you asked for. Look at it when you like, in the usual place.'),
  },
  /** What first readers are told of mail that did not arrive. */
  failures: {
    heading: 'Mail that did not arrive',
    line: 'On {day} a message could not be handed over: {why}.',
    whys: {
      refused: 'the mail service would not take it',
      tooLate: 'the mail service could not be reached for a day',
      bounced: 'the address does not exist or is full',
      complained: 'whoever received it marked it as unwanted',
      failed: 'the mail service gave up',
    },
    next: 'Who it was for is not kept here. Look through your cases for somebody who waits for word, and reach them another way.',
    seen: 'I have seen this',
  },
  /** The demo's mailbox. */
  mailbox: {
    title: 'Heard: mail that was sent',
    heading: 'Mail that was sent',
    lead: 'The demo sends no real mail. Whatever it would have sent is listed here, the newest first. This is the whole of each message.',
    empty: 'Nothing has been sent yet. Mail goes out at fixed hours on working days. What cannot wait goes at once.',
    caption: 'Messages',
    columns: { to: 'To', at: 'When', says: 'What it says' },
  },
}

/** The page before sending, and what each page may say once at its top. */
export const reportCheck = {
  title: 'Heard: check and send',
  heading: 'Check and send',
  lead: 'This is what you told us. You can change each part.',
  nothing: 'You left this out.',
  change: 'Change',
  folded: 'Show the words that were used',
  date: { about: 'around {day}', period: 'from {from} to {to}', from: 'from {from}', to: 'until {to}' },
  readers: {
    heading: 'Who will read it, and when',
    first: 'The first reader reads it.',
    none: 'You let nobody else read it. The first reader does, and those who must keep people safe.',
    duty: 'Because of what you told us, these people look at their own part:',
    chosen: 'You said that we may share it with these teams:',
    review: 'Two reviewers may read it, after you have said yes to each of them.',
    noReview: 'You did not say that reviewers may read it. They will not.',
    learning: 'Parts of it may help others to learn. You see them first.',
    ward: 'The ward’s matron and its violence prevention lead see three things: the day, the kind and what we did. They never see your words, or who told us.',
  },
  evidence: {
    heading: 'Keep the evidence today',
    body: ['Camera pictures are often deleted after about 30 days. Ask today that they are kept.', 'Keep messages and pictures. Write down who saw it, for yourself.', 'You can ring the police yourself at any time: 101, or 999 if someone is in danger.'],
  },
  limits: {
    heading: 'If you may want to make a legal claim',
    body: ['Telling us does not stop the clock. Ring Acas or your union now.', 'We cannot tell you which limit is yours. Go by the shortest.'],
    each: '{limit}, for {claim}. This has been the law since {day} ({law}).',
  },
  apart: ['People who had no part in what you told us before read this.', 'Those who had a part cannot see it, and nobody tells them that it is there.'],
  cannotRing: 'You asked us to ring you, and gave no number. You can change that above.',
  guess: {
    heading: 'Could anyone guess that it was you?',
    few: 'You said that few people were there. They may guess.',
    speak: 'You said that we may speak to the person who did it. If only the two of you were there, they will know.',
    fair: 'We start from what you tell us. Before anything is decided about another person, they are heard too.',
  },
  send: 'Send it now',
  sendNote: 'Then you get eight words. They are your key to everything that comes after.',
  more: { heading: 'You can send this now', body: 'It is a whole record. If you have time, you can add to it below. You can also do that later.' },
}

export const reportNotices = {
  skipped: 'That page comes later. Please answer this one first.',
  fileAdded: 'Your picture is added. See below what we took out of it. Then go on.',
  fileRemoved: 'The picture is removed. We do not have it any more.',
  pictureNotAdded: 'You had chosen a picture. It went when the page closed. Please add it again.',
  fileNotHere: 'A file came where words belong, so we left it out. Please say in words what it shows.',
  cut: 'What you sent did not arrive whole. We kept the words that arrived. Look at them, and add the picture again.',
  expired: 'What you typed before was deleted, because too much time had passed. We kept only the page that you just sent.',
  unreadable: 'We could not read what was sent. Please type it again and send it.',
  notOpen: 'This way in is not open here. You can ring us, or ask somebody you trust to tell us for you.',
  wrongPhrase: 'We found nothing for those four words. Check each word. What was typed may have been deleted by now.',
  away: {
    title: 'Heard: not working just now',
    heading: 'We cannot take this just now',
    body: ['Our system is down. It is not your fault.', 'Please try again in a few minutes. What you sent us before is safe.', 'You can ring {name} on {phone}: {when}.'],
  },
}

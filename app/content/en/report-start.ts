/** Page 0: what is true before anything is typed. */
export const reportStart = {
  title: 'Heard: before you start',
  heading: 'Before you start',
  lead: 'You can tell us what happened to you, a colleague, a patient or a family.',
  time: 'It takes about five minutes. Three questions need an answer. You may leave all the others.',
  danger: 'If you are in danger now, ring 999. Nobody reads this page at once.',
  words: {
    heading: 'Write these four words down first',
    body: 'They bring you back to what you typed, on this device or another. You will not see them again.',
    how: 'What you typed is kept for 30 minutes after you stop. Then it is deleted.',
    away: 'If you stop for two minutes, the page closes. Your four words bring it back.',
    keepLabel: 'Do you need longer?',
    keep: 'Keep what I type for 7 days',
    keepHint: 'Choose this if you may need a break. It is locked, and nobody here can read it.',
  },
  start: 'Start',
  again: 'It happened again: tell us in ninety seconds',
  goOn: {
    heading: 'You have started already',
    body: 'What you typed on this device is still here.',
    button: 'Go on from where I was',
  },
  comeBack: {
    summary: 'I have four words from before',
    label: 'Your four words',
    hint: 'Put a space between the words.',
    button: 'Bring back what I typed',
    wrong: 'We found nothing for those four words. Check each word. What was typed may have been deleted by now.',
  },
  next: {
    heading: 'What happens next',
    steps: [
      'When you send it, you get eight words. They are your key.',
      'If someone may not be safe, a person looks by the end of {safetyDay}.',
      'A person writes back to you by {answerDay}. They offer you support.',
      'We tell you what we think should happen by {lookDay}.',
      'We do not finish before we have asked you.',
    ],
    dates: 'These dates are for something sent today.',
  },
  readers: {
    heading: 'Who reads it, and when',
    body: [
      'One person reads it first. We call them the first reader.',
      'If someone may be in danger, a safety lead reads the part that they need.',
      'Nobody else reads it unless you say yes. Your manager is not told.',
    ],
  },
  ways: {
    heading: 'Three ways to tell us',
    body: [
      { name: 'We do not know who you are', says: 'We answer you through your eight words. We can still change how we work and give support. We may not be able to act about one person.' },
      { name: 'Your name is kept apart', says: 'Two people hold your name. Reviewers do not see it.' },
      { name: 'You give your name', says: 'The people who work on it know who you are.' },
    ],
    later: 'You choose as you go. You can give your name later. We never change that for you.',
  },
  yes: {
    heading: 'What we will not do without your yes',
    list: [
      'contact you',
      'show what you wrote to reviewers',
      'speak to the person who did it',
      'start a formal process about your job',
      'use what you told us to teach others',
    ],
    except: [
      'Sometimes the law or somebody’s safety means that we must share a part of it.',
      'We take out what we can. We tell you first, unless that would put someone in danger.',
      'What we hold is not secret in law. A court, a regulator or the police can ask for it.',
    ],
    fair: 'We start from what you tell us. Before anything is decided about another person, they are heard too.',
  },
  clock: {
    heading: 'If you may want to make a legal claim',
    body: ['Some claims have short legal time limits. Telling us does not stop the clock.', 'Ring Acas or your union now if you may want to claim.'],
  },
  device: {
    heading: 'Where to do this',
    body: [
      'Your own phone, off the trust’s wi-fi, is the most private way.',
      'The red button leaves at once. It deletes what you typed.',
      'It cannot hide that you were here from someone who watches this network.',
    ],
  },
  support: { heading: 'Support without telling us', body: 'You can have support and tell us nothing.', link: 'See what support there is' },
  others: {
    heading: 'Other ways to tell us',
    body: [
      'Ring {name} on {number}: {when}.',
      'Ask them for the form on paper. You can post it or hand it in.',
      'Your union, an advocate, a chaplain or {network} can tell us for you.',
      'If you need an interpreter, we find a professional one. We never ask a colleague.',
    ],
  },
  signed: 'A word from {name}',
}

import type { SupportAsked } from '~/support/services'

const names = {
  oneToOneTherapy: 'One-to-one therapy', reflectiveGroup: 'A group that thinks together', occupationalHealth: 'Occupational health',
  speakUpGuardian: 'The Freedom to Speak Up guardian', chaplaincy: 'Chaplaincy', union: 'Your union', networkPeer: 'Somebody from the staff network',
} satisfies Record<SupportAsked, string>

/** Support offered to the person, by code. We never keep what they answered. */
export const followUpSupport = {
  title: 'Heard: support for you',
  heading: 'Support for you',
  link: 'See what support is offered to you',
  linkHeading: 'Support for you',
  back: 'Back to your page',
  lead: 'You can have support whatever happens with what you told us.',
  forgets: [
    'We do not keep your answer. Yes and no look the same to us afterwards.',
    'Nobody here can see who asked for support. The people who carry this cannot either.',
  ],
  none: 'When the first reader writes to you, support is offered here. You need not wait for it: everything is on the page about support.',
  all: 'All the support there is',
  names,
  general: 'Support in general',
  asked: 'You asked about this.',
  answered: 'You have answered this one. We did not keep what you said.',
  yes: 'Yes, make the form for me',
  yesRing: 'Yes, tell me whom to ring',
  no: 'No, thank you',
  about: 'about: {what}',
  done: 'Thank you. We have forgotten what you said.',
  recall: {
    heading: 'If you change your mind',
    body: [
      'We do not know whether you asked for support, or who sent the form for you. So we cannot take it back.',
      'You can take it back at any time, also if a colleague sent it for you. Send this letter to the same place.',
    ],
    link: 'Make a letter that takes it back',
  },
  form: {
    title: 'Heard: a form to print',
    heading: 'Your form',
    lead: ['This form is made for this page only. We keep no copy, and nobody is told.', 'Print it, or copy it into an e-mail of your own. Your own phone is the most private way.'],
    stays: 'What you type here stays on this page. It is not sent to us. It is gone when you close the page, or do not touch it for two minutes.',
    to: 'To',
    subject: 'I would like to refer myself',
    name: 'Your name, or the name that you want to use',
    reach: 'How they can reach you, and when it is safe',
    language: 'Language, and anything that would make it easier',
    words: 'What you would like them to know',
    wordsHint: 'As much or as little as you like. You do not have to tell the story again.',
    withTold: 'Put in what I told you',
    withoutTold: 'Leave it empty',
    print: 'Print it',
    signed: 'I ask for this myself. Please write to me only.',
    recall: {
      heading: 'Your letter to take it back',
      subject: 'I take a request for support back',
      by: 'Who sent the request, if it was not you',
      words: 'Anything else that you would like them to know',
      wordsHint: 'You need not say why.',
      signed: 'Please stop here, and delete what was sent about me. If you have to keep something, please tell me what.',
    },
    back: 'Back to support',
    ringHeading: 'Whom to ring',
    ring: 'There is no form for this one. You can ring, and you need not say why.',
  },
}

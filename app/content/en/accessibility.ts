/** The accessibility statement, in the order that the regulations for public bodies ask for. */
export const accessibility = {
  title: 'Heard: accessibility',
  heading: 'Accessibility',
  lead: 'We want everyone to be able to use this service, on any device, in their own way.',
  sections: [
    {
      id: 'what-you-can-do',
      heading: 'What you should be able to do',
      body: [
        [
          'make the text four times as large, with nothing cut off',
          'use every page with a keyboard alone',
          'use every page with a screen reader',
          'use every page with scripts switched off',
          'read it on a small phone, without scrolling sideways',
          'change the colours in your browser',
        ],
        'Our pages use short sentences and everyday words.',
      ],
    },
    {
      id: 'how-accessible',
      heading: 'How accessible it is',
      body: [
        'We aim at the Web Content Accessibility Guidelines, version 2.2, level AA.',
        'We think that this service partly meets them. It has not been checked by people outside the trust yet.',
      ],
    },
    {
      id: 'what-is-missing',
      heading: 'What does not work well yet',
      body: [
        [
          'Easy Read has no pictures yet, and the page about words for racism is not in it.',
          'There is no version in British Sign Language yet.',
          'The pages are in English only. You may write to us in any language.',
          'It has been tested by machine and by keyboard, and not yet with every screen reader.',
        ],
      ],
    },
    {
      id: 'another-way',
      heading: 'If you need another way',
      body: ['You can ring us on {phone}, {hours}. You can have an interpreter, large print, or a person beside you.', 'You can also write to {email}. We answer within five working days.'],
    },
    {
      id: 'enforcement',
      heading: 'If you are not content with our answer',
      body: [
        'Tell us first, if you can. You can then go to the Equality Advisory and Support Service at equalityadvisoryservice.com.',
        'The Equality and Human Rights Commission enforces the accessibility regulations of 2018 for public bodies.',
      ],
    },
    {
      id: 'how-tested',
      heading: 'How we test it',
      body: [
        'Every change is tested by machine on every page, at the width of a computer and of a small phone.',
        'This statement was written in November 2026. We look at it again with every large change.',
      ],
    },
  ],
}

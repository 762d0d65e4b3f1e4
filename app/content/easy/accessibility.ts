import type { EasyWords } from './words'

/** How people can use these pages, and what does not work yet. */
export const accessibility: EasyWords<'accessibility'> = {
  heading: 'Can everyone use this?',
  lead: 'We want everyone to be able to use these pages.',
  sections: [
    {
      id: 'what-you-can-do',
      heading: 'What you can do',
      body: [
        ['make the words much bigger', 'use only the keyboard', 'hear the page read aloud', 'use the pages without scripts', 'use a small phone', 'change the colours'],
        'We use short words. You can choose Easy Read at the top of the page.',
      ],
    },
    {
      id: 'how-accessible',
      heading: 'How good it is',
      body: ['There are rules for this. They are called WCAG 2.2, level AA. We try to keep them.', 'We keep most of them. Nobody from outside has checked it yet.'],
    },
    {
      id: 'what-is-missing',
      heading: 'What is not good yet',
      body: [
        [
          'Easy Read has no pictures yet.',
          'The page about words is not in Easy Read.',
          'There is no sign language yet.',
          'The pages are in English. You can write to us in any language.',
          'We have not tested it with every screen reader.',
        ],
      ],
    },
    {
      id: 'another-way',
      heading: 'Do you need another way?',
      body: ['You can ring us on {phone}. The times are: {hours}.', 'You can have someone who speaks your language. You can have big print. Someone can be with you.', 'You can also write to {email}. We write back in 5 working days.'],
    },
    {
      id: 'enforcement',
      heading: 'Are you not happy with our answer?',
      body: ['Please tell us first, if you can.', 'There is a service that can help you. It is at equalityadvisoryservice.com.', 'There is a law about this. A group called the Equality and Human Rights Commission looks after it.'],
    },
    {
      id: 'how-tested',
      heading: 'How we test it',
      body: ['We test each page by computer when we change it. We test it big and small.', 'We wrote this in November 2026. We look at it again when much has changed.'],
    },
  ],
}

import type { EasyWords } from './words'

/** The first page: hard words are said with what they mean. */
export const home: EasyWords<'home'> = {
  lead: 'You can tell us about racism here.',
  more: [
    'Racism is when someone is treated badly because of race. Race can be about skin colour, language, or where a family comes from.',
    'It may have happened to you. It may have happened to someone else.',
    'You do not need to prove it. You do not need to give your name.',
    'You can tell us a little now. You can tell us more later.',
    'We listen to you first. Then we also listen to the other person.',
  ],
  tellUs: { button: 'Tell us what happened', time: 'It takes about 5 minutes. There are 3 questions that need an answer. You can leave out the others.' },
  again: 'Did it happen again? There is a short way to tell us.',
  followUp: { body: 'When you tell us, we give you 8 words. Use the words to see what we did.' },
  support: { heading: 'Support', body: 'Support is help for you. You do not have to tell us anything to get it. Nobody at work needs to know.' },
  education: { heading: 'Education', body: 'Words and questions to think about. You can do it alone or with your team.' },
  learning: { body: 'This is what went wrong here. This is what we changed. There are no names in it.' },
  next: {
    heading: 'What happens when you tell us',
    steps: [
      'We give you 8 words. They are like a key. Only you have them.',
      'One person reads what you wrote. They write back to you.',
      'You choose what we may do. We ask before we do it.',
      'We tell you what we will do. We give you a date. If we are late, we say sorry.',
      'We ask you before we finish.',
    ],
  },
  danger: { heading: 'Are you in danger now?', body: 'Ring 999. Nobody reads this page at once.' },
  device: {
    heading: 'Where it is safest to do this',
    body: 'Use your own phone. Turn off the wi-fi from work. The red button closes this page fast.',
    limits: 'Someone who watches the wi-fi can still see that you were here.',
  },
  justTold: { body: 'For managers. What to say. What to leave out. What to do now.' },
  honest: { heading: 'What we did not always do well' },
}

import type { EasyWords } from './words'

export const reportShut: EasyWords<'reportShut'> = {
  title: 'Heard: type your 4 words',
  heading: 'Type your 4 words',
  body: 'This page was closed. The 4 words from the start page open it.',
  anew: { body: 'This clears what was typed here and not sent. We cannot bring it back.' },
}

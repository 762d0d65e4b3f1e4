import type { EasyWords } from './words'

export const reportSent: EasyWords<'reportSent'> = {
  heading: 'We have it. These are your 8 words',
  lead: 'The 8 words are like a key. We do not keep them. We cannot send them to you again.',
  write: 'Write down the 8 words now, or print the card. Keep them in a safe place.',
  away: 'If you stop for 2 minutes, the page closes. Your 4 words open it again for 30 minutes.',
  label: 'Your 8 words',
  back: {
    heading: 'Last: type the 8 words',
    label: 'The 8 words on your paper',
    hint: 'Read them from your paper. Put a space between the words.',
    then: 'If they are right, we clear this page.',
    kept: 'I have the words. Clear this page',
    wrong: 'These are not the 8 words. Look at each word again. Your report is safe.',
    right: 'These are the right words. You can close this page.',
  },
  kept: { heading: 'You have your 8 words', body: 'We do not show them here any more. What you sent is safe with us.' },
  promises: {
    heading: 'What we do, and when',
    label: 'What we do',
    safety: 'Someone looks if people are safe.',
    answer: 'A person writes to you. They offer you help.',
  },
  use: {
    heading: 'How to use the 8 words',
    body: ['Go to “Follow up” at the top of this page. You can use any phone or computer.', 'Type the 8 words there. You can see what we did. You can write to us.', 'You can change your choices there.'],
  },
  card: { heading: 'Print a card with the 8 words', note: 'The card has only the words on it. It says nothing about us.' },
  incident: {
    heading: 'For the incident form',
    body: 'You can copy these words into the incident form. Then the form says that it was about race.',
    number: 'The number of the incident form',
    numberHint: 'You can also give it later. Use your 8 words.',
    kept: 'We have the number. Thank you.',
    tooLong: 'Check the number. It can have up to 60 letters and numbers.',
    failed: 'We could not keep it. You can give it later. Use your 8 words.',
  },
  equality: {
    summary: 'There are 4 more questions about you',
    why: 'They show us if some groups are hurt more. You can leave them out.',
    apart: 'We lock the answers away. We do not put them with your story.',
    joined: 'You said that we may check if we are fair. We lock the answers away. We only count.',
    kept: 'Thank you. We locked your answers away.',
  },
  done: 'What you typed is not on this phone or computer any more. The 8 words go in 30 minutes.',
  leave: 'Leave now',
}

import type { EasyWords } from './words'

/** While a colleague types for somebody: what is read to the person, and the letter that they get. */
export const reportHelped: EasyWords<'reportHelped'> = {
  start: {
    beside: ['You type for someone who is with you. Read this page to them first.', 'They write down the 4 words. You do not. They choose each answer. They choose if you send it.'],
    phone: ['You type for someone on the phone. Read this page to them first.', 'They write down the 4 words. You do not. They choose each answer. They choose if you send it.'],
    paper: ['You type what is on a paper form. Type each word as it is.', 'Did they leave something out? Then you leave it out too. Do not guess.'],
  },
  readBack: { heading: 'Now read this aloud', lead: 'Read it slowly. Or let them read it.', byPhone: 'Read it slowly. Wait after each line. They cannot see this page.', ask: 'Ask: is this right? If not, press “Change”.', right: 'They say it is right' },
  check: {
    beside: 'You have read it all. Now ask: can I send it? If they say no, press the red button.',
    phone: 'You have read it all. Now ask: can I send it? If they say no, press the red button.',
    paper: 'Look at the paper. Is each word the same?',
  },
  sent: {
    heading: 'We have it. Give them these 8 words',
    lead: 'The words are for them. They write them down. Or you print the card.',
    byPhone: ['The words are for them. Say 1 word. Then spell it. Then say the next word.', 'They write the words down. They read them back to you. You write nothing down.'],
    change: ['They type the words. Then they get new words. Only they see the new words.', 'Please ask them to do it today. They can use their own phone.', 'Then these words do not work any more. You cannot see what happens next.'],
    done: 'You keep nothing. Press the red button when they have the words.',
    nobody: { heading: 'We have it. You do not need a letter', lead: 'They did not say how to reach them. So we send nothing. We still do what we promised.' },
  },
  letter: {
    heading: 'We have it. Print this letter',
    lead: ['Use a plain envelope. Send it the way they told us.', 'Write the address by hand. Do not keep the letter.', 'Lock the paper form away.'],
    body: ['you sent us a paper form. We have it. We typed it in on {day}.', 'These 8 words are your key. Keep them safe. Show them to nobody.'],
    how: ['Go to {address}. You can use any phone or computer. Type the words.', 'Then you get 8 new words. Only you know them. Please do it soon.', 'Do the words not work? Then someone else has used them. Please ring us.'],
    promises: 'What we promise',
    safety: 'By {day} someone looks if people are safe.',
    answer: 'By {day} someone writes to you. They offer support.',
    look: 'By {day} we tell you what we think.',
    noWeb: 'Do you not use the internet? Then ring us. We find another way.',
  },
}

export const followUpNewWords: EasyWords<'followUpNewWords'> = {
  heading: 'First you get your own 8 words',
  lead: ['Someone else saw your words. They typed for you. Or they gave you the words.', 'Here are new words. Only you can see them.'],
  label: 'Your 8 new words',
  write: 'Please write them down now. Keep them safe. The first 4 letters of each word are enough.',
  back: { label: 'Type your new words', hint: 'Look at your paper. Leave a space between the words.', wrong: 'These are not the 8 new words. Please look at each word.' },
  then: 'Press the button. Then the old words do not work any more. Nobody else can see your page.',
  button: 'Use my new words',
  notMine: { heading: 'Do you want to leave this page?', body: 'Then nothing changes. The old words still bring you here.' },
  done: 'Your new words work now. The old words do not.',
}

export const reportWheel: EasyWords<'reportWheel'> = {
  others: 'Other words',
  hint: 'These are the words of the {wheel}.',
  ring: 'This is a ring with {count} parts. It has the same numbers as the list. You tick in the list. Then you see it in the ring.',
}

/** On the reporter's pages while a colleague types: for the person beside them, on the phone, or from paper. */
export const reportHelped = {
  start: {
    beside: ['You are typing for somebody who is with you. Read this page to them first.', 'They write down the four words, not you. They decide each answer, and whether to send.'],
    phone: ['You are typing for somebody on the phone. Read this page to them first.', 'They write down the four words, not you. They decide each answer, and whether to send.'],
    paper: ['You are typing in a form that came on paper. Type what stands there, word for word.', 'Leave out what they left out. Do not guess.'],
  },
  readBack: {
    left: '{left} pages to read back',
    last: 'The last page to read back',
    heading: 'Read this back aloud',
    lead: 'Read each line slowly, or let them read it here.',
    ask: 'Ask: is that what you mean? If not, press “Change”.',
    right: 'They say that it is right',
  },
  check: {
    beside: 'You have read it all back. Now ask: shall I send it? If they say no, leave with the red button.',
    phone: 'You have read it all back. Now ask: shall I send it? If they say no, leave with the red button.',
    paper: 'Hold it beside the paper. Every word should be the same.',
  },
  sent: {
    heading: 'We have it. Give them these eight words',
    lead: 'The words are theirs. They write them down, or you print the card for them.',
    change: ['The first time that they type them, they get new words. Only they see those.', 'Until then these words open nothing else. Ask them to do it today, on their own phone.', 'After that these words are worth nothing, and you cannot follow. You see nothing of what happens next.'],
    done: 'Nothing of this stays with you. Press the red button when they have their words.',
    nobody: { heading: 'We have it. No letter is needed', lead: 'They gave no way to be reached, so we send nothing. What we promised is done all the same.' },
  },
  letter: {
    heading: 'We have it. Print this letter',
    lead: ['Send it in a plain envelope, only in the way that they gave.', 'Write the address by hand. Keep no copy of the letter.', 'Then lock the paper form away, as your trust does with such papers.'],
    print: 'Print the letter',
    label: 'The letter',
    dear: 'Hello,',
    body: ['you sent us a form on paper. We have it, and we typed it in on {day}.', 'These eight words are your key. Keep them where nobody looks.'],
    how: ['Go to {address} from any phone or computer, and type the words.', 'You then get eight new words that only you know. Please do it soon.', 'If these words do not work, somebody else has used them. Then ring us.'],
    promises: 'What we owe you',
    safety: 'By {day} somebody looks whether people are safe.',
    answer: 'By {day} a person writes back to you and offers support.',
    look: 'By {day} we tell you what we think should happen.',
    ring: 'You can ring us: {name}, {number}. {when}.',
    noWeb: 'If you do not use the internet, ring us. We then find another way to answer you.',
  },
}

/** Words that somebody else saw when they were given: the page on which the person gets words of their own. */
export const followUpNewWords = {
  title: 'Heard: your own eight words',
  heading: 'First, your own eight words',
  lead: ['Somebody else saw the words that you just typed. They typed for you, printed your letter, or gave you the words.', 'Here are new words. Only you can see them.'],
  label: 'Your new eight words',
  write: 'Write them down now. Keep them where nobody looks. The first four letters of each word are enough.',
  back: { label: 'Type your new words once', hint: 'Copy them from your paper. Put a space between them.', wrong: 'These are not the eight new words above. Look at each word again.' },
  then: 'When you press the button, the old words stop working. Nobody can follow with them any more.',
  button: 'Use my new words',
  notMine: { heading: 'If you leave this page now', body: 'Then nothing changes. The old words still lead here, and they open nothing else.' },
  done: 'Your new words work now. The old words have stopped working.',
}

/** What those who take part in a meeting, a shuttle or a letter read of it in their own thread; of its end, whoever stopped it and whatever for. */
export const meetingTold = {
  arranged: 'What you said yes to is arranged. You may stop it at any minute.',
  held: 'This is what was said or written. The other side reads the same.',
  agreed: 'This is what was agreed. The other side reads the same. It keeps nobody silent.',
  willNotGoAhead: 'What was being prepared or arranged will not go ahead. Nobody is told who stopped it, or why.',
  standsAgain: 'What was arranged can go ahead after all. We will tell you when.',
}

/** What follows the answer to whoever asked for a look at the handling, where it was partly upheld. */
export const lookTold = { remedy: 'What is put right: {remedy}' }

/** What whoever told us reads where all who usually read first are among the people whom they named: who reads it instead. */
export const readsFirst = {
  independent: 'Those who usually read first are among the people you named. So they do not see this. Somebody independent reads it.',
  nobody: 'Everybody who could read this is among the people you named. So nobody has read it. We told the executive lead that it waits. You can also ring us.',
  /** The last of them stepped back. Why, nobody is told. */
  steppedBack: {
    independent: 'The person who read this first has stepped back. Somebody independent reads it now.',
    nobody: 'The person who read this first has stepped back. Nobody else may read it yet. We told the executive lead that it waits. You can also ring us.',
  },
}

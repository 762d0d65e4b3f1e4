/** "Could anyone guess who?" on the page before sending: one line of advice for each kind of hint. */
export const reportGuess = {
  lead: 'The words that are marked may show who you are, or whom you mean. We may be wrong.',
  free: 'You may leave everything as it is.',
  here: 'Our own computer looked for them. Nothing was sent to anyone.',
  nothing: 'We found no words of yours that point to one person. We may be wrong. You know your team best.',
  advice: {
    date: 'People may know who was there that day. You could say “this spring” or “last month”.',
    time: 'People can find out who was at work then. You could leave out the time.',
    name: 'A name shows who is meant. You could say “a colleague” or “a nurse”.',
    role: 'This may fit one person only. You could say “a colleague” or “a senior person”.',
    rare: 'Few people share this. You could leave it out.',
    team: 'This may be a small team. You could leave it out.',
    contact: 'This leads to one person. You could leave it out here.',
    number: 'This number leads to one person or place. You could leave it out.',
  },
  said: '“{said}”',
  change: 'Change this',
  more: 'Show {count} more',
}

/** Before the person says yes to a meeting, a letter or words that are carried; then what was said between the two of them, and what was agreed. */
export const followUpAgreed = {
  before: {
    heading: 'Before you say yes to anything',
    lines: [
      'You may bring somebody: a colleague, your union or a friend. They may come to every talk.',
      'You may take advice first. You can say no or stop at any minute, and the others never hear that it was you.',
      'Nothing that is said or written here is privileged. A court, a tribunal, a coroner, a regulator or the police can order us to hand it over.',
    ],
  },
  heading: 'What was said and agreed',
  lead: 'Whoever took part with you reads the same. It keeps nobody silent. It could be asked for in a formal process.',
  kinds: { meetingHeld: 'What was said or written', agreement: 'What was agreed' },
  on: 'Written down on {day}.',
}

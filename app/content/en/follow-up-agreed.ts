/** What was said between the two of them, and what was agreed, on the person's own page. */
export const followUpAgreed = {
  heading: 'What was said and agreed',
  lead: 'Whoever took part with you reads the same. It keeps nobody silent.',
  kinds: { meetingHeld: 'What was said or written', agreement: 'What was agreed' },
  on: 'Written down on {day}.',
}

/** What stands beside an account on a case's page. */
export const toldBeside = {
  agreed: 'The yes of the person affected',
  to: 'They agreed to {to}, as told on {day}.',
  toAndHow: 'They agreed to {to}: {how}. As told on {day}.',
  theirs: 'It is theirs, and they can take it back. Ask them before anything is decided about them.',
  references: 'In the incident system: {numbers}.',
  apart: {
    heading: 'Treated worse since they told us',
    body: [
      'This person told us something before, and says that they are treated worse since.',
      'Whoever worked on that cannot see this case, and nobody tells them of it. You cannot see theirs.',
      'Nobody who had a part there is offered to you as a reviewer or facilitator.',
    ],
  },
  note: 'Other cases: a note for you alone',
  private: 'These cases are never joined. Nothing of one is used in another, and no reviewer sees this note.',
  before: 'The same person told us before ({count})',
  alike: 'The same direction and place, or the same words, in twelve months ({count})',
  received: 'received on {day}',
}

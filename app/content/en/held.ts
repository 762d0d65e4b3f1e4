/** A report that a machine may have written: what a first reader sees, and the name of the field that nobody does. */
export const held = {
  leaveEmpty: 'Leave this empty',
  heading: 'This may not have been written by a person',
  body: 'Please read it as you read any other. Its dates run on in any case.',
  signs: {
    hiddenField: 'A field that nobody can see was filled in.',
    tooFast: 'It was filled in faster than anybody can read it.',
    flood: 'Very many reports came at about the same time.',
  },
  release: 'A person wrote this: take the mark away',
}

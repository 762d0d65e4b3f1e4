/** Eight words that somebody gets from a first reader. */
export const handedWords = {
  label: 'Eight words of their own',
  hint: 'Write them down before you press the button. They are shown only here and begin to work with it. Each time this page opens they are new. They change them before anything opens, and nobody here is told when.',
}

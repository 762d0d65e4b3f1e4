/** The trust's own wheel of words, where it has set one. Its name and the names of its segments are settings. */
export const reportWheel = {
  segment: '{nth}. {name}',
  others: 'Words outside the wheel',
  hint: 'They stand here as in the {wheel}.',
  ring: 'A ring in {count} parts, with the same numbers as the list. What you tick in the list is filled in the ring.',
}

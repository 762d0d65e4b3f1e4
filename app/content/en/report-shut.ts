/** A form that was begun, opened anew: from a bookmark, by its address, after the page was closed. */
export const reportShut = {
  title: 'Heard: type your four words',
  heading: 'Type your four words',
  body: 'This page was closed before. It opens with the four words from the start page.',
  button: 'Open it',
  anew: {
    heading: 'Or begin anew',
    body: 'This clears what was typed here and not sent. It cannot be brought back.',
    button: 'Begin anew',
  },
}

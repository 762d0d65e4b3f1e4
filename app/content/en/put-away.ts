/** When nobody has touched a page for two minutes: what stands there instead, and the warning before it. */
export const putAway = {
  pageTitle: 'Heard',
  warning: 'This page closes in 20 seconds. Press any key to keep it open.',
  heading: 'This page is closed',
  report: {
    body: 'Nobody touched it for two minutes. What was typed is put away safely.',
    label: 'Your four words',
    hint: 'They bring back what was typed. Put a space between the words.',
    button: 'Bring it back',
    lost: 'Without the four words, nobody can open it. Then it is deleted.',
  },
  sent: {
    body: 'Nobody touched it for two minutes. Your eight words are put away for 30 minutes.',
    label: 'Your four words',
    hint: 'The four words from the start. They show your eight words again.',
    button: 'Show my eight words',
    lost: 'What you sent is with us. Have you kept the eight words? Then you can close this page.',
  },
  followUp: {
    body: 'Nobody touched it for two minutes. What was typed is put away safely.',
    label: 'Your eight words',
    hint: 'They open your page again. Put a space between the words.',
    button: 'Open my page',
    lost: 'Without the eight words, nobody can open it.',
  },
  letter: {
    body: 'Nobody touched it for two minutes. What was typed in the form is gone.',
    label: 'Your eight words',
    hint: 'They open your page again. Put a space between the words.',
    button: 'Open my page',
    lost: 'Without the eight words, nobody can open it.',
  },
  supportLetter: { body: 'Nobody touched it for two minutes. What was typed in the form is gone.', link: 'Open an empty form' },
  noScript: 'Your browser does not run scripts. So this page cannot close by itself. Close it when you go.',
}

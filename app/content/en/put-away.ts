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
  followUp: {
    body: 'Nobody touched it for two minutes. What was typed is put away safely.',
    label: 'Your eight words',
    hint: 'They open your page again. Put a space between the words.',
    button: 'Open my page',
    lost: 'Without the eight words, nobody can open it.',
  },
  noScript: 'Your browser does not run scripts. So this page cannot close by itself. Close it when you go.',
}

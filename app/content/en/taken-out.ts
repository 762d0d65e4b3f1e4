/** Words that were taken out of a case: the page of those who do it, and what stays where they stood. */
export const takenOut = {
  title: 'Heard: notes, and words taken out',
  heading: 'Notes, and words taken out',
  link: 'Notes between colleagues, and words taken out',
  done: { note: 'The note stands below.', hidden: 'The words are hidden everywhere. A second first reader decides now.', removed: 'The words are gone for good.', putBack: 'The words stand again where they stood.' },
  problem: 'Something is missing. Look at the form that you sent.',
  notNow: 'This cannot be done now. Before it can be:',
  notes: {
    heading: 'Notes between colleagues',
    lead: 'Everybody who carries this case reads them. The person has no page with them. A court can ask for them, and so can whoever a note is about.',
    none: 'There are no notes yet. What you write below will stand here.',
    line: '{author}, {day}. About: {about}.',
    button: 'Keep the note',
    fields: {
      words: { label: 'Your note', hint: 'Only what somebody needs for this case. Write it so that the person it is about could read it.' },
      about: {
        label: 'Whom is it about?',
        options: { personTellingUs: 'The person telling us', personAffected: 'The person affected', personDescribed: 'The person described', work: 'The work, and no person' },
      },
    },
  },
  words: {
    heading: 'Take words out for good',
    lead: 'You hide them first. From then on nobody reads them, in any page, copy or message. A second first reader takes them out for good, or puts them back.',
    kept: 'What stays: what kind of words they were, the day, two roles, and why. The person reads that. Backups hold the old words until they are deleted in their turn.',
    button: 'Hide these words',
    fields: {
      words: { label: 'The words to take out', hint: 'As they stand, such as a name. They are taken out wherever they stand in this case. For a whole message, paste it whole.' },
      kind: {
        label: 'What are they?',
        options: {
          name: 'A name', patient: 'What shows who a patient is', otherPerson: 'What is about another person', health: 'What is about somebody’s health', place: 'A place that shows who somebody is', words: 'Words that should not be here',
        },
      },
      why: {
        label: 'Why?',
        options: {
          safety: 'They could put somebody in danger.', notNeeded: 'Nobody needs them to put this right.', mistake: 'They were written here by mistake.', askedFor: 'The person whom they are about asked for it.', law: 'The law asks for it.',
        },
      },
    },
    waiting: 'Words are hidden since {day}: {what}. Places where they stood: {places}. {why}',
    mine: 'You hid them. Another first reader decides.',
    show: { lead: 'To decide you must read them. That is recorded.', button: 'Show what is hidden' },
    shown: 'These words are hidden:',
    remove: 'Take them out for good',
    putBack: 'Put them back',
  },
  /** Inside the words of the case, where others stood. */
  marks: { hidden: '[hidden: two people decide about these words]', removed: '[taken out for good: {what}, {day}]' },
  kinds: {
    name: 'a name', patient: 'what shows who a patient is', otherPerson: 'what is about another person', health: 'what is about somebody’s health', place: 'a place', words: 'words',
  },
  /** On the pages and in the copies of those whose words they were, or who could read them. */
  told: {
    heading: 'What was taken out',
    lead: 'Some words are not here any more. We say what they were, and why.',
    hidden: 'Hidden on {day}: {what}. {why} A second person decides if it stays out.',
    removed: 'Taken out for good on {day}: {what}. {why} {who}',
    sameRole: 'Two people did it, each as {role}.',
    roles: '{one} and {other} did it.',
    why: {
      safety: 'It could put someone in danger.', notNeeded: 'Nobody needs it to put this right.', mistake: 'It was written here by mistake.', askedFor: 'The person it is about asked us to.', law: 'The law asks for it.',
    },
  },
}

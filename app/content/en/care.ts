/** Care for those who review and facilitate: hours, a prompt to talk it through, and what somebody would rather not read. */
export const care = {
  title: 'Heard: care for you',
  heading: 'Care for you',
  lead: 'This work weighs on people. What stands on this page is yours alone.',
  prompt: 'Have you talked it through with somebody?',
  done: {
    hours: 'Your hours are written down.', rather: 'Your list is kept.', talked: 'Good. We will not ask again about that day.', notNow: 'That is all right. You can talk to somebody at any time.',
  },
  debrief: {
    heading: 'Talk it through',
<<<<<<< HEAD
    none: 'After a conversation about needs, after a meeting and at the end we ask you here. The question is whether you have talked it through.',
=======
    none: 'After a conversation about needs, a meeting, and a case’s end, we ask here whether you talked it through.',
>>>>>>> main
    after: {
      needs: 'On {day} you finished writing down what somebody needs.', meeting: 'On {day} there was a meeting that you led.', finishing: 'On {day} a case that you worked on came to its end.',
    },
    body: 'Take half an hour with whoever supervises you, or with another reviewer. It counts as hours on the case. Say no name.',
    support: 'What is open to staff is open to you:',
    supportLink: 'support',
    buttons: { talked: 'I have talked it through', notNow: 'Not now' },
    nobody: 'Nobody else sees which you pressed.',
  },
  hours: {
    heading: 'Your hours this month',
    used: '{used} hours are written down. {agreed} are agreed.',
    usedOnly: '{used} hours are written down. No hours are agreed with you yet. The person who looks after people and settings can do that.',
    over: 'You have reached what was agreed. You are not asked to review more until next month.',
    columns: { on: 'Day', ref: 'Case', hours: 'Hours' },
    caption: 'Hours written down this month',
    closed: 'A case that is closed to you now',
    form: 'Write down hours',
    which: 'On which case',
    label: 'How many hours',
    hint: 'Whole hours, halves or quarters, such as 1.5. Count reading, talking, travelling and talking it through.',
    button: 'Write them down',
    noCase: 'You work on no case now.',
    problems: { hours: 'Write hours as 0.25, 1 or 2.5, up to 24.', ref: 'Choose the case.' },
  },
  rather: {
    heading: 'What I would rather not read',
    lead: 'Tick what you would rather not read about. You need not say why, and you can change it at any time.',
    who: 'Nobody can look at this list. Whoever proposes reviewers sees that you are not available for a case. They never see the reason.',
    groups: { wordsThatFit: 'Words people use for what happened', violenceOrThreat: 'Violence or threat', affected: 'Who was affected' },
    under18: 'Somebody under 18',
    button: 'Keep this list',
  },
  allocating: {
    title: 'Heard: reviewers’ hours',
    heading: 'Reviewers and their hours',
    lead: 'Hours agreed and hours written down this month, for everybody who reviews or facilitates. It does not say on which cases.',
    over: 'Whoever has reached their agreed hours is not offered for a new case. If nobody has room, say so on the case: it waits, and the executive lead is told.',
    columns: { name: 'Who', agreed: 'Agreed a month', used: 'Written down this month', cases: 'Cases now', room: 'Room' },
    notAgreed: 'Not agreed yet',
    full: 'Has reached the agreed hours',
    room: 'Has room',
    empty: 'When somebody is given the role of reviewer or facilitator, they stand here.',
  },
}

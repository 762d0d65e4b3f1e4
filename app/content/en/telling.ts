/** Where a colleague whom the trust named begins to type for somebody, and what they owe that person. */
export const telling = {
  title: 'Heard: type for somebody',
  heading: 'Type for somebody',
  lead: 'The form is the same for everybody. You are the hands; the words and the choices are theirs.',
  before: {
    heading: 'Before you begin, tell them',
    items: [
      'They can stop at any minute. Then press the red button, and it is gone.',
      'They can also do this alone, on their own phone, or on paper.',
      'They may leave out every question but three.',
      'Support is there for them, whether they tell us or not.',
      'You type what they say. You keep nothing, and you tell nobody.',
      'Some things must be passed on so that people are safe. The form says which.',
    ],
  },
  during: {
    heading: 'While you type',
    items: [
      'Sit where nobody hears you. Use their words, not yours.',
      'If they would like an interpreter, ring one now: {name}, {number}, {when}. Never ask a colleague or a relative.',
      'Do not press for more, and do not ask why. Do not look into it, now or later.',
      'At the end you read every page back to them. It is not sent before that.',
    ],
  },
  after: {
    heading: 'Afterwards',
    items: [
      'They get eight words. The first time that they use them, they get new ones that you never see.',
      'You do not get to see the case because you typed. Your name is not kept with it.',
      'If it weighs on you, support is there for you too.',
    ],
  },
  how: { label: 'How are they telling us?', hint: 'The first reader sees this. Nobody sees who typed.', beside: 'They are beside me', phone: 'They are on the phone', paper: 'On the paper form, which I have here', missing: 'Choose how they are telling us.' },
  cameOn: { label: 'On which day did the paper come?', hint: 'For example, 24 11 2026', wrong: 'Give the day on which the paper came. It cannot be a day to come.' },
  paperNote: 'Forms on paper are typed in by a first reader, on the day they come. The dates in the letter count from the day you type it in.',
  button: 'Open the form',
  safe: 'Before you begin: if somebody is in danger now, ring 999 first.',
}

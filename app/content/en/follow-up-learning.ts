/** What may be learnt, shown to the person before anybody else reads it. */
export const followUpLearning = {
  title: 'Heard: what may be learnt',
  heading: 'What may be learnt from this',
  link: 'Look at what we would like to tell others',
  back: 'Back to your page',
  lead: 'This is what we would like to tell others. It says what happened in general, so that nobody can be recognised.',
  none: 'There is nothing for you to look at here now.',
  learnt: {
    heading: 'Others learn from this',
    body: 'We published what can be learnt from this, in general words. It says what we changed, and if it works.',
    link: 'Read what was learnt',
  },
  parts: {
    happened: 'What happened', impact: 'What it did to people', responsible: 'What was responsible', changed: 'What we changed', worked: 'Did it work',
    question: 'A question for your team',
  },
  label: 'What do you say?',
  answers: {
    fine: 'It is fine. Others may learn from it',
    change: 'Change something first',
    no: 'No. Do not use it',
  },
  answerHint: 'If you do not answer, it waits. It is never published as it stands without your yes.',
  changeHint: 'Write to us in your messages what should be different.',
  button: 'Send my answer',
  done: {
    fine: 'Thank you. Two people who are not part of this look at it next.',
    change: 'Thank you. We change it and show it to you again.',
    no: 'Thank you. It will not be used.',
  },
}

import { itemCodeFields } from '../learning-work'

/** What whoever carried a case gives to the learning editor. */
export const learningSteps = {
  'learning-material': {
    heading: 'Give the learning editor something to draft from',
    happens: 'The editor gets what you choose and write here, and sees nothing else of the case. This page opens the account to begin the form, and that is recorded.',
    told: 'The learning editor. The person looks at the draft before anybody approves it.',
    button: 'Give it to the editor',
    done: 'The learning editor has it.',
    fields: {
      ...itemCodeFields,
      happened: { label: 'What happened, in general', hint: 'So that many cases could be meant. No names, days, wards or quotes: the editor must not learn who it was.' },
    },
  },
}

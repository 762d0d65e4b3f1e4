import type { EasyWords } from './words'

/** What a person reads where words were taken out. The pages of those who take them out stay English. */
export const takenOut: EasyWords<'takenOut'> = {
  kinds: { patient: 'words that show who a patient is', otherPerson: 'words about someone else', health: 'words about someone’s health' },
  told: {
    heading: 'Words that we took out',
    lead: 'Some words are gone. We say what they were. We say why.',
    hidden: 'We hid this on {day}: {what}. {why} A second person decides if it stays out.',
    removed: 'We took this out on {day}: {what}. It does not come back. {why} {who}',
    sameRole: '2 people did it. Each of them was: {role}.',
    why: { safety: 'It could put someone in danger.', notNeeded: 'Nobody needs it to make things right.', mistake: 'Someone wrote it here by mistake.', askedFor: 'It is about someone. They asked us.', law: 'The law says so.' },
  },
}

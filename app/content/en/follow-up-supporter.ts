import type { SupporterPart } from '~/cases/follow-up/supporter'

/** A supporter's key: the person's page about it, and what the supporter reads. */
export const followUpSupporter = {
  title: 'Heard: somebody beside you',
  heading: 'Somebody beside you',
  link: 'Give somebody a key to follow this with you',
  lead: [
    'You can give somebody eight words of their own. It may be your union, a friend or an advocate.',
    'They see only what you choose. They can do nothing in your name.',
    'You can take the key back at any time.',
  ],
  out: 'Keys that you have given',
  key: 'Key {nth}',
  sees: 'It opens: {parts}.',
  used: 'Last used or made: {day}.',
  take: 'Take key {nth} back',
  enough: 'You have given three keys. Take one back before you give another.',
  newKey: 'Give a key',
  write: 'Write these eight words down first. They are shown here only once, and open nothing yet.',
  which: 'What may they see?',
  whichHint: 'Tick what you want. You can change it by taking the key back and giving a new one.',
  parts: {
    progress: 'how far it is, and what was promised',
    told: 'what I told you',
    messages: 'my messages',
    owed: 'what is owed to me',
  } satisfies Record<SupporterPart, string>,
  effect: 'When you press the button, the eight words above begin to work.',
  give: 'I have written them down. Make them work',
  given: 'The eight words work now. Give them to the person yourself.',
  taken: 'The key is taken back. Its words open nothing any more.',
  page: {
    heading: 'You are beside somebody',
    lead: ['Somebody gave you these words so that you can follow with them.', 'You see what they chose. You can do nothing here in their name, and they can take the key back.'],
    told: 'They told us on {day}.',
    progress: 'How far it is',
    account: 'What they told us',
    owed: 'What is owed to them',
    nothingOwed: 'Nothing has been written down yet.',
    them: 'They',
  },
}

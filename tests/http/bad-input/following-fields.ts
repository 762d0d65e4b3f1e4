import { fill } from '~/content/fill'
import { followUp } from '~/content/en/follow-up'
import { followUpAlert } from '~/content/en/follow-up-alert'
import { followUpNewWords } from '~/content/en/follow-up-new-words'
import { followUpSupport } from '~/content/en/follow-up-support'

/** Who holds the eight words: whoever told us, at three stages; the person described; and somebody whose words a colleague has seen. */
export type Who = 'teller' | 'choosing' | 'owing' | 'described' | 'handed'

/**
 * A field of a form: words of up to so many characters, or one of a list. `beside` is what else was typed in the form, and is not an answer
 * that the form could be taken with; where a form asks one thing only, an old version
 * stands in for it, or it is taken (`isTakenAlone`): what becomes of words that are taken is the last test's. `isShownLater`: where the case stands, the page
 * does not show this form, though others lead to the same door (`notShownNow` for whole doors).
 */
export type Field = { who: Who; door: string; name: string; limit?: number; isNeeded?: true; list?: true; beside?: Readonly<Record<string, string>>; says?: string; isTakenAlone?: true; isShownLater?: true }

/** Every field of the forms behind the eight words, by hand. What a page fills in itself is attacked apart (`filledByPage`). */
export const fields: readonly Field[] = [
  { who: 'teller', door: '/follow-up/messages', name: 'text', limit: 20_000, isNeeded: true, isTakenAlone: true },
  { who: 'teller', door: '/follow-up/messages', name: 'addition', list: true, says: followUp.empty },
  { who: 'teller', door: '/follow-up/question', name: 'text', limit: 20_000, isNeeded: true },
  { who: 'teller', door: '/follow-up/incident', name: 'said', limit: 60, isNeeded: true },
  { who: 'teller', door: '/follow-up/another-look', name: 'said', limit: 2_000, isTakenAlone: true },
  { who: 'teller', door: '/follow-up/another-look', name: 'way', list: true, says: fill(followUp.tooLong, { limit: '2,000' }), beside: { said: 'a'.repeat(2_001) } },
  { who: 'teller', door: '/follow-up/since-then', name: 'said', limit: 2_000, beside: { answer: 'notOnTheList' } },
  { who: 'teller', door: '/follow-up/since-then', name: 'answer', list: true, beside: { said: 'It is quieter now.' } },
  { who: 'teller', door: '/follow-up/open-again', name: 'said', limit: 2_000, beside: { why: 'notOnTheList' } },
  { who: 'teller', door: '/follow-up/open-again', name: 'why', list: true, beside: { said: 'There is something new to say.' } },
  { who: 'teller', door: '/follow-up/alert', name: 'address', list: true, says: followUpAlert.addressWrong, beside: { wording: 'second' } },
  { who: 'teller', door: '/follow-up/alert', name: 'wording', list: true, beside: { address: 'nurse@example.com' } },
  { who: 'teller', door: '/follow-up/alert', name: 'way', list: true, beside: { address: 'nurse@example.com' } },
  { who: 'teller', door: '/follow-up/choices', name: 'kind', list: true, beside: { way: 'on' } },
  { who: 'teller', door: '/follow-up/choices', name: 'way', list: true, beside: { kind: 'contactMe' } },
  { who: 'teller', door: '/follow-up/choices', name: 'route', list: true, beside: { kind: 'shareWithRoute', way: 'on' } },
  { who: 'teller', door: '/follow-up/choices', name: 'go', list: true, beside: { kind: 'notOnTheList', way: 'on' } },
  { who: 'teller', door: '/follow-up/reach', name: 'mode', list: true, beside: { yourName: 'Ruth', contact: 'same' } },
  { who: 'teller', door: '/follow-up/reach', name: 'contact', list: true, beside: { mode: 'unknown', contactDetails: 'By post' } },
  ...['yourName', 'contactDetails', 'safeTimes'].map((name): Field => ({ who: 'teller', door: '/follow-up/reach', name, limit: 200, beside: { mode: 'notOnTheList', contact: 'same' } })),
  ...['ethnicGroup', 'staffGroup', 'bandRange'].map((name): Field => ({ who: 'teller', door: '/follow-up/choices', name, list: true, beside: { go: 'fair', trainedIn: 'notOnTheList' } })),
  { who: 'teller', door: '/follow-up/choices', name: 'trainedIn', list: true, beside: { go: 'fair', ethnicGroup: 'notOnTheList' } },
  { who: 'teller', door: '/follow-up/goals', name: 'text', limit: 2_000 },
  ...['hurtAcknowledged', 'healing', 'belonging', 'trustLearnt'].map((name): Field => ({ who: 'teller', door: '/follow-up/goals', name, list: true, beside: { text: 'It was heard, in part.' } })),
  { who: 'teller', door: '/follow-up/rhythm', name: 'rhythm', list: true },
  { who: 'teller', door: '/follow-up/wait', name: 'way', list: true },
  ...['progress', 'told', 'messages', 'owed'].map((part): Field => ({ who: 'teller', door: '/follow-up/supporter', name: `shows-${part}`, list: true })),
  ...['yourName', 'contactDetails'].map((name): Field => ({ who: 'teller', door: '/follow-up/support', name, list: true, says: followUp.empty, beside: { nth: '0', answer: 'chase' } })),
  { who: 'teller', door: '/follow-up/support', name: 'answer', list: true, beside: { nth: '0' } },
  { who: 'teller', door: '/follow-up/support', name: 'by', list: true, beside: { nth: '0', answer: 'askOnBehalf' } },
  { who: 'teller', door: '/follow-up/support', name: 'notInvolved', list: true, says: followUpSupport.keep.onBehalf.notInvolvedMissing, beside: { nth: '0', answer: 'askOnBehalf', by: 'teamLeader' } },
  { who: 'teller', door: '/follow-up/learning', name: 'answer', list: true, beside: { nth: '0' } },
  { who: 'choosing', door: '/follow-up/option', name: 'option', list: true, beside: { said: 'Only in writing, please.' } },
  { who: 'choosing', door: '/follow-up/option', name: 'said', limit: 2_000, beside: { option: 'notOnTheList' } },
  { who: 'owing', door: '/follow-up/owed', name: 'met', list: true, beside: { nth: '0', said: 'She said it once.' } },
  { who: 'owing', door: '/follow-up/owed', name: 'said', limit: 2_000, beside: { nth: '0', met: 'notOnTheList' } },
  { who: 'choosing', door: '/follow-up/finishing', name: 'end', list: true, beside: { got: 'An apology, in part.' } },
  { who: 'choosing', door: '/follow-up/finishing', name: 'got', limit: 2_000, beside: { end: 'notOnTheList' } },
  ...['hurtAcknowledged', 'healing', 'belonging', 'trustLearnt', 'each-toBeHeard', 'again'].map((name): Field => (
    { who: 'choosing', door: '/follow-up/finishing', name, list: true, beside: { got: 'An apology, in part.' } }
  )),
  { who: 'choosing', door: '/follow-up/reviewers', name: 'way', list: true, beside: { nth: '0' } },
  { who: 'choosing', door: '/follow-up/whether', name: 'way', list: true },
  { who: 'described', door: '/follow-up/your-side', name: 'text', limit: 20_000, isNeeded: true, beside: { way: 'account' } },
  { who: 'described', door: '/follow-up/your-side', name: 'text', limit: 20_000, isNeeded: true, isTakenAlone: true, beside: { way: 'message' } },
  { who: 'described', door: '/follow-up/your-side', name: 'text', limit: 2_000, isTakenAlone: true, beside: { way: 'look' } },
  { who: 'described', door: '/follow-up/your-side', name: 'text', limit: 2_000, isShownLater: true, beside: { way: 'goals' } },
  ...['hurtAcknowledged', 'healing', 'belonging', 'trustLearnt'].map((name): Field => ({ who: 'described', door: '/follow-up/your-side', name, list: true, isShownLater: true, beside: { way: 'goals', text: 'It was heard, in part.' } })),
  { who: 'described', door: '/follow-up/your-side', name: 'way', list: true, says: followUp.empty },
  { who: 'handed', door: '/follow-up/new-words', name: 'words', says: followUpNewWords.back.wrong, beside: { secret: '' } },
]

/** Where the case stands, the page does not show these forms: there it says that it changed, and what was typed is given back to be copied. */
export const notShownNow: readonly string[] = ['/follow-up/question', '/follow-up/incident', '/follow-up/since-then', '/follow-up/open-again', '/follow-up/finishing', '/follow-up/reviewers', '/follow-up/whether', '/follow-up/goals']

/** What a page puts into its own forms, and nobody types: which strand and version it showed, which of several things, which form. */
export const filledByPage: readonly string[] = ['strand', 'seen', 'nth', 'id', 'secret', 'itsVersion', 'hasRead']

/** Doors of buttons: nothing in their forms is typed or chosen, and each meets what a page fills in, filled in by somebody else. */
export const buttons: readonly string[] = ['/follow-up/take-back', '/follow-up/take-up-again', '/follow-up/meeting', '/follow-up/treated-worse']

/** Doors that are attacked by themselves: the eight words, which open the page, and leaving, which closes it. */
export const apart: readonly string[] = ['/follow-up', '/follow-up/leave']

/**
 * What the module behind a door reads out of what was sent, by the source: `typed.said`, `oneIn(typed, 'answer', …)`, `{ words } = typedIn(…)`. A name
 * that is made up of a code stands with a star: `each-*`; a name out of a list of codes, as the goals of the work, is a star alone.
 */
export function readBehind(source: string): string[] {
  const called = [...source.matchAll(/\b(?:oneIn|wordsIn|numberIn)\(\s*typed\w*(?:\([^']*\))?,\s*(?:'([^']+)'|`([^`]+)`|(\w+))/g)].map(([, plain, made, code]) => plain ?? made ?? (code === undefined ? '' : '*'))
  const taken = [...source.matchAll(/\btyped(?:\.(\w+)|\[`([^`]+)`\])/g)].map(([, plain = '', made]) => made ?? plain)
  const apartAtOnce = [...source.matchAll(/\{([^{}]*)\} = typedIn\(/g)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim().split(/[\s:=]/)[0] ?? ''))
  return [...new Set([...called, ...taken, ...apartAtOnce].map((name) => name.replace(/\$\{[^}]*\}/, '*')))].filter((name) => name !== '')
}

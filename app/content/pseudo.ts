import { eachString } from './overlay'

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const odd = 'áƀçđéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĻṀÑÓÞǪŔŠŢÚṼŴẊÝŽ'
const letters = new Map(Array.from(plain).map((letter, nth) => [letter, Array.from(odd)[nth] ?? letter]))

/** Words of other languages are longer than English ones; layouts have to bear that. */
const longer = 0.4

/**
 * A catalogue that can be read and is not English: every letter is an odd one, every string stands in brackets and is forty per cent longer.
 * What appears on a page in plain letters was written there by hand, or came from the trust or from a person.
 */
export function accented<T>(words: T): T {
  return eachString(words, (says) => `⟦${withPlaces(says, oddly)}${padding(says)}⟧`)
}

/** The same for a script that runs from right to left: each word is turned round by a mark of Unicode, as it would be in Arabic. */
export function mirrored<T>(words: T): T {
  return eachString(words, (says) => `⟦${withPlaces(says, (part) => oddly(part).replace(/\p{L}+/gu, '\u202e$&\u202c'))}⟧`)
}

/** `{places}` stay as they are: values are put there. */
function withPlaces(says: string, change: (part: string) => string): string {
  return says.split(/(\{\w+\})/).map((part, nth) => (nth % 2 === 1 ? part : change(part))).join('')
}

function oddly(part: string): string {
  return Array.from(part).map((letter) => letters.get(letter) ?? letter).join('')
}

function padding(says: string): string {
  const length = Math.ceil(says.length * longer)
  return says === '' ? '' : ` ${'ťŵö ťĥŕéé ƒöûŕ '.repeat(Math.ceil(length / 15)).slice(0, length).trim()}`
}

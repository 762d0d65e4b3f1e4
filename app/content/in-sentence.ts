/** A name of the trust's own in the middle of a sentence: "The first reader" becomes "the first reader", and "NHS interpreters" stays. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

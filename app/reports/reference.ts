import { randomInt } from 'node:crypto'

/** No vowels, so that no word can come out, and nothing that looks like something else when it is read over the telephone. */
const LETTERS = 'BCDFGHJKMNPQRTVWXZ'
const DIGITS = '23456789'

/** A case's reference, such as `H7KQ-4M2T`: random, so that it says nothing of when or how many. */
export function newReference(): string {
  const pick = (from: string) => from.charAt(randomInt(from.length))
  const pair = () => pick(LETTERS) + pick(DIGITS)
  return `H${pair()}${pick(LETTERS)}-${pair()}${pair()}`
}

import { patternOf } from '~/platform/pattern'

/** Words that a colleague adds to be left out, and what stands instead of them and of names. */
export type Instead = { name: string; leftOut: string }

/**
 * A text of ours without other people: every whole name of the directory, every part of one that is written as a name (three letters and more, with a
 * capital), and whatever a first reader listed. Everybody of the directory is masked, on the case or not: what is masked tells nothing.
 */
export function withoutOthers(text: string, { names, listed }: { names: readonly string[]; listed: readonly string[] }, instead: Instead): string {
  const whole = new Set(names.map((name) => name.trim()).filter((name) => name.length >= 3))
  const parts = new Set([...whole].flatMap((name) => name.split(/[\s'’.-]+/u)).filter((part) => part.length >= 3 && /^\p{Lu}/u.test(part)))
  const taken = replaceEach(text, listed.map((line) => line.trim()).filter((line) => line.length >= 2), 'giu', instead.leftOut)
  return replaceEach(replaceEach(taken, [...whole], 'giu', instead.name), [...parts], 'gu', instead.name)
}

/** Longest first, so that a whole name is one thing and not two. */
function replaceEach(text: string, words: readonly string[], flags: string, instead: string): string {
  if (words.length === 0) return text
  const anyOf = [...words].sort((one, other) => other.length - one.length).map(patternOf).join('|')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf})(?![\\p{L}\\p{N}])`, flags), instead)
}

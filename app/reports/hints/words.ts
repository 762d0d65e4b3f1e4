/** A word as it stands in a text. `key` is it in small letters, without an ending 's. */
export type Word = { said: string; key: string; start: number; end: number; isCapital: boolean; isFirst: boolean; gap: string }

const word = /[\p{L}\p{M}\d]+(?:[-'’][\p{L}\p{M}\d]+)*/gu
const closesSentence = /[.!?:;…\n]/
const opensQuote = /["“‘]|(?:^|\s|\()'$/

/** The words of a text in order. `isFirst`: it stands first in its sentence or in a quotation, where a capital says nothing. */
export function wordsIn(text: string): Word[] {
  let endOfLast = 0
  let last = ''
  return [...text.matchAll(word)].map(({ 0: said, index: start }) => {
    const gap = text.slice(endOfLast, start)
    const isAfterTitle = /^(dr|mr|mrs|ms|prof|rev|st)$/i.test(last) && gap.startsWith('.')
    const isFirst = start === 0 || endOfLast === 0 || (closesSentence.test(gap) && !isAfterTitle) || opensQuote.test(gap)
    endOfLast = start + said.length
    last = said
    return { said, key: keyOf(said), start, end: endOfLast, isCapital: /^\p{Lu}/u.test(said), isFirst, gap }
  })
}

/** A sentence of a text: where it begins and ends. */
export type Sentence = { start: number; end: number }

/** The longest that is shown around a hint where somebody writes without stops. */
const longest = 220

/** The sentence around a place, cut at a word where it would be longer than can be read at a glance. */
export function sentenceAround(text: string, { start, end }: Sentence): Sentence {
  const from = cutBefore(text, start - longest / 2)
  const to = cutAfter(text, end + longest / 2)
  const before = text.slice(from, start)
  const begins = [...before.matchAll(/[.!?…]["'”’)]*\s+|\n+/g)].filter(({ index }) => !isTitle(before.slice(0, index))).at(-1)
  const after = text.slice(end, to)
  const ends = /[.!?…]+["'”’)]*(?=\s|$)|\n/.exec(after)
  return {
    start: begins === undefined ? from : from + begins.index + begins[0].length,
    end: ends === null ? to : end + ends.index + (ends[0] === '\n' ? 0 : ends[0].length),
  }
}

function isTitle(before: string): boolean {
  return /\b(dr|mr|mrs|ms|prof|rev|st|[a-z])$/i.test(before)
}

function cutBefore(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.indexOf(' ', at)
  return space === -1 || space > at + 30 ? at : space + 1
}

function cutAfter(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space < at - 30 ? at : space
}

function keyOf(said: string): string {
  return said.toLowerCase().replace(/['’]s$/, '').replace(/’/g, "'")
}

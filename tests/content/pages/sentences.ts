import readability from 'text-readability'
import type { Page } from './reporters-pages'

/**
 * The sentences of a page's main part: what ends as a sentence does, at a full stop or a question mark, or at a colon that ends its line before a list. Labels and names of lists are no running text, and would flatter a grade.
 */
export function sentencesOf({ main }: Pick<Page, 'main'>): string[] {
  const lines = main.flatMap((block) => block.split('\n').map((line) => line.trim()))
  return lines.flatMap((line) => line.split(/(?<=[.?]”?)\s+/)).filter((sentence) => /[.?:]”?$/.test(sentence))
}

/**
 * Everything that a page says, cut where a breath may be taken: at a full stop or a question mark, and where a line ends. A colon in mid-line ends
 * nothing here, and an item, a label or a button counts as what it is, with a full stop or without: what is too long must not hide in any of them.
 */
export function breathsOf({ main, around }: Pick<Page, 'main' | 'around'>): string[] {
  return [...main, ...around].flatMap((block) => block.split('\n')).flatMap((line) => line.split(/(?<=[.?]”?)\s+/))
}

export function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length
}

/** Words from which a grade says something; one sentence is noise. */
export const enough = 100

export type Grade = { name: string; words: number; grade: number; kincaid: number }

/**
 * The reading grade of each page with a hundred words of running text or more, and of all the shorter ones together. `grade` is the consensus of
 * eight formulas (`textStandard`), `kincaid` the one that most people quote. A page met twice counts once.
 */
export function gradesOf(pages: readonly Page[]): Grade[] {
  const once = [...new Map([...pages].reverse().map((page) => [sentencesOf(page).join(' '), page])).values()].reverse()
  const texts = once.map((page) => ({ name: page.name, sentences: sentencesOf(page) }))
  const isLong = ({ sentences }: { sentences: string[] }) => countIn(sentences) >= enough
  const short = [...new Set(texts.filter((text) => !isLong(text)).flatMap(({ sentences }) => sentences))]
  return [...texts.filter(isLong), { name: 'all shorter pages together', sentences: short }].map(({ name, sentences }) => {
    const text = sentences.join(' ')
    return { name, words: countIn(sentences), grade: readability.textStandard(text, true), kincaid: readability.fleschKincaidGrade(text) }
  })
}

function countIn(sentences: readonly string[]): number {
  return sentences.reduce((sum, sentence) => sum + wordsIn(sentence), 0)
}

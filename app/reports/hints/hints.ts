import { daysIn, daysOfEventsIn, timesIn } from './days'
import { namesIn } from './names'
import { contactsIn, numbersIn } from './numbers'
import { rareIn } from './rare'
import { rolesIn } from './roles'
import type { Span, TeamSize } from './spans'
import { largeTeamsIn, teamsIn } from './teams'
import { sentenceAround, wordsIn } from './words'

/** A sentence of what was typed with the places in it that could give somebody away, in order and apart from each other. */
export type HintedSentence = { start: number; end: number; spans: Span[] }

/**
 * Which places of a text could give away who is speaking, or who else is meant. Pure: it reads the text and the directory's headcounts,
 * keeps nothing, tells nobody and changes nothing; the person decides. The spans are in order and do not overlap.
 */
export function hintsIn(text: string, directory: readonly TeamSize[]): Span[] {
  const words = wordsIn(text)
  const large = largeTeamsIn(text, directory)
  const isInLargeTeam = ({ start, end }: { start: number; end: number }) => large.some((team) => team.start <= start && end <= team.end)
  const found = [
    contactsIn(text), numbersIn(text), teamsIn(text, directory), rolesIn(text), daysIn(text), timesIn(text), namesIn(text, words, isInLargeTeam), rareIn(text), daysOfEventsIn(text),
  ].flat()
  return apart(text, found).sort((one, other) => one.start - other.start)
}

/** The same, sentence by sentence, for a page that shows each where it stands. */
export function hintedSentences(text: string, directory: readonly TeamSize[]): HintedSentence[] {
  const sentences: HintedSentence[] = []
  for (const span of hintsIn(text, directory)) {
    const last = sentences.at(-1)
    if (last !== undefined && span.end <= last.end) last.spans.push(span)
    else sentences.push({ ...sentenceAround(text, span), spans: [span] })
  }
  return sentences
}

/**
 * Where two overlap, the one that was found by the more certain rule stays; the rules come in that order. Of the other, what stands
 * before it is kept where that still says something.
 */
function apart(text: string, found: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of found) {
    const over = kept.filter((other) => span.start < other.end && other.start < span.end)
    const end = Math.min(span.end, ...over.map(({ start }) => start))
    const said = text.slice(span.start, Math.max(span.start, end))
    const isWorthKeeping = over.length === 0 || said.trim().split(/\s+/).length >= fewestWordsLeft
    if (isWorthKeeping && said.trim() !== '') kept.push({ ...span, start: span.start + (said.length - said.trimStart().length), end: span.start + said.trimEnd().length })
  }
  return kept
}

const fewestWordsLeft = 3

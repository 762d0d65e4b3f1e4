import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { hintsIn } from '~/reports/hints/hints'
import type { TeamSize } from '~/reports/hints/spans'
import { caught, clean as cleanOther, directory } from './other-sentences'

type Passage = { id: string; text: string; caught: { span: string; kind: string }[] }
const corpus = JSON.parse(readFileSync(path.join(import.meta.dirname, 'corpus.json'), 'utf8')) as { directory: TeamSize[]; passages: Passage[] }

/** Spans of a passage that no hint touches (tests/reports/hints/README.md says how it is counted). */
function missedIn(text: string, spans: readonly string[], teams: readonly TeamSize[]): string[] {
  const hints = hintsIn(text, teams)
  return spans.filter((span) => {
    const start = text.indexOf(span)
    return !hints.some((hint) => hint.start < start + span.length && start < hint.end)
  })
}

const marked = corpus.passages.filter(({ caught }) => caught.length > 0)
const clean = corpus.passages.filter(({ caught }) => caught.length === 0)
const expected = marked.reduce((sum, { caught }) => sum + caught.length, 0)
const missed = marked.flatMap((passage) => missedIn(passage.text, passage.caught.map(({ span }) => span), corpus.directory))
const recall = (expected - missed.length) / expected

describe('on the passages that were marked by hand', () => {
  test('there are forty of them, eight clean', () => expect([marked.length, clean.length]).toEqual([32, 8]))

  test(`recall is ${recall.toFixed(3)} (${expected - missed.length} of ${expected} spans), and must be 0.8`, () => expect(recall).toBeGreaterThanOrEqual(0.8))

  test.each(clean)('$id has one false hint at most', ({ text }) => expect(hintsIn(text, corpus.directory).length).toBeLessThanOrEqual(1))
})

describe('on other sentences', () => {
  const spans = caught.flatMap((one) => one.spans)
  const missedOther = caught.flatMap((one) => missedIn(one.text, one.spans, directory))

  test(`recall is ${((spans.length - missedOther.length) / spans.length).toFixed(3)} (${spans.length - missedOther.length} of ${spans.length} spans)`, () => {
    expect(missedOther.length / spans.length, missedOther.join(', ')).toBeLessThanOrEqual(0.2)
  })

  test.each(cleanOther)('one false hint at most: %s', (text) => expect(hintsIn(text, directory).length).toBeLessThanOrEqual(1))
})

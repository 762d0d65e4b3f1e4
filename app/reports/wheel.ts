import type { Wheel } from '~/trust/schema'
import { type CodeOf, codesOf } from './code-lists'

type Word = CodeOf<'wordsThatFit'>

/** A part of the list of words that others have used: a segment of the trust's wheel, or (without a name) what stands in none. */
export type WordGroup = { name: string | null; words: Word[] }

/**
 * The words as the trust's wheel groups them. Nothing is ever left out: what no segment has, or what the list has got since, stands in the last group.
 * Without a wheel that is the whole list.
 */
export function wordGroups(wheel: Wheel | null): WordGroup[] {
  const known = codesOf('wordsThatFit')
  const segments = (wheel?.segments ?? []).map(({ name, words }) => ({ name, words: words.flatMap((word) => known.filter((code) => code === word)) }))
  const grouped = new Set(segments.flatMap(({ words }) => words))
  return [...segments.filter(({ words }) => words.length > 0), { name: null, words: known.filter((code) => !grouped.has(code)) }]
}

/** A piece of the ring: an SVG path, in a square of 264 with its centre at 132. `nth` counts segments from 1. */
export type Piece = { nth: number; word: Word; path: string }
export type Mark = { nth: number; x: number; y: number }

const centre = 132
const inner = 52
const outer = 128
const gap = 0.1

/** The ring of a wheel: a piece for each word, as wide as the others, and a place for each segment's number inside the ring. */
export function ringOf(groups: readonly WordGroup[]): { pieces: Piece[]; marks: Mark[] } {
  const segments = groups.filter(({ name }) => name !== null)
  const count = segments.reduce((sum, { words }) => sum + words.length, 0)
  const step = (2 * Math.PI - gap * segments.length) / count
  const pieces: Piece[] = []
  const marks: Mark[] = []
  let at = -Math.PI / 2
  for (const [index, { words }] of segments.entries()) {
    const middle = at + (step * words.length) / 2
    marks.push({ nth: index + 1, ...point(middle, inner - 16) })
    for (const word of words) {
      pieces.push({ nth: index + 1, word, path: slice(at, at + step) })
      at += step
    }
    at += gap
  }
  return { pieces, marks }
}

function slice(from: number, to: number): string {
  const [a, b, c, d] = [point(from, inner), point(from, outer), point(to, outer), point(to, inner)]
  const isLong = to - from > Math.PI ? 1 : 0
  return `M${a.x} ${a.y}L${b.x} ${b.y}A${outer} ${outer} 0 ${isLong} 1 ${c.x} ${c.y}L${d.x} ${d.y}A${inner} ${inner} 0 ${isLong} 0 ${a.x} ${a.y}Z`
}

function point(angle: number, radius: number): { x: number; y: number } {
  return { x: round(centre + radius * Math.cos(angle)), y: round(centre + radius * Math.sin(angle)) }
}

function round(length: number): number {
  return Math.round(length * 100) / 100
}

import type { Typed } from '../draft-content'
import { hintedSentences } from './hints'
import type { HintKind, TeamSize } from './spans'
import { sizeOfTeam } from './teams'

/** A piece of a sentence; `kind` where it could give somebody away. */
export type Piece = { said: string; kind: HintKind | null }

/** One sentence of one answer with its hints, in pieces that together are the sentence. */
export type Guess = { field: string; pieces: Piece[] }

/** Answers that are there to say who somebody is, or how to reach them: they go to the vault and not with the account. */
const meantToName: ReadonlySet<string> = new Set([
  'yourName', 'sourceName', 'namedExclusions', 'statusWords', 'safeTimes', 'incidentReference', 'interpreterLanguage', 'narrativeLanguage', 'present', 'earlierCode',
  'contactDetails.phone', 'contactDetails.alert', 'contactDetails.other',
])
/** Answers that are the name of a part of the trust and nothing else. */
const partsOfTheTrust: ReadonlySet<string> = new Set(['division', 'service', 'team'])

/** The hints in what was typed into these fields, in their order. */
export function guessesIn(typed: Typed, fields: readonly string[], directory: readonly TeamSize[]): Guess[] {
  return fields.filter((field) => !meantToName.has(field)).flatMap((field) => {
    const text = (typed[field] ?? []).join(' ')
    if (text.trim() === '') return []
    return partsOfTheTrust.has(field) ? guessInName(field, text, directory) : guessesInText(field, text, directory)
  })
}

function guessInName(field: string, text: string, directory: readonly TeamSize[]): Guess[] {
  const size = sizeOfTeam(text, directory)
  const isSmall = size === 'small' || (size === 'unknown' && field === 'team')
  return isSmall ? [{ field, pieces: [{ said: text.trim(), kind: 'team' }] }] : []
}

function guessesInText(field: string, text: string, directory: readonly TeamSize[]): Guess[] {
  return hintedSentences(text, directory).map(({ start, end, spans }) => {
    const pieces: Piece[] = []
    let at = start
    for (const span of spans) {
      if (span.start > at) pieces.push({ said: text.slice(at, span.start), kind: null })
      pieces.push({ said: text.slice(span.start, span.end), kind: span.kind })
      at = span.end
    }
    if (at < end) pieces.push({ said: text.slice(at, end), kind: null })
    return { field, pieces }
  })
}

/** What kind of thing could give somebody away. */
export const hintKinds = ['date', 'time', 'name', 'role', 'rare', 'team', 'contact', 'number'] as const
export type HintKind = (typeof hintKinds)[number]

/** A part of a text, by its first character and the one after its last. */
export type Span = { start: number; end: number; kind: HintKind }

/** A team of the directory with the number of people in it. */
export type TeamSize = { team: string; headcount: number }

/** Every place where the pattern matches. `part` is the group to mark, where it is not the whole match. */
export function matches(text: string, pattern: RegExp, kind: HintKind, part = 0): Span[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const said = match[part]
    if (said === undefined || said === '') return []
    const start = match.index + (part === 0 ? 0 : match[0].lastIndexOf(said))
    return [{ start, end: start + said.length, kind }]
  })
}

/** One pattern of several words, each an alternative. */
export function anyOf(words: readonly string[]): string {
  return words.join('|')
}

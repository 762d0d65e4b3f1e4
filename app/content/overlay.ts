/** Part of a catalogue: any group of words may be left out, and then the words below it stand. A list is given whole or not at all. */
export type Overlay<T> = T extends string ? string : T extends readonly unknown[] ? T : { [Key in keyof T]?: Overlay<T[Key]> }

/** A catalogue whose words are those of `upper` where it has some, else those of `lower`. */
export function over<T>(lower: T, upper: NoInfer<Overlay<T>>): T {
  return laid(lower, upper) as T
}

function laid(lower: unknown, upper: unknown): unknown {
  if (upper === undefined) return lower
  if (!isGroup(lower) || !isGroup(upper)) return upper
  return Object.fromEntries(Object.keys({ ...lower, ...upper }).map((key) => [key, laid(lower[key], upper[key])]))
}

/** The same catalogue with each sentence on a line of its own; the stylesheet of Easy Read keeps the lines. */
export function oneIdeaALine<T>(words: T): T {
  return eachString(words, (says) => says.replace(/(?<=[.?]”?) (?=[A-Z“‘{0-9])/g, '\n'))
}

/** The same catalogue with every string changed; groups, lists and their keys stay as they are. */
export function eachString<T>(words: T, change: (says: string) => string): T {
  if (typeof words === 'string') return change(words) as T
  if (Array.isArray(words)) return words.map((item: unknown) => eachString(item, change)) as T
  if (!isGroup(words)) return words
  return Object.fromEntries(Object.entries(words).map(([key, inner]) => [key, eachString(inner, change)])) as T
}

type Group = Readonly<Record<string, unknown>>

function isGroup(words: unknown): words is Group {
  return typeof words === 'object' && words !== null && !Array.isArray(words)
}

/** The source of a pattern that finds these words as they were typed, however their spaces were: no sign in them means anything to a pattern. */
export function patternOf(words: string): string {
  return words.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')
}

/** A stretch of an account: as it stands, or somebody's words in quotation marks, without the marks. */
export type Stretch = { is: 'text' | 'quote'; text: string }

/** Double marks of any kind, and single ones where they do not stand inside a word, so that no apostrophe opens or ends anything. */
const quoted = /“([^”\n]+)”|„([^“”\n]+)[“”]|"([^"\n]+)"|«([^»\n]+)»|‘((?:[^’\n]|’(?=\p{L}))+)’(?!\p{L})|(?<![\p{L}\p{N}])'((?:[^'\n]|'(?=\p{L}))+)'(?!\p{L})/gu

/** One paragraph as stretches in order. What is in no pair of marks stays as it was typed. */
export function stretchesOf(paragraph: string): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (const found of paragraph.matchAll(quoted)) {
    if (found.index > from) stretches.push({ is: 'text', text: paragraph.slice(from, found.index) })
    // One of the pairs matched: the groups of the others are empty.
    stretches.push({ is: 'quote', text: found.slice(1).join('') })
    from = found.index + found[0].length
  }
  if (from < paragraph.length) stretches.push({ is: 'text', text: paragraph.slice(from) })
  return stretches
}

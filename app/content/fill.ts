/**
 * Puts values in the places of a sentence: `fill('By {day}.', { day: 'Tuesday 24 November' })`.
 * Throws where the sentence names a place that has no value, because a page must never show a bare `{day}`.
 */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, place: string) => {
    const value = values[place]
    if (value === undefined) throw new Error(`The sentence has a place {${place}}: give fill() a value of that name`)
    return String(value)
  })
}

/** `fill` for paragraphs and lists alike. */
export function fillBlocks(blocks: readonly (string | string[])[], values: Readonly<Record<string, string | number>>): (string | string[])[] {
  return blocks.map((block) => (typeof block === 'string' ? fill(block, values) : block.map((item) => fill(item, values))))
}

/**
 * Whether words that somebody typed may mean this colleague. A whole name that stands in them means that colleague alone; a part of a name
 * (a first name, a family name) means everybody who has it: asking one person too few is better than asking the wrong one.
 */
export function mentionedIn(typed: readonly string[], name: string, everybody: readonly string[]): boolean {
  return typed.some((text) => {
    const said = partsOf(text)
    if (said.length === 0) return false
    if (holds(said, partsOf(name))) return true
    const meant = everybody.filter((other) => holds(said, partsOf(other))).flatMap(partsOf)
    return partsOf(name).some((part) => said.includes(part) && !meant.includes(part))
  })
}

/** Whether two names of the directory, a team's or a division's, are the same as people type them. Where there is none, nothing is the same. */
export function isSameName(one: string | null, other: string | null | undefined): boolean {
  return one !== null && typeof other === 'string' && one.trim().toLowerCase() === other.trim().toLowerCase()
}

function holds(said: readonly string[], name: readonly string[]): boolean {
  return name.length > 0 && name.every((part) => said.includes(part))
}

/** Words of three letters and more, without case and accents. */
function partsOf(text: string): string[] {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}'-]+/u).filter((part) => part.length >= 3)
}

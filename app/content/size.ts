import { fill } from './fill'

/** How large a file is, as people read it: whole kilobytes, from a million bytes on megabytes with one place. */
export function sizeInWords(bytes: number, words: { kilobytes: string; megabytes: string }): string {
  if (bytes < 1_000_000) return fill(words.kilobytes, { count: Math.max(1, Math.round(bytes / 1_000)) })
  return fill(words.megabytes, { count: (bytes / 1_000_000).toFixed(1) })
}

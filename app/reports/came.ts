import { type CodeOf, codesOf } from './code-lists'
import type { Typed } from './draft-content'

/** How a report came that the person did not type themselves. */
export type CameBy = CodeOf<'cameBy'>

/** How this draft came; null where the person types themselves. */
export function cameByIn(typed: Typed): CameBy | null {
  return codesOf('cameBy').find((code) => typed.cameBy?.[0] === code) ?? null
}

/** The hash of the words of an earlier report since which the person is treated worse; null where this draft follows from none. */
export function followedIn(typed: Typed): string | null {
  const [hash = ''] = typed.follows ?? []
  return /^[0-9a-f]{64}$/.test(hash) ? hash : null
}

/** What a draft keeps of how it came, from whatever `typed` holds: nothing where the person types a first report themselves. */
export function cameIn(typed: Typed): Typed {
  const by = cameByIn(typed)
  const on = typed.cameOn?.[0] ?? ''
  const follows = followedIn(typed)
  const before = follows === null ? {} : { follows: [follows] }
  if (by === null) return before
  return { ...before, cameBy: [by], ...(by === 'paper' && /^\d{4}-\d{2}-\d{2}$/.test(on) ? { cameOn: [on] } : {}) }
}

/** Whether the person is there and hears what was typed, page by page, before it is sent. On paper it is their own hand. */
export function isReadBack(typed: Typed): boolean {
  const by = cameByIn(typed)
  return by === 'beside' || by === 'phone'
}

import { defaultVariant, isVariant, type Variant } from './text'

/** The variant of a page: the deepest loader that names one knows best, because a draft or a visit holds it; the root's is the address's. */
export function variantIn(matches: readonly { data?: unknown }[]): Variant {
  const named = matches.map(({ data }) => (typeof data === 'object' && data !== null && 'variant' in data ? data.variant : null)).filter(isVariant)
  return named.at(-1) ?? defaultVariant
}

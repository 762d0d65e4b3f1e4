import { createContext, useContext } from 'react'
import { type Catalogue, defaultVariant, text, type Variant } from './text'

/** The variant of this page; the root sets it from what the person chose. */
export const VariantContext = createContext<Variant>(defaultVariant)

/** The text catalogue in this page's variant. */
export function useText(): Catalogue {
  return text(useVariant())
}

export function useVariant(): Variant {
  return useContext(VariantContext)
}

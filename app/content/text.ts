import { en } from './en'

/** The shape of every variant: English has all the keys, and the others have the same. */
export type Catalogue = typeof en

const catalogues = { en } satisfies Record<string, Catalogue>

/** A way in which the pages speak: English now; Easy Read, other languages and test languages are further keys. */
export type Variant = keyof typeof catalogues

export const defaultVariant: Variant = 'en'

/** The whole text catalogue in one variant. */
export function text(variant: Variant): Catalogue {
  return catalogues[variant]
}

import type { MetaFunction } from '@remix-run/node'
import { type Catalogue, defaultVariant, text } from './text'

/** A route's `meta` with its title from the catalogue: `export const meta = pageTitle((words) => words.home.title)`. */
export function pageTitle(pick: (words: Catalogue) => string): MetaFunction {
  return () => [{ title: pick(text(defaultVariant)) }]
}

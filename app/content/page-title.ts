import type { MetaFunction } from '@remix-run/node'
import { type Catalogue, text } from './text'
import { variantIn } from './variant'

/** A route's `meta` with its title from the catalogue: `export const meta = pageTitle((words) => words.home.title)`. */
export function pageTitle(pick: (words: Catalogue) => string): MetaFunction {
  return ({ matches }) => [{ title: pick(text(variantIn(matches))) }]
}

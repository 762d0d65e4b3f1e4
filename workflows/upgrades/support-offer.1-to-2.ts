import type { Upgrade } from '../workflow'

/** Version 2 knows to whom support is offered. Before, there was one set of offers for a case, made of what whoever told us had asked for. */
export const supportOffer1to2: Upgrade = ({ state, context }) => ({ state, context: { forWhom: 'personTellingUs', ...(context as object) } })

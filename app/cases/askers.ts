import type { Asker } from '#workflows/effects'

/** Who may ask for a look at the handling and has no page of their own: a colleague says it for them. */
export const askersWithoutPage = ['personDescribed', 'otherInCase'] as const satisfies readonly Asker[]

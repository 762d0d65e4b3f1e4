import type { Upgrade } from '../workflow'

/** Version 2 remembers who stepped back from a look, so that nobody gives it to them again. */
export const handlingReview1to2: Upgrade = ({ state, context }) => ({ state, context: { ...(context as object), recused: [] } })

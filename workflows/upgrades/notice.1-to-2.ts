import type { Upgrade } from '../workflow'

/** Version 2 remembers which routes ask us not to tell yet. */
export const notice1to2: Upgrade = ({ state, context }) => ({ state, context: { ...(context as object), holds: [] } })

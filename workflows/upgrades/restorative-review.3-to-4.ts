import type { Upgrade } from '../workflow'

/** Version 4 counts the looks at the handling that go on. Before, the first of two to end gave the review back; of those stored, one is known. */
export const restorativeReview3to4: Upgrade = ({ state, context }) => ({ state, context: { ...(context as object), looks: state === 'beingLookedAt' ? 1 : 0 } })

import type { Upgrade } from '../workflow'

/** Version 2 knows bank staff, whose shifts are watched, and who looks urgently. A look that was under way is taken up by a fresh person. */
export const protection1to2: Upgrade = ({ state, context }) => ({
  state: state === 'urgentLook' ? 'told' : state, context: { ...(context as object), isBank: false, lookerId: null },
})

import type { Upgrade } from '../workflow'

/** Version 2 remembers for whom protection was begun, whether telling the person described was, and on which days a patient agreed. */
export const restorativeReview1to2: Upgrade = ({ state, context }) => ({
  state, context: { ...(context as object), protectedFor: [], isNoticeOpened: false, patientAgreed: [] },
})

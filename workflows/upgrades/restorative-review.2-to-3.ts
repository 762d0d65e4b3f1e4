import type { Upgrade } from '../workflow'

/** Version 3 remembers for whom protection was begun, whether telling the person described was, and on which days a patient agreed. */
export const restorativeReview2to3: Upgrade = ({ state, context }) => ({
  state, context: { ...(context as object), protectedFor: [], isNoticeOpened: false, patientAgreed: [] },
})

import { everyCell } from './colleagues'

/** The review from the needs on: 50 events in 11 states, of whoever `cells.ts` says. */
everyCell({
  'restorative-review': {
    events: 50, accepted: 274,
    states: ['needs', 'obligationsDraft', 'options', 'preparing', 'meetingArranged', 'heldByRoute', 'agreeing', 'obligations', 'finishing', 'reopening', 'beingLookedAt'],
  },
})

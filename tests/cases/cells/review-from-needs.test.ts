import { everyCell } from './colleagues'

/** The review from the needs on: 11 states of 50 events of 20 colleagues are 11,000 cells. */
everyCell({
  'restorative-review': {
    events: 50, accepted: 274,
    states: ['needs', 'obligationsDraft', 'options', 'preparing', 'meetingArranged', 'heldByRoute', 'agreeing', 'obligations', 'finishing', 'reopening', 'beingLookedAt'],
  },
})

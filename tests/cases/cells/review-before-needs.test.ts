import { everyCell } from './colleagues'

/** The review before reviewers are agreed, and where it rests or is over: 50 events in 12 states, of whoever `cells.ts` says. */
everyCell({
  'restorative-review': {
    events: 50, accepted: 203,
    states: ['received', 'firstLook', 'awaitingAnswer', 'recorded', 'changing', 'allocating', 'reviewerChoice', 'finished', 'resting', 'handedOver', 'withdrawn', 'cleared'],
  },
})

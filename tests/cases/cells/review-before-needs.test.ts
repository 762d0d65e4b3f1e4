import { everyCell } from './colleagues'

/** The review before reviewers are agreed, and where it rests or is over: 12 states of 50 events of 20 colleagues are 12,000 cells. */
everyCell({
  'restorative-review': {
    events: 50, accepted: 200,
    states: ['received', 'firstLook', 'awaitingAnswer', 'recorded', 'changing', 'allocating', 'reviewerChoice', 'finished', 'resting', 'handedOver', 'withdrawn', 'cleared'],
  },
})

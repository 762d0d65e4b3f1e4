import { everyCell } from './colleagues'

/** What stands beside the review, each with all of its states: 33 × 6, 10 × 8, 6 × 6 and 5 × 7 events in states, of whoever `cells.ts` says. */
everyCell({
  'safety-route': { events: 33, states: ['flagged', 'lookedAt', 'opened', 'watched', 'notNeeded', 'ended'], accepted: 194 },
  protection: { events: 10, states: ['assessed', 'planned', 'watching', 'told', 'urgentLook', 'remedy', 'clear', 'ended'], accepted: 96 },
  notice: { events: 6, states: ['waiting', 'agreed', 'told', 'heard', 'nothingSaid', 'ended'], accepted: 30 },
  'handling-review': { events: 5, states: ['asked', 'accepted', 'lookedAt', 'upheld', 'partly', 'notUpheld', 'takenBack'], accepted: 14 },
})

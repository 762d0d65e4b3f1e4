import type { PromiseCode, PromiseKeeper } from '~/reports/promises'

/** The promises of the check page. `{day}` is a date like "Tuesday 24 November"; `{role}` is from `promiseKeepers`. */
export const reportPromises = {
  received: 'We tell you at once that it has reached us, and give you eight words.',
  safetyLook: '{role} looks at what is needed to be safe by {day}.',
  acknowledgement: '{role} answers you and offers support by {day}.',
  interpreter: '{role} sees that you need an interpreter before they answer you. A colleague never interprets.',
  firstLook: '{role} tells you what will happen with this by {day}.',
  reviewersProposed: '{role} asks you about two people who could carry this with you by {day}. You can say no to either.',
  ownerAnswer: '{role} says what will change, or why not, by {day}.',
  wordFromUs: '{role} writes to you by {day}, even if there is nothing new.',
} satisfies Record<PromiseCode, string>

export const promiseKeepers = {
  theService: 'This service',
  firstReader: 'The first reader',
  accountableOwner: 'A senior person outside the team',
} satisfies Record<PromiseKeeper, string>

import { restorativeReview, type ReviewContext } from '#workflows/restorative-review'
import type { Memory } from '#workflows/workflow'

export const options = ['direct', 'shuttle', 'letter', 'surrogate', 'circle', 'forPersonOnly', 'systemOnly', 'none'] as const
export type Option = (typeof options)[number]

/** To sit in one room with the person described. */
const meetings: readonly Option[] = ['direct', 'circle']

/** What the person may choose now, the same on their page and on that of a colleague who writes it down for them. */
export function optionsOffered(memory: Memory): Option[] {
  return options.filter((option) => isPossible(memory, option) && !isWithheld(memory, option))
}

/** A meeting is never the default: it could be chosen, and is not offered to somebody who has not said that we may speak to the person described. */
export function isMeetingWithheld(memory: Memory): boolean {
  return isPossible(memory, 'direct') && !(memory.context as ReviewContext).choices.speakToThePerson
}

/** Whether it would be a meeting that is not offered: no page has it, and a post made by hand is no way round. */
export function isWithheld(memory: Memory, option: Option): boolean {
  return meetings.includes(option) && isMeetingWithheld(memory)
}

function isPossible(memory: Memory, option: Option): boolean {
  return restorativeReview.accepts(memory, { type: 'options.chosen', option })
}

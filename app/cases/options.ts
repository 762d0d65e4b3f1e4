import { restorativeReview, type ReviewContext } from '#workflows/restorative-review'
import type { Memory } from '#workflows/workflow'
import { EventRefused } from './errors'
import { type Option, options } from './needs'
import type { StrandView } from './open-case'

/** To sit in one room with the person described. */
const meetings: readonly Option[] = ['direct', 'circle']

/** What the person may choose now, the same on their page and on that of a colleague who writes it down for them. */
export function optionsOffered(memory: Memory): Option[] {
  return options.filter((option) => isPossible(memory, option) && !(meetings.includes(option) && isMeetingWithheld(memory)))
}

/** A meeting is never the default: it could be chosen, and is not offered to somebody who has not said that we may speak to the person described. */
export function isMeetingWithheld(memory: Memory): boolean {
  return isPossible(memory, 'direct') && !(memory.context as ReviewContext).choices.speakToThePerson
}

/** What is chosen is what was offered, whatever a form says. Throws EventRefused for a meeting that is withheld. */
export function refuseWithheld({ memory, state }: Pick<StrandView, 'memory' | 'state'>, option: Option): void {
  if (meetings.includes(option) && isMeetingWithheld(memory)) throw new EventRefused('restorative-review', state, 'options.chosen')
}

function isPossible(memory: Memory, option: Option): boolean {
  return restorativeReview.accepts(memory, { type: 'options.chosen', option })
}

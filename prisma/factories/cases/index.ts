import { endStories } from './stories/ends'
import { firstLookStories } from './stories/first-look'
import { puttingRightStories } from './stories/putting-right'
import { reviewerStories } from './stories/reviewers'
import type { Story } from './story'

export { carry, type Progress, wordsOfStory } from './carry'
export { workingDaysBefore } from './calendar'
export type { Step, Story } from './story'

/** The cases of the demo trust: one for each stage of the review, in the order in which a case comes through them. */
export const stories: readonly Story[] = [...firstLookStories, ...reviewerStories, ...puttingRightStories, ...endStories]

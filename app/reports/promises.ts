import type { Answers } from '~/reports/answers'
import type { Day } from '~/reports/fields'
import { type DerivedRoute, routesOf } from '~/reports/routes'
import { wardOf } from '~/reports/ward'

/** The clocks of DOMAIN.md 3.4 that start when a report is sent, by their names in `workflows/effects.ts`. */
export type PromiseClock =
  | 'acknowledgement'
  | 'safetyLook'
  | 'firstLook'
  | 'reviewersProposed'
  | 'ownerAnswer'
  | 'wordFromUs'
  | 'wordFromUsFortnightly'
  | 'wordFromUsMonthly'

/** Who keeps a promise: a role, never a name. */
export type PromiseKeeper = 'theService' | 'firstReader' | 'accountableOwner'

export type PromiseCode =
  | 'received'
  | 'safetyLook'
  | 'acknowledgement'
  | 'interpreter'
  | 'firstLook'
  | 'reviewersProposed'
  | 'ownerAnswer'
  | 'wordFromUs'

export type Promised = {
  promise: PromiseCode
  by: PromiseKeeper
  /** The day by which it is kept; null is at once. */
  on: Day | null
}

/** The day on which a clock ends, as the trust's targets and working days have it; it starts today, or on `from`. */
export type Due = (clock: PromiseClock, from?: Day) => Day

/** The promises that the check page shows before anything is sent, soonest first. The dates after sending come from the timers. */
export function promisesFor(answers: Answers, due: Due): readonly Promised[] {
  const { sameDay, suggestedPath } = routesOf(answers)
  const firstLook = due('firstLook')
  const rhythm = rhythmClock(answers)
  const promises: Promised[] = [
    { promise: 'received', by: 'theService', on: null },
    ...(sameDay ? [{ promise: 'safetyLook' as const, by: 'firstReader' as const, on: due('safetyLook') }] : []),
    { promise: 'acknowledgement', by: 'firstReader', on: due('acknowledgement') },
    ...(needsInterpreter(answers) ? [{ promise: 'interpreter' as const, by: 'firstReader' as const, on: due('acknowledgement') }] : []),
    { promise: 'firstLook', by: 'firstReader', on: firstLook },
  ]
  if (suggestedPath === 'putItRight' && answers.choices.includes('shareWithReviewTeam')) {
    promises.push({ promise: 'reviewersProposed', by: 'firstReader', on: due('reviewersProposed', firstLook) })
  }
  if (suggestedPath === 'changeTheSystem') {
    promises.push({ promise: 'ownerAnswer', by: 'accountableOwner', on: due('ownerAnswer', firstLook) })
  }
  if (rhythm !== null) promises.push({ promise: 'wordFromUs', by: 'firstReader', on: due(rhythm) })
  return promises.sort((one, other) => (one.on ?? '').localeCompare(other.on ?? ''))
}

/** Whether we talk with this person through an interpreter: they asked for one, or for sign language. */
export function needsInterpreter({ communicationNeeds }: Pick<Answers, 'communicationNeeds'>): boolean {
  return communicationNeeds.includes('interpreter') || communicationNeeds.includes('bsl')
}

function rhythmClock({ rhythm }: Answers): PromiseClock | null {
  switch (rhythm) {
    case 'everyTwoWeeks':
      return 'wordFromUsFortnightly'
    case 'monthly':
      return 'wordFromUsMonthly'
    case 'onlyWhenChanges':
      return null
    case 'ratherNotSay':
    case undefined:
      return 'wordFromUs'
  }
}

export type Readers = {
  /** Nobody else reads: all choices that let somebody in are off (DESIGN.md 8.3), and the page says so. */
  onlyFirstReaderAndDuty: boolean
  /** Routes that the law or safety makes us tell, whatever was chosen; each lead sees their own route's record only. */
  duty: readonly DerivedRoute[]
  /** Routes that the person chose to share with. */
  chosenRoutes: Answers['shareWithRoutes']
  reviewTeam: boolean
  learning: boolean
  /** The day, the kind and what was done stand on a ward's own list, and nothing else. */
  ward: boolean
}

/** Who will read the report, for the check page. The first reader always does. */
export function readersOf(answers: Answers): Readers {
  const isChosen = (choice: Answers['choices'][number]) => answers.choices.includes(choice)
  const chosenRoutes = isChosen('shareWithRoute') ? answers.shareWithRoutes : []
  const reviewTeam = isChosen('shareWithReviewTeam')
  const learning = isChosen('useInLearning')
  const { routes } = routesOf(answers)
  return { onlyFirstReaderAndDuty: !reviewTeam && !learning && !isChosen('shareWithRoute'), duty: routes, chosenRoutes, reviewTeam, learning, ward: wardOf(answers) !== null }
}

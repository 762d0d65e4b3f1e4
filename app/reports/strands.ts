import { randomUUID } from 'node:crypto'
import type { Choice } from '#workflows/effects'
import type { ReviewInput } from '#workflows/restorative-review/context'
import type { SafetyRouteInput } from '#workflows/safety-route'
import type { Answers } from './answers'
import { routesOf } from './routes'

/** What a report begins: its review, and a safety route for each that the answers ask for. */
export type Strands = { review: ReviewInput; routes: SafetyRouteInput[] }

/** The choices of the form by the names that the strands know them by; each strand hears only of those that concern it. */
export const choiceOfStrand = {
  contactMe: 'contact',
  shareWithReviewTeam: 'share',
  speakToThePerson: 'speak',
  useInLearning: 'learning',
  checkOnMeLater: 'later',
  checkThatWeAreFair: 'fairness',
  goAheadIfSilent: 'goAhead',
  shareWithRoute: null,
} as const satisfies Record<Answers['choices'][number], Choice | null>

/** The strands of a new report. Ids are random; nothing in them tells when or in what order. */
export function strandsOf(answers: Answers): Strands {
  const { routes, systemOnly } = routesOf(answers)
  const isPatient = answers.affected.includes('patient')
  const harmed = whoseHarm(answers, systemOnly)
  const opened = routes.map((kind): SafetyRouteInput => ({ routeId: randomUUID(), kind, byDuty: true, systemOnly, patientAffected: isPatient && harmed !== 'personTellingUs' }))
  const on = new Set(answers.choices.map((choice) => choiceOfStrand[choice]))
  const choices: ReviewInput['choices'] = {
    contact: on.has('contact'), share: on.has('share'), speak: on.has('speak'), learning: on.has('learning'),
    later: on.has('later'), fairness: on.has('fairness'), goAhead: on.has('goAhead'),
  }
  const review: ReviewInput = {
    systemOnly, choices, patientAffected: isPatient, affected: harmed,
    rhythm: rhythmOf(answers), peopleOnCase: [], openRoutes: opened.map(({ routeId }) => routeId),
  }
  return { review, routes: opened }
}

/** Whose harm it is, and whether they were asked: no review of another person's harm without them. */
function whoseHarm({ reporterRole, affectedKnows, affected }: Answers, systemOnly: boolean): ReviewInput['affected'] {
  if (reporterRole === 'happenedToMe' || affectedKnows === 'itIsMe') return 'personTellingUs'
  if (systemOnly || (affected.length > 0 && affected.every((who) => who === 'group' || who === 'notAPerson'))) return 'nobodyInPerson'
  return affectedKnows === 'yesAgrees' ? 'askedAndAgreed' : 'notAsked'
}

function rhythmOf({ rhythm }: Answers): ReviewInput['rhythm'] {
  switch (rhythm) {
    case 'everyTwoWeeks':
      return 'everyTwoWeeks'
    case 'monthly':
      return 'monthly'
    case 'onlyWhenChanges':
      return 'onlyWhenNew'
    case 'ratherNotSay':
    case undefined:
      return 'standard'
  }
}

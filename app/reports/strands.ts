import { randomUUID } from 'node:crypto'
import { type Choice, choiceNames } from '#workflows/effects'
import type { ReviewInput } from '#workflows/restorative-review/context'
import type { SafetyRouteInput } from '#workflows/safety-route'
import type { Answers } from './answers'
import { routesOf } from './routes'

/** The choices that strands hear of: every code of the form's list but the route's, which no strand follows. */
export function isHeardByStrands(choice: Answers['choices'][number]): choice is Choice {
  const heard: readonly string[] = choiceNames
  return heard.includes(choice)
}

/** What a report begins: its review, and a safety route for each that the answers ask for or the person chose to share with. */
export type Strands = { review: ReviewInput; routes: SafetyRouteInput[] }

/** The strands of a new report. Ids are random; nothing in them tells when or in what order. */
export function strandsOf(answers: Answers): Strands {
  const { routes, systemOnly } = routesOf(answers)
  const isPatient = answers.affected.includes('patient')
  const harmed = whoseHarm(answers, systemOnly)
  const about = { systemOnly, patientAffected: isPatient && harmed !== 'personTellingUs' }
  const shared = answers.choices.includes('shareWithRoute') ? answers.shareWithRoutes.filter((kind) => !(routes as readonly string[]).includes(kind)) : []
  const byDuty = routes.map((kind): SafetyRouteInput => ({ routeId: randomUUID(), kind, byDuty: true, ...about }))
  const opened = [...byDuty, ...shared.map((kind): SafetyRouteInput => ({ routeId: randomUUID(), kind, byDuty: false, ...about }))]
  const choices = Object.fromEntries(choiceNames.map((choice) => [choice, answers.choices.includes(choice)])) as Record<Choice, boolean>
  const review: ReviewInput = {
    systemOnly, choices, patientAffected: isPatient, affected: harmed, ...(isToldByWhoeverDidIt(answers) ? { isToldByDescribed: true } : {}),
    rhythm: rhythmOf(answers), peopleOnCase: [], openRoutes: opened.map(({ routeId }) => routeId),
  }
  return { review, routes: opened }
}

/** Whoever did or said it tells us themselves: what they say of the other person's wishes decides nothing (DOMAIN.md 2.4). */
export function isToldByWhoeverDidIt({ reporterRole }: Pick<Answers, 'reporterRole'>): boolean {
  return reporterRole === 'didOrSaid'
}

/** Whose harm it is, and whether they were asked: no review of another person's harm without them. Whoever did it never answers for them. */
function whoseHarm({ reporterRole, affectedKnows, affected }: Answers, systemOnly: boolean): ReviewInput['affected'] {
  if (isToldByWhoeverDidIt({ reporterRole })) return systemOnly || isNobodyInPerson(affected) ? 'nobodyInPerson' : 'notAsked'
  if (reporterRole === 'happenedToMe' || affectedKnows === 'itIsMe') return 'personTellingUs'
  if (systemOnly || isNobodyInPerson(affected)) return 'nobodyInPerson'
  return affectedKnows === 'yesAgrees' ? 'askedAndAgreed' : 'notAsked'
}

function isNobodyInPerson(affected: Answers['affected']): boolean {
  return affected.length > 0 && affected.every((who) => who === 'group' || who === 'notAPerson')
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

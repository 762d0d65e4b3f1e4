import type { SafetyStep } from '~/cases/review/first-look'

/** What was done to make people safe, on the person's own page. */
export const followUpSafety = {
  heading: 'What was done to keep people safe',
  steps: {
    rangThePerson: 'We asked if you are safe.',
    leadTold: 'We told the person who leads on this kind of risk.',
    evidenceAskedFor: 'We asked for pictures and other evidence to be kept.',
    shiftCovered: 'We arranged cover. Nobody was moved who did not ask for it.',
    placeMadeSafe: 'We made the place safe.',
    clinicalTeamTold: 'We told the clinical team of the patient.',
    nothingNeededNow: 'We looked, and nothing was needed that day.',
  } satisfies Record<SafetyStep, string>,
  on: '{step} {day}.',
  duty: 'Somebody who works on this had to raise it. It is a duty that no choice turns off.',
  stands: { opened: 'It is open since {day}.', notNeeded: 'It was looked at, and it was not needed: {day}.', ended: 'It ended on {day}.' },
  why: {
    noThreshold: 'What happened does not reach the point where this must act.',
    personDoesNotWant: 'The person affected does not want it.',
    anotherRouteActs: 'Something else already acts on it.',
    explainedOnly: 'It was explained, and nobody asked for it.',
  },
  waiting: 'Everybody who could carry this has as much as they can carry. So it waits. The executive lead was told.',
}

/** For a first reader or the lead of a route who steps back from a case. A reviewer does it by a step of the review, in the same words where they fit. */
export const standingBack = {
  title: 'Heard: step back from a case',
  heading: 'Step back from this case',
  happens: 'Your access ends now and does not come back on this case. Nobody will ask you why.',
  told: 'Where nobody else reads it or leads this route, it goes to somebody who may, and they are told. The person is told only if nobody of the first readers is left.',
  button: 'Step back now',
  link: 'Step back from this case',
  notLed: 'Nobody who leads this kind of route may see this case, or there is no lead for it. It is yours to carry.',
}

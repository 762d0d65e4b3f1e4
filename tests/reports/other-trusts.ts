import { demoTrust } from '~/trust/demo-trust'
import type { TrustSettings, Wheel } from '~/trust/schema'

/** The wheel of a trust in the hills: another name, other segments and fewer words in them. */
export const circleOfRegard: Wheel = {
  name: 'Circle of Regard',
  segments: [{ name: 'Words', words: ['commentsJokes', 'slurInsult', 'nameChanged'] }, { name: 'Chances', words: ['deniedOpportunity', 'workCheckedMore'] }],
}

/** That trust, and one that has set no wheel. */
export const highmoor: TrustSettings = { ...demoTrust, wheel: circleOfRegard }
export const lowfield: TrustSettings = { ...demoTrust, wheel: null }

import { expect, test } from 'vitest'
import { states } from '#workflows/restorative-review/context'
import { unsaidIn } from '~/cases/follow-up/asked-for'
import { text } from '~/content/text'

const promised = 'We ask you about it before we finish.'

/** By hand: what stands beside something asked for that nobody has answered yet, in every state in which the question before finishing does not come. */
const otherwise: Readonly<Record<string, string>> = {
  finished: 'You have not told us if you got it.', reopening: 'You have not told us if you got it.', handedOver: 'Another team has this now, so we do not ask.',
  withdrawn: 'You took this back, so we do not ask about it.', cleared: 'You took this back, so we do not ask about it.',
}

test.each(states)('%s: the page promises to ask before we finish only where we still can', (state) => {
  const { got } = text('en').followUp.page.askedFor
  expect(got[unsaidIn(state, null)]).toBe(otherwise[state] ?? promised)
})

test('while somebody independent looks at the handling, what is said is what was true where that began', () => {
  expect([unsaidIn('beingLookedAt', 'finished'), unsaidIn('beingLookedAt', 'needs')]).toEqual(['notSaid', 'notYet'])
})

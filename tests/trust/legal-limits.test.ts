import { expect, test } from 'vitest'
import { limitsInEffect, type LegalLimit } from '~/trust/legal-limits'

const tribunal: LegalLimit = { claim: 'a claim about work', limit: '3 months less one day', days: 88, from: '2010-10-01', law: 'first' }
const longer: LegalLimit = { claim: 'a claim about what happens from that day', limit: '6 months less one day', days: 180, from: '2026-12-01', law: 'second' }

test('a limit is shown from its date of effect, and not a day before', () => {
  expect(limitsInEffect([longer, tribunal], '2026-11-30').map(({ law }) => law)).toEqual(['first'])
  expect(limitsInEffect([longer, tribunal], '2026-12-01').map(({ law }) => law)).toEqual(['first', 'second'])
})

test('the shorter one stands first, whichever came first', () => {
  const shorter = { ...longer, days: 20, law: 'third' }
  expect(limitsInEffect([tribunal, shorter], '2027-01-01').map(({ law }) => law)).toEqual(['third', 'first'])
})

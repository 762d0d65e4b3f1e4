import type { ReviewContext } from '#workflows/restorative-review'
import { dutyTellings, giveWord, grantReopening, raiseDuty, refusalReasons, refuseReopening } from '~/cases/review/after'
import { answerAsOwner } from '~/cases/review/owning'
import { routeKinds } from '~/people/roles'
import { long, one, optional } from '../form/fields'
import { atAnyTime, stepsOf } from './define'

const review = stepsOf('restorative-review')

/** Word from us, the owner's answer, the duty to raise what nobody reported, and opening again. */
export const after = [
  review('word', 'word.given', { isAside: atAnyTime, fields: { words: long() }, act: (acting, { words }) => giveWord(acting, words) }),
  review('owner-answer', 'owner.answered', {
    fields: { words: long() },
    missing: ({ strand }) => {
      const { areSafetyStepsListed } = strand.memory.context as ReviewContext
      if (strand.state === 'recorded' && !areSafetyStepsListed) return ['safetySteps']
      return strand.state === 'recorded' || strand.state === 'changing' ? ['eachNeedOwed'] : []
    },
    act: (acting, { words }) => answerAsOwner(acting, words),
  }),
  review('duty', 'duty.raised', { isAside: atAnyTime, fields: { kind: one(routeKinds), why: long(), personTold: one(dutyTellings), words: optional(long()) }, act: (acting, duty) => raiseDuty(acting, duty) }),
  review('reopening', 'reopening.granted', { fields: { words: long() }, act: (acting, { words }) => grantReopening(acting, words) }),
  review('no-reopening', 'reopening.refused', { fields: { why: one(refusalReasons), words: long() }, act: (acting, refusal) => refuseReopening(acting, refusal) }),
]

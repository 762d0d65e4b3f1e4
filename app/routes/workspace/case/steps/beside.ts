import { noticeReasons, peopleSpokenTo } from '#workflows/effects'
import type { ReviewContext } from '#workflows/restorative-review'
import type { Acting } from '~/cases/acting'
import { askersWithoutPage } from '~/cases/askers'
import { askForLook, decideLook, giveLook, independentOf, makeLook, stepBackFromLook, takeLookBack } from '~/cases/strands/handling-look'
import { agreeNotice, closeNotice, hearTheirAccount, lookAtWaiting, recordSilence, tellDescribed } from '~/cases/strands/notice'
import {
  agreePlan, assessDanger, decideRemedy, endProtection, findNothing, hearWorse, lookAtShifts, recordCheck, startUrgentLook, startWatching, watchAgain,
} from '~/cases/strands/protection'
import { checkWithdrawal, withdrawalFindings, withdrawalFindingsNow } from '~/cases/review/withdrawal'
import { text } from '~/content/text'
import { handed, long, one, optional, pick, tick } from '../form/fields'
import { stepsOf } from './define'
import { asItems, wordsAsItem } from './items'

const review = stepsOf('restorative-review')
const protection = stepsOf('protection')
const notice = stepsOf('notice')
const look = stepsOf('handling-review')
const words = { words: long() }

/** What the review begins beside itself: watching for being treated worse, a look at the handling; and the check of what was taken back. */
const begun = [
  review('treated-worse-risk', 'danger.assessed', {
    fields: { forWhom: one(peopleSpokenTo), danger: one(['low', 'high']), isBank: one(['yes', 'no']), why: long() },
    beside: (acting) => {
      const { protectedFor } = acting.strand.memory.context as ReviewContext
      return Promise.resolve({ only: { forWhom: thoseWhoMayBeWatched(acting).filter((who) => !protectedFor.includes(who)) } })
    },
    act: (acting, { forWhom, danger, isBank, why }) => assessDanger(acting, { forWhom, danger, isBank: isBank === 'yes', why }),
  }),
  review('look-asked', 'handlingLook.asked', { fields: { by: one(askersWithoutPage), ...words }, act: askForLook }),
  review('withdrawal-check', 'withdrawal.checked', {
    fields: { found: one(withdrawalFindings) },
    beside: (acting) => {
      const found = withdrawalFindingsNow(acting)
      return Promise.resolve({ only: { found }, ...(found.includes('nothing') ? {} : { read: [text('en').caseWork.beside.lookGoesOn] }) })
    },
    act: checkWithdrawal,
  }),
]

/** Telling the person described the gist, or why it waits. */
const telling = [
  notice('notice-wait', 'waiting.lookedAt', { fields: { why: one(noticeReasons), ...words }, act: lookAtWaiting }),
  notice('notice-agreed', 'notice.agreed', { fields: words, act: agreeNotice }),
  notice('notice-told', 'described.told', {
    fields: { ...words, inWriting: tick(), companion: tick(), support: tick(), secret: handed() }, lists: async () => ({ secret: [await wordsAsItem()] }), act: tellDescribed,
  }),
  notice('notice-heard', 'described.spoke', { fields: words, act: hearTheirAccount }),
  notice('notice-silent', 'described.saidNothing', { fields: { words: optional(long()) }, act: recordSilence }),
  notice('notice-end', 'notice.closed', { fields: words, act: closeNotice }),
]

/** Being treated worse for speaking up. */
const watching = [
  protection('worse-told', 'worse.told', { fields: words, act: hearWorse }),
  protection('worse-asked', 'check.answered', { fields: { answer: one(['no', 'somethingChanged', 'notSafeToSay']), words: optional(long()) }, act: recordCheck }),
  protection('protection-plan', 'plan.agreed', { fields: words, act: agreePlan }),
  protection('protection-watch', 'watch.started', { fields: words, act: startWatching }),
  protection('shifts', 'shifts.looked', { fields: { found: one(['asBefore', 'fewer', 'cancelled']), ...words }, act: lookAtShifts }),
  protection('urgent-look', 'urgentLook.started', { fields: words, act: startUrgentLook }),
  protection('remedy', 'remedy.decided', { fields: words, act: decideRemedy }),
  protection('nothing-found', 'nothing.found', { fields: words, act: findNothing }),
  protection('watch-again', 'watch.resumed', { fields: words, act: watchAgain }),
  protection('protection-end', 'protection.ended', { fields: words, act: endProtection }),
]

/** A look at how it was handled, by somebody independent. */
const looking = [
  look('look-given', 'look.accepted', {
    fields: { reviewerId: pick() }, lists: async (acting) => ({ reviewerId: asItems(await independentOf(acting)) }), act: giveLook,
  }),
  look('look-made', 'look.made', { fields: words, act: makeLook }),
  look('look-decided', 'look.decided', { fields: { outcome: one(['upheld', 'partly', 'notUpheld']), ...words, remedy: optional(long()) }, isLeaving: true, act: decideLook }),
  look('look-taken-back', 'request.takenBack', { fields: words, act: takeLookBack }),
  look('look-stepped-back', 'reviewer.recused', { fields: {}, isLeaving: true, act: (acting) => stepBackFromLook(acting) }),
]

/** The person affected where that is somebody else than who told us, and the person described once they were told. */
function thoseWhoMayBeWatched({ open, strand }: Acting): (typeof peopleSpokenTo)[number][] {
  const { affected, isDescribedHeard, isToldByDescribed } = strand.memory.context as ReviewContext
  const isTold = isDescribedHeard || open.strands.some(({ machine, state }) => machine === 'notice' && ['told', 'heard', 'nothingSaid'].includes(state))
  const isLeftInPeace = isToldByDescribed === true && affected !== 'askedAndAgreed'
  const isSomebodyElse = affected !== 'personTellingUs' && affected !== 'nobodyInPerson' && !isLeftInPeace
  return peopleSpokenTo.filter((who) => who === 'personTellingUs' || (who === 'personAffected' ? isSomebodyElse : isTold))
}

export const besideSteps = [...begun, ...telling, ...watching, ...looking]

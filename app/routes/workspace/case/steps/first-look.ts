import type { ReviewContext } from '#workflows/restorative-review'
import { wordsToMask } from '~/cases/account'
import { type Acting, happen } from '~/cases/acting'
import { colleaguesElsewhere, namesOf } from '~/cases/colleagues/colleagues'
import {
  acceptForReview, acknowledge, askThePerson, keepIncidentReference, listSafetySteps, lookAtSafety, maskPatients, recordAnswer, safetySteps,
} from '~/cases/review/first-look'
import { confirmHandover, confirmNotConduct, proposedHandover, proposedNotConduct, proposeHandover, proposeNotConduct } from '~/cases/colleagues/handover'
import { fill } from '~/content/fill'
import { text } from '~/content/text'
import { limits } from '~/reports/fields'
import { line, long, optional, pick, several, tick } from '../form/fields'
import { afterFirstLook, atAnyTime, stepsOf, type MissingCode } from './define'
import { asItems } from './items'

const review = stepsOf('restorative-review')

/** What stands between a case and its path. */
function beforeAPath({ strand }: Acting): MissingCode[] {
  const { isAcknowledged, isMasked } = strand.memory.context as ReviewContext
  return strand.state === 'firstLook' ? [...(isAcknowledged ? [] : ['acknowledged' as const]), ...(isMasked ? [] : ['masked' as const])] : []
}

function path(noun: string, event: 'case.recordedAndMadeSafe' | 'case.systemAccepted') {
  return review(noun, event, { fields: {}, missing: beforeAPath, act: (acting) => happen(acting, { type: event }) })
}

/** The first look: read, acknowledge, make safe, mask, choose the path. */
export const firstLook = [
  review('first-look', 'firstLook.started', { fields: {}, act: (acting) => happen(acting, { type: 'firstLook.started' }) }),
  review('acknowledgement', 'acknowledgement.recorded', { isAside: afterFirstLook, fields: { words: long() }, act: (acting, { words }) => acknowledge(acting, words) }),
  review('safety-look', 'safetyLook.recorded', { isAside: afterFirstLook, fields: { done: several(safetySteps) }, act: (acting, { done }) => lookAtSafety(acting, done) }),
  review('mask', 'patient.masked', { isAside: atAnyTime, opensAccount: true,
    fields: { narrative: optional(long(limits.narrative)), nobodyRecognisable: optional(tick()) },
    beside: async ({ tx, open }) => ({ typed: { narrative: [await wordsToMask(tx, open.id, open.actor)] } }),
    act: (acting, said) => maskPatients(acting, said),
  }),
  path('record-and-make-safe', 'case.recordedAndMadeSafe'),
  review('put-it-right', 'case.accepted', { fields: {}, missing: beforeAPath, act: (acting) => acceptForReview(acting) }),
  path('change-the-system', 'case.systemAccepted'),
  review('another-path', 'path.reconsidered', { fields: {}, act: (acting) => happen(acting, { type: 'path.reconsidered' }) }),
  review('question', 'question.asked', { fields: { words: long() }, act: (acting, { words }) => askThePerson(acting, words) }),
  review('answer', 'question.answered', { fields: { words: long() }, act: (acting, { words }) => recordAnswer(acting, words) }),
  review('safety-steps', 'safetySteps.listed', { fields: { done: several(safetySteps) }, act: (acting, { done }) => listSafetySteps(acting, done) }),
  review('incident-reference', 'incident.referenced', { fields: { words: line() }, act: (acting, { words }) => keepIncidentReference(acting, words) }),
  review('asked-again', 'person.askedAgain', { fields: {}, act: (acting) => happen(acting, { type: 'person.askedAgain' }) }),
  review('not-ours', 'notOurs.proposed', {
    fields: { words: long(), takerId: pick(), agreed: tick() },
    lists: async (acting) => ({ takerId: asItems(await colleaguesElsewhere(acting)) }),
    missing: beforeAPath,
    act: (acting, { words, takerId }) => proposeHandover(acting, { words, takerId }),
  }),
  review('not-ours-confirmation', 'notOurs.confirmed', {
    fields: { agreed: tick() },
    beside: async (acting) => {
      const proposal = await proposedHandover(acting)
      if (!proposal) return {}
      const taker = (await namesOf(acting.tx, [proposal.takerId])).get(proposal.takerId) ?? ''
      return { read: [fill(text('en').caseWork.beside.taker, { taker }), text('en').caseWork.beside.wordsForThePerson, proposal.words] }
    },
    act: (acting) => confirmHandover(acting),
  }),
  review('not-conduct', 'notConduct.proposed', {
    fields: { words: long(), why: long() }, missing: beforeAPath,
    act: (acting, { words, why }) => proposeNotConduct(acting, { words, why }),
  }),
  review('not-conduct-confirmation', 'notConduct.confirmed', {
    fields: { agreed: tick() },
    beside: async (acting) => {
      const proposal = await proposedNotConduct(acting)
      const { why, wordsForThePerson } = text('en').caseWork.beside
      return proposal ? { read: [why, proposal.why, wordsForThePerson, proposal.words] } : {}
    },
    act: (acting) => confirmNotConduct(acting),
  }),
]

import type { ReviewContext } from '#workflows/restorative-review'
import { preconditions } from '#workflows/restorative-review/context'
import { happen } from '~/cases/acting'
import { appointFacilitator, arrangeMeeting, assessRisk, endMeeting, keepAgreement, losePrecondition, mayBeMet, meetPrecondition, stillMissing, stopMeeting } from '~/cases/review/preparing'
import { facilitatorsFor } from '~/cases/review/reviewers'
import { text } from '~/content/text'
import { long, one, optional, pick } from '../form/fields'
import { stepsOf } from './define'
import { asOffered } from './items'

const review = stepsOf('restorative-review')

/** What was chosen is prepared, held and written down: a meeting, or words carried to and fro. Any party stops it at any minute. */
export const preparing = [
  review('precondition', 'precondition.met', {
    fields: { precondition: one(preconditions), words: optional(long()) },
    beside: async (acting) => {
      const context = acting.strand.memory.context as ReviewContext
      const { surrogate, circle } = text('en').caseWork.beside
      const read = context.optionChosen === 'surrogate' ? [surrogate] : context.optionChosen === 'circle' ? [circle] : []
      return { read, only: { precondition: await mayBeMet(acting) } }
    },
    act: (acting, { precondition, words }) => meetPrecondition(acting, { precondition, words }),
  }),
  review('precondition-lost', 'precondition.lost', {
    fields: { precondition: one(preconditions) },
    beside: ({ strand }) => Promise.resolve({ only: { precondition: (strand.memory.context as ReviewContext).ready } }),
    act: (acting, { precondition }) => losePrecondition(acting, { precondition }),
  }),
  review('risk', 'risk.assessed', {
    fields: { danger: one(['low', 'high']), isOwnLineManager: one(['yes', 'no']), why: long() },
    act: (acting, { danger, isOwnLineManager, why }) => assessRisk(acting, { danger, isOwnLineManager: isOwnLineManager === 'yes', why }),
  }),
  review('facilitator', 'facilitator.appointed', {
    fields: { personId: pick() },
    lists: async (acting) => ({ personId: asOffered(await facilitatorsFor(acting), text('en').caseWork.beside.fromNetwork) }),
    act: (acting, { personId }) => appointFacilitator(acting, personId),
  }),
  review('meeting', 'meeting.arranged', {
    fields: { words: long(), described: optional(long()) }, missing: (acting) => (acting.strand.state === 'preparing' ? stillMissing(acting) : []),
    act: (acting, arranged) => arrangeMeeting(acting, arranged),
  }),
  review('not-ready', 'meeting.notReady', { fields: { words: long() }, act: (acting, { words }) => stopMeeting(acting, 'meeting.notReady', words) }),
  review('meeting-ended', 'meeting.ended', { fields: { words: long(20_000) }, act: (acting, { words }) => endMeeting(acting, words) }),
  review('meeting-called-off', 'meeting.calledOff', { fields: { words: long() }, act: (acting, { words }) => stopMeeting(acting, 'meeting.calledOff', words) }),
  review('meeting-missed', 'meeting.missed', { fields: { words: long() }, act: (acting, { words }) => stopMeeting(acting, 'meeting.missed', words) }),
  review('agreement', 'agreement.reached', { fields: { words: long() }, act: (acting, { words }) => keepAgreement(acting, words) }),
  review('no-agreement', 'agreement.notReached', { fields: {}, act: (acting) => happen(acting, { type: 'agreement.notReached' }) }),
]

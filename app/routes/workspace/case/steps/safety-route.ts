import { beforeEnding, beforePuttingAway, type SafetyRouteContext } from '#workflows/safety-route'
import {
  actAtOnce, closeRoute, decideOpening, explainRoute, findNotNeeded, giveCandour, keepEvidence, liftHold, lookAtRoute, placeHold, proposeOpening, recordWish,
  startWatch,
} from '~/cases/strands/safety-route'
import type { Acting } from '~/cases/acting'
import { proposedOpening } from '~/cases/strands/route-record'
import { basesFor, openingBases } from '~/cases/two-people'
import { text } from '~/content/text'
import { long, one, optional } from '../form/fields'
import { type Beside, stepsOf } from './define'

const route = stepsOf('safety-route')
const words = { words: long() }

/** What the first of two people proposed, and why, for the second one to read before deciding; and what the opening may rest on as things are. */
async function readProposal({ tx, open, strand, personId }: Acting): Promise<Beside> {
  const only = { basis: basesFor(strand.memory, personId) }
  const proposal = await proposedOpening(tx, open.id, strand.id)
  if (!proposal) return { only }
  const { caseWork, steps } = text('en')
  const { basis, personTold } = steps['opening-proposal'].fields
  return { only, read: [caseWork.beside.proposedOpening, basis.options[proposal.basis], `${personTold.label}: ${personTold.options[proposal.personTold]}`, caseWork.beside.why, proposal.words] }
}

/** What the lead of a route, or a first reader, does in it. The same day first; candour and evidence never wait. */
export const safetyRoute = [
  route('route-look', 'route.lookedAt', { fields: words, act: (acting, said) => lookAtRoute(acting, said.words) }),
  route('immediate-act', 'immediateAct.taken', { fields: words, act: (acting, said) => actAtOnce(acting, said.words) }),
  route('evidence', 'evidence.kept', { fields: words, act: (acting, said) => keepEvidence(acting, said.words) }),
  route('candour', 'candour.given', { fields: words, act: (acting, said) => giveCandour(acting, said.words) }),
  route('route-wish', 'wish.given', { fields: { wish: one(['yes', 'no']), words: optional(long()) }, act: recordWish }),
  route('route-explained', 'route.explained', {
    fields: { inWriting: one(['yes', 'no']), ...words }, act: (acting, said) => explainRoute(acting, { inWriting: said.inWriting === 'yes', words: said.words }),
  }),
  route('opening-proposal', 'opening.proposed', {
    fields: { basis: one(['seriousRisk', 'legalDuty']), personTold: one(['first', 'unsafeToTell']), ...words }, act: proposeOpening,
  }),
  route('opening', 'opening.decided', { fields: { basis: one(openingBases), ...words }, beside: readProposal, act: decideOpening }),
  route('not-needed', 'route.foundNotNeeded', {
    fields: { why: one(['noThreshold', 'personDoesNotWant', 'anotherRouteActs', 'explainedOnly']), ...words, noEvidence: optional(long()) },
    missing: ({ strand }) => (strand.state === 'lookedAt' ? beforePuttingAway(strand.memory.context as SafetyRouteContext) : []),
    act: findNotNeeded,
  }),
  route('hold', 'hold.placed', { fields: words, act: (acting, said) => placeHold(acting, said.words) }),
  route('hold-lifted', 'hold.lifted', { fields: words, act: (acting, said) => liftHold(acting, said.words) }),
  route('watch', 'watch.started', { fields: words, act: (acting, said) => startWatch(acting, said.words) }),
  route('route-closed', 'route.closed', {
    fields: { ...words, noEvidence: optional(long()) },
    missing: ({ strand }) => (['opened', 'watched'].includes(strand.state) ? beforeEnding(strand.memory.context as SafetyRouteContext) : []),
    act: closeRoute,
  }),
]

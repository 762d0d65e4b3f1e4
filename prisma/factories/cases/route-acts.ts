import type { RouteKind } from '#workflows/effects'
import { decideOpening, giveCandour, keepEvidence, lookAtRoute, placeHold, recordWish } from '~/cases/strands/safety-route'
import { considerCapacity, listReasonableSteps, recordAlert } from '~/cases/strands/route-duties'
import { type Act, onRoute } from './story'

/** What the leads of routes do, each on the route of this kind. */

export function lookedAt(kind: RouteKind, words: string): Act {
  return onRoute(kind, (acting) => lookAtRoute(acting, words))
}

export function evidenceKept(kind: RouteKind, words: string): Act {
  return onRoute(kind, (acting) => keepEvidence(acting, words))
}

export function candourGiven(words: string): Act {
  return onRoute('patientSafety', (acting) => giveCandour(acting, words))
}

export function wished(kind: RouteKind, wish: 'yes' | 'no', words: string): Act {
  return onRoute(kind, (acting) => recordWish(acting, { wish, words }))
}

export function openedByWish(kind: RouteKind, words: string): Act {
  return onRoute(kind, (acting) => decideOpening(acting, { basis: 'wish', words }))
}

export function held(kind: RouteKind, words: string): Act {
  return onRoute(kind, (acting) => placeHold(acting, words))
}

/** The clinical team considered capacity and wrote an alert; its lead records both. */
export function alertWritten(capacity: string, words: string): Act {
  return onRoute('abuse', async (acting) => {
    await considerCapacity(acting, { how: 'clinicalPlan', words: capacity })
    await recordAlert({ ...acting, seenVersion: undefined }, { words })
  })
}

export function stepsListed(words: string): Act {
  return onRoute('abuse', (acting) => listReasonableSteps(acting, { words }))
}

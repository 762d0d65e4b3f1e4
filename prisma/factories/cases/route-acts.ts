import { happen } from '~/cases/acting'
import { type Act, onRoute } from './story'
import type { RouteKind } from '#workflows/effects'

/** What the leads of routes do, each on the route of this kind. */

export function lookedAt(kind: RouteKind, _words: string): Act {
  return onRoute(kind, (acting) => happen(acting, { type: 'route.lookedAt' }))
}

export function evidenceKept(kind: RouteKind, _words: string): Act {
  return onRoute(kind, (acting) => happen(acting, { type: 'evidence.kept' }))
}

export function candourGiven(_words: string): Act {
  return onRoute('patientSafety', (acting) => happen(acting, { type: 'candour.given' }))
}

export function wished(kind: RouteKind, wish: 'yes' | 'no', _words: string): Act {
  return onRoute(kind, (acting) => happen(acting, { type: 'wish.given', wish } as { type: string }))
}

export function openedByWish(kind: RouteKind, _words: string): Act {
  return onRoute(kind, (acting) => happen(acting, { type: 'opening.decided', byId: acting.personId, basis: 'wish' } as { type: string }))
}

export function held(kind: RouteKind, _words: string): Act {
  return onRoute(kind, (acting) => happen(acting, { type: 'hold.placed' }))
}

import { type RouteKind, routeKinds } from '#workflows/effects'
import { roles as words } from '~/content/en/roles'
import { isId } from '~/platform/ids'

/** What a route lead leads: the routes of the machines. */
export { type RouteKind, routeKinds }

/** Every role that a colleague can have. The list is closed: database policies name these codes. */
export const roles = [
  'firstReader', 'reviewer', 'facilitator', 'owner', 'lineManager', 'nameKeeper', 'guardian', 'routeLead', 'matron', 'violencePrevention',
  'supportCoordinator', 'learningEditor', 'learningApprover', 'leader', 'handlingReviewer', 'administrator', 'auditor',
  'helper',
] as const
export type Role = (typeof roles)[number]

/** Whose eyes an approver of learning lends. */
export const approverSeats = ['network', 'executive', 'patientPartner'] as const
export type ApproverSeat = (typeof approverSeats)[number]

/** What narrows a role: a route kind, a team's id, a seat. */
export type ScopeKind = 'route' | 'team' | 'seat'

/** A role as somebody holds it; `scope` is null where the role is not narrowed. */
export type HeldRole = { role: Role; scope: string | null }

const scopeKinds: Partial<Record<Role, ScopeKind>> = { routeLead: 'route', matron: 'team', violencePrevention: 'team', learningApprover: 'seat' }

/** What a role is narrowed by; null where it is the same everywhere. */
export function scopeKindOf(role: Role): ScopeKind | null {
  return scopeKinds[role] ?? null
}

/** Roles that carry, look into or decide on somebody's case. Administrators have none of them. */
export const caseRoles: readonly Role[] = [
  'firstReader', 'reviewer', 'facilitator', 'owner', 'lineManager', 'nameKeeper', 'guardian', 'routeLead', 'matron', 'violencePrevention',
  'supportCoordinator', 'learningEditor', 'learningApprover', 'handlingReviewer', 'helper',
]

/**
 * Roles that one person may not have at once, in either order (DESIGN 8.6). That a reviewer does not also facilitate or
 * approve is a rule of each case, held where people are put on a case.
 */
const refusedTogether: readonly (readonly [Role, Role])[] = [
  ...caseRoles.map((role) => ['administrator', role] as const),
  ['firstReader', 'nameKeeper'],
]

/** The first role among `held` that refuses `wanted` beside it; null where nothing stands in the way. */
export function roleInTheWay(held: readonly Role[], wanted: Role): Role | null {
  return held.find((role) => refusedTogether.some(([one, other]) => (one === role && other === wanted) || (one === wanted && other === role))) ?? null
}

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text)
}

/** Whether `scope` is one that `role` can have. A team's id is looked up by whoever stores it. */
export function isScopeOf(role: Role, scope: string | null): boolean {
  switch (scopeKindOf(role)) {
    case 'route':
      return (routeKinds as readonly (string | null)[]).includes(scope)
    case 'seat':
      return (approverSeats as readonly (string | null)[]).includes(scope)
    case 'team':
      return scope !== null && isId(scope)
    case null:
      return scope === null || (role === 'reviewer' && scope === 'network')
  }
}

const names = words.names satisfies Record<Role, { name: string; does: string }>
const scopeNames: Readonly<Record<string, string>> = {
  ...(words.routes satisfies Record<RouteKind, string>),
  ...(words.seats satisfies Record<ApproverSeat, string>),
}

/** Kinds of route that have no lead of their own: the liaison with the police is one role with hate crime. */
const without: Partial<Record<RouteKind, RouteKind>> = { police: 'hateCrime', regulator: 'hr', claim: 'hr', lifeAtRisk: 'safeguarding' }

/** Who leads a kind of route: its own lead, or for one that has none, whose duty it is. The database knows the same as `app.lead_of`. */
export function leadOf(kind: RouteKind): RouteKind {
  return without[kind] ?? kind
}

/**
 * The roles of which one must stand behind each grant on a case; no grant outlives them. Those who look at the handling, or guardians, read first where no first
 * reader is apart from what came before; somebody from outside may review, once nobody of ours is independent; a line manager's task is an obligation like an owner's. The database knows the same as `app.live_grants`.
 */
const behind: Readonly<Record<string, readonly Role[]>> = {
  firstReader: ['firstReader', 'handlingReviewer', 'guardian'], reviewer: ['reviewer', 'handlingReviewer'], facilitator: ['facilitator'], owner: ['owner', 'lineManager'],
  routeLead: ['routeLead'], handlingReviewer: ['handlingReviewer'], informationGovernance: ['nameKeeper'],
}

/** Whether one of these roles, as somebody holds them today, stands behind a grant. `route`: the kind of route that a lead's grant is for. */
export function standsBehind(held: readonly { role: string; scope: string | null }[], grant: string, route: RouteKind | null): boolean {
  return held.some(({ role, scope }) => (behind[grant] ?? []).some((one) => one === role) && (role !== 'routeLead' || (route !== null && scope === leadOf(route))))
}

/** A role as people say it: "Route lead: safeguarding". `team` is the name of the ward of a matron or of a violence prevention lead. */
export function roleInWords({ role, scope }: HeldRole, team?: string): string {
  if (scope === null) return names[role].name
  if (role === 'reviewer') return `${names[role].name}: ${words.fromNetwork}`
  return `${names[role].name}: ${(scopeKindOf(role) === 'team' ? team : scopeNames[scope]) ?? scope}`
}

/** What a role lets somebody do, in one line. */
export function roleDoes(role: Role): string {
  return names[role].does
}

import type { Role } from '~/people/roles'

/** A section of the workspace: who sees it in the menu. `roles` null is everybody with a role. One line for each section. */
export const sections = [
  { key: 'work', href: '/workspace/work', roles: null },
  { key: 'cases', href: '/workspace/cases', roles: null },
  { key: 'records', href: '/workspace/records', roles: ['firstReader'] },
  { key: 'hours', href: '/workspace/hours', roles: ['firstReader'] },
  { key: 'care', href: '/workspace/care', roles: ['reviewer', 'facilitator'] },
  { key: 'interests', href: '/workspace/interests', roles: ['reviewer', 'facilitator', 'handlingReviewer', 'owner', 'lineManager'] },
  { key: 'telling', href: '/workspace/telling', roles: ['helper', 'guardian', 'firstReader'] },
  { key: 'learning', href: '/workspace/learning', roles: ['learningEditor', 'learningApprover'] },
  { key: 'wards', href: '/workspace/wards', roles: ['matron', 'violencePrevention'] },
  { key: 'chasing', href: '/workspace/chasing', roles: ['supportCoordinator'] },
  { key: 'leaders', href: '/workspace/leaders', roles: ['leader'] },
  { key: 'people', href: '/workspace/people', roles: ['administrator'] },
] as const satisfies readonly { key: string; href: string; roles: readonly Role[] | null }[]

export type SectionKey = (typeof sections)[number]['key']

/** The sections for somebody with these roles. */
export function sectionsFor(held: readonly Role[]) {
  return sections.filter(({ roles }) => roles === null || held.some((role) => (roles as readonly Role[]).includes(role)))
}

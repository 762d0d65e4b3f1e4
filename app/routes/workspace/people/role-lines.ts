import { approverSeats, type HeldRole, isRole, roleInWords, roles, routeKinds, scopeKindOf } from '~/people/roles'

/** One line of the list of roles: `routeLead:safeguarding`, and how it reads. */
export type RoleLine = { value: string; label: string }

/** Every role that can be given, each with each of its scopes, so that one list says it all and no script is needed. */
export function roleLines(teams: readonly { id: string; name: string }[]): RoleLine[] {
  return roles.flatMap((role): RoleLine[] => {
    switch (scopeKindOf(role)) {
      case 'route':
        return routeKinds.map((scope) => line({ role, scope }))
      case 'seat':
        return approverSeats.map((scope) => line({ role, scope }))
      case 'team':
        return teams.map(({ id, name }) => ({ value: `${role}:${id}`, label: roleInWords({ role, scope: id }, name) }))
      case null:
        return role === 'reviewer' ? [line({ role, scope: null }), line({ role, scope: 'network' })] : [line({ role, scope: null })]
    }
  })
}

/** The role that a line stands for; null for what is not on the list. Whether its scope exists, the domain says. */
export function fromLine(value: string): HeldRole | null {
  const [role = '', scope = ''] = value.split(':')
  return isRole(role) ? { role, scope: scope === '' ? null : scope } : null
}

function line(held: HeldRole): RoleLine {
  return { value: `${held.role}:${held.scope ?? ''}`, label: roleInWords(held) }
}

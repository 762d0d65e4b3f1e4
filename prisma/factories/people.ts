import { createHash } from 'node:crypto'
import type { Sql } from 'postgres'
import type { DemoIdentity } from '~/auth/demo-identity'
import { demoIssuer } from '~/auth/settings'
import { signIn } from '~/content/en/sign-in'
import { roleInWords, scopeKindOf } from '~/people/roles'
import { dateOnly } from '~/platform/working-days'
import { type DemoColleague, demoColleagues, demoTeams } from './demo-people'

export { demoColleagues } from './demo-people'

/** Whom the demo's identity provider knows, in the order in which a newcomer may want to try them. */
export const demoIdentities: readonly DemoIdentity[] = demoColleagues.map(({ key, name, job, inNetwork, roles }) => ({
  subject: key,
  name,
  job: inNetwork ? `${job}, network member` : job,
  role: rolesInWords(roles),
}))

/** What somebody is in Heard, in one line, each role once: "Route lead: safeguarding, sexual safety". */
function rolesInWords(roles: DemoColleague['roles']): string {
  const narrowed = new Map<string, string[]>()
  for (const held of roles) {
    const [role = '', ...by] = roleInWords(held, held.scope ?? undefined).split(': ')
    narrowed.set(role, [...(narrowed.get(role) ?? []), ...by])
  }
  return [...narrowed].map(([role, by]) => (by.length === 0 ? role : `${role}: ${by.join(', ')}`)).join('; ') || signIn.demo.noRole
}

/** The id of somebody of the demo trust, the same in every database: `personId('amara')`. */
export function personId(key: string): string {
  return idOf(`person ${key}`)
}

/** The id of one of the demo trust's teams: `teamId('Alder Ward')`. */
export function teamId(name: string): string {
  return idOf(`team ${name}`)
}

/** A colleague of the demo trust. @throws where nobody has the key. */
export function colleague(key: string): DemoColleague {
  const found = demoColleagues.find((one) => one.key === key)
  if (!found) throw new Error(`Nobody in the demo trust is called ${key}: see prisma/factories/demo-people.ts`)
  return found
}

/**
 * Plants the demo trust's teams, people and roles as the database's owner. `at` is the day since which they have their roles.
 * Run again, it leaves whatever administrators changed.
 */
export async function plantPeople(sql: Sql, { at }: { at: Date }): Promise<void> {
  const teams = demoTeams.map((team) => ({ id: teamId(team.name), ...team }))
  const people = demoColleagues.map(({ key, name, team }, place) => ({
    id: personId(key),
    staffNumber: `DT${String(1001 + place)}`,
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@demo-trust.example`,
    teamId: team === null ? null : teamId(team),
    issuer: demoIssuer,
    subject: key,
  }))
  const assignments = demoColleagues.flatMap(({ key, roles }) =>
    roles.map(({ role, scope }) => ({
      id: idOf(`role ${key} ${role} ${scope ?? ''}`),
      personId: personId(key),
      role,
      scope: scopeKindOf(role) === 'team' && scope !== null ? teamId(scope) : scope,
      fromOn: dateOnly(at),
    })),
  )
  const agreed = demoColleagues.flatMap(({ key, hoursAMonth }) => (hoursAMonth === undefined ? [] : [{ personId: personId(key), hoursAMonth }]))
  await sql.begin(async (tx) => {
    await tx`insert into "Team" ${tx(teams)} on conflict do nothing`
    await tx`insert into "Person" ${tx(people)} on conflict do nothing`
    for (const { key, manager } of demoColleagues) {
      if (manager !== undefined) await tx`update "Person" set "managerId" = ${personId(manager)} where id = ${personId(key)} and "managerId" is null`
    }
    await tx`insert into "RoleAssignment" ${tx(assignments)} on conflict (id) do nothing`
    await tx`insert into "AgreedHours" ${tx(agreed)} on conflict do nothing`
  })
}

/** A uuid with the marks of version 4, made from words, so that a seed and a test mean the same row. */
function idOf(words: string): string {
  const hex = createHash('sha256').update(`heard demo ${words}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

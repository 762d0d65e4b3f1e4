import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { thoseWhoMayOwe } from '~/cases/colleagues/colleagues'
import type { Answers } from '~/reports/answers'
import { accepted, nurseTells, type NursesCase, useFollowUpStory } from './follow-up-story'
import { amaraActs } from './handing-over'
import { refOf } from './strands-story'

/** noConflict, for those who get a task or answer as owners: the check is the one that reviewers pass. */
const { owner } = useFollowUpStory()
const managers = { 'Mary Okafor': 'Elm', 'Peter Lowe': 'Oak', 'Ruth Haddad': 'Oak', 'Sam Price': null } as const
const ids = new Map<string, string>()

beforeAll(async () => {
  const teams = new Map<string, string>()
  for (const name of ['Elm', 'Oak']) {
    teams.set(name, randomUUID())
    await owner()`insert into "Team" (id, name, division, headcount) values (${teams.get(name) ?? ''}, ${name}, 'Inpatient', 20)`
  }
  for (const [name, team] of Object.entries(managers)) {
    const id = randomUUID()
    ids.set(name, id)
    await owner()`insert into "Person" (id, "staffNumber", name, email, "teamId") values (${id}, ${name}, ${name}, 'x@example.nhs.uk', ${team === null ? null : (teams.get(team) ?? null)})`
    await owner()`insert into "RoleAssignment" (id, "personId", role, "fromOn") values (gen_random_uuid(), ${id}, 'lineManager', '2026-01-01')`
  }
  await owner()`insert into "Person" (id, "staffNumber", name, email, "teamId", "managerId") values (gen_random_uuid(), 'ward', 'Wendy Ward', 'w@example.nhs.uk', ${teams.get('Elm') ?? ''}, ${ids.get('Ruth Haddad') ?? ''})`
})

async function told(more: Partial<Answers>): Promise<NursesCase> {
  const it = await nurseTells(owner(), ['contactMe', 'shareWithReviewTeam'], 'a02', { team: 'Birch', ...more })
  await accepted(it)
  return it
}

const mayOwe = async (it: NursesCase) => amaraActs(await refOf(owner(), it), async (acting) => (await thoseWhoMayOwe(acting)).map(({ name, isTask }) => `${name}${isTask ? ', a task' : ''}`))

test('noConflict: a manager of the team that it happened in, one whom the person excluded, one whose own report is named, and one of no known team get no task', async () => {
  expect(await mayOwe(await told({}))).toEqual(['Mary Okafor, a task', 'Ola', 'Peter Lowe, a task', 'Ruth Haddad, a task'])
  expect(await mayOwe(await told({ team: 'Elm' }))).toEqual(['Ola', 'Peter Lowe, a task', 'Ruth Haddad, a task'])
  expect(await mayOwe(await told({ namedExclusions: 'Please not Peter Lowe' }))).toEqual(['Mary Okafor, a task', 'Ola', 'Ruth Haddad, a task'])
  expect(await mayOwe(await told({ sourceName: 'Wendy Ward' }))).toEqual(['Ola', 'Peter Lowe, a task'])
})

test('noConflict: an owner of the team that it happened in does not answer for it', async () => {
  expect(await mayOwe(await told({ team: 'Rowan' }))).not.toContain('Ola')
})

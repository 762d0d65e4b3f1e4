import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personId, teamId } from '#prisma/factories/people'
import { createTestTrust } from '#tests/fixtures/demo-trust'
import { disable, enable, endRole, giveRole, listPeople, onePerson, RefusedByRule } from '~/people/people'
import { closeDatabase } from '~/platform/database'

const danny = personId('danny')
let sql: Sql

beforeAll(async () => {
  ;({ sql } = await createTestTrust())
})

afterAll(async () => {
  await closeDatabase()
  await sql.end()
})

const liveRoles = async (key: string) => (await sql<{ role: string }[]>`select role from "RoleAssignment" where "personId" = ${personId(key)} and "endedAt" is null order by role`).map(({ role }) => role)
const actsOn = async (key: string) => (await sql<{ act: string; body: Record<string, unknown> }[]>`select act, body from "AuditEntry" where body->>'personId' = ${personId(key)} order by "at", id`)

describe('Danny gives and ends roles', () => {
  test('Chidi becomes a reviewer, and no longer is one; both are audited with ids and codes', async () => {
    await giveRole(danny, personId('chidi'), { role: 'reviewer', scope: null })
    expect(await liveRoles('chidi')).toEqual(['reviewer'])
    const [role] = (await onePerson(danny, personId('chidi')))?.roles ?? []
    expect(role?.label).toBe('Reviewer')
    await endRole(danny, personId('chidi'), role?.id ?? '')
    expect(await liveRoles('chidi')).toEqual([])
    expect(await actsOn('chidi')).toEqual([
      { act: 'role.given', body: { personId: personId('chidi'), role: 'reviewer', byRole: 'administrator', byPerson: danny } },
      { act: 'role.ended', body: { personId: personId('chidi'), role: 'reviewer', byRole: 'administrator', byPerson: danny } },
    ])
    await expect(endRole(danny, personId('chidi'), role?.id ?? '')).rejects.toThrow('This role has ended already.')
  })

  test('refused together, with what to do: the sentence names both roles', async () => {
    await expect(giveRole(danny, personId('bernadette'), { role: 'nameKeeper', scope: null })).rejects.toThrow(
      'Bernadette Halloran has the role “First reader”, which nobody may have together with “Name keeper”. Whoever reads first must not be able to open a name. End the first role, or give the second to somebody else.',
    )
    await expect(giveRole(danny, personId('amara'), { role: 'administrator', scope: null })).rejects.toThrow('Whoever keeps people and settings has no part in any case.')
    await expect(giveRole(danny, danny, { role: 'firstReader', scope: null })).rejects.toThrow(RefusedByRule)
    expect(await liveRoles('bernadette')).toEqual(['firstReader'])
    expect(await liveRoles('danny')).toEqual(['administrator'])
  })

  test('two halves of a refused pair given at the same moment: one is refused', async () => {
    const both = await Promise.allSettled([giveRole(danny, personId('chidi'), { role: 'firstReader', scope: null }), giveRole(danny, personId('chidi'), { role: 'nameKeeper', scope: null })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await liveRoles('chidi')).toHaveLength(1)
  })

  test('the same role twice, a scope that does not fit, a ward that is not there', async () => {
    await expect(giveRole(danny, personId('joe'), { role: 'reviewer', scope: null })).rejects.toThrow('Joe Molyneux has this role already.')
    await expect(giveRole(danny, personId('joe'), { role: 'routeLead', scope: null })).rejects.toThrow('Choose what this role is for')
    await expect(giveRole(danny, personId('joe'), { role: 'matron', scope: '11111111-2222-4333-8444-555555555555' })).rejects.toThrow('Choose a ward or team')
    await giveRole(danny, personId('joe'), { role: 'matron', scope: teamId('Rowan Ward') })
    expect((await onePerson(danny, personId('joe')))?.roles.map(({ label }) => label)).toContain('Matron: Rowan Ward')
  })

  test('the last administrator stays one, and Danny cannot shut himself out', async () => {
    const [role] = (await onePerson(danny, danny))?.roles ?? []
    await expect(endRole(danny, danny, role?.id ?? '')).rejects.toThrow('This is the only administrator.')
    await expect(disable(danny, danny)).rejects.toThrow('You cannot disable yourself.')
  })
})

describe('Danny disables Helen', () => {
  test('all her sessions end in the same transaction, her roles sleep, and she comes back with them', async () => {
    const at = new Date()
    const ends = new Date(at.getTime() + 3_600_000)
    for (const byte of [7, 8]) {
      await sql`insert into "StaffSession" ("tokenHash", "personId", "beganAt", "seenAt", "endsAt") values (${Buffer.alloc(32, byte)}, ${personId('helen')}, ${at}, ${at}, ${ends})`
    }
    await disable(danny, personId('helen'))
    const open = await sql`select from "StaffSession" where "personId" = ${personId('helen')} and "endedAt" is null`
    expect(open).toHaveLength(0)
    expect((await listPeople(danny)).find(({ id }) => id === personId('helen'))).toMatchObject({ disabled: true, canSignIn: false, roles: [{ role: 'routeLead', scope: 'hr' }] })
    await expect(giveRole(danny, personId('helen'), { role: 'leader', scope: null })).rejects.toThrow('Enable them first')
    await expect(disable(danny, personId('helen'))).rejects.toThrow('disabled already')
    await enable(danny, personId('helen'))
    expect((await actsOn('helen')).map(({ act }) => act)).toEqual(['person.disabled', 'person.enabled'])
  })
})

test('whoever is no administrator changes nothing, even past the pages', async () => {
  for (const key of ['bernadette', 'ewa', 'chidi', 'siobhan']) {
    await expect(giveRole(personId(key), personId('chidi'), { role: 'leader', scope: null })).rejects.toThrow()
    await expect(disable(personId(key), personId('samina'))).rejects.toThrow()
  }
  expect(await liveRoles('chidi')).not.toContain('leader')
  expect(await sql`select from "Person" where "disabledAt" is not null`).toHaveLength(0)
})

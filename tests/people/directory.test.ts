import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personId } from '#prisma/factories/people'
import { createTestTrust } from '#tests/fixtures/demo-trust'
import { demoIssuer } from '~/auth/settings'
import { exportDirectory, importDirectory } from '~/people/directory'
import { RefusedByRule } from '~/people/people'
import { closeDatabase } from '~/platform/database'

const heading = 'staffNumber,name,email,team,division,headcount,managerStaffNumber,issuer,subject'
const danny = personId('danny')
const bring = (...lines: string[]) => importDirectory(danny, new TextEncoder().encode([heading, ...lines].join('\n')))
const numberOf = async (key: string) => (await sql<{ staffNumber: string }[]>`select "staffNumber" from "Person" where id = ${personId(key)}`)[0]?.staffNumber ?? ''

let sql: Sql

beforeAll(async () => {
  ;({ sql } = await createTestTrust())
})

afterAll(async () => {
  await closeDatabase()
  await sql.end()
})

describe('Danny brings the staff directory up to date', () => {
  test('new people are added with team and manager; who is not in the file stays and is listed', async () => {
    const result = await bring('N1,Ngozi Eze,ngozi@x.example,Maple House,Community,12,N2,https://login.example,ngozi', 'N2,Peter Rowe,,Maple House,Community,12,,,')
    expect(result).toMatchObject({ ok: true, added: 2, updated: 0 })
    expect(result.ok && result.notInFile).toContainEqual({ staffNumber: await numberOf('amara'), name: 'Amara Okafor' })
    const [ngozi] = await sql`select p.name, t.name as team, t.headcount, m.name as manager, p.subject from "Person" p join "Team" t on t.id = p."teamId" join "Person" m on m.id = p."managerId" where p."staffNumber" = 'N1'`
    expect(ngozi).toEqual({ name: 'Ngozi Eze', team: 'Maple House', headcount: 12, manager: 'Peter Rowe', subject: 'ngozi' })
  })

  test('the same people again are brought up to date, under the same id; an empty sign-in leaves the one that stands', async () => {
    const before = await sql<{ id: string }[]>`select id from "Person" where "staffNumber" = 'N1'`
    expect(await bring('N1,Ngozi Eze-Rowe,,Maple House,Community,14,,,')).toMatchObject({ ok: true, added: 0, updated: 1 })
    const after = await sql`select p.id, p.name, p.subject, p."managerId", t.headcount from "Person" p join "Team" t on t.id = p."teamId" where "staffNumber" = 'N1'`
    expect(after).toEqual([{ id: before[0]?.id, name: 'Ngozi Eze-Rowe', subject: 'ngozi', managerId: null, headcount: 14 }])
  })

  test('one bad line and nothing is brought in, the good lines included', async () => {
    const result = await bring('N3,Good Line,,New Team,Local,5,,,', 'N4,,,,,,,,')
    expect(result).toEqual({ ok: false, problems: [{ line: 3, says: 'name is empty: give the person’s name' }] })
    expect(await sql`select from "Person" where "staffNumber" = 'N3'`).toHaveLength(0)
    expect(await sql`select from "Team" where name = 'New Team'`).toHaveLength(0)
  })

  test('a manager whom nobody knows, and a sign-in that is somebody else’s, are named by line', async () => {
    const amara = await numberOf('amara')
    expect(await bring('N5,Tunde Ojo,,,,,NOBODY,,', `N6,Ada Quayle,,,,,${amara},${demoIssuer},amara`)).toEqual({
      ok: false,
      problems: [
        { line: 2, says: 'managerStaffNumber NOBODY is nobody in this file or in the directory: add the manager, or leave it empty' },
        { line: 3, says: `this issuer and subject belong to staffNumber ${amara}: two people cannot share one sign-in` },
      ],
    })
  })

  test('two people swap their sign-ins in one file: both are signed out, and each change is audited', async () => {
    const [joe, amara] = [await numberOf('joe'), await numberOf('amara')]
    const at = new Date()
    const ends = new Date(at.getTime() + 3_600_000)
    await sql`insert into "StaffSession" ("tokenHash", "personId", "beganAt", "seenAt", "endsAt") values (${Buffer.alloc(32, 1)}, ${personId('joe')}, ${at}, ${at}, ${ends})`
    expect(await bring(`${joe},Joe Molyneux,,,,,,${demoIssuer},amara`, `${amara},Amara Okafor,,,,,,${demoIssuer},joe`)).toMatchObject({ ok: true, updated: 2 })
    expect(await sql`select subject from "Person" where id = ${personId('joe')}`).toEqual([{ subject: 'amara' }])
    const [session] = await sql<{ endedAt: Date | null }[]>`select "endedAt" from "StaffSession" where "personId" = ${personId('joe')}`
    expect(session?.endedAt).not.toBeNull()
    const acts = await sql<{ id: string }[]>`select body->>'personId' as id from "AuditEntry" where act = 'person.signInChanged'`
    expect(acts.map(({ id }) => id).sort()).toEqual([personId('joe'), personId('amara')].sort())
  })

  test('what is taken out can be brought in again, and changes nothing', async () => {
    await bring('N7,"=HYPERLINK(""x"")",,,,,,,', 'N8,"Quote ""and"", comma",,,,,,,')
    const before = await sql`select * from "Person" order by id`
    const file = await exportDirectory(danny)
    expect(file).toContain(`N7,"'=HYPERLINK(""x"")"`)
    expect(await importDirectory(danny, new TextEncoder().encode(file))).toMatchObject({ ok: true, added: 0, notInFile: [] })
    expect(await sql`select * from "Person" order by id`).toEqual(before)
  })

  test('five thousand people come in within the time of one request', async () => {
    const lines = Array.from({ length: 5000 }, (_, place) => `L${place},Colleague ${place},,Team ${place % 200},Local,25,${place === 0 ? '' : 'L0'},https://login.example,s${place}`)
    expect(await bring(...lines)).toMatchObject({ ok: true, added: 5000 })
  })
})

test('nobody but an administrator brings in or takes out the directory', async () => {
  for (const key of ['amara', 'bernadette', 'ewa', 'chidi']) {
    await expect(importDirectory(personId(key), new TextEncoder().encode(`${heading}\nX,X,,,,,,,`))).rejects.toThrow(RefusedByRule)
    await expect(exportDirectory(personId(key))).rejects.toThrow(RefusedByRule)
  }
  expect(await sql`select from "Person" where "staffNumber" = 'X'`).toHaveLength(0)
})

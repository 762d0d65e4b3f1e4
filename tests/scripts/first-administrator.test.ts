import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { createTestDatabase, type TestDatabase } from '#tests/fixtures/database'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

const heading = 'staffNumber,name,email,team,division,headcount,managerStaffNumber,issuer,subject'
const danny = '1001,Danny Rigby,danny@example.nhs.uk,Digital,Corporate,40,,https://login.example.nhs.uk,danny'
const bernadette = '1002,Bernadette Halloran,b@example.nhs.uk,People and Culture,Corporate,64,1001,,'

let database: TestDatabase
let sql: postgres.Sql
let file: string

beforeAll(async () => {
  database = await createTestDatabase()
  sql = postgres(database.url('heard_owner'), { max: 1, onnotice: () => undefined })
  file = path.join(mkdtempSync(path.join(tmpdir(), 'heard-directory-')), 'staff.csv')
})
beforeEach(() => written(danny, bernadette))
afterAll(() => sql.end())

function written(...lines: string[]): void {
  writeFileSync(file, [heading, ...lines, ''].join('\r\n'))
}

/** What the command says, and whether it ended well. */
async function run(...args: string[]): Promise<{ ok: boolean; says: string }> {
  const env = { ...process.env, HEARD_NO_ENV_FILE: '1', DATABASE_URL: database.url('heard_owner'), DATABASE_URL_STAFF: database.url('heard_staff') }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/first-administrator.mjs', ...args], { env })
    return { ok: true, says: stdout }
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return { ok: false, says: stdout + stderr }
  }
}

async function people(): Promise<{ number: string; role: string | null }[]> {
  return [...(await sql<{ number: string; role: string | null }[]>`
    select p."staffNumber" as number, r.role from "Person" p left join "RoleAssignment" r on r."personId" = p.id order by 1`)]
}

describe('the way into a new service', () => {
  it('refuses a number that nobody has, a person without a sign-in and a file with a mistake, and changes nothing', async () => {
    expect(await run(file, '1009')).toMatchObject({ ok: false, says: expect.stringContaining('Nobody in') as string })
    expect(await run(file, '1002')).toMatchObject({ ok: false, says: expect.stringContaining('has no sign-in') as string })
    written(danny, bernadette.replace('1001,,', '1777,,'))
    expect(await run(file, '1001')).toMatchObject({ ok: false, says: expect.stringContaining('Line 3: managerStaffNumber 1777 is nobody') as string })
    expect(await run('/no/such/file.csv', '1001')).toMatchObject({ ok: false, says: expect.stringContaining('cannot be read') as string })
    expect(await run()).toMatchObject({ ok: false, says: expect.stringContaining('Use: npm run first-administrator') as string })
    expect(await people()).toEqual([])
  })

  it('reads the directory in and makes one person administrator, once', async () => {
    expect(await run(file, '1001')).toMatchObject({ ok: true, says: expect.stringContaining('Danny Rigby is administrator. 2 people are in the directory.') as string })
    expect(await people()).toEqual([{ number: '1001', role: 'administrator' }, { number: '1002', role: null }])
    expect(await sql`select act from "AuditEntry" order by act`).toEqual([{ act: 'directory.imported' }])
    expect(await run(file, '1002')).toMatchObject({ ok: false })
    written(danny, bernadette.replace(',,', ',https://login.example.nhs.uk,').replace(/,$/, ',bernadette'))
    expect(await run(file, '1002')).toMatchObject({ ok: false, says: expect.stringContaining('There are people in the directory already') as string })
    expect(await people()).toHaveLength(2)
  })
})

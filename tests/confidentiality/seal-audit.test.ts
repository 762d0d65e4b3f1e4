import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { logins } from '../../scripts/postgres/logins.mjs'
import { createTestDatabase, type TestDatabase } from '#tests/fixtures/database'
import { useTestKeys } from '#tests/fixtures/keys'
import { auditRow } from '~/confidentiality/audit'
import { anchorAudit, sealAudit, verifyAudit } from '~/confidentiality/seal-audit'
import { now } from '~/platform/clock'
import { asActor, closeDatabase, type Actor } from '~/platform/database'

const { anchorsFolder } = useTestKeys()
const anchorsFile = join(anchorsFolder, 'audit.jsonl')
const ruth = { personId: randomUUID(), role: 'firstReader' }
const reporter = { personId: null, role: 'personTellingUs' }
let database: TestDatabase
let superuser: postgres.Sql

beforeEach(async () => {
  database = await createTestDatabase()
  superuser = postgres(database.url('postgres'), { max: 1, onnotice: () => undefined })
  rmSync(anchorsFile, { force: true })
  return async () => {
    await superuser.end()
    await closeDatabase()
  }
})
afterAll(closeDatabase)

const staff: Actor = { as: 'staff', personId: ruth.personId }
const readsAccount = (caseId: string = randomUUID()) =>
  asActor(staff, (tx) => tx.auditEntry.createMany({ data: [auditRow({ act: 'account.read', caseId, masked: true }, ruth)] }))
const sendsReport = (caseId: string = randomUUID()) =>
  asActor({ as: 'intake', draft: null }, (tx) => tx.auditEntry.createMany({ data: [auditRow({ act: 'report.sent', caseId }, reporter)] }))

async function aMorning(): Promise<void> {
  for (let n = 0; n < 6; n++) await (n % 2 === 0 ? sendsReport() : readsAccount())
  await sealAudit()
  await anchorAudit()
}

/** What somebody with the superuser's rights can do behind the triggers' back. */
const behindTheTriggers = (act: (sql: postgres.Sql) => Promise<unknown>) =>
  superuser.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await act(sql)
  })

/** `npm run audit:verify`, as somebody at the machine runs it. */
function verifies(): Promise<{ code: number; said: string }> {
  const environment = { ...process.env, DATABASE_URL_WORKER: database.url('heard_worker') }
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/audit-verify.mjs'], { env: environment }, (error, stdout, stderr) => {
      resolve({ code: error ? 1 : 0, said: stdout + stderr })
    })
  })
}

test('rows are sealed in one chain, once each; a person’s act keeps its date and no time', async () => {
  const caseId = randomUUID()
  await sendsReport(caseId)
  await readsAccount(caseId)
  expect(await sealAudit()).toBe(2)
  expect(await sealAudit()).toBe(0)
  const events = await asActor({ as: 'worker' }, (tx) => tx.auditEvent.findMany({ orderBy: { seq: 'asc' } }))
  expect(events.map(({ seq }) => seq)).toEqual([1n, 2n])
  const told = events.map(({ body }) => body as Record<string, unknown>).find(({ act }) => act === 'report.sent')
  expect(told).toMatchObject({ caseId, at: null, on: now().toISOString().slice(0, 10), body: { byRole: 'personTellingUs', byPerson: null } })
  expect(JSON.stringify(told)).not.toMatch(/\d\d:\d\d/)
  await anchorAudit()
  expect(await verifyAudit()).toMatchObject({ ok: true, length: 2n })
})

test('two workers that seal while people act number each row once', async () => {
  await Promise.all([
    ...Array.from({ length: 30 }, () => readsAccount()),
    ...Array.from({ length: 6 }, () => sealAudit()),
  ])
  await Promise.all([sealAudit(), sealAudit()])
  await anchorAudit()
  expect(await verifyAudit()).toMatchObject({ ok: true, length: 30n })
  expect(await superuser`select 1 from "AuditEntry" where seq is null`).toEqual([])
})

test('more rows than one batch, in a body that went through the database', async () => {
  const rows = Array.from({ length: 1203 }, () => auditRow({ act: 'setting.changed', key: 'clocks' }, ruth))
  await asActor(staff, (tx) => tx.auditEntry.createMany({ data: rows }))
  expect(await sealAudit()).toBe(1203)
  await anchorAudit()
  expect(await verifyAudit()).toMatchObject({ ok: true, length: 1203n })
})

test('nobody may change or remove a row: not the owner, not even the superuser in passing', async () => {
  await aMorning()
  const attempts = [
    `update "AuditEvent" set body = '{}'`,
    'delete from "AuditEvent"',
    'truncate "AuditEvent"',
    `update "AuditEntry" set body = '{}'`,
    `update "AuditEntry" set "caseId" = null where seq = 1`,
    'update "AuditEntry" set seq = 99 where seq = 6',
    'delete from "AuditEntry"',
    'truncate "AuditEntry"',
  ]
  for (const login of ['postgres', ...logins.map(({ name }) => name)]) {
    const sql = postgres(database.url(login), { max: 1, onnotice: () => undefined })
    for (const attempt of attempts) {
      const outcome = await sql.unsafe(attempt).then(
        (result) => `changed ${result.count}`,
        (error: unknown) => (/permission denied|audit rows are never changed or removed/.test(String(error)) ? 'refused' : String(error)),
      )
      expect([login, attempt, outcome]).toEqual([login, attempt, 'refused'])
    }
    await sql.end()
  }
  expect(await verifyAudit()).toMatchObject({ ok: true, length: 6n })
})

describe('npm run audit:verify', () => {
  test('says that a whole audit holds', async () => {
    await aMorning()
    expect(await verifies()).toMatchObject({ code: 0, said: expect.stringMatching(/^The audit holds: 6 rows, .* fits row 6\.\n$/) as string })
  })

  test.each<[string, (sql: postgres.Sql) => Promise<unknown>, string]>([
    ['a body was changed', (sql) => sql`update "AuditEvent" set body = jsonb_set(body, '{act}', '"report.sent"') where body->>'act' = 'account.read'`, 'was changed'],
    ['a row was removed', (sql) => sql`delete from "AuditEvent" where seq = 3`, 'row 3 is missing'],
    ['the tail was cut', (sql) => sql`delete from "AuditEvent" where seq > 4`, 'row 5 is missing: the tail was cut'],
    ['what people are shown was changed', (sql) => sql`update "AuditEntry" set "caseId" = ${randomUUID()} where seq = 2`, 'shown to people as row 2'],
    ['what people are shown was removed', (sql) => sql`delete from "AuditEntry" where seq = 5`, 'shown to people as row 5'],
  ])('names the first bad row: %s', async (_story, tamper, sentence) => {
    await aMorning()
    await behindTheTriggers(tamper)
    const { code, said } = await verifies()
    expect(code).toBe(1)
    expect(said).toContain('The audit does not hold')
    // The service's own check reads the chain alone and must agree about it.
    expect((await verifyAudit()).ok).toBe(sentence.startsWith('shown to people'))
    expect(said).toContain(sentence)
    expect(said.trim().split('\n')).toHaveLength(1)
  })

  test('fails without an anchor, and with one that somebody else signed', async () => {
    await aMorning()
    const anchors = readFileSync(anchorsFile, 'utf8')
    writeFileSync(anchorsFile, anchors.replace('"seq":"6"', '"seq":"5"'))
    expect((await verifies()).said).toContain('was not signed with this trust')
    rmSync(anchorsFile)
    expect(await verifies()).toMatchObject({ code: 1, said: expect.stringContaining('no anchor outside the database') as string })
    expect(await verifyAudit()).toMatchObject({ ok: false })
  })

  test('names a tail that has not been sealed for ten seconds, though its rows carry no time', async () => {
    await aMorning()
    await sendsReport()
    const { code, said } = await verifies()
    expect(code).toBe(1)
    expect(said).toContain('its tail of 1 rows has not been sealed for ten seconds')
  })

  test('waits for a tail that the worker is about to seal', async () => {
    await aMorning()
    await readsAccount()
    const verifying = verifies()
    await new Promise((resolve) => setTimeout(resolve, 2500))
    await sealAudit()
    expect(await verifying).toMatchObject({ code: 0 })
  })
})

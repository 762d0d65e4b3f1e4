import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '#tests/fixtures/database'
import { openCaseKey } from '~/confidentiality/case-keys'
import { openJson } from '~/confidentiality/envelope'
import { anchorAudit, sealAudit } from '~/confidentiality/seal-audit'
import { ACCOUNT_FIELD } from '~/reports/account'
import { makeBackup } from '../../scripts/backup/make.mjs'
import { type Places, readPlaces } from '../../scripts/backup/places.mjs'
import { restoreBackup } from '../../scripts/backup/restore.mjs'
import { tryLock } from '../../scripts/house/lock.mjs'
import { inProject } from '../../scripts/house/paths.mjs'
import { waitUntil } from '../../scripts/house/processes.mjs'
import { does, tells, type TestCase, useDemoTrust } from '../cases/case-story'

const { owner, url } = useDemoTrust()
const folder = mkdtempSync(path.join(tmpdir(), 'heard-backup-'))
const keyFile = path.join(folder, 'backup.key')
/** The anchors as they were when the backup was made. */
const anchors = path.join(folder, 'anchors')
/** What somebody typed: it must open again, and stand in no file. */
const canary = 'The kestrel over the ambulance bay said it twice, and nobody answered.'
let told: TestCase
let superuser: postgres.Sql
let expected: Record<string, string[]>

/** The backup of the whole story: made while people went on writing. */
const kept = path.join(folder, 'kept')
let file: { rows: string; keys: string }

beforeAll(async () => {
  writeFileSync(keyFile, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 })
  superuser = postgres(url('postgres'), { max: 2, onnotice: () => undefined })
  told = await tells(owner(), 'a02', { narrative: canary })
  await tells(owner(), 'a04')
  await does('bernadette', told, 'first-look')
  await sealAudit()
  await anchorAudit()
  cpSync(process.env.HEARD_ANCHORS ?? '', anchors, { recursive: true })
  file = await backedUpWhilePeopleWrite()
})

afterAll(async () => {
  await superuser.end()
  rmSync(folder, { recursive: true, force: true })
})

describe('a backup is made while people write, and restored elsewhere', () => {
  let target: { url: (login: string) => string }
  let restored: postgres.Sql
  let said = ''

  beforeAll(async () => {
    target = await createTestDatabase()
    restored = postgres(target.url('postgres'), { max: 1, onnotice: () => undefined })
    said = await succeeds('restore', { HEARD_BACKUP_DATABASE_URL: target.url('postgres') }, file.rows)
  })
  afterAll(() => restored.end())

  test('every row of every table is as it was at one moment, and none is of a later one', async () => {
    expect(await everyRow(restored)).toEqual(expected)
    expect(said).toMatch(/^Restored 2 cases, [\d,]+ rows of \d+ tables, from .+\.rows\.\n/)
    expect((await owner()`select from "Case"`).length).toBeGreaterThan(2)
  })

  test('the chain of acts holds, as the command that checks it says', async () => {
    const verified = await runs('audit-verify', { DATABASE_URL_WORKER: target.url('heard_worker') })
    expect(verified).toMatchObject({ code: 0, said: expect.stringMatching(/^The audit holds: [1-9]\d* rows/) as string })
    expect(said).toMatch(/\nThe audit holds: [1-9]\d* rows, each follows/)
  })

  test('an account opens with the keys of the trust, though its key was shredded after the backup', async () => {
    const [key] = await restored<{ caseId: string; tree: string; epoch: string; wrapped: Buffer }[]>`select * from "CaseKey" where "caseId" = ${told.id} and tree = 'narrative'`
    const [row] = await restored<{ sealed: Buffer }[]>`select sealed from "Report" where "caseId" = ${told.id}`
    if (!key || !row) throw new Error('the report did not come back')
    const account: unknown = openJson(await openCaseKey(key), row.sealed, { caseId: told.id, tree: 'narrative', field: ACCOUNT_FIELD })
    expect(JSON.stringify(account)).toContain(canary)
    expect(await owner()`select from "CaseKey" where "caseId" = ${told.id}`).toEqual([])
  })

  test('what is new there gets a number that nothing has', async () => {
    const before = await restored<{ id: string }[]>`select id::text from graphile_worker._private_jobs`
    const [job] = await restored<{ id: string }[]>`select id::text from graphile_worker.add_job('something')`
    expect(before.length).toBeGreaterThan(0)
    expect(before.map(({ id }) => id)).not.toContain(job?.id)
    await restored`delete from graphile_worker._private_jobs where id = ${job?.id ?? ''}`
  })

  test('a second restore is refused: the database is not empty any more', async () => {
    await refuses(restoreBackup(places({ given: target.url('postgres') }), file.rows), /^This database is not empty \(\S+ has rows\): restore into an empty one/)
  })
})

describe('the files', () => {
  test('nothing of what people wrote stands in them, nor who they are, nor what the tables are called', () => {
    const words = ['"Case"', 'CaseKey', 'Bernadette', 'graphile', told.id, told.ref, told.code, 'kestrel', canary]
    for (const name of [file.rows, file.keys]) {
      const text = readFileSync(name).toString('latin1')
      for (const each of words) expect([name, each, text.includes(each)]).toEqual([name, each, false])
    }
  })

  test('only their owner can read them', () => {
    for (const name of [file.rows, file.keys]) expect(statSync(name).mode & 0o777).toBe(0o600)
    expect(statSync(kept).mode & 0o777).toBe(0o700)
  })

  test('whatever holds a wrapped key is in the file of keys', async () => {
    // By hand, from prisma/schema: a table that is missing here would let a shredded key live on in the other file.
    const holders = ['Alert', 'Attachment', 'CaseKey', 'EqualityAnswer', 'Interest', 'Name', 'SupportChase']
    const { readShape } = await import('../../scripts/backup/tables.mjs')
    const { tables } = await superuser.begin((sql) => readShape(sql))
    expect(tables.filter(({ isKeys }) => isKeys).map(({ name }) => name.replace(/^.*\.|"/g, '').replaceAll('"', '')).sort()).toEqual(holders)
    const bytes = await superuser<{ name: string }[]>`
      select distinct table_name as name from information_schema.columns where column_name in ('wrapped', 'heldKey') order by 1`
    expect(bytes.map(({ name }) => name)).toEqual(holders)
  })
})

describe('refused in one sentence, with an empty database left empty', () => {
  let target: { url: (login: string) => string }
  let sql: postgres.Sql
  const bad = path.join(folder, 'bad')
  const badRows = path.join(bad, path.basename('2026-11-02T093000Z.rows'))
  const badKeys = badRows.replace('.rows', '.keys')

  beforeAll(async () => {
    target = await createTestDatabase()
    sql = postgres(target.url('postgres'), { max: 1, onnotice: () => undefined })
    mkdirSync(bad)
  })
  afterAll(() => sql.end())

  const attempt = (more: Partial<Places> = {}) => restoreBackup(places({ given: target.url('postgres'), ...more }), badRows)
  const asItWas = () => {
    copyFileSync(file.rows, badRows)
    copyFileSync(file.keys, badKeys)
  }
  const isEmpty = async () => Object.values(await everyRow(sql)).every((rows, _, all) => all.length > 40 && (rows.length === 0 || rows.every((row) => /^\(?\d/.test(row))))

  test('a wrong key', async () => {
    asItWas()
    const other = path.join(folder, 'other.key')
    writeFileSync(other, randomBytes(32).toString('base64'), { mode: 0o600 })
    await refuses(attempt({ keyFile: other }), /was sealed with another backup key: set HEARD_BACKUP_KEY to the file of the key that it was made with\.$/)
    await refuses(attempt({ keyFile: path.join(folder, 'none.key') }), /^There is no backup key at .+: /)
  })

  test('one byte changed, wherever it is, in either file', async () => {
    for (const name of [badRows, badKeys]) {
      asItWas()
      const whole = readFileSync(name)
      const places = Array.from({ length: 24 }, (_, n) => Math.floor((n * (whole.length - 1)) / 23))
      for (const at of places) {
        const changed = Buffer.from(whole)
        changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
        writeFileSync(name, changed)
        await refuses(attempt(), /is no backup of Heard|another backup key|was changed since it was written|so it was cut/)
      }
    }
    expect(await isEmpty()).toBe(true)
  })

  test('a cut file, also one that was cut between two pieces, and one with more behind its end', async () => {
    for (const name of [badRows, badKeys]) {
      asItWas()
      const whole = readFileSync(name)
      for (const length of [47, 60, whole.length >> 1, whole.length - 21, whole.length - 1]) {
        writeFileSync(name, whole.subarray(0, length))
        await refuses(attempt(), /ends before its end \(in piece \d+\), so it was cut: take another copy of it, or another backup\.$/)
      }
      writeFileSync(name, Buffer.concat([whole, Buffer.from('x')]))
      await refuses(attempt(), /was changed since it was written/)
    }
  })

  test('the keys of another backup, two names exchanged, and no keys at all', async () => {
    asItWas()
    const other = await makeBackup(places({ folder: path.join(folder, 'other') }), new Date('2026-11-04T02:00:00Z'))
    copyFileSync(other.files.keys, badKeys)
    await refuses(attempt(), /belongs to another backup, of 2026-11-04T02:00:00.000Z: put the one beside .+\.rows that was made with it\.$/)
    copyFileSync(file.rows, badKeys)
    copyFileSync(file.keys, badRows)
    await refuses(attempt(), /is not the file of rows that its name says/)
    asItWas()
    rmSync(badKeys)
    await refuses(attempt(), /after 35 days it is deleted for good/)
  })

  test('other migrations', async () => {
    asItWas()
    const [last] = await sql<{ name: string }[]>`select migration_name as name from _prisma_migrations order by 1 desc limit 1`
    await sql`update _prisma_migrations set migration_name = '99990101000000_later' where migration_name = ${last?.name ?? ''}`
    await refuses(attempt(), new RegExp(`^The backup was made at the migration ${last?.name ?? ''} and this database is not the same \\(99990101000000_later\\): `))
    await sql`update _prisma_migrations set migration_name = ${last?.name ?? ''} where migration_name = '99990101000000_later'`
  })

  test('a key folder that is not the trust’s, and anchors that know more than the backup', async () => {
    asItWas()
    const keys = path.join(folder, 'new-keys')
    cpSync(process.env.HEARD_KEYS ?? '', keys, { recursive: true })
    const [month] = readdirSync(path.join(keys, 'narrative'))
    writeFileSync(path.join(keys, 'narrative', month ?? ''), '{}', { mode: 0o600 })
    await refuses(attempt({ keys }), new RegExp(`lacks narrative/${month ?? ''} of this backup, or has another: put the trust's key folder back first`))
    await refuses(attempt({ anchors: process.env.HEARD_ANCHORS ?? '' }), /^The anchors in .+ know \d+ audited acts and this backup \d+: put .+audit\.jsonl elsewhere, keep it as the record of what is lost/)
  })

  test('a database on which Heard runs', async () => {
    asItWas()
    const worker = postgres(target.url('heard_worker'), { max: 1 })
    await worker`select 1`
    await refuses(attempt(), /^Heard runs on this database \(heard_worker is connected\): end it first/)
    await worker.end()
    expect(await isEmpty()).toBe(true)
  })
})

describe('a database of the trust’s own', () => {
  const login = `copies_everything_${randomBytes(3).toString('hex')}`
  afterAll(() => superuser.unsafe(`drop owned by ${login}; drop role ${login}`))

  test('the rights that scripts/README.md lists are enough, for both commands', async () => {
    await superuser.unsafe(`create role ${login} login bypassrls password 'backs-up' in role pg_read_all_data, pg_write_all_data;
      grant set on parameter session_replication_role to ${login}`)
    const target = await createTestDatabase()
    const address = (of: (login: string) => string) => of('postgres').replace(/\/\/[^@]+@/, `//${login}:backs-up@`)
    for (const of of [url, target.url]) await superuser.unsafe(`grant connect on database "${new URL(of('postgres')).pathname.slice(1)}" to ${login}`)
    const made = await makeBackup(places({ given: address(url), folder: path.join(folder, 'own') }), new Date('2026-11-05T02:00:00Z'))
    const done = await restoreBackup(places({ given: address(target.url), folder: path.join(folder, 'own'), anchors: path.join(folder, 'no-anchors') }), undefined)
    expect([done.rows, done.cases]).toEqual([made.rows, made.cases])
  })

  test('a login that row security holds back is refused aloud, and leaves no file', async () => {
    const into = path.join(folder, 'held-back')
    for (const login of ['heard_owner', 'heard_worker']) {
      const { code, said } = await runs('backup', { HEARD_BACKUP_DATABASE_URL: url(login), HEARD_BACKUPS: into })
      expect([code, said]).toEqual([1, 'The login of HEARD_BACKUP_DATABASE_URL may not see or write every row, so nothing was done: scripts/README.md says which rights it needs.\n'])
    }
    expect(named(into)).toEqual([])
  })

  test('is not backed up by guessing: the login and the key must be named', () => {
    expect(() => readPlaces({ DATABASE_URL: 'postgresql://x' })).toThrow(/^Set HEARD_BACKUP_DATABASE_URL to a login that sees every row/)
    expect(() => readPlaces({ DATABASE_URL: 'postgresql://x', HEARD_BACKUP_DATABASE_URL: 'postgresql://y' })).toThrow(/^Set HEARD_BACKUP_KEY to a file/)
  })
})

describe('in the folder of backups', () => {
  test('keys go on their thirty-fifth day, and everything else stays, also when the backup itself does not succeed', async () => {
    const into = path.join(folder, 'old')
    mkdirSync(into, { mode: 0o700 })
    const old = ['2026-10-18T020000Z', '2026-10-19T230000Z', '2026-10-20T000000Z', '2026-11-22T020000Z'].flatMap((name) => [`${name}.rows`, `${name}.keys`])
    for (const name of [...old, 'notes.keys', '2026-01-01.keys']) writeFileSync(path.join(into, name), '')
    const nowhere = { given: 'postgresql://nobody@127.0.0.1:9/none', folder: into }
    await expect(makeBackup(places(nowhere), new Date('2026-11-23T02:00:00Z'))).rejects.toThrow('ECONNREFUSED')
    expect(named(into)).toEqual([...old, 'notes.keys', '2026-01-01.keys'].filter((name) => !/^2026-10-1.*Z\.keys$/.test(name)).sort())
    const { deleted } = await makeBackup(places({ folder: into }), new Date('2026-11-24T02:00:00Z'))
    expect(deleted).toEqual(['2026-10-20T000000Z.keys'])
  })

  test('a backup that is killed leaves no file that looks like one, and the next one clears up', async () => {
    const into = path.join(folder, 'killed')
    await superuser.begin(async (sql) => {
      await sql`lock table graphile_worker._private_jobs in access exclusive mode`
      const { child, ended } = begins('backup', { HEARD_BACKUPS: into })
      expect(await waitUntil(isWaiting, 120_000)).toBe(true)
      child.kill('SIGKILL')
      await ended
      expect(readdirSync(into).filter((name) => name.startsWith('.unfinished'))).toHaveLength(2)
      expect(named(into)).toEqual([])
    })
    await makeBackup(places({ folder: into }), new Date('2026-11-06T02:00:00Z'))
    expect(readdirSync(into).sort()).toEqual(['2026-11-06T020000Z.keys', '2026-11-06T020000Z.rows'])
  })
})

test('the embedded database: restored into a new folder, and backed up again from there with a key of its own', async () => {
  const data = path.join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  cpSync(process.env.HEARD_KEYS ?? '', path.join(data, 'keys'), { recursive: true })
  const embedded = { HEARD_DATA: data, HEARD_KEYS: '', HEARD_ANCHORS: '', HEARD_BACKUP_DATABASE_URL: '', HEARD_BACKUPS: '', DATABASE_URL: '', DATABASE_URL_WORKER: '' }
  const lock = tryLock(path.join(data, 'running.lock'))
  const whileItRuns = await runs('restore', embedded, file.rows)
  expect(whileItRuns).toEqual({ code: 1, said: `Heard runs on ${data} (process ${process.pid}): end it first, or restore into another HEARD_DATA.\n` })
  if ('release' in lock) lock.release()
  const restored = await succeeds('restore', embedded, file.rows)
  const again = await succeeds('backup', { ...embedded, HEARD_BACKUP_KEY: '' })
  const counted = /\d+ cases, [\d,]+ rows of \d+ tables/
  expect(counted.exec(again)?.[0]).toBe(counted.exec(restored)?.[0])
  expect(statSync(path.join(data, 'keys', 'backup.key')).mode & 0o777).toBe(0o600)
  expect(named(path.join(data, 'backups'))).toHaveLength(2)
})

/** The backup is made to wait behind its snapshot; what it must hold is read in that moment, and then people write until it is done. */
async function backedUpWhilePeopleWrite(): Promise<{ rows: string; keys: string }> {
  const first = '_private_job_queues'
  let making = Promise.resolve('')
  await superuser.begin(async (sql) => {
    await sql.unsafe(`lock table graphile_worker.${first} in access exclusive mode`)
    making = succeeds('backup', { HEARD_BACKUPS: kept })
    expect(await waitUntil(isWaiting, 120_000)).toBe(true)
    expected = await everyRow(sql)
    await owner()`delete from "CaseKey" where "caseId" = ${told.id}`
    await tells(owner(), 'a05')
  })
  const isDone = making.then(() => true, () => true)
  const hasTold = () => tells(owner(), 'a05').then(() => false)
  while (!(await Promise.race([isDone, hasTold()])));
  const said = await making
  await sealAudit()
  await anchorAudit()
  expect(said).toMatch(/^Backed up 2 cases, [\d,]+ rows of \d+ tables, as they stood on \d{4}-\d\d-\d\d at .+ UTC:\n/)
  const [keys, rows] = named(kept)
  return { rows: path.join(kept, rows ?? ''), keys: path.join(kept, keys ?? '') }
}

async function isWaiting(): Promise<boolean> {
  return (await superuser`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`).length > 0
}

/** Every row of every table of the catalogue as text, sorted; of the tables that say what was applied, what was applied. */
async function everyRow(sql: postgres.Sql): Promise<Record<string, string[]>> {
  const said: Record<string, string> = { 'public._prisma_migrations': 'migration_name || checksum', 'graphile_worker.migrations': 'id::text' }
  const tables = await sql<{ schema: string; name: string }[]>`
    select schemaname as schema, tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1, 2`
  const all: Record<string, string[]> = {}
  for (const { schema, name } of tables) {
    const rows = await sql.unsafe<{ row: string }[]>(`select ${said[`${schema}.${name}`] ?? 't::text'} as row from "${schema}"."${name}" t`)
    all[`${schema}.${name}`] = rows.map(({ row }) => row).sort()
  }
  return all
}

function places(more: Partial<Places>): Places {
  const { HEARD_KEYS: keys = '' } = process.env
  return { data: folder, keys, anchors, folder: kept, keyFile, mayMakeKey: false, given: url('postgres'), ...more }
}

/** What stands there under a name of its own. */
function named(into: string): string[] {
  return readdirSync(into).filter((name) => !name.startsWith('.')).sort()
}

async function refuses(attempt: Promise<unknown>, sentence: RegExp): Promise<void> {
  const error: unknown = await attempt.then(() => 'nothing was refused', (refusal: unknown) => refusal)
  expect(error).toMatchObject({ name: 'Refusal', message: expect.stringMatching(sentence) as string })
}

async function succeeds(command: string, environment: Record<string, string>, ...args: string[]): Promise<string> {
  const { code, said } = await runs(command, environment, ...args)
  expect([code, said]).toEqual([0, said])
  return said
}

function runs(command: string, environment: Record<string, string>, ...args: string[]): Promise<{ code: number; said: string }> {
  return begins(command, environment, ...args).ended
}

function begins(command: string, environment: Record<string, string>, ...args: string[]): { child: ChildProcess; ended: Promise<{ code: number; said: string }> } {
  const settings = { HEARD_BACKUP_DATABASE_URL: url('postgres'), HEARD_BACKUP_KEY: keyFile, HEARD_ANCHORS: anchors, ...environment }
  const child = spawn(process.execPath, [inProject('scripts', `${command}.mjs`), ...args], { env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  return { child, ended: new Promise((resolve) => child.once('close', (code) => resolve({ code: code ?? 1, said: said.join('') }))) }
}

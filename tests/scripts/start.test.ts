import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { createTestDatabase } from '#tests/fixtures/database'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inProject } from '../../scripts/house/paths.mjs'
import { waitUntil } from '../../scripts/house/processes.mjs'
import { findFreePort } from '../../scripts/postgres/cluster.mjs'
import { logins } from '../../scripts/postgres/logins.mjs'

/** A build may have to be made first. */
const patience = 600_000

/**
 * The data of a demo trust that was planted and ended in order: the other two tests are not about planting one, which takes three times
 * as long as the rest of a start. Where the first test was not run, they plant their own.
 */
const planted = mkdtempSync(path.join(tmpdir(), 'heard-planted-'))
afterAll(() => rmSync(planted, { recursive: true, force: true }))

let folder: string
let port: number
let started: Run[]

type Run = { process: ChildProcess; said: () => string; ended: Promise<number> }

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'heard-start-'))
  port = await findFreePort()
  started = []
})

afterEach(async () => {
  for (const run of started) {
    run.process.kill('SIGTERM')
    await run.ended
  }
  rmSync(folder, { recursive: true, force: true })
})

describe('what is wrong is said in one sentence', () => {
  it('a port in use', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    await refuses({}, `Port ${port} is already in use: end what uses it, or start Heard on another, such as PORT=${port + 1}.`)
    other.close()
  })

  it('a data folder that cannot be written', async () => {
    const file = path.join(folder, 'a-file')
    writeFileSync(file, '')
    const data = path.join(file, 'data')
    await refuses({ HEARD_DATA: data }, `The data folder ${data} cannot be written (ENOTDIR): mend that, or choose another folder with HEARD_DATA.`)
    await refuses({ HEARD_DATA: '/proc/heard/data' }, /^The data folder \/proc\/heard\/data cannot be written \((ENOENT|EACCES|EPERM)\): mend that, or choose another folder with HEARD_DATA.$/)
  })

  it('half the settings of a real service', async () => {
    await refuses({ DATABASE_URL: 'postgresql://heard_owner@db.example/heard' }, /^A real service needs all of its settings and DATABASE_URL_INTAKE, .+ are missing: .+\.$/)
  })

  it('a real service whose database does not answer, without its password', async () => {
    const closed = await findFreePort()
    const addresses = Object.fromEntries(logins.map(({ name, variable }) => [variable, `postgresql://${name}:secret@127.0.0.1:${closed}/heard`]))
    const run = start({ ...addresses, ...others() })
    expect(await run.ended).toBe(1)
    expect(run.said()).toContain(`The database of DATABASE_URL (127.0.0.1:${closed}) could not be migrated: ECONNREFUSED.`)
    expect(run.said()).not.toContain('secret')
  }, patience)
})

describe('a service of a trust’s own', () => {
  it('refuses to begin without the folder of its keys', async () => {
    const keys = path.join(folder, 'keys')
    await refuses({ ...Object.fromEntries(logins.map(({ variable }) => [variable, 'postgresql://nobody@127.0.0.1:1/none'])), ...others(), HEARD_KEYS: keys }, `HEARD_KEYS is ${keys}, and there is no such folder: make it with mkdir -m 700, outside the database and its backups, or give the one that has your keys.`)
  })

  it('runs on its own database with nobody of the demo in it, and is ready', async () => {
    const database = await createTestDatabase()
    mkdirSync(path.join(folder, 'keys'), { mode: 0o700 })
    const addresses = Object.fromEntries(logins.map(({ name, variable }) => [variable, database.url(name)]))
    const run = await startAndWait({ ...addresses, ...others(), HEARD_KEYS: path.join(folder, 'keys') })
    expect(run.said()).toContain('Heard is running at https://heard.example.nhs.uk')
    expect(run.said()).not.toContain('demo')
    expect((await visit(port, '/health/ready')).status).toBe(200)
    const sql = postgres(database.url('heard_owner'), { max: 1, onnotice: () => undefined })
    expect(await sql`select (select count(*)::int from "Person") as people, (select count(*)::int from "Case") as cases`).toEqual([{ people: 0, cases: 0 }])
    await sql.end()
  }, patience)
})

/** What a real service needs beside its database. */
function others(): Record<string, string> {
  return { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'heard', OIDC_CLIENT_SECRET: 's', RESEND_API_KEY: 're', HEARD_KEYS: folder, HEARD_TRUST: inProject('trust.example.json'), HEARD_PUBLIC_URL: 'https://heard.example.nhs.uk' }
}

describe('a demo trust is started', () => {
  it('serves, ends in order when told to, and starts again after a kill -9 on the same port and data', async () => {
    const first = await startAndWait()
    expect(first.said()).toContain('Who can sign in to the demo trust')
    expect((await visit()).status).toBe(200)
    for (const name of ['web', 'worker']) {
      const given = environmentOf(`process/${name}.mjs`, port)
      expect(given, `${name} has a login`).toContain('DATABASE_URL_WORKER=')
      expect(given, `${name} has not the owner's`).not.toContain('heard_owner')
    }
    first.process.kill('SIGKILL')
    const second = await startAndWait()
    expect((await visit()).status).toBe(200)
    second.process.kill('SIGTERM')
    expect(await second.ended).toBe(0)
    await expect(visit()).rejects.toThrow()
    cpSync(path.join(folder, 'data'), path.join(planted, 'data'), { recursive: true })
  }, patience)

  it('refuses a second copy on the same data, and serves one beside it on other data', async () => {
    usePlanted()
    await startAndWait()
    const second = start({ PORT: String(await findFreePort()) })
    expect(await second.ended).toBe(1)
    expect(second.said()).toMatch(/^Heard already runs on .+ \(process \d+\): end it, or start this copy with another PORT and HEARD_DATA\.$/)
    const besidePort = String(await findFreePort())
    await startAndWait({ PORT: besidePort, HEARD_DATA: path.join(folder, 'beside') })
    expect((await visit(Number(besidePort))).status).toBe(200)
    expect((await visit()).status).toBe(200)
  }, patience)
})

describe('npm start', () => {
  it('leaves nothing running when npm itself is killed, and the same port and data are free again', async () => {
    usePlanted()
    const run = start({}, 'npm', ['start'])
    await isUp(run)
    expect((await visit()).status).toBe(200)
    run.process.kill('SIGKILL')
    // Ended is told when nobody holds its output any more: npm, the shell between, our own process, web and worker.
    await run.ended
    await expect(visit()).rejects.toThrow()
    const again = await startAndWait()
    again.process.kill('SIGTERM')
    expect(await again.ended).toBe(0)
  }, patience)
})

function usePlanted() {
  const data = path.join(planted, 'data')
  if (existsSync(data)) cpSync(data, path.join(folder, 'data'), { recursive: true })
}

async function refuses(environment: Record<string, string>, sentence: string | RegExp) {
  const run = start(environment)
  expect(await run.ended).toBe(1)
  if (typeof sentence === 'string') expect(run.said()).toBe(sentence)
  else expect(run.said()).toMatch(sentence)
}

async function startAndWait(environment: Record<string, string> = {}) {
  const run = start(environment)
  await isUp(run)
  return run
}

async function isUp(run: Run) {
  const hasAnswered = await waitUntil(() => run.said().includes('Heard is running') || run.process.exitCode !== null, patience)
  expect(hasAnswered && run.process.exitCode === null, run.said()).toBe(true)
}

function start(environment: Record<string, string>, command = process.execPath, args = [inProject('scripts', 'start.mjs')]): Run {
  const settings = { PORT: String(port), HEARD_DATA: path.join(folder, 'data'), HEARD_NO_ENV_FILE: '1', ...environment }
  const child = spawn(command, args, { cwd: inProject(), env: { ...process.env, ...noDatabase, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const ended = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)))
  const run = { process: child, said: () => said.join('').trim(), ended }
  started.push(run)
  return run
}

/** A test database puts its addresses into this process; what is started here knows none of them. */
const noDatabase = Object.fromEntries(logins.map(({ variable }) => [variable, undefined]))

/** What the process of ours on this port was given, as the system's own list of processes shows it. */
function environmentOf(script: string, at: number): string {
  const all = execFileSync('ps', ['eww', '-e', '-o', 'command'], { encoding: 'utf8', maxBuffer: 64_000_000 }).split('\n')
  return all.find((line) => line.includes(script) && line.includes(` PORT=${at} `)) ?? ''
}

function visit(at = port, address = '/') {
  return fetch(`http://127.0.0.1:${at}${address}`, { signal: AbortSignal.timeout(10_000) })
}

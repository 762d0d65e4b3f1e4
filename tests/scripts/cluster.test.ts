import { fork } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inProject } from '../../scripts/house/paths.mjs'
import { isAlive, waitUntil } from '../../scripts/house/processes.mjs'
import { startCluster, type Cluster } from '../../scripts/postgres/cluster.mjs'
import { databaseSettings, prepareDatabase } from '../../scripts/postgres/databases.mjs'

let folder: string
let running: Cluster[]

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'heard-private-'))
  chmodSync(folder, 0o700)
  running = []
})

afterEach(async () => {
  for (const cluster of running) await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('the embedded PostgreSQL lives in a private folder', () => {
  it('keeps its data from one start to the next, whoever starts it', async () => {
    const first = await start()
    await prepareDatabase(first, 'heard')
    await write(first)
    await first.stop()
    const second = await start()
    await prepareDatabase(second, 'heard')
    expect(await read(second)).toEqual(['kept'])
  })

  it('starts again, with its data, after the first was killed and its server left running', async () => {
    const child = fork(inProject('tests', 'fixtures', 'keep-a-cluster.mjs'), [path.join(folder, 'postgres')], { execArgv: [] })
    const { keeper, server } = await new Promise<{ keeper: number; server: number }>((resolve) =>
      child.once('message', (message) => resolve(message as { keeper: number; server: number })),
    )
    process.kill(keeper, 'SIGKILL')
    child.kill('SIGKILL')
    expect(await waitUntil(() => !isAlive(keeper), 5_000)).toBe(true)
    expect(isAlive(server)).toBe(true)
    const second = await start()
    expect(isAlive(server)).toBe(false)
    expect(await read(second)).toEqual(['kept'])
  })

  it('ends its server when the process that started it is killed', async () => {
    const child = fork(inProject('tests', 'fixtures', 'keep-a-cluster.mjs'), [path.join(folder, 'postgres')], { execArgv: [] })
    const { server } = await new Promise<{ server: number }>((resolve) => child.once('message', (message) => resolve(message as { server: number })))
    child.kill('SIGKILL')
    expect(await waitUntil(() => !isAlive(server), 15_000)).toBe(true)
  })

  it('starts although the number of its last server now belongs to another process', async () => {
    const first = await start()
    await first.stop()
    writeFileSync(path.join(folder, 'postgres', 'cluster', 'postmaster.pid'), `${process.ppid}\n${folder}\n`)
    expect((await start()).port).toBeGreaterThan(0)
  })

  it('lets nobody in without a password, and gives no login more than it needs', async () => {
    const cluster = await start()
    await prepareDatabase(cluster, 'heard')
    expect(statSync(path.join(folder, 'postgres', 'passwords.json')).mode & 0o777).toBe(0o600)
    const stranger = postgres(`postgresql://heard_owner:guess@127.0.0.1:${cluster.port}/heard`, { max: 1 })
    await expect(stranger`select 1`).rejects.toThrow('password authentication failed')
    for (const url of Object.values(databaseSettings(cluster, 'heard'))) {
      const sql = postgres(url, { max: 1 })
      const [rights] = await sql`select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication as many from pg_roles where rolname = current_user`
      expect(rights).toEqual({ many: false })
      await sql.end()
    }
    const intake = postgres(cluster.url('heard_intake', 'postgres'), { max: 1 })
    await expect(intake`select 1`).rejects.toThrow('permission denied for database')
  })

  it('writes nothing of what people write into its log, errors included', async () => {
    const cluster = await start()
    const sql = postgres(cluster.url('postgres', 'postgres'), { max: 1, onnotice: () => undefined })
    await sql`create table told (words text check (words <> 'canary-check'), day date)`
    await sql`insert into told (words) values (${'canary-kept'})`
    await expect(sql`insert into told (words) values (${'canary-check'})`).rejects.toThrow('violates check constraint')
    await expect(sql.unsafe("insert into told (day) values ('canary-date')")).rejects.toThrow('invalid input syntax')
    await expect(sql.unsafe("select 'canary-syntax' from from")).rejects.toThrow('syntax error')
    await sql.end()
    await cluster.stop()
    expect(readFileSync(path.join(folder, 'postgres', 'server.log'), 'utf8')).not.toContain('canary')
  })
})

async function start() {
  const cluster = await startCluster(path.join(folder, 'postgres'), { careless: true })
  running.push(cluster)
  return cluster
}

async function write(cluster: Cluster) {
  const sql = postgres(cluster.url('heard_owner', 'heard'), { max: 1 })
  await sql`create table note (words text)`
  await sql`insert into note values ('kept')`
  await sql.end()
}

async function read(cluster: Cluster) {
  const sql = postgres(cluster.url('heard_owner', 'heard'), { max: 1 })
  const rows = await sql<{ words: string }[]>`select words from note`
  await sql.end()
  return rows.map(({ words }) => words)
}

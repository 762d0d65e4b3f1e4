import { execFile, fork } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { commandLine, isAlive, waitUntil } from '../house/processes.mjs'
import { Refusal } from '../house/refusal.mjs'
import { makePasswords } from './logins.mjs'
import { commandIn, findQuarters } from './quarters.mjs'

/** @typedef {import('./quarters.mjs').Quarters} Quarters */

/**
 * A running embedded PostgreSQL.
 * @typedef {object} Cluster
 * @property {number} port on 127.0.0.1
 * @property {number} pid of the server
 * @property {number} keeper number of the process that ends the server when we end
 * @property {import('./logins.mjs').Passwords} passwords
 * @property {(login: string, database: string) => string} url address for a login
 * @property {Promise<void>} ended when the server has ended, asked to or not
 * @property {() => Promise<void>} stop
 */

/**
 * What people write must not reach PostgreSQL's own log: no statements, no parameters, no details, and no errors either, because
 * an error's text quotes the value that it refuses.
 */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  log_statement: 'none',
  log_duration: 'off',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_min_error_statement: 'panic',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_connections: '',
  log_disconnections: 'off',
  log_lock_waits: 'off',
  log_temp_files: '-1',
  log_autovacuum_min_duration: '-1',
  debug_print_parse: 'off',
  debug_print_rewritten: 'off',
  debug_print_plan: 'off',
}

/** A test's database is thrown away: it need not survive a power cut. */
const carelessSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/**
 * Makes the cluster when there is none, ends what an earlier run left behind, and starts PostgreSQL. The caller makes sure that
 * nobody else uses the folder at the same time.
 * @param {string} home folder for the cluster, its log and its passwords
 * @param {{ careless?: boolean }} [options] careless: quick, and gone after a power cut
 * @returns {Promise<Cluster>}
 */
export async function startCluster(home, { careless = false } = {}) {
  const quarters = findQuarters(home)
  const folder = path.join(quarters.home, 'cluster')
  const passwords = keepPasswords(home)
  await makeCluster(quarters, folder, passwords)
  await endLeftOver(folder)
  const log = freshLog(home)
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort()
    const server = await launch(quarters, folder, port, log, careless)
    if (server) return { ...server, port, passwords, url: addresses(port, passwords) }
    const why = lastLines(log)
    // Another process took the port in between, or the shared memory of a server that was killed is being given back.
    if (attempt >= 8 || !/could not bind|shared memory block|could not create any TCP/.test(why)) {
      throw new Refusal(`The embedded PostgreSQL did not start; its log ${log} ends with: ${why}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

/** @returns {Promise<number>} a port on the loopback address that nobody listens on at this moment */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (probe.address())
      probe.close(() => resolve(port))
    })
  })
}

/** @param {string} home */
function keepPasswords(home) {
  const file = path.join(home, 'passwords.json')
  if (!fs.existsSync(file)) {
    const making = `${file}.${process.pid}`
    fs.writeFileSync(making, JSON.stringify(makePasswords(), null, 2), { mode: 0o600 })
    fs.renameSync(making, file)
  }
  return /** @type {import('./logins.mjs').Passwords} */ (JSON.parse(fs.readFileSync(file, 'utf8')))
}

/**
 * Made under another name and renamed when whole, so that a kill in between leaves no half cluster.
 * @param {Quarters} quarters
 * @param {string} folder
 * @param {import('./logins.mjs').Passwords} passwords
 */
async function makeCluster(quarters, folder, passwords) {
  if (fs.existsSync(folder)) return checkVersion(quarters, folder)
  const making = `${folder}.making`
  const secret = path.join(quarters.home, 'initial-password')
  fs.rmSync(making, { recursive: true, force: true })
  fs.writeFileSync(secret, passwords['postgres'] ?? '', { mode: 0o600 })
  if (quarters.user) fs.chownSync(secret, quarters.user.uid, quarters.user.gid)
  const { file, args, options } = commandIn(quarters, 'initdb', [
    ...['--pgdata', making, '--username=postgres', '--pwfile', secret, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-sync', '--no-instructions'],
  ])
  try {
    await promisify(execFile)(file, args, options)
  } catch (error) {
    const { stderr = '' } = /** @type {{ stderr?: string }} */ (error)
    throw new Refusal(`The embedded PostgreSQL could not be set up in ${quarters.home}: ${stderr.trim() || String(error)}`)
  } finally {
    fs.rmSync(secret, { force: true })
  }
  fs.renameSync(making, folder)
}

/**
 * @param {Quarters} quarters
 * @param {string} folder
 */
function checkVersion(quarters, folder) {
  const made = fs.readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim()
  const share = fs.readFileSync(path.join(quarters.native, 'share', 'postgresql', 'postgres.bki'), 'utf8')
  const have = /^# PostgreSQL (\d+)/.exec(share)?.[1] ?? made
  if (made !== have) {
    throw new Refusal(`The data in ${folder} was made by PostgreSQL ${made} and this release brings ${have}: restore a backup into a new folder.`)
  }
}

/**
 * After a kill -9 the server may still run, or its number may have gone to another process, for which PostgreSQL would refuse to start.
 * @param {string} folder
 */
async function endLeftOver(folder) {
  const file = path.join(folder, 'postmaster.pid')
  const pid = Number(statusLines(file)[0])
  if (!pid || !isAlive(pid)) return
  if (!commandLine(pid).includes(folder)) return fs.rmSync(file, { force: true })
  for (const [signal, patience] of /** @type {const} */ ([['SIGINT', 10_000], ['SIGQUIT', 5_000], ['SIGKILL', 5_000]])) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    if (await waitUntil(() => !isAlive(pid), patience)) return
  }
  throw new Refusal(`A PostgreSQL of an earlier run (process ${pid}) still holds ${folder} and does not end: end it, then start again.`)
}

/**
 * @param {Quarters} quarters
 * @param {string} folder
 * @param {number} port
 * @param {string} log
 * @param {boolean} careless
 * @returns {Promise<{ pid: number, keeper: number, ended: Promise<void>, stop: () => Promise<void> } | undefined>} undefined: it ended at once
 */
async function launch(quarters, folder, port, log, careless) {
  const chosen = { ...settings, ...(careless ? carelessSettings : {}), port: String(port) }
  const args = ['-D', folder, ...Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const keeper = fork(fileURLToPath(new URL('keeper.mjs', import.meta.url)), [
    JSON.stringify({ ...commandIn(quarters, 'postgres', args), log }),
  ], { detached: true, stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] })
  let hasEnded = false
  const ended = /** @type {Promise<void>} */ (new Promise((resolve) => keeper.once('exit', () => resolve()))).then(() => {
    hasEnded = true
  })
  const pid = await /** @type {Promise<number>} */ (
    new Promise((resolve) => {
      keeper.once('message', (message) => resolve(/** @type {{ pid?: number }} */ (message).pid ?? 0))
      void ended.then(() => resolve(0))
    })
  )
  const file = path.join(folder, 'postmaster.pid')
  const isReady = () => {
    const lines = statusLines(file)
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  }
  await waitUntil(() => hasEnded || isReady(), 120_000)
  const stop = async () => {
    if (keeper.connected) keeper.disconnect()
    await ended
  }
  if (!hasEnded && isReady()) return { pid, keeper: keeper.pid ?? 0, ended, stop }
  await stop()
  return undefined
}

/** @param {string} file */
function statusLines(file) {
  try {
    return fs.readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

/**
 * One log for each start and the one before it: a server that never stops growing its log fills the disk.
 * @param {string} home
 */
function freshLog(home) {
  const log = path.join(home, 'server.log')
  if (fs.existsSync(log)) fs.renameSync(log, `${log}.before`)
  return log
}

/** @param {string} log */
function lastLines(log) {
  return fs.existsSync(log) ? fs.readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' | ') : 'nothing'
}

/**
 * Addresses on the loopback interface, for a login and a database.
 * @param {number} port
 * @param {import('./logins.mjs').Passwords} passwords
 */
export function addresses(port, passwords) {
  return (/** @type {string} */ login, /** @type {string} */ database) =>
    `postgresql://${login}:${passwords[login] ?? ''}@127.0.0.1:${port}/${database}`
}

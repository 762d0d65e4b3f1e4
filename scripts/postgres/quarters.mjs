import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Refusal } from '../house/refusal.mjs'
import { findPostgres } from './binaries.mjs'

/**
 * Where PostgreSQL lives and as whom it runs.
 * @typedef {object} Quarters
 * @property {string} home folder that holds the cluster
 * @property {string} native folder of the binaries
 * @property {string[]} prefix command that goes before each PostgreSQL command; may be empty
 * @property {{ uid: number, gid: number } | undefined} user whom to become first
 */

/** Where any user can reach, for what cannot stay in root's private folders. */
const reachable = '/var/lib/heard'

/**
 * PostgreSQL refuses to run as root, and as a user without a name, as containers have them. An ordinary user runs it as themselves.
 * For the other two it runs in a user namespace, where their own files look like those of `nobody` (so a private folder stays
 * private); where the machine forbids that, root runs it as the real `nobody`, from a copy that `nobody` can reach.
 * @param {string} home
 * @returns {Quarters}
 */
export function findQuarters(home) {
  fs.mkdirSync(home, { recursive: true, mode: 0o700 })
  const native = findPostgres()
  if (process.getuid?.() !== 0 && hasName()) return { home, native, prefix: [], user: undefined }
  const prefix = ['unshare', '--user', ...nobody().map(([kind, id]) => `--map-${kind}=${id}`)]
  if (process.getuid?.() !== 0) return { home, native, prefix, user: undefined }
  const owner = fs.statSync(home).uid
  if (owner !== 0) {
    throw new Refusal(`${home} belongs to another user (number ${owner}): start as that user, or choose another folder with HEARD_DATA.`)
  }
  return canRun(prefix, native, home) ? { home, native, prefix, user: undefined } : asNobody(home, native)
}

/**
 * @param {Quarters} quarters
 * @param {string} program
 * @param {string[]} args
 * @returns {{ file: string, args: string[], options: { uid?: number, gid?: number, cwd: string } }}
 */
export function commandIn(quarters, program, args) {
  const [file, ...rest] = [...quarters.prefix, path.join(quarters.native, 'bin', program), ...args]
  return { file: /** @type {string} */ (file), args: rest, options: { ...quarters.user, cwd: quarters.home } }
}

function hasName() {
  try {
    return os.userInfo().username !== ''
  } catch {
    return false
  }
}

/**
 * The numbers of the user without rights that every machine has.
 * @returns {[['user', number], ['group', number]]}
 */
function nobody() {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' })))
  return [['user', uid ?? 65_534], ['group', gid ?? 65_534]]
}

/**
 * @param {string[]} prefix
 * @param {string} native
 * @param {string} home
 */
function canRun(prefix, native, home) {
  const [file, ...args] = [...prefix, 'sh', '-c', '"$0" --version && test -w "$1"', path.join(native, 'bin', 'postgres'), home]
  return spawnSync(/** @type {string} */ (file), args, { stdio: 'ignore' }).status === 0
}

/**
 * @param {string} wantedHome
 * @param {string} wantedNative
 * @returns {Quarters}
 */
function asNobody(wantedHome, wantedNative) {
  const [[, uid], [, gid]] = nobody()
  const user = { uid, gid }
  const native = path.join(reachable, `postgresql-${short(wantedNative)}`)
  const home = homeOfNobody(wantedHome)
  fs.mkdirSync(reachable, { recursive: true, mode: 0o755 })
  copyOnce(wantedNative, native)
  fs.mkdirSync(home, { recursive: true, mode: 0o700 })
  fs.chownSync(home, user.uid, user.gid)
  return { home, native, prefix: [], user }
}

/**
 * Removes a home and the cluster that belongs to it, wherever that is.
 * @param {string} home
 */
export function removeHome(home) {
  fs.rmSync(home, { recursive: true, force: true })
  if (process.getuid?.() === 0) fs.rmSync(homeOfNobody(home), { recursive: true, force: true })
}

/** @param {string} home */
function homeOfNobody(home) {
  return path.join(reachable, `home-${short(home)}`)
}

/** @param {string} text */
function short(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/**
 * @param {string} from
 * @param {string} to
 */
function copyOnce(from, to) {
  if (fs.existsSync(to)) return
  const making = `${to}.${process.pid}`
  fs.rmSync(making, { recursive: true, force: true })
  fs.cpSync(from, making, { recursive: true, verbatimSymlinks: true })
  fs.renameSync(making, to)
}

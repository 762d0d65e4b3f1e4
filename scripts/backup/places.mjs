import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { dataFolder } from '../house/paths.mjs'
import { Refusal } from '../house/refusal.mjs'

/** How long a wrapped key may live in a backup after it was shredded, in days (docs and SECURITY say the same). */
export const keysLive = 35

const day = 86_400_000
const nameOf = /^(\d{4}-\d\d-\d\d)T\d{6}Z\.(rows|keys)$/

/**
 * Where everything is that a backup needs.
 * @typedef {object} Places
 * @property {string} data folder
 * @property {string} keys the key folder, which no backup holds
 * @property {string} anchors folder
 * @property {string} folder of the backups
 * @property {string} keyFile file with the backup key
 * @property {boolean} mayMakeKey whether that file is the embedded service's own
 * @property {string | undefined} given address of a login that sees every row; undefined: the embedded database
 */

/**
 * @param {Record<string, string | undefined>} environment
 * @returns {Places}
 * @throws {Refusal} for a trust's own database without its login for backups or without a backup key
 */
export function readPlaces(environment) {
  const data = dataFolder(environment)
  const given = environment['HEARD_BACKUP_DATABASE_URL'] || undefined
  if (!given && environment['DATABASE_URL']) {
    throw new Refusal('Set HEARD_BACKUP_DATABASE_URL to a login that sees every row (scripts/README.md says how to make it): the owner of the tables is held back by row security.')
  }
  const keyFile = environment['HEARD_BACKUP_KEY']
  if (given && !keyFile) {
    throw new Refusal('Set HEARD_BACKUP_KEY to a file with a key for the backups; make it once with: (umask 077; openssl rand -base64 32 > FILE)')
  }
  const keys = environment['HEARD_KEYS'] || path.join(data, 'keys')
  return {
    data,
    given,
    keys,
    anchors: environment['HEARD_ANCHORS'] || path.join(data, 'anchors'),
    folder: path.resolve(environment['HEARD_BACKUPS'] || path.join(data, 'backups')),
    keyFile: keyFile || path.join(keys, 'backup.key'),
    mayMakeKey: !keyFile,
  }
}

/**
 * The backup key. The embedded service makes its own, once, beside its other keys.
 * @param {Places} places
 * @param {{ mayMake: boolean }} options
 * @returns {Buffer} 32 bytes
 */
export function readBackupKey({ keyFile, keys, mayMakeKey }, { mayMake }) {
  if (mayMake && mayMakeKey && fs.existsSync(keys)) makeOnce(keyFile)
  if (!fs.existsSync(keyFile)) throw new Refusal(`There is no backup key at ${keyFile}: put the trust's key folder there, or set HEARD_BACKUP_KEY to the file of the key.`)
  if ((fs.statSync(keyFile).mode & 0o077) !== 0) throw new Refusal(`${keyFile} can be read by others: run "chmod 600 ${keyFile}" and try again.`)
  const key = Buffer.from(fs.readFileSync(keyFile, 'utf8').trim(), 'base64')
  if (key.length !== 32) throw new Refusal(`${keyFile} holds no backup key: it must be 32 random bytes in base64, as openssl rand -base64 32 writes them.`)
  return key
}

/** @param {string} file */
function makeOnce(file) {
  if (fs.existsSync(file)) return
  const making = `${file}.${process.pid}`
  fs.writeFileSync(making, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  syncPath(making)
  try {
    // A link, unlike a rename, never replaces a key that somebody else made in the meantime.
    fs.linkSync(making, file)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
  } finally {
    fs.rmSync(making)
  }
  syncPath(path.dirname(file))
}

/**
 * What tells a key folder apart from another: for each key its name and a fingerprint of its file.
 * @param {string} keys folder
 * @returns {Record<string, string>}
 */
export function fingerprintsOf(keys) {
  if (!fs.existsSync(keys)) return {}
  const names = fs.readdirSync(keys, { recursive: true, encoding: 'utf8' }).filter((name) => /^[\w-]+[/\\][\w-]+\.json$/.test(name))
  const pairs = names.sort().map((name) => [name.replace('\\', '/'), createHash('sha256').update(fs.readFileSync(path.join(keys, name))).digest('hex')])
  return Object.fromEntries(pairs)
}

/**
 * The two names of a backup that begins at this moment.
 * @param {string} folder
 * @param {Date} at
 */
export function filesOf(folder, at) {
  const name = `${at.toISOString().slice(0, 19).replaceAll(':', '')}Z`
  return { rows: path.join(folder, `${name}.rows`), keys: path.join(folder, `${name}.keys`) }
}

/**
 * @param {string} folder
 * @returns {string | undefined} the newest backup's file of rows
 */
export function newestOf(folder) {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => nameOf.exec(name)?.[2] === 'rows') : []
  const newest = names.sort().at(-1)
  return newest && path.join(folder, newest)
}

/**
 * Deletes every file of keys that is as old as keys may become, by the day in its name: a copy keeps its name, and not its date.
 * @param {string} folder
 * @param {Date} at
 * @returns {string[]} their names
 */
export function deleteOldKeys(folder, at) {
  const today = Date.parse(at.toISOString().slice(0, 10))
  const old = fs.readdirSync(folder).filter((name) => {
    const [, made, kind] = nameOf.exec(name) ?? []
    return kind === 'keys' && made !== undefined && today - Date.parse(made) >= keysLive * day
  })
  for (const name of old) fs.rmSync(path.join(folder, name))
  return old.sort()
}

/**
 * The day from which the keys of a backup are deleted.
 * @param {Date} at
 */
export function keysEnd(at) {
  return new Date(at.getTime() + keysLive * day).toISOString().slice(0, 10)
}

/**
 * What was written there survives a power cut.
 * @param {string} place file or folder
 */
export function syncPath(place) {
  const handle = fs.openSync(place, 'r')
  fs.fsyncSync(handle)
  fs.closeSync(handle)
}

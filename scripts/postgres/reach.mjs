import fs from 'node:fs'
import path from 'node:path'
import { tryLock } from '../house/lock.mjs'
import { Refusal } from '../house/refusal.mjs'
import { addresses, startCluster } from './cluster.mjs'
import { findQuarters } from './quarters.mjs'

/**
 * Runs `work` with the address of the database: the one that was given, else the embedded one, which is started for the purpose when
 * nothing runs on the data folder.
 * @template T
 * @param {string} data folder
 * @param {{ given: string | undefined, login: string, setting: string }} way the address of the settings, the login that is used
 *   otherwise, and the setting to name where there is no database
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(data, { given, login, setting }, work) {
  if (given) return work(given)
  const home = path.join(data, 'postgres')
  if (!fs.existsSync(home)) throw new Refusal(`There is no database in ${data}: set HEARD_DATA, or ${setting}, to the one that is meant.`)
  const lock = tryLock(path.join(data, 'running.lock'))
  if ('holder' in lock) return work(runningAddress(data, login))
  try {
    const cluster = await startCluster(home)
    try {
      return await work(cluster.url(login, 'heard'))
    } finally {
      await cluster.stop()
    }
  } finally {
    lock.release()
  }
}

/**
 * @param {string} data
 * @param {string} login
 */
function runningAddress(data, login) {
  const home = path.join(data, 'postgres')
  try {
    const passwords = /** @type {Record<string, string>} */ (JSON.parse(fs.readFileSync(path.join(home, 'passwords.json'), 'utf8')))
    const status = fs.readFileSync(path.join(findQuarters(home).home, 'cluster', 'postmaster.pid'), 'utf8').split('\n')
    return addresses(Number(status[3]), passwords)(login, 'heard')
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error
    throw new Refusal(`Heard is starting or ending on ${data}: try again in a moment.`)
  }
}

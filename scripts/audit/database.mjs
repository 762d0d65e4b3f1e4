import fs from 'node:fs'
import path from 'node:path'
import { tryLock } from '../house/lock.mjs'
import { Refusal } from '../house/refusal.mjs'
import { addresses, startCluster } from '../postgres/cluster.mjs'
import { findQuarters } from '../postgres/quarters.mjs'

/**
 * Runs `work` with the address of the database: the one of the settings, else the embedded one, which is started for the purpose when
 * nothing runs on the data folder.
 * @template T
 * @param {string} data folder
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(data, work) {
  const given = process.env['DATABASE_URL_WORKER'] || process.env['DATABASE_URL']
  if (given) return work(given)
  const home = path.join(data, 'postgres')
  if (!fs.existsSync(home)) throw new Refusal(`There is no database in ${data}: set HEARD_DATA, or DATABASE_URL_WORKER, to what is to be checked.`)
  const lock = tryLock(path.join(data, 'running.lock'))
  if ('holder' in lock) return work(runningAddress(home))
  try {
    const cluster = await startCluster(home)
    try {
      return await work(cluster.url('heard_worker', 'heard'))
    } finally {
      await cluster.stop()
    }
  } finally {
    lock.release()
  }
}

/** @param {string} home */
function runningAddress(home) {
  const passwords = /** @type {Record<string, string>} */ (JSON.parse(fs.readFileSync(path.join(home, 'passwords.json'), 'utf8')))
  const status = fs.readFileSync(path.join(findQuarters(home).home, 'cluster', 'postmaster.pid'), 'utf8').split('\n')
  return addresses(Number(status[3]), passwords)('heard_worker', 'heard')
}

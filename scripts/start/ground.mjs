import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { tryLock } from '../house/lock.mjs'
import { waitUntil } from '../house/processes.mjs'
import { Refusal } from '../house/refusal.mjs'

/** How long the processes of a run that was killed may take to notice and end. */
const patience = 30_000

/**
 * Makes the data folder ours: private, writable, and used by no other run. Afterwards the port is free too.
 * @param {{ data: string, port: number }} settings
 * @returns {Promise<import('../house/lock.mjs').Lock>}
 */
export async function takeGround({ data, port }) {
  makeWritable(data)
  const file = path.join(data, 'running.lock')
  const wasRunning = fs.existsSync(file)
  let lock = tryLock(file)
  // The other run may be ending at this moment.
  await waitUntil(() => !('holder' in lock) || !('holder' in (lock = tryLock(file))), 5_000)
  if ('holder' in lock) {
    throw new Refusal(`Heard already runs on ${data} (process ${lock.holder}): end it, or start this copy with another PORT and HEARD_DATA.`)
  }
  // A run that was killed leaves its lock, and its web process a moment to finish: only then is the port worth waiting for.
  const isFree = await waitUntil(() => canListen(port), wasRunning ? patience : 0)
  if (isFree) return lock
  lock.release()
  throw new Refusal(`Port ${port} is already in use: end what uses it, or start Heard on another, such as PORT=${port < 65_535 ? port + 1 : 3000}.`)
}

/**
 * A service makes its keys in a folder that people chose; it never makes the folder, because a path with a letter wrong would be a second set of keys.
 * @param {string} folder
 * @throws {Refusal} where there is no such folder
 */
export function refuseWithoutKeys(folder) {
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  throw new Refusal(`HEARD_KEYS is ${folder}, and there is no such folder: make it with mkdir -m 700, outside the database and its backups, or give the one that has your keys.`)
}

/**
 * One folder after the other: told to make them all, Node asks for ever where the system makes none, as below /proc.
 * @param {string} folder
 */
function makeFolder(folder) {
  if (fs.existsSync(folder)) return
  makeFolder(path.dirname(folder))
  try {
    fs.mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
  }
}

/** @param {string} data */
function makeWritable(data) {
  try {
    makeFolder(data)
    const probe = path.join(data, `.writable-${process.pid}`)
    fs.writeFileSync(probe, '')
    fs.rmSync(probe)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    throw new Refusal(`The data folder ${data} cannot be written (${code}): mend that, or choose another folder with HEARD_DATA.`)
  }
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
async function canListen(port) {
  // Both, because a program on the loopback address alone does not stop us from taking all addresses, and would get the visits.
  for (const host of [undefined, '127.0.0.1']) {
    const isFree = await new Promise((resolve, reject) => {
      const probe = net.createServer()
      probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
        if (error.code === 'EACCES') reject(new Refusal(`Port ${port} needs more rights than you have: start Heard on another, such as PORT=3000.`))
        else resolve(false)
      })
      probe.listen({ port, host }, () => probe.close(() => resolve(true)))
    })
    if (!isFree) return false
  }
  return true
}

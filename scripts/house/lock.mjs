import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { isAlive, startOf } from './processes.mjs'

/**
 * A lock held by a process. One that was killed does not hold it any more, whatever it left on the disk.
 * @typedef {object} Lock
 * @property {(pid: number) => void} alsoHeldBy the lock lasts until this process has ended too, even if ours is killed
 * @property {() => void} release
 */

/** @typedef {{ id: string, processes: { pid: number, start: string }[] }} Holder */

/**
 * @param {string} file
 * @returns {Lock | { holder: number }} the lock, or the number of a process that holds it
 */
export function tryLock(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const mine = { id: randomUUID(), processes: [described(process.pid)] }
  for (;;) {
    if (create(file, mine)) return lockOf(file, mine)
    const holder = read(file)
    if (!holder) continue
    const alive = holder.processes.find(isStillThere)
    if (alive) return { holder: alive.pid }
    // Two may find the same dead holder: only the one who gets this second lock removes it, and only if it is still that one.
    const removal = tryLock(`${file}.${createHash('sha256').update(holder.id).digest('hex').slice(0, 12)}`)
    if ('holder' in removal) return { holder: removal.holder }
    if (read(file)?.id === holder.id) fs.rmSync(file, { force: true })
    removal.release()
  }
}

/**
 * Waits for the lock, does the work and releases it.
 * @template T
 * @param {string} file
 * @param {(lock: Lock) => Promise<T>} work
 * @param {(holder: number) => void} [waiting] told once, when somebody else holds it
 */
export async function withLock(file, work, waiting) {
  let lock = tryLock(file)
  if ('holder' in lock) waiting?.(lock.holder)
  while ('holder' in lock) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    lock = tryLock(file)
  }
  try {
    return await work(lock)
  } finally {
    lock.release()
  }
}

/**
 * @param {string} file
 * @param {Holder} mine
 * @returns {Lock}
 */
function lockOf(file, mine) {
  return {
    alsoHeldBy(pid) {
      mine.processes.push(described(pid))
      const making = `${file}.${mine.id}`
      fs.writeFileSync(making, JSON.stringify(mine))
      fs.renameSync(making, file)
    },
    release() {
      if (read(file)?.id === mine.id) fs.rmSync(file, { force: true })
    },
  }
}

/**
 * Whole or not at all: a file is written under another name and then linked, which fails if the name is taken.
 * @param {string} file
 * @param {Holder} mine
 */
function create(file, mine) {
  const making = `${file}.${mine.id}`
  fs.writeFileSync(making, JSON.stringify(mine), { mode: 0o600 })
  try {
    fs.linkSync(making, file)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  } finally {
    fs.rmSync(making, { force: true })
  }
}

/**
 * @param {string} file
 * @returns {Holder | undefined} undefined: released in the meantime
 */
function read(file) {
  try {
    return /** @type {Holder} */ (JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined
    throw error
  }
}

/** @param {number} pid */
function described(pid) {
  return { pid, start: startOf(pid) }
}

/** @param {{ pid: number, start: string }} process */
function isStillThere({ pid, start }) {
  return isAlive(pid) && startOf(pid) === start
}

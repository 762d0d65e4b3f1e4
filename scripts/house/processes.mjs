import { execFileSync } from 'node:child_process'
import fs from 'node:fs'

/**
 * Whether a process with this number is there, ours or another user's.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * How a process was started, or an empty string when it is gone. Linux tells in /proc, macOS through ps.
 * @param {number} pid
 */
export function commandLine(pid) {
  return firstAnswer(
    () => fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
    () => ask('command=', pid),
  )
}

/**
 * Tells two processes apart that were given the same number one after the other; empty when it is gone.
 * @param {number} pid
 */
export function startOf(pid) {
  return firstAnswer(
    () => statOf(pid)[19] ?? '',
    () => ask('lstart=', pid),
  )
}

/**
 * @param {() => boolean | Promise<boolean>} isSo
 * @param {number} milliseconds
 * @returns {Promise<boolean>} whether it came true in time
 */
export async function waitUntil(isSo, milliseconds) {
  const end = Date.now() + milliseconds
  while (!(await isSo())) {
    if (Date.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return true
}

/** @param {number} pid */
function isZombie(pid) {
  try {
    return statOf(pid)[0] === 'Z'
  } catch {
    return false
  }
}

/**
 * The fields of /proc/PID/stat from the state on: the name before them may hold spaces and brackets.
 * @param {number} pid
 */
function statOf(pid) {
  const line = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
  return line.slice(line.lastIndexOf(')') + 2).split(' ')
}

/** @param {(() => string)[]} ways */
function firstAnswer(...ways) {
  for (const way of ways) {
    try {
      return way().trim()
    } catch {
      continue
    }
  }
  return ''
}

/**
 * @param {string} column
 * @param {number} pid
 */
function ask(column, pid) {
  return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

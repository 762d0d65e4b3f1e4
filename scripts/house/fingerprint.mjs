import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { inProject } from './paths.mjs'

/** What is made, not written. */
const made = new Set(['node_modules', 'generated'])

/**
 * Changes when any of these files or folders (with all below them) does: names and contents count, dates do not.
 * @param {string[]} places relative to the project
 */
export function fingerprint(places) {
  const hash = createHash('sha256')
  for (const place of places) {
    for (const file of filesIn(inProject(place))) hash.update(`${path.relative(inProject(), file)}\0`).update(fs.readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} file the stamp that the last making left
 * @param {string} wanted
 */
export function isStamped(file, wanted) {
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === wanted
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesIn(place) {
  if (!fs.existsSync(place)) return []
  if (!fs.statSync(place).isDirectory()) return [place]
  return fs
    .readdirSync(place)
    .filter((name) => !made.has(name))
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)))
}

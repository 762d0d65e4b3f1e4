import fs from 'node:fs'
import { inProject } from './paths.mjs'
import { Refusal } from './refusal.mjs'
import { runNpm } from './tools.mjs'

/**
 * Installs the packages of package-lock.json, unless exactly those are there. A `node_modules` that is a link belongs to whoever
 * made the link and is left alone.
 * @param {import('./lock.mjs').Lock} lock
 */
export async function installPackages(lock) {
  const folder = inProject('node_modules')
  if (fs.lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return
  if (isInstalled(inProject('package-lock.json'), inProject('node_modules', '.package-lock.json'))) return
  console.log('Installing packages…')
  // The build needs the development packages too, also where NODE_ENV says production.
  const code = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { started: lock.alsoHeldBy })
  if (code !== 0) throw new Refusal('The packages could not be installed; npm says why above.')
}

/**
 * Whether npm's own record of what it installed, which it writes last, has every package of the lock file in its version. Optional
 * ones are for other machines.
 * @param {string} wantedFile
 * @param {string} installedFile
 */
export function isInstalled(wantedFile, installedFile) {
  if (!fs.existsSync(installedFile)) return false
  const wanted = readPackages(wantedFile)
  const installed = readPackages(installedFile)
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional }]) =>
      place === '' || installed[place]?.version === version || (!installed[place] && (optional === true || devOptional === true)),
  )
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function readPackages(file) {
  const { packages } = /** @type {{ packages: ReturnType<typeof readPackages> }} */ (JSON.parse(fs.readFileSync(file, 'utf8')))
  return packages
}

import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder: commands work from any current directory. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

/** What belongs to this copy of the project and to no database: locks and the databases of test runs. Never committed. */
export const scratch = path.join(root, '.heard')

/** @param {string[]} parts */
export function inProject(...parts) {
  return path.join(root, ...parts)
}

/**
 * The folder for data, keys and the embedded PostgreSQL.
 * @param {Record<string, string | undefined>} environment
 */
export function dataFolder(environment) {
  return path.resolve(root, environment['HEARD_DATA'] || '.data')
}

import fs from 'node:fs'
import path from 'node:path'
import { scratch } from '../house/paths.mjs'
import { isAlive } from '../house/processes.mjs'
import { applyMigrations } from '../migrations/apply.mjs'
import { startCluster } from './cluster.mjs'
import { prepareDatabase } from './databases.mjs'
import { removeHome } from './quarters.mjs'

/** The migrated database that tests copy. */
export const templateName = 'heard_template'

/**
 * A PostgreSQL for one run of tests or of a tool, in a folder of its own; gone when it is stopped.
 * @param {{ migrated?: boolean }} [options] migrated: with a migrated template database, named `templateName`
 * @returns {Promise<import('./cluster.mjs').Cluster>}
 */
export async function startTemporaryCluster({ migrated = true } = {}) {
  removeLeftOvers()
  const home = path.join(scratch, 'runs', `${process.pid}-${Date.now()}`)
  const cluster = await startCluster(home, { careless: true })
  const stop = async () => {
    await cluster.stop()
    removeHome(home)
  }
  try {
    await prepareDatabase(cluster, templateName)
    if (migrated) await applyMigrations(cluster.url('heard_owner', templateName))
  } catch (error) {
    await stop()
    throw error
  }
  return { ...cluster, stop }
}

/** Folders of runs that were killed: each carries the number of its process. */
function removeLeftOvers() {
  const runs = path.join(scratch, 'runs')
  if (!fs.existsSync(runs)) return
  for (const name of fs.readdirSync(runs)) {
    if (!isAlive(Number.parseInt(name, 10))) removeHome(path.join(runs, name))
  }
}

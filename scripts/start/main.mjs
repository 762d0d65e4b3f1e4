import path from 'node:path'
import { readEnvironmentFile } from '../house/environment-file.mjs'
import { inProject } from '../house/paths.mjs'
import { prepare } from '../house/prepare.mjs'
import { endWith, Refusal } from '../house/refusal.mjs'
import { endTools } from '../house/tools.mjs'
import { announce } from './announce.mjs'
import { startChild } from './children.mjs'
import { refuseWithoutKeys, takeGround } from './ground.mjs'
import { watchParent } from './parent.mjs'
import { readSettings } from './settings.mjs'

/** What is to be undone at the end, last thing first. @type {(() => void | Promise<void>)[]} */
const undo = []

let isEnding = false

/**
 * `npm start`: the demo trust on a PostgreSQL of its own, or the service of a real trust when its settings are there.
 */
export async function main() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => void end(0))
  watchParent(() => void end(0))
  try {
    readEnvironmentFile()
    const settings = readSettings(process.env)
    if (!settings.isDemo) refuseWithoutKeys(process.env['HEARD_KEYS'] ?? '')
    const lock = await takeGround(settings)
    undo.push(lock.release)
    await prepare()
    /** @type {NodeJS.ProcessEnv} */
    const environment = { ...process.env, ...(await findDatabase(settings)), ...basics(settings) }
    // The demo's identity provider must never be reached from elsewhere; a service must never have it.
    delete environment[settings.isDemo ? 'HEARD_HOST' : 'HEARD_DEMO']
    await migrate(environment)
    const demo = settings.isDemo ? await seed(environment) : { people: [], cases: [] }
    // The owner may change every table: that login is for migrations, and no running process has it (DESIGN.md 8.7).
    const served = { ...environment }
    delete served['DATABASE_URL']
    const children = []
    for (const name of /** @type {const} */ (['web', 'worker'])) {
      const child = await startChild(name, processScript(name), [], served)
      undo.push(child.stop)
      children.push(child)
    }
    announce(settings, demo)
    for (const child of children) void child.ended.then((code) => stopBecause(`The ${child.name} process ended by itself (code ${code})`))
  } catch (error) {
    if (isEnding) return
    await undoAll()
    endWith(error)
  }
}

/** @param {string} name */
function processScript(name) {
  return inProject('scripts', 'process', `${name}.mjs`)
}

/**
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Record<string, string>}
 */
function basics({ port, data, publicUrl, isDemo }) {
  return {
    NODE_ENV: 'production',
    PORT: String(port),
    HEARD_DATA: data,
    HEARD_PUBLIC_URL: publicUrl,
    HEARD_KEYS: process.env['HEARD_KEYS'] || path.join(data, 'keys'),
    ...(isDemo ? { HEARD_DEMO: '1' } : {}),
  }
}

/**
 * The addresses of the embedded PostgreSQL, started for the demo; a real service brings its own.
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Promise<Record<string, string>>}
 */
async function findDatabase({ data, isDemo }) {
  if (!isDemo) return {}
  const { startCluster } = await import('../postgres/cluster.mjs')
  const { databaseSettings, prepareDatabase } = await import('../postgres/databases.mjs')
  const cluster = await startCluster(path.join(data, 'postgres'))
  undo.push(cluster.stop)
  void cluster.ended.then(() => stopBecause('The embedded PostgreSQL ended by itself'))
  await prepareDatabase(cluster, 'heard')
  return databaseSettings(cluster, 'heard')
}

/** @param {NodeJS.ProcessEnv} environment */
async function migrate(environment) {
  const { applyMigrations } = await import('../migrations/apply.mjs')
  const url = environment['DATABASE_URL'] ?? ''
  try {
    await applyMigrations(url)
  } catch (error) {
    if (error instanceof Refusal) throw error
    const { code = 'no code' } = /** @type {NodeJS.ErrnoException} */ (error)
    throw new Refusal(`The database of DATABASE_URL (${hostOf(url)}) could not be migrated: ${code}. Check its address, its login and that it runs.`)
  }
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<import('./announce.mjs').Demo>}
 */
async function seed(environment) {
  const child = await startChild('seed', processScript('seed'), [], environment)
  await child.ended
  return /** @type {import('./announce.mjs').Demo} */ ({ people: child.said['demoPeople'] ?? [], cases: child.said['demoCases'] ?? [] })
}

/** @param {string} sentence */
function stopBecause(sentence) {
  if (isEnding) return
  console.error(`${sentence}, so Heard stops.`)
  void end(1)
}

/**
 * The first time in good order; a second Ctrl-C does not wait.
 * @param {number} code
 */
async function end(code) {
  if (isEnding) process.exit(1)
  isEnding = true
  endTools()
  await undoAll()
  process.exit(code)
}

async function undoAll() {
  for (const step of undo.splice(0).reverse()) await step()
}

/** @param {string} url */
function hostOf(url) {
  try {
    return new URL(url).host
  } catch {
    return 'not an address'
  }
}

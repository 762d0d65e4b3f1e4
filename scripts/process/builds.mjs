import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { inProject } from '../house/paths.mjs'

const built = inProject('build', 'server')

/**
 * What the build offers to those who start its processes.
 * @typedef {{ close(): Promise<void> }} Running
 * @typedef {{ injectClock?: (clock: { now(): Date }) => void }} Clocked
 * @typedef {{ serveWeb(options: { port: number, publicUrl?: string, host?: string }): Promise<Running> } & Clocked} WebBuild
 * @typedef {{ runWorker(): Promise<Running & { sweep?: () => Promise<void> }> } & Clocked} WorkerBuild
 * @typedef {{ name: string, job: string, role: string }} DemoPerson
 * @typedef {{ name: string, stage: string, words: string }} DemoCase
 * @typedef {{ seedDemoTrust(): Promise<DemoCase[]>, demoPeople: DemoPerson[] }} SeedBuild
 */

/** @returns {Promise<WebBuild>} */
export function webBuild() {
  return buildIn(built).webBuild()
}

/** @returns {Promise<WorkerBuild>} */
export function workerBuild() {
  return buildIn(built).workerBuild()
}

/** @returns {Promise<SeedBuild>} */
export function seedBuild() {
  return load(built, 'seed.js')
}

/**
 * The same from a copy of the build, which is loaded as modules of its own.
 * @param {string} folder
 * @returns {{ webBuild: () => Promise<WebBuild>, workerBuild: () => Promise<WorkerBuild> }}
 */
export function buildIn(folder) {
  return { webBuild: () => load(folder, 'server.js'), workerBuild: () => load(folder, 'worker.js') }
}

/**
 * @param {string} folder
 * @param {string} name
 */
function load(folder, name) {
  return import(pathToFileURL(path.join(folder, name)).href)
}

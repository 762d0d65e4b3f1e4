import { inProject } from '../house/paths.mjs'
import { pathToFileURL } from 'node:url'

/**
 * What the build offers to those who start its processes.
 * @typedef {{ close(): Promise<void> }} Running
 * @typedef {{ injectClock?: (clock: { now(): Date }) => void }} Clocked
 * @typedef {{ serveWeb(options: { port: number, publicUrl?: string, host?: string }): Promise<Running> } & Clocked} WebBuild
 * @typedef {{ runWorker(): Promise<Running & { sweep?: () => Promise<void> }> } & Clocked} WorkerBuild
 * @typedef {{ name: string, role: string, signInName: string }} DemoPerson
 * @typedef {{ name: string, stage: string, words: string }} DemoCase
 * @typedef {{ seedDemoTrust(): Promise<DemoCase[]>, demoPeople: DemoPerson[] }} SeedBuild
 */

/** @returns {Promise<WebBuild>} */
export function webBuild() {
  return load('server.js')
}

/** @returns {Promise<WorkerBuild>} */
export function workerBuild() {
  return load('worker.js')
}

/** @returns {Promise<SeedBuild>} */
export function seedBuild() {
  return load('seed.js')
}

/** @param {string} name */
function load(name) {
  return import(pathToFileURL(inProject('build', 'server', name)).href)
}

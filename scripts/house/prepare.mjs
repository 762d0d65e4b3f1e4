import fs from 'node:fs'
import path from 'node:path'
import { fingerprint, isStamped } from './fingerprint.mjs'
import { installPackages } from './install.mjs'
import { withLock } from './lock.mjs'
import { inProject, scratch } from './paths.mjs'
import { Refusal } from './refusal.mjs'
import { runInstalled } from './tools.mjs'

/** What the build is made of. */
const sources = ['app', 'workflows', 'prisma', 'public', 'package.json', 'package-lock.json', 'vite.config.ts', 'vite.sides.ts', 'tsconfig.json']

/** What the build must hold for the processes to start. */
const doors = ['server.js', 'worker.js', 'seed.js'].map((name) => inProject('build', 'server', name))

/**
 * Makes a clone ready: packages, the database client, and (unless it is not wanted) the build. Each only when it is missing or older
 * than what it is made of; one command at a time, however many start at once in this folder.
 * @param {{ build?: boolean }} [options]
 */
export async function prepare({ build = true } = {}) {
  makeScratch()
  const waiting = (/** @type {number} */ holder) => console.log(`Waiting for process ${holder}, which is preparing this folder…`)
  await withLock(
    path.join(scratch, 'preparing.lock'),
    async (lock) => {
      await installPackages(lock)
      await generateClient(lock)
      if (build) await buildProcesses(lock)
    },
    waiting,
  )
}

function makeScratch() {
  try {
    fs.mkdirSync(scratch, { recursive: true })
    fs.accessSync(scratch, fs.constants.W_OK)
    fs.accessSync(inProject(), fs.constants.W_OK)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    throw new Refusal(`The project's folder ${inProject()} cannot be written (${code}): packages and the build go there.`)
  }
}

/**
 * Prisma's client. The command insists on an engine that it then does not run, and would download one: it is shown Node instead.
 * @param {import('./lock.mjs').Lock} lock
 */
async function generateClient(lock) {
  const stamp = inProject('app', 'platform', 'database', 'generated', '.made-from')
  const wanted = fingerprint(['prisma/schema', 'prisma.config.ts', 'package-lock.json'])
  if (isStamped(stamp, wanted)) return
  console.log('Generating the database client…')
  const environment = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  if ((await runInstalled('prisma', ['generate'], { environment, quiet: true, started: lock.alsoHeldBy })) !== 0) {
    throw new Refusal('The database client could not be generated; Prisma says why above.')
  }
  fs.writeFileSync(stamp, wanted)
}

/** @param {import('./lock.mjs').Lock} lock */
async function buildProcesses(lock) {
  const stamp = inProject('build', '.made-from')
  const wanted = fingerprint(sources)
  if (isStamped(stamp, wanted) && doors.every((door) => fs.existsSync(door))) return
  console.log('Building…')
  fs.rmSync(stamp, { force: true })
  // A test that starts the service is no reason to build it as for a test.
  const environment = { NODE_ENV: 'production', VITEST: '' }
  if ((await runInstalled('remix', ['vite:build', '--logLevel', 'error'], { environment, quiet: true, started: lock.alsoHeldBy })) !== 0) {
    throw new Refusal('The build failed; it says why above.')
  }
  const missing = doors.find((door) => !fs.existsSync(door))
  if (missing) throw new Refusal(`The build ended without ${path.relative(inProject(), missing)}.`)
  fs.writeFileSync(stamp, wanted)
}

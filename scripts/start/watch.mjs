import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { inProject } from '../house/paths.mjs'

const watched = ['app', 'workflows', 'prisma']
const quiet = 300

/**
 * `npm run dev`: what `npm start` does, and again after every change. It runs the same build as everybody else, so that what works
 * here works there; a change shows after the build, some ten seconds later.
 */
export function watch() {
  let running = start()
  /** @type {NodeJS.Timeout | undefined} */
  let soon
  const again = () => {
    console.log('Something changed: starting again.')
    const before = running
    before.once('exit', () => {
      running = start()
    })
    if (before.exitCode !== null || before.signalCode !== null) running = start()
    else before.kill('SIGTERM')
  }
  for (const folder of watched) {
    fs.watch(inProject(folder), { recursive: true }, (_event, name) => {
      if (name?.includes('generated')) return
      clearTimeout(soon)
      soon = setTimeout(again, quiet)
    })
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => {
      clearTimeout(soon)
      running.removeAllListeners('exit')
      running.once('exit', (code) => process.exit(code ?? 0))
      if (running.exitCode !== null) process.exit(0)
      running.kill('SIGTERM')
    })
  }
}

function start() {
  // In a session of its own: Ctrl-C is passed on once, by us.
  return spawn(process.execPath, [inProject('scripts', 'start.mjs')], { stdio: ['ignore', 'inherit', 'inherit'], detached: true })
}

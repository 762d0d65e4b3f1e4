import { fork } from 'node:child_process'
import { inProject } from '../house/paths.mjs'
import { Refusal } from '../house/refusal.mjs'

/**
 * A process of ours. It has a session of its own, so that Ctrl-C reaches it through us, in our order; and a channel to us, so that
 * it ends when we are killed.
 * @typedef {object} Child
 * @property {string} name
 * @property {Promise<number>} ended its exit code
 * @property {() => Promise<void>} stop lets it finish what it has in hand
 */

/**
 * Starts one of `scripts/process` and waits until it has said what it has to say.
 * @param {'web' | 'worker' | 'seed'} name
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<Child & { said: Record<string, unknown> }>}
 */
export async function startChild(name, environment) {
  const child = fork(inProject('scripts', 'process', `${name}.mjs`), [], {
    detached: true,
    env: environment,
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = /** @type {Promise<number>} */ (new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1))))
  const said = await Promise.race([
    /** @type {Promise<Record<string, unknown>>} */ (new Promise((resolve) => child.once('message', (message) => resolve(/** @type {any} */ (message))))),
    ended.then(() => undefined),
  ])
  if (!said) throw new Refusal(`The ${name} process ended before it was ready; it says why above.`)
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { name, ended, stop, said }
}

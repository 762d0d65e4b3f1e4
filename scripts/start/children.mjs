import { fork } from 'node:child_process'
import { Refusal } from '../house/refusal.mjs'

/**
 * A process of ours. It has a session of its own, so that Ctrl-C reaches it through us, in our order; and a channel to us, so that
 * it ends when we are killed.
 * @typedef {object} Child
 * @property {string} name
 * @property {Promise<number>} ended its exit code
 * @property {() => Promise<void>} stop lets it finish what it has in hand
 * @property {Message} said what it said first, when it was ready
 * @property {(message: Message) => Promise<Message>} ask says something to it and waits for its answer
 */

/** @typedef {Record<string, unknown>} Message */

/**
 * Starts a process and waits until it is ready.
 * @param {string} name what people call it
 * @param {string} file the script
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @param {{ hasLog?: boolean }} [options] whether its log is shown; what it complains about always is
 * @returns {Promise<Child>}
 */
export async function startChild(name, file, args, environment, { hasLog = true } = {}) {
  const child = fork(file, args, {
    detached: true,
    env: environment,
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', hasLog ? 'inherit' : 'ignore', 'inherit', 'ipc'],
  })
  const ended = /** @type {Promise<number>} */ (new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1))))
  const nextMessage = async () => {
    const message = /** @type {Promise<Message>} */ (new Promise((resolve) => child.once('message', (said) => resolve(/** @type {Message} */ (said)))))
    const heard = await Promise.race([message, ended])
    if (typeof heard === 'number') throw new Refusal(`The ${name} process ended (code ${heard}) before it answered; it says why above.`)
    return heard
  }
  const said = await nextMessage()
  return {
    name,
    ended,
    said,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
    ask(message) {
      child.send(message)
      return nextMessage()
    },
  }
}

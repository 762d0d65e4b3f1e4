/**
 * The life of one process: it starts, says that it is ready, and when told to end (a signal, or the end of the process that started
 * it) finishes what it has in hand first.
 */

/** Longer than any request may take; after that it ends anyway. */
const patience = 20_000

/** Errors that say in one sentence, to whoever starts the service, what to set right. */
const sentences = ['EnvironmentError', 'TrustSettingsError', 'KeysUnavailable']

/**
 * @param {string} name what people call this process
 * @param {() => Promise<{ close(): Promise<void> }>} start
 */
export async function live(name, start) {
  /** @type {{ close(): Promise<void> } | undefined} */
  let running
  let isEnding = false
  const end = async () => {
    if (isEnding) return
    isEnding = true
    setTimeout(() => process.exit(1), patience).unref()
    try {
      await running?.close()
      process.exit(0)
    } catch (error) {
      tell(name, error)
      process.exit(1)
    }
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  process.on('disconnect', end)
  process.on('uncaughtException', (error) => {
    tell(name, error)
    process.exit(1)
  })
  try {
    running = await start()
  } catch (error) {
    // Nobody has written anything to this process yet, so its message cannot quote them.
    console.error(`${name} could not start:`, error instanceof Error && sentences.includes(error.name) ? error.message : error)
    process.exit(1)
  }
  process.send?.({ ready: true })
}

/**
 * An error's name, code and place, never its message: a message may quote what people wrote.
 * @param {string} name
 * @param {unknown} error
 */
function tell(name, error) {
  const { name: kind, code, stack } = /** @type {NodeJS.ErrnoException} */ (error instanceof Error ? error : new Error())
  const places = (stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  console.error([`${name} failed: ${kind}${code === undefined ? '' : ` ${code}`}`, ...places].join('\n'))
}

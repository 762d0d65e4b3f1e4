/** Where the time comes from. Only the composition root of a process, or a test, gives another one. */
export type Clock = { now: () => Date }

const systemClock: Clock = { now: () => new Date() }

let clock: Clock = systemClock

/** The time, from the one clock that everything shares: promises, sessions, key epochs, and parameters of SQL. */
export function now(): Date {
  return clock.now()
}

/**
 * Replaces the clock of this process and returns how to put the former one back.
 * It is called by the process's composition root and by tests; no setting of a deployment reaches it.
 */
export function injectClock(other: Clock): () => void {
  const former = clock
  clock = other
  return () => {
    clock = former
  }
}

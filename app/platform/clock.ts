/** Where the time comes from: the system's clock, unless a process was given another at its start. */
export type Clock = { now: () => Date }

let clock: Clock = { now: () => new Date() }

/** The present moment. Nothing else in the application may ask the machine for the time. */
export function now(): Date {
  return clock.now()
}

/** Replaces the clock of this process. Called once where the process is put together; tests inject a moved clock. */
export function injectClock(replacement: Clock): void {
  clock = replacement
}

export { injectClock } from '~/platform/clock'

export type RunningWorker = { close: () => Promise<void> }

/** Starts the worker process. It has nothing to do yet. */
export function runWorker(): Promise<RunningWorker> {
  return Promise.resolve({ close: () => Promise.resolve() })
}

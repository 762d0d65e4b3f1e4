import { logger } from '~/platform/logger'

/** Something that the worker does again and again. `every` is in milliseconds, from the end of one round to the start of the next. */
export type Duty = { name: string; every: number; isAtStart?: boolean; act: () => Promise<unknown> }

/** Starts every duty at its own rhythm. One that fails is logged and comes again; it holds up no other. `close` lets what runs end. */
export function startRounds(duties: readonly Duty[]): { close: () => Promise<void> } {
  let isOpen = true
  const timers = new Map<string, NodeJS.Timeout>()
  const running = new Map<string, Promise<void>>()

  function plan(duty: Duty, delay: number): void {
    if (isOpen) timers.set(duty.name, setTimeout(() => running.set(duty.name, round(duty)), delay))
  }

  async function round(duty: Duty): Promise<void> {
    await attempt(duty)
    running.delete(duty.name)
    plan(duty, duty.every)
  }

  for (const duty of duties) plan(duty, duty.isAtStart ? 0 : duty.every)
  return {
    close: async () => {
      isOpen = false
      for (const timer of timers.values()) clearTimeout(timer)
      await Promise.all(running.values())
    },
  }
}

/** Does it once. A failure is logged by its name and code, and goes no further. */
export async function attempt({ name, act }: Pick<Duty, 'name' | 'act'>): Promise<void> {
  try {
    await act()
  } catch (error) {
    logger.failure(name, error)
  }
}

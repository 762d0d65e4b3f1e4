import type { Effect } from '#workflows/effects'

/** The timer rows of one workflow, as the engine keeps them: what runs, and what is paused. */
export type Timers = ReadonlyMap<string, { event: { type: string }; isPaused: boolean }>

/** What the rows are after these effects. Throws where a machine starts what is running already. */
export function afterEffects(timers: Timers, effects: Effect[]): Timers {
  const rows = new Map(timers)
  for (const effect of effects) {
    if (effect.type === 'startTimer') {
      if (rows.has(effect.name)) throw new Error(`${effect.name} is started while it runs`)
      rows.set(effect.name, { event: effect.event, isPaused: false })
    }
    if (effect.type === 'stopTimer') rows.delete(effect.name)
    if (effect.type === 'pauseTimers') for (const [name, row] of rows) if (!effect.except.includes(name)) rows.set(name, { ...row, isPaused: true })
    if (effect.type === 'resumeTimers') for (const [name, row] of rows) if (!effect.except.includes(name)) rows.set(name, { ...row, isPaused: false })
  }
  return rows
}

/** Whether the engine could send this now: a timer's event comes only from a timer that runs and is not paused. */
export function mayCome(timers: Timers, event: { type: string }): boolean {
  return !event.type.startsWith('timer.') || firing(timers, event) !== undefined
}

/** The rows once the timer of this event has fired. */
export function afterFiring(timers: Timers, event: { type: string }): Timers {
  const name = firing(timers, event)
  if (name === undefined) return timers
  const rows = new Map(timers)
  rows.delete(name)
  return rows
}

function firing(timers: Timers, event: { type: string }): string | undefined {
  return [...timers].find(([, row]) => !row.isPaused && JSON.stringify(row.event) === JSON.stringify(event))?.[0]
}

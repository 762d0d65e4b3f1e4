import { workflows } from '#workflows/registry'
import type { Transaction } from '~/platform/database'
import type { OpenCase } from './open-case'

/** How a state stands to the case: it was there, it is there, it can come next as things are now, or it may come later. */
export type Standing = 'was' | 'here' | 'next' | 'later'
/** `days`: when it came there, the first and the last time. */
export type Place = { state: string; standing: Standing; days: Date[] }
/** `isTaken`: the case went this way; else it can go it now. Places by their number in the list. */
export type Way = { from: number; to: number; isTaken: boolean }
export type WorkflowMap = { places: Place[]; ways: Way[] }

const machine = workflows['restorative-review']

/**
 * The way of a case through its review, from the machine itself: where it is and what it accepts now, with every guard asked, and from the
 * history where it was. States to which no way leads any more are left out. Codes and days only.
 */
export async function mapOf(tx: Transaction, { review: { id, memory, isDone } }: OpenCase): Promise<WorkflowMap> {
  const events = await tx.workflowEvent.findMany({ where: { workflowId: id }, orderBy: { version: 'asc' }, select: { stateAfter: true, on: true } })
  const steps = events.map(({ stateAfter, on }) => ({ state: typeof stateAfter === 'string' ? stateAfter : '', on }))
  const moves = steps.filter(({ state }, nth) => state !== steps[nth - 1]?.state)
  const next = isDone ? new Set<string>() : nextFrom(memory)
  const later = reachableFrom(memory.state)
  const places = machine.states.flatMap((state): Place[] => {
    const days = moves.filter((move) => move.state === state).map(({ on }) => on)
    const standing = state === memory.state ? 'here' : next.has(state) ? 'next' : days.length > 0 ? 'was' : later.has(state) ? 'later' : null
    const [first, last] = [days[0], days.at(-1)]
    return standing === null ? [] : [{ state, standing, days: first === undefined || last === undefined ? [] : first.getTime() === last.getTime() ? [first] : [first, last] }]
  })
  const at = (state: string) => places.findIndex((place) => place.state === state)
  const taken = moves.slice(1).map(({ state }, nth) => ({ from: at(moves[nth]?.state ?? ''), to: at(state), isTaken: true }))
  const open = [...next].map((state) => ({ from: at(memory.state), to: at(state), isTaken: false }))
  return { places, ways: [...taken, ...open].filter((way, nth, all) => all.findIndex(({ from, to, isTaken }) => from === way.from && to === way.to && isTaken === way.isTaken) === nth) }
}

/** Where an event that the machine accepts now would lead, whoever may send it. */
function nextFrom(memory: { version: number; state: string; context: unknown }): Set<string> {
  const loaded = machine.load(memory)
  const after = machine.probes(loaded.context).flatMap((event) => machine.take(loaded, event)?.memory.state ?? [])
  return new Set(after.filter((state) => state !== memory.state))
}

/** Every state to which the machine's arrows lead from here, whatever their guards ask. */
function reachableFrom(state: string): Set<string> {
  const found = new Set<string>()
  const waiting = [state]
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const to of arrowsFrom(from)) {
      if (found.has(to)) continue
      found.add(to)
      waiting.push(to)
    }
  }
  return found
}

function arrowsFrom(state: string): string[] {
  const node = machine.machine.states[state]
  if (!node) return []
  return [...node.transitions.values(), node.always ?? []].flat().flatMap(({ target }) => (target ?? []).map(({ key }) => key))
}

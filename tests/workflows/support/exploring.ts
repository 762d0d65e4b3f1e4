import type { Step, Workflow, AnyEvent } from '#workflows/workflow'
import { afterEffects, afterFiring, mayCome, type Timers } from './timers'

/** Where a workflow can be, how it came there, and which timers run. */
export type Place = { step: Step; input: unknown; path: AnyEvent[]; timers: Timers }
export type Edge = { from: Place; event: AnyEvent; to: Place }

export function beginAt(workflow: Workflow, input: unknown): Place {
  const step = workflow.begin(input)
  return { step, input, path: [], timers: afterEffects(new Map(), step.effects) }
}

/** One event further; null where it is not accepted. What is stored goes through JSON, as it does in a database. */
export function onwards(workflow: Workflow, from: Place, event: AnyEvent): Place | null {
  const step = workflow.take(from.step.memory, event)
  if (!step) return null
  const stored = { ...step, memory: JSON.parse(JSON.stringify(step.memory)) as Step['memory'] }
  return { step: stored, input: from.input, path: [...from.path, event], timers: afterEffects(afterFiring(from.timers, event), step.effects) }
}

/** Events that could come here: everything well-formed, and timers only if they run. */
export function candidates(workflow: Workflow, { step, timers }: Place): AnyEvent[] {
  const handled = Object.keys(workflow.machine.states[step.memory.state]?.on ?? {})
  return workflow.probes(step.memory.context).filter((event) => handled.includes(event.type) && mayCome(timers, event))
}

/** A way into the middle of a graph: where it begins, and what happens. */
export type Story = { input: unknown; events: readonly AnyEvent[] }

/**
 * The edges of the graph that is reachable from these inputs, one after the other; walked once however often it is asked for. Two places are
 * one where `essence` says so: it bounds what counts without end (needs, recusals, additions). The edges beside `stories` come first, so that
 * a rule that is broken far inside is found out without walking all that lies before it.
 */
export function lazily(workflow: Workflow, inputs: readonly unknown[], essence: (memory: Step['memory']) => string, stories: readonly Story[] = []): () => Generator<Edge> {
  const found: Edge[] = []
  const rest = walk(workflow, inputs, essence, new Map(), stories.flatMap((story) => placesAlong(workflow, story)))
  return function* again() {
    for (let at = 0; ; at++) {
      const next = found[at] ?? rest.next().value
      if (!next) return
      found[at] = next
      yield next
    }
  }
}

/** All of them, with the places between. */
export function explore(workflow: Workflow, inputs: readonly unknown[], essence: (memory: Step['memory']) => string): { places: Place[]; edges: Edge[] } {
  const seen = new Map<string, Place>()
  const edges = [...walk(workflow, inputs, essence, seen)]
  return { places: [...seen.values()], edges }
}

/** The places of a story, the last one first; it ends early where an event is not accepted. */
function placesAlong(workflow: Workflow, { input, events }: Story): Place[] {
  let last = beginAt(workflow, input)
  const places = [last]
  for (const event of events) {
    const next = onwards(workflow, last, event)
    if (!next) break
    places.unshift(next)
    last = next
  }
  return places
}

function* walk(
  workflow: Workflow, inputs: readonly unknown[], essence: (memory: Step['memory']) => string, seen: Map<string, Place>, first: readonly Place[] = [],
): Generator<Edge, undefined> {
  const toVisit = [...first, ...inputs.map((input) => beginAt(workflow, input))]
  for (const place of toVisit) seen.set(essence(place.step.memory), place)
  for (let from = toVisit.shift(); from; from = toVisit.shift()) {
    for (const event of candidates(workflow, from)) {
      const to = onwards(workflow, from, event)
      if (!to) continue
      yield { from, event, to }
      const key = essence(to.step.memory)
      if (seen.has(key)) continue
      seen.set(key, to)
      toVisit.push(to)
    }
  }
}

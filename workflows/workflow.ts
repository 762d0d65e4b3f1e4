import { initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate'
import type { z } from 'zod'
import type { Effect, MachineId } from './effects'

/** All that a workflow remembers between requests: plain JSON, no bookkeeping of XState. `version` is the shape's, not the row's. */
export type Memory<Context = unknown> = { version: number; state: string; context: Context }

/** `open`: somebody still owes something here. `done`: no event will ever be accepted again. */
export type Step<Context = unknown> = { memory: Memory<Context>; effects: Effect[]; open: boolean; done: boolean }

export type AnyEvent = { type: string }

/** One stored shape to the next, pure. Renaming or removing a state or a field needs one; adding needs none. */
export type Upgrade = (memory: Omit<Memory, 'version'>) => Omit<Memory, 'version'>

/** A machine as the rest of the application sees it. Every function is pure. */
export type Workflow<Input = unknown, Context = unknown, Event extends AnyEvent = AnyEvent> = {
  id: MachineId
  version: number
  states: string[]
  /** For the graph tests and the diagrams only: nobody else needs XState. */
  machine: AnyStateMachine
  begin(input: Input): Step<Context>
  /** The next step, or null when the workflow does not accept this event now. Throws on an event it could never accept. */
  take(memory: Memory, event: Event): Step<Context> | null
  accepts(memory: Memory, event: Event): boolean
  /** Which of these events would be accepted now, as types. */
  acceptable(memory: Memory, candidates: readonly Event[]): Event['type'][]
  /** Which event types would be accepted now with some well-formed content: what a page may offer. `among`: those that somebody may send; no other is tried. */
  offers(memory: Memory, among?: (type: Event['type']) => boolean): Event['type'][]
  isOpen(memory: Memory): boolean
  /** The stored memory brought to today's shape. Throws when it cannot be: better loud than half-understood. */
  load(memory: Memory): Memory<Context>
  /** An event from a form, a row or another strand, checked; throws with the paths that are wrong and none of the values. */
  parseEvent(event: unknown): Event
  parseInput(input: unknown): Input
  /** Well-formed events to try with this memory: one or more of every type. */
  probes(context: Context): Event[]
}

type Parts<Input, Context, Event extends AnyEvent> = {
  version: number
  input: z.ZodType<Input>
  context: z.ZodType<Context>
  event: z.ZodType<Event>
  probes: (context: Context) => Event[]
  /** `upgrades[n]` takes shape n to shape n + 1. */
  upgrades?: Readonly<Record<number, Upgrade>>
}

/** The only place that knows XState's transition API. */
export function workflow<Input, Context, Event extends AnyEvent>(
  machine: AnyStateMachine,
  { version, input, context, event, probes, upgrades = {} }: Parts<Input, Context, Event>,
): Workflow<Input, Context, Event> {
  const id = machine.id as MachineId
  const states = Object.keys(machine.states)
  const stepper = withoutIdleStart(machine)

  function load(stored: Memory): Memory<Context> {
    const { state, context: kept } = upgraded(id, stored, version, upgrades)
    if (!states.includes(state)) throw new Error(`${id} has no state "${state}": write an upgrade from version ${stored.version}`)
    return { version, state, context: checked(`${id}'s memory in "${state}"`, context, kept) }
  }

  function recall(stored: Memory): AnyMachineSnapshot {
    return resolved(load(stored))
  }

  function resolved({ state, context: kept }: Memory): AnyMachineSnapshot {
    return machine.resolveState({ value: state, context: kept }) as AnyMachineSnapshot
  }

  function parseEvent(sent: unknown): Event {
    return checked(`an event for ${id}`, event, sent)
  }

  function step(result: [AnyMachineSnapshot, { type: string; params?: unknown }[]]): Step<Context> {
    const [snapshot, actions] = result
    return {
      memory: { version, state: snapshot.value as string, context: snapshot.context as Context },
      effects: actions.map(toEffect),
      open: snapshot.hasTag('open'),
      done: snapshot.status === 'done',
    }
  }

  function accepts(memory: Memory, sent: Event): boolean {
    return recall(memory).can(parseEvent(sent))
  }

  function among(snapshot: AnyMachineSnapshot, candidates: readonly Event[]): Event['type'][] {
    return [...new Set(candidates.filter((candidate) => snapshot.can(parseEvent(candidate))).map(({ type }) => type))]
  }

  return {
    id, version, states, machine, accepts, load, parseEvent, probes,
    begin: (first) => step(initialTransition(stepper, checked(`the start of ${id}`, input, first))),
    // XState answers an event that it does not accept with the same snapshot, silently: ask first.
    take: (memory, sent) => {
      const snapshot = recall(memory)
      const parsed = parseEvent(sent)
      return snapshot.can(parsed) ? step(transition(stepper, snapshot, parsed)) : null
    },
    acceptable: (memory, candidates) => among(recall(memory), candidates),
    offers: (memory, may = () => true) => {
      const known = load(memory)
      return among(resolved(known), probes(known.context).filter(({ type }) => may(type)))
    },
    isOpen: (memory) => recall(memory).hasTag('open'),
    parseInput: (first) => checked(`the start of ${id}`, input, first),
  }
}

/**
 * XState makes an idle actor, initial state and all, each time `transition` is asked, and throws it away. Ours has no
 * input then, and computing it was four fifths of a step's time (measured), so the idle one is resolved once and shared.
 */
function withoutIdleStart(machine: AnyStateMachine): AnyStateMachine {
  const idle = machine.resolveState({ value: Object.keys(machine.states)[0] ?? '', context: {} }) as AnyMachineSnapshot
  const begin: AnyStateMachine['getInitialSnapshot'] = (scope, input) => (input === undefined ? idle : machine.getInitialSnapshot(scope, input))
  return Object.create(machine, { getInitialSnapshot: { value: begin } }) as AnyStateMachine
}

/** What an event changes: the parts of the context that are new, and what is asked of the world. */
export type Change<Context> = { context?: Partial<Context>; effects?: Effect[] }

/** For each event type, what it changes, wherever it is accepted: where it leads is the machine's table. */
export type Changes<Context, Event extends AnyEvent> = {
  [Type in Event['type']]?: (context: Context, event: Extract<Event, { type: Type }>) => Change<Context>
}

/** What this event changes; nothing where the table of changes is silent. */
export function changeBy<Context, Event extends AnyEvent>(changes: Changes<Context, Event>, context: Context, event: Event): Change<Context> {
  const change = changes[event.type as Event['type']] as ((context: Context, event: Event) => Change<Context>) | undefined
  return change?.(context, event) ?? {}
}

/** Hands a change to XState from inside `enqueueActions`. */
export function carry<Context>(
  enqueue: { assign: (context: Partial<Context>) => void; emit: (effect: Effect) => void },
  { context, effects = [] }: Change<Context>,
): void {
  if (context) enqueue.assign(context)
  for (const effect of effects) enqueue.emit(effect)
}

/** Effects that depend on nothing, for the way in and out of a state: the machine's own `ask` action carries them. */
export function ask(...effects: Effect[]) {
  return { type: 'ask', params: { effects } } as const
}

function upgraded(id: string, stored: Memory, version: number, upgrades: Readonly<Record<number, Upgrade>>): Omit<Memory, 'version'> {
  if (stored.version > version) throw new Error(`${id} was stored as version ${stored.version}, newer than this program's ${version}: deploy the newer program`)
  let memory: Omit<Memory, 'version'> = { state: stored.state, context: stored.context }
  for (let from = stored.version; from < version; from++) {
    const upgrade = upgrades[from]
    if (!upgrade) throw new Error(`${id} has no upgrade from version ${from}: add one to workflows/upgrades`)
    memory = upgrade(memory)
  }
  return memory
}

function checked<T>(what: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  // Values stay out of the message: it may reach a log.
  const where = result.error.issues.map(({ path, code }) => `${path.join('.') || 'it'} (${code})`).join(', ')
  throw new Error(`Cannot read ${what}: ${where}`)
}

/** XState runs emitted events as `xstate.emit` actions, but leaves them out of its public action type. */
function toEffect({ type, params }: { type: string; params?: unknown }): Effect {
  if (type !== 'xstate.emit') throw new Error(`A workflow may only emit effects; this step tried "${type}"`)
  return (params as { event: Effect }).event
}

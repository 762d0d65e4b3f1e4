import type { MachineId } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import type { ReviewContext } from '#workflows/restorative-review'
import type { AnyEvent } from '#workflows/workflow'
import type { Place } from './exploring'
import { graphOf } from './judging'
import { lackingIn } from './meetings'

/** Whether the machine knows what this event says, or refuses to read it. */
export function isUnderstood(id: MachineId, event: AnyEvent): boolean {
  try {
    return workflows[id].parseEvent(event).type === event.type
  } catch {
    return false
  }
}

/** Shut in a stage that has them because there is nothing to do, or it was done: the stage is the reason, and the page says it. By hand. */
const saidByTheStage = [
  'acknowledgement', 'safety-look', 'affected-person', 'patient', 'recusal', 'not-conduct-confirmation', 'not-ours-confirmation', 'extension', 'precondition', 'need-not-met',
  'obligation in obligations',
]

/**
 * The steps of the review's pages that are shut in some place although its stage has them, by noun: those that say there what they wait for, and
 * those that are `silent`, and in which stage.
 */
export async function shutSteps(): Promise<{ said: string[]; silent: string[] }> {
  // Loaded where it is asked for alone: the pages' forms bring much of the application along.
  const { steps } = await import('~/routes/workspace/case/steps')
  const taken = new Map<Place, Set<string>>()
  for (const { from, event } of graphOf('restorative-review')()) taken.set(from, (taken.get(from) ?? new Set()).add(event.type))
  const [said, silent] = [new Set<string>(), new Set<string>()]
  for (const [{ step: { memory } }, open] of taken) {
    const { on = {} } = workflows['restorative-review'].machine.states[memory.state] ?? {}
    for (const { noun, missing } of steps.filter(({ machine, event }) => machine === 'restorative-review' && event in on && !open.has(event))) {
      // What only the database knows beside the machine's own list is asked in `tests/routes`.
      const acting = { strand: { state: memory.state, memory }, open: { strands: [] } } as unknown as Parameters<typeof missing>[0]
      const waitsFor = noun === 'meeting' ? lackingIn(memory.context as ReviewContext) : await missing(acting)
      if (waitsFor.length > 0) said.add(noun)
      else if (!saidByTheStage.includes(noun) && !saidByTheStage.includes(`${noun} in ${memory.state}`)) silent.add(`${noun} in ${memory.state}`)
    }
  }
  return { said: [...said].sort(), silent: [...silent].sort() }
}

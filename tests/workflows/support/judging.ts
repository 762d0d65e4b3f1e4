import { expect } from 'vitest'
import type { MachineId } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import type { AnyEvent } from '#workflows/workflow'
import { essenceOf } from './essence'
import { type Edge, lazily, onwards, type Place, type Story } from './exploring'
import { amarasReport, starts } from './starts'
import { arranged, asked, offered, proposed } from './stories'

/** Through the review of somebody's own report, of one about a person who was not asked yet, and of one that is shared with no reviewer. */
const throughTheReview: Story[] = [
  ...[arranged, asked].map((events) => ({ input: amarasReport, events })),
  { input: { ...amarasReport, affected: 'notAsked' }, events: offered },
  { input: { ...amarasReport, choices: { ...amarasReport.choices, shareWithReviewTeam: false } }, events: proposed },
]

const graphs = new Map<MachineId, ReturnType<typeof lazily>>()

/** The graph of a machine, walked once in a file of tests, however many look at it. */
export function graphOf(id: MachineId): ReturnType<typeof lazily> {
  const graph = graphs.get(id) ?? lazily(workflows[id], starts[id], essenceOf(id), id === 'restorative-review' ? throughTheReview : [])
  graphs.set(id, graph)
  return graph
}

export type Judged<Context> = { state: string; from: Context; event: AnyEvent & Record<string, unknown>; next: string; to: Context; effects: Edge['to']['step']['effects'] }

/** Fails on the first edge that is `wrong`. `hostile`: events to try in each place that no page would send. Returns how many edges were judged. */
export function never<Context>(id: MachineId, wrong: (edge: Judged<Context>) => boolean, hostile: (context: Context) => AnyEvent[] = () => []): number {
  let judged = 0
  const judge = ({ from, event, to }: Edge) => {
    judged++
    const edge = {
      state: from.step.memory.state, from: from.step.memory.context as Context, event: event as Judged<Context>['event'],
      next: to.step.memory.state, to: to.step.memory.context as Context, effects: to.step.effects,
    }
    if (wrong(edge)) expect.fail(`${id}: ${event.type} was taken in ${edge.state} and led to ${edge.next}`)
  }
  const tried = new Set<Place>()
  for (const edge of graphOf(id)()) {
    judge(edge)
    if (tried.has(edge.from)) continue
    tried.add(edge.from)
    for (const event of hostile(edge.from.step.memory.context as Context)) {
      const to = onwards(workflows[id], edge.from, event)
      if (to) judge({ from: edge.from, event, to })
    }
  }
  return judged
}

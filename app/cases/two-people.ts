import type { MachineId } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import type { SafetyRouteEvent } from '#workflows/safety-route'
import type { Memory } from '#workflows/workflow'
import type { Actor } from './decide'

type Basis = Extract<SafetyRouteEvent, { type: 'opening.decided' }>['basis']

/** What an opening may rest on, in the order in which the page asks. */
export const openingBases = ['wish', 'leadDecides', 'threshold', 'seriousRisk', 'legalDuty'] as const satisfies readonly Basis[]

/** The reasons for which this person may open the route now, as its machine says: whoever proposed it does not decide it. */
export function basesFor(memory: Memory, personId: string): Basis[] {
  return openingBases.filter((basis) => workflows['safety-route'].accepts(memory, { type: 'opening.decided', byId: personId, basis } as SafetyRouteEvent))
}

/** Where two people decide, whether the event that a strand accepts is this person's to send, or only somebody else's. */
export function isForThem(machine: MachineId, memory: Memory, event: string, { personId }: Actor): boolean {
  if (machine !== 'safety-route' || personId === null) return true
  if (event === 'opening.decided') return basesFor(memory, personId).length > 0
  if (event === 'nameOpening.reviewed') return workflows[machine].accepts(memory, { type: event, byId: personId } as SafetyRouteEvent)
  return true
}

import type { MachineId } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import type { SafetyRouteEvent } from '#workflows/safety-route'
import type { Memory } from '#workflows/workflow'
import type { ReviewContext } from '#workflows/restorative-review/context'
import type { HandlingReviewContext } from '#workflows/handling-review'
import type { Actor } from './decide'
import { askersWithoutPage } from './askers'

type Basis = Extract<SafetyRouteEvent, { type: 'opening.decided' }>['basis']

/** What an opening may rest on, in the order in which the page asks. */
export const openingBases = ['wish', 'leadDecides', 'threshold', 'seriousRisk', 'legalDuty'] as const satisfies readonly Basis[]

/** The reasons for which this person may open the route now, as its machine says: whoever proposed it does not decide it. */
export function basesFor(memory: Memory, personId: string): Basis[] {
  return openingBases.filter((basis) => workflows['safety-route'].accepts(memory, { type: 'opening.decided', byId: personId, basis } as SafetyRouteEvent))
}

/**
 * Some events are one person's: a reviewer steps back for themselves, and what two people decide is confirmed by somebody other than
 * who proposed it. Whether the event that a strand accepts is this actor's to send, the machine is asked with their own id. What was never met
 * cannot be lost either: a person may stop all the same, on their own page.
 */
export function isForThem(machine: MachineId, memory: Memory, event: string, { personId, capacities }: Actor): boolean {
  if (personId === null) return true
  const accepts = (more: object) => workflows[machine].accepts(memory, { type: event, ...more })
  switch (`${machine}:${event}`) {
    case 'restorative-review:notOurs.confirmed':
    case 'restorative-review:notConduct.confirmed':
    case 'safety-route:nameOpening.reviewed':
      return accepts({ byId: personId })
    case 'restorative-review:precondition.lost':
      return (memory.context as ReviewContext).ready.length > 0
    case 'restorative-review:reviewer.recused':
      return capacities.has('reviewer') && accepts({ reviewerId: personId })
    case 'handling-review:reviewer.recused':
      return accepts({ reviewerId: personId })
    case 'protection:remedy.decided':
    case 'protection:nothing.found':
      return accepts({ byId: personId })
    case 'handling-review:request.takenBack':
      // Somebody with a page of their own takes back what they asked for there.
      return (askersWithoutPage as readonly string[]).includes((memory.context as HandlingReviewContext).askedBy)
    case 'safety-route:opening.decided':
      return basesFor(memory, personId).length > 0
    default:
      return true
  }
}

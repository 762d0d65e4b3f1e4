import type { MachineId } from './effects'
import { restorativeReview } from './restorative-review'
import type { AnyEvent, Workflow } from './workflow'

/** Every workflow by its machine's id: what the engine sends to, and what the tests walk. Inputs, events and memories are checked inside. */
export const workflows: Partial<Record<MachineId, Workflow<unknown, unknown, AnyEvent>>> = {
  'restorative-review': restorativeReview as Workflow<unknown, unknown, AnyEvent>,
}

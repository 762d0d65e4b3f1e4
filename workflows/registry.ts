import type { MachineId } from './effects'
import { handlingReview } from './handling-review'
import { learningCapture } from './learning-capture'
import { notice } from './notice'
import { programmePlace } from './programme-place'
import { protection } from './protection'
import { restorativeReview } from './restorative-review'
import { safetyRoute } from './safety-route'
import { sessionBooking } from './session-booking'
import { supportOffer } from './support-offer'
import type { Workflow } from './workflow'

/** Every workflow by its machine's id: what the engine sends to and the tests walk. Inputs, events and memories are checked inside, so that stored JSON may be handed over as it is. */
export const workflows: Readonly<Record<MachineId, Workflow>> = {
  'restorative-review': restorativeReview,
  'safety-route': safetyRoute,
  'support-offer': supportOffer,
  protection,
  notice,
  'learning-capture': learningCapture,
  'handling-review': handlingReview,
  'session-booking': sessionBooking,
  'programme-place': programmePlace,
}

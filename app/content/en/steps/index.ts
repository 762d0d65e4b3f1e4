import type { StepWords } from '~/content/step-words'
import { afterSteps } from './after'
import { besideSteps } from './beside'
import { firstLookSteps } from './first-look'
import { learningSteps } from './learning'
import { needsSteps } from './needs'
import { preparingSteps } from './preparing'
import { reviewerSteps } from './reviewers'
import { routeDutySteps } from './route-duties'
import { safetyRouteSteps } from './safety-route'

/** The words of every step of a case page, by its noun. */
export const steps = {
  ...firstLookSteps,
  ...reviewerSteps,
  ...needsSteps,
  ...preparingSteps,
  ...afterSteps,
  ...safetyRouteSteps,
  ...routeDutySteps,
  ...besideSteps,
  ...learningSteps,
} satisfies Record<string, StepWords>

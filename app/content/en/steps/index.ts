import type { StepWords } from '~/content/step-words'
import { firstLookSteps } from './first-look'
import { learningSteps } from './learning'
import { safetyRouteSteps } from './safety-route'

/** The words of every step of a case page, by its noun. */
export const steps = { ...firstLookSteps, ...safetyRouteSteps, ...learningSteps } satisfies Record<string, StepWords>

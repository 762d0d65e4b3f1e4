import type { StepWords } from '~/content/step-words'
import { firstLookSteps } from './first-look'
import { safetyRouteSteps } from './safety-route'

/** The words of every step of a case page, by its noun. */
export const steps = { ...firstLookSteps, ...safetyRouteSteps } satisfies Record<string, StepWords>

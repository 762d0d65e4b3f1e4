import type { StepWords } from '~/content/step-words'
import { firstLookSteps } from './first-look'

/** The words of every step of a case page, by its noun. */
export const steps = { ...firstLookSteps } satisfies Record<string, StepWords>

import type { StrandView } from '~/cases/open-case'
import type { Step } from './define'
import { after } from './after'
import { besideSteps } from './beside'
import { firstLook } from './first-look'
import { learningSteps } from './learning'
import { needs } from './needs'
import { patientSteps } from './patient'
import { preparing } from './preparing'
import { reviewers, steppingBack } from './reviewers'
import { routeDuties } from './route-duties'
import { safetyRoute } from './safety-route'

/** Everything that a colleague can do on a case page: one line for each event that has a form. */
export const steps: readonly Step[] = [
  ...firstLook, ...reviewers, ...needs, ...patientSteps, ...preparing, ...after, ...besideSteps, ...safetyRoute, ...routeDuties, ...learningSteps, ...steppingBack,
]

/** The steps that stand open in a strand for whoever looks: exactly what the machine accepts and the policy allows. */
export function stepsOpenIn(strand: StrandView): Step[] {
  return steps.filter(({ machine, event }) => machine === strand.machine && strand.offers.includes(event))
}

/** The step with this noun in a strand's machine, whether or not it stands open. */
export function stepNamed(strand: StrandView, noun: string): Step | undefined {
  return steps.find((step) => step.machine === strand.machine && step.noun === noun)
}

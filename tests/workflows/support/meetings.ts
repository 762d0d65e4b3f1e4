import type { ReviewContext, ReviewEvent } from '#workflows/restorative-review'
import type { Precondition } from '#workflows/restorative-review/context'
import { workflows } from '#workflows/registry'
import type { AnyEvent } from '#workflows/workflow'
import { lazily } from './exploring'
import { grace } from './people'
import { amarasReport } from './starts'
import { offered } from './stories'

/** `restorativeReady` of DOMAIN.md 3.2, by hand: by what was chosen, who agrees and was prepared beforehand, and whether the person described is spoken to at all. */
const two: Precondition[] = ['affectedAgrees', 'otherAgrees', 'partAcknowledgedAfterAdvice', 'affectedPreMeeting', 'otherPreMeeting']
const beforehand: Readonly<Record<string, { agreed: Precondition[]; isSpokenTo: boolean }>> = {
  direct: { agreed: two, isSpokenTo: true },
  shuttle: { agreed: two, isSpokenTo: true },
  letter: { agreed: two, isSpokenTo: true },
  circle: { agreed: [...two, 'circleAgrees', 'circlePreMeetings'], isSpokenTo: true },
  surrogate: { agreed: ['affectedAgrees', 'surrogateAgrees', 'affectedPreMeeting', 'surrogatePreMeeting'], isSpokenTo: false },
}
export const practices = Object.keys(beforehand)

function askedBefore(option: string | null): { agreed: Precondition[]; isSpokenTo: boolean } {
  const found = beforehand[option ?? '']
  if (!found) throw new Error(`${option} is no meeting`)
  return found
}

/** What a place lacks before a meeting may be arranged there. */
export function lackingIn({ optionChosen, ready, choices, riskAssessed, facilitatorId, holds, twoDaysToThink }: ReviewContext): string[] {
  const { agreed, isSpokenTo } = askedBefore(optionChosen)
  const asked: Record<string, boolean> = {
    contact: choices.contactMe, speak: !isSpokenTo || choices.speakToThePerson, risk: riskAssessed?.isFresh === true,
    manager: !(riskAssessed?.isOwnLineManager === true && riskAssessed.danger === 'high'), facilitator: facilitatorId !== null, hold: holds.length === 0, days: twoDaysToThink === 'passed',
  }
  return [...agreed.filter((one) => !ready.includes(one)), ...Object.keys(asked).filter((one) => asked[one] !== true)]
}

type Happened = AnyEvent & Record<string, unknown>

/** The same, read from what happened and from nothing that the machine keeps of it; Amara's report begins with both choices on. */
export function lackingAfter(option: string | null, path: readonly AnyEvent[]): string[] {
  const happened = path as readonly Happened[]
  const { agreed, isSpokenTo } = askedBefore(option)
  const last = (is: (event: Happened) => boolean) => happened.findLastIndex(is)
  const isOn = (choice: string) => happened[last((event) => event.type === 'choice.changed' && event.choice === choice)]?.on !== false
  const risk = happened[last(({ type }) => type === 'risk.assessed' || type === 'timer.riskAssessmentDue')]
  const prepared = last(({ type, precondition }) => type === 'precondition.met' && /PreMeetings?$/.test(String(precondition)))
  const isHeld = happened.some(({ type, routeId }, at) => type === 'route.held' && !happened.slice(at).some((later) => ['route.released', 'route.ended'].includes(later.type) && later.routeId === routeId))
  const asked: Record<string, boolean> = {
    contact: isOn('contactMe'), speak: !isSpokenTo || isOn('speakToThePerson'), risk: risk?.type === 'risk.assessed', manager: !(risk?.isOwnLineManager === true && risk.danger === 'high'),
    facilitator: last(({ type, isTrained, isIndependent }) => type === 'facilitator.appointed' && isTrained === true && isIndependent === true) >= 0, hold: !isHeld,
    days: last(({ type }) => type === 'timer.twoDaysToThinkDue') > prepared,
  }
  return [...agreed.filter((one) => happened[last(({ precondition }) => precondition === one)]?.type !== 'precondition.met'), ...Object.keys(asked).filter((one) => asked[one] !== true)]
}

/** Each practice, with everything there that it asks for. */
const allThere: readonly ReviewEvent[][] = practices.map((option) => [
  ...offered, { type: 'options.chosen', option } as ReviewEvent, ...askedBefore(option).agreed.map((precondition) => ({ type: 'precondition.met', precondition }) as const),
  { type: 'risk.assessed', danger: 'low', isOwnLineManager: false }, { type: 'facilitator.appointed', personId: grace, isTrained: true, isIndependent: true }, { type: 'timer.twoDaysToThinkDue' },
])

const around = ['preparing', 'meetingArranged', 'heldByRoute']

/** Every place of each practice that lacks one thing, or any two; what lacks more is one place, and so is each state further off. */
export const aroundMeetings = lazily(
  workflows['restorative-review'], [],
  ({ state, context }) => {
    const { optionChosen } = context as ReviewContext
    if (!around.includes(state) || !practices.includes(optionChosen ?? '')) return state
    const lacking = lackingIn(context as ReviewContext).sort()
    return JSON.stringify([state, optionChosen, lacking.length > 2 ? 'more' : lacking])
  },
  allThere.map((events) => ({ input: amarasReport, events })),
)

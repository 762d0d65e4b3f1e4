import type { ProtectionContext } from '#workflows/protection'
import type { ReviewContext } from '#workflows/restorative-review/context'
import type { SafetyRouteContext } from '#workflows/safety-route/context'
import type { Transaction } from '~/platform/database'
import { routesOf } from '~/reports/routes'
import { accountTold } from '../account'
import { answersSince } from '../known'
import { nextDeadline } from './my-cases'
import type { OpenCase, StrandView } from '../open-case'
import { contactChoice, reachOf } from '../reaching'

/** Why a case is looked at before others, the gravest first. None is a score: each follows from one thing, and can be said in a sentence. */
export const risks = ['lifeAtRisk', 'treatedWorse', 'lookToday', 'evidence', 'worseBegun', 'routeNotLookedAt', 'askedToBeRung', 'likelyTreatedWorse', 'choseThePhone'] as const
export type Risk = (typeof risks)[number]

/** What marks a case out. `kind`: the route that it is about, where there is one. */
export type Flag = { risk: Risk; kind: string | null }

/** The cases of a colleague as a queue: the gravest risk first, and among equals the earliest promise. */
export async function byRiskAndPromise(tx: Transaction, cases: readonly OpenCase[]): Promise<{ open: OpenCase; flags: Flag[] }[]> {
  const flagged = []
  for (const open of cases) flagged.push({ open, flags: await flagsOn(tx, open), next: nextDeadline(open)?.dueAt.getTime() ?? Number.MAX_SAFE_INTEGER })
  return flagged.sort((one, other) => gravity(one.flags[0]) - gravity(other.flags[0]) || one.next - other.next)
}

/** What marks this case out now, as its colleague may know it, the gravest first. */
async function flagsOn(tx: Transaction, open: OpenCase): Promise<Flag[]> {
  const flags = [...(await flagsTold(tx, open)), ...open.strands.filter(({ isDone }) => !isDone).flatMap(flagsOfStrand)]
  return flags.sort((one, other) => gravity(one) - gravity(other))
}

/**
 * What the answers ask for until somebody has looked at safety: for first readers, who may open the account
 * at any time. Facts leave it and no word of it, so nothing is recorded as read. Whoever turned contact off waits for nobody to ring.
 */
async function flagsTold(tx: Transaction, { id, actor, review }: OpenCase): Promise<Flag[]> {
  if (!actor.capacities.has('firstReader') || (review.memory.context as ReviewContext).isSafetyLooked) return []
  const told = await accountTold(tx, id)
  if (told === null) return []
  const { sameDay, hints } = routesOf(told.answers)
  const { asksToBeRung, contact, contactMe } = reachOf(await answersSince(tx, id, told.answers), await contactChoice(tx, id), true)
  return [
    ...(sameDay ? [flag('lookToday')] : []),
    ...(hints.treatedWorseRisk === 'high' ? [flag('worseBegun')] : []),
    ...(asksToBeRung ? [flag('askedToBeRung')] : contact === 'phone' && contactMe === true ? [flag('choseThePhone')] : []),
  ]
}

function flagsOfStrand({ machine, state, memory, deadlines, late }: StrandView): Flag[] {
  if (machine === 'protection') {
    if (state === 'told' || state === 'urgentLook') return [flag('treatedWorse')]
    return (memory.context as ProtectionContext).danger === 'high' ? [flag('likelyTreatedWorse')] : []
  }
  if (machine !== 'safety-route') return []
  const { kind, nameOpenedById } = memory.context as SafetyRouteContext
  return [
    ...(nameOpenedById === null ? [] : [flag('lifeAtRisk', kind)]),
    ...([...deadlines, ...late].some(({ name }) => name === 'evidenceToday') ? [flag('evidence', kind)] : []),
    ...(state === 'flagged' ? [flag('routeNotLookedAt', kind)] : []),
  ]
}

function flag(risk: Risk, kind: string | null = null): Flag {
  return { risk, kind }
}

function gravity(flag: Flag | undefined): number {
  return flag === undefined ? risks.length : risks.indexOf(flag.risk)
}

import { z } from 'zod'
import type { Transaction } from '~/platform/database'
import { lockStrands } from '~/workflow/send'
import { EventRefused, NotYours } from '../errors'
import type { Following } from '../following'
import type { StrandView } from '../open-case'
import { keepSaid, notesOf } from '../said'

/** The four goals of the work (DOMAIN.md 3.2), and how each may be answered. */
export const goals = ['hurtAcknowledged', 'healing', 'belonging', 'trustLearnt'] as const
export const goalAnswers = ['yes', 'partly', 'no', 'notSure'] as const
export type Goals = Partial<Record<(typeof goals)[number], (typeof goalAnswers)[number]>>

/** How somebody who does not decide says that it stands: what they left out is left out, and silence is an answer. */
export type GoalsSaid = { goals: Goals; words: string }

/** What stands on their own page while they are asked. `said` is null where they said nothing yet. */
export type GoalsAsked = { said: (GoalsSaid & { on: Date }) | null }

/** Who is asked beside the person who decides. The key tree is their own. */
const treeOf = { personDescribed: 'described', personWhoTold: 'narrative' } as const
export type AskedBeside = keyof typeof treeOf

const kept = z.object({ nth: z.int(), goals: z.partialRecord(z.enum(goals), z.enum(goalAnswers)), words: z.string() })

/** From the moment that the person who decides is asked whether we may finish. */
export function isTimeForGoals(review: Pick<StrandView, 'state'>): boolean {
  return review.state === 'finishing' || review.state === 'finished'
}

/** For the page of whoever holds the code: null where they are not asked here. */
export async function goalsAsked(tx: Transaction, { caseId, review, who }: { caseId: string; review: StrandView; who: AskedBeside | null }): Promise<GoalsAsked | null> {
  return who === null || !isTimeForGoals(review) ? null : { said: await lastSaid(tx, caseId, who) }
}

/** The person described says how the goals stand for them. It moves nothing. Throws EventRefused where they are not asked. */
export async function sayGoalsAsDescribed(tx: Transaction, { caseId, review, notice }: { caseId: string; review: StrandView; notice: StrandView }, said: GoalsSaid): Promise<void> {
  await keep(tx, { caseId, review, strandId: notice.id, who: 'personDescribed' }, said)
}

/** So does whoever told us, where somebody else decides. Throws NotYours for the one who decides: they are asked with the finishing question. */
export async function sayGoals(tx: Transaction, { caseId, review, isDecidedElsewhere }: Following, said: GoalsSaid): Promise<void> {
  if (!isDecidedElsewhere) throw new NotYours('goals.said')
  await keep(tx, { caseId, review, strandId: review.id, who: 'personWhoTold' }, said)
}

export type GoalsBeside = GoalsSaid & { who: AskedBeside; on: Date }

/** What those who do not decide said last, for those who carry the case. Whoever said nothing is left out. */
export async function goalsBeside(tx: Transaction, caseId: string): Promise<GoalsBeside[]> {
  const each = []
  for (const who of ['personDescribed', 'personWhoTold'] as const) {
    const said = await lastSaid(tx, caseId, who)
    if (said && (said.words !== '' || Object.keys(said.goals).length > 0)) each.push({ who, ...said })
  }
  return each
}

async function keep(tx: Transaction, { caseId, review, strandId, who }: { caseId: string; review: StrandView; strandId: string; who: AskedBeside }, said: GoalsSaid): Promise<void> {
  await lockStrands(tx, review.id)
  if (!isTimeForGoals(review)) throw new EventRefused('restorative-review', review.state, 'goals.said')
  const before = await notes(tx, caseId, who)
  // Whoever leaves everything and said nothing before has said nothing.
  if (before.length === 0 && said.words === '' && Object.keys(said.goals).length === 0) return
  await keepSaid(tx, { caseId, strandId, kind: 'goalsSaid', tree: treeOf[who], said: { ...said, nth: before.length } })
}

async function lastSaid(tx: Transaction, caseId: string, who: AskedBeside): Promise<GoalsAsked['said']> {
  const last = (await notes(tx, caseId, who)).sort((one, other) => one.said.nth - other.said.nth).at(-1)
  return last ? { goals: last.said.goals, words: last.said.words, on: last.on } : null
}

function notes(tx: Transaction, caseId: string, who: AskedBeside) {
  return notesOf(tx, caseId, ['goalsSaid'], kept, treeOf[who])
}

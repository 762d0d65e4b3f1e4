import { z } from 'zod'
import type { ReviewState } from '#workflows/restorative-review/context'
import type { CodeOf } from '~/reports/code-lists'
import type { Transaction } from '~/platform/database'
import { accountTold } from '../account'
import type { Following } from '../following'
import { notesOf } from '../said'

const gotAnswers = ['yes', 'partly', 'no'] as const
/** As they said last; else why they have not: not asked yet, asked or left out before it finished, with another team, or taken back. */
export type Got = (typeof gotAnswers)[number] | 'notYet' | 'notSaid' | 'elsewhere' | 'takenBack'

/** One thing that the person asked for when they told us, in their own order, and whether they got it. */
export type AskedFor = { wanted: CodeOf<'wanted'>; got: Got }

const finishing = z.looseObject({ each: z.record(z.string(), z.enum(gotAnswers)).optional() })

/** What the person telling us asked for, beside what they say they got. Nothing for anybody else: the account is not theirs to read. */
export async function askedFor(tx: Transaction, { caseId, holder, review, context }: Following): Promise<AskedFor[]> {
  const told = holder === 'personTellingUs' ? await accountTold(tx, caseId) : null
  if (!told || told.answers.wanted.length === 0) return []
  const said = (await notesOf(tx, caseId, ['finishingSaid'], finishing)).at(-1)?.said.each ?? {}
  const unsaid = unsaidIn(review.state as ReviewState, context.resumeAt.look)
  return told.answers.wanted.map((wanted) => ({ wanted, got: said[wanted] ?? unsaid }))
}

/** What is true of something that the person has not answered yet: the question before finishing comes only where there is a finishing to come. */
export function unsaidIn(state: ReviewState, lookedAtFrom: ReviewState | null): Extract<Got, 'notYet' | 'notSaid' | 'elsewhere' | 'takenBack'> {
  const stands = state === 'beingLookedAt' ? lookedAtFrom : state
  if (stands === 'withdrawn' || stands === 'cleared') return 'takenBack'
  if (stands === 'handedOver') return 'elsewhere'
  return stands === 'finished' || stands === 'reopening' ? 'notSaid' : 'notYet'
}

import { z } from 'zod'
import type { CodeOf } from '~/reports/code-lists'
import type { Transaction } from '~/platform/database'
import { accountTold } from './account'
import type { Following } from './following'
import { notesOf } from './said'

const gotAnswers = ['yes', 'partly', 'no'] as const
export type Got = (typeof gotAnswers)[number]

/** One thing that the person asked for when they told us, in their own order, and whether they got it, as they said last; null: not said yet. */
export type AskedFor = { wanted: CodeOf<'wanted'>; got: Got | null }

const finishing = z.looseObject({ each: z.record(z.string(), z.enum(gotAnswers)).optional() })

/** What the person telling us asked for, beside what they say they got. Nothing for anybody else: the account is not theirs to read. */
export async function askedFor(tx: Transaction, { caseId, holder }: Following): Promise<AskedFor[]> {
  const told = holder === 'personTellingUs' ? await accountTold(tx, caseId) : null
  if (!told || told.answers.wanted.length === 0) return []
  const said = (await notesOf(tx, caseId, ['finishingSaid'], finishing)).at(-1)?.said.each ?? {}
  return told.answers.wanted.map((wanted) => ({ wanted, got: said[wanted] ?? null }))
}

import { z } from 'zod'
import { keys } from '~/confidentiality/keys'
import { type IdentityRow, sealEqualityAnswers } from '~/confidentiality/vault'
import { asActor, type Transaction } from '~/platform/database'
import { hashOf } from './code'
import { oneOrNotSay } from './fields'

/** Asked after sending, apart from the report (DOMAIN.md 2.2). Each may be left out. */
export const equalityQuestions = ['ethnicGroup', 'staffGroup', 'bandRange', 'trainedIn'] as const
export type EqualityAnswers = Partial<Record<(typeof equalityQuestions)[number], string>>

const read = z.object({
  ethnicGroup: oneOrNotSay('ethnicGroup').optional(), staffGroup: oneOrNotSay('staffGroup').optional(),
  bandRange: oneOrNotSay('bandRange').optional(), trainedIn: oneOrNotSay('trainedIn').optional(),
})

/** What was chosen; what is on no list is left out, because nothing of it was ever asked for. */
export function equalityAnswersIn(typed: { get: (question: string) => unknown }): EqualityAnswers {
  const said = equalityQuestions.flatMap((question) => {
    const parsed = read.shape[question].safeParse(typed.get(question) ?? undefined)
    return parsed.success && parsed.data !== undefined ? [[question, parsed.data]] : []
  })
  return Object.fromEntries(said) as EqualityAnswers
}

/**
 * Keeps it sealed after sending, and joined to the case only where the person let us check that we are fair and still does: they may have turned
 * it off since the receipt was shown. `words`: the eight that were just shown.
 */
export async function keepEqualityAnswers(answers: EqualityAnswers, { words, mayJoin }: { words: readonly string[]; mayJoin: boolean }): Promise<void> {
  const row = await sealEqualityAnswers(answers)
  const { version, pepper } = await (await keys()).codePepper()
  const code = hashOf(words.join(' '), { version, key: pepper })
  await asActor({ as: 'intake', draft: null, code }, async (tx) => {
    if (mayJoin && (await isJoined(tx, row))) return
    await tx.$executeRaw`insert into vault."EqualityAnswer" (id, sealed, epoch, wrapped) values (${row.id}::uuid, ${row.sealed}, ${row.epoch}, ${row.wrapped})`
  })
}

/** The same later, from the person's own page: joined while their choice is on, and once. Returns whether it was. */
export async function joinEqualityAnswers(tx: Transaction, answers: EqualityAnswers): Promise<boolean> {
  return isJoined(tx, await sealEqualityAnswers(answers))
}

/** Whether the holder of the code, as whom the transaction acts, has an answer that is joined to their case. */
export async function hasJoinedEquality(tx: Transaction): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ is: boolean }[]>`select app.equality_is_joined() as "is"`
  return row?.is ?? false
}

/** Turned off: what the holder of the code had joined to their case is deleted. */
export async function partEquality(tx: Transaction): Promise<void> {
  await tx.$queryRaw`select app.part_equality()::text`
}

async function isJoined(tx: Transaction, { id, sealed, epoch, wrapped }: IdentityRow): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ is: boolean }[]>`select app.join_equality(${id}::uuid, ${sealed}, ${epoch}, ${wrapped}) as "is"`
  return row?.is ?? false
}

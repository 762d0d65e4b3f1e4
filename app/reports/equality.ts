import { z } from 'zod'
import { keys } from '~/confidentiality/keys'
import { sealEqualityAnswers } from '~/confidentiality/vault'
import { asActor } from '~/platform/database'
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
export function equalityAnswersIn(form: FormData): EqualityAnswers {
  const said = equalityQuestions.flatMap((question) => {
    const parsed = read.shape[question].safeParse(form.get(question) ?? undefined)
    return parsed.success && parsed.data !== undefined ? [[question, parsed.data]] : []
  })
  return Object.fromEntries(said) as EqualityAnswers
}

/** Keeps it sealed, and joined to the case only where the person let us check that we are fair. `words`: the eight that were just shown. */
export async function keepEqualityAnswers(answers: EqualityAnswers, { words, mayJoin }: { words: readonly string[]; mayJoin: boolean }): Promise<void> {
  const row = await sealEqualityAnswers(answers)
  const { version, pepper } = await (await keys()).codePepper()
  const code = hashOf(words.join(' '), { version, key: pepper })
  const hash = Buffer.from(code, 'hex')
  await asActor({ as: 'intake', draft: null, code }, (tx) => tx.$executeRaw`
    insert into vault."EqualityAnswer" (id, "caseId", sealed, epoch, wrapped)
    values (${row.id}::uuid, (select "caseId" from "ReportCode" where hash = ${hash} and ${mayJoin}), ${row.sealed}, ${row.epoch}, ${row.wrapped})`)
}

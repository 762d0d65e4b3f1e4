import { z } from 'zod'
import { answersSchema, type Answers } from './answers'
import type { Identity } from '~/confidentiality/vault'

/** What belongs to the vault and is taken out of the account before it is sealed: who told us, how to reach them, whom they name. */
const identifying = ['yourName', 'contactDetails', 'sourceName', 'namedExclusions', 'statusWords'] as const satisfies readonly (keyof Answers)[]

/** What finds an earlier report and is then forgotten: whoever reads a case must not hold the key to another. */
const neverKept = ['earlierCode'] as const satisfies readonly (keyof Answers)[]

/**
 * What a case keeps of a report, under its narrative key: the answers without what identifies anybody, and the only link there is
 * to their row in the vault.
 */
export const account = z.object({ version: z.literal(1), answers: answersSchema.omit(mapOf([...identifying, ...neverKept])), nameId: z.uuid() })
export type Account = z.infer<typeof account>

/** The field that a report's sealed account is bound to. */
export const ACCOUNT_FIELD = 'account'

const kept = new Set(Object.keys(account.shape.answers.shape))

/** The answers as the case keeps them: what it knows and nothing else. They were checked when they were sent, and are not checked again. */
export function withoutIdentity(answers: Answers): Account['answers'] {
  return Object.fromEntries(Object.entries(answers).filter(([field]) => kept.has(field))) as Account['answers']
}

/** What goes to the vault, or null where nothing identifies anybody. Whoever is unknown to us leaves no name of their own, even by mistake. */
export function identityIn(answers: Answers): Identity | null {
  const kept = identifying.filter((field) => field !== 'yourName' || answers.mode !== 'unknown')
  const said = kept.flatMap((field): [string, string][] => (answers[field] === undefined ? [] : [[field, answers[field]]]))
  return said.length === 0 ? null : Object.fromEntries(said)
}

/** Where a private alert goes, or null where none was asked for. Which of the fixed wordings, the person picked: the form asks, and nobody picks for them. */
export function alertIn(answers: Answers): Identity | null {
  if (answers.contact !== 'alert' || answers.contactDetails === undefined || answers.alertWording === undefined) return null
  return { address: answers.contactDetails, wording: answers.alertWording }
}

function mapOf<Field extends string>(fields: readonly Field[]): Record<Field, true> {
  return Object.fromEntries(fields.map((field) => [field, true])) as Record<Field, true>
}

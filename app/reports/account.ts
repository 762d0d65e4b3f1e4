import { z } from 'zod'
import { answersSchema, type Answers } from './answers'

/**
 * What a case keeps of a report, under its narrative key: the answers without the person's name and how to reach them, and the
 * only link there is to their row in the vault.
 */
export const account = z.strictObject({ version: z.literal(1), answers: answersSchema, nameId: z.uuid() })
export type Account = z.infer<typeof account>

/** The field that a report's sealed account is bound to. */
export const ACCOUNT_FIELD = 'account'

export type { Answers }

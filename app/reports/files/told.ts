import { z } from 'zod'
import { changes, refusals } from './kinds'

/** A picture as its draft knows it. `key` (base64url) opens its pieces; `bytes` is its size as it is kept; `isHeld`: the virus check did not answer. */
export const draftFile = z.object({ id: z.uuid(), key: z.string().regex(/^[\w-]{43}$/), bytes: z.int().nonnegative(), changes: z.array(z.enum(changes)), isHeld: z.boolean() })
export type DraftFile = z.infer<typeof draftFile>

/** Why a file was not taken. `nth` says which of those that were chosen together, `of` how many there were. */
export const fileProblem = z.object({ why: z.enum(refusals), nth: z.int().positive(), of: z.int().positive() })
export type FileProblem = z.infer<typeof fileProblem>

/** What a case keeps of a picture beside its pieces, sealed under its narrative key. */
export const attachmentTold = draftFile.pick({ key: true, bytes: true, changes: true })
export type AttachmentTold = z.infer<typeof attachmentTold>

/** The field that this is bound to. */
export function attachmentField(id: string): string {
  return `file:${id}`
}

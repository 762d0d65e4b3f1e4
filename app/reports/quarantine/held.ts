import { now } from '~/platform/clock'
import { Prisma } from '~/platform/database'
import { tokenBucket } from '~/platform/token-bucket'
import type { Part } from '~/workflow/write'
import type { Writing } from '../draft-content'
import { type Sign, signsIn } from './signs'

/** So many reports may come at once before a flood is thought of, and as many more in each hour. An empty bucket refuses nothing. */
export const bucketHolds = 60
const bucket = tokenBucket({ holds: bucketHolds, perHour: bucketHolds })

/** The signs of a draft that is being sent now, the flood among them. Call it once for each report. */
export function signsOf(draft: Writing): Sign[] {
  const at = now()
  return [...signsIn(draft, at), ...(bucket.take(at.getTime()) ? [] : ['flood' as const])]
}

/** The part of the submit's statement that marks the case for a first reader; none where there is no sign. */
export function heldPart(signs: readonly Sign[], caseId: string, on: Date): Part[] {
  if (signs.length === 0) return []
  return [{ name: 'held', sql: Prisma.sql`insert into "HeldReport" ("caseId", signs, "heldOn") values (${caseId}::uuid, ${[...signs]}::text[], ${on}::date)` }]
}

import { z } from 'zod'
import type { Transaction } from '~/platform/database'
import type { Following } from '../following'
import { notesOf } from '../said'

/** What was said, carried or written, and what was agreed: in the words in which it was written down, for both sides to read. */
export type Agreed = { kind: 'meetingHeld' | 'agreement'; on: Date; words: string }

const written = z.looseObject({ words: z.string() })
const kinds = ['meetingHeld', 'agreement'] as const

/** For the person whose harm it was. Somebody who saw it happen reads neither; the person described reads both in their own thread (`preparing`). */
export async function agreedOn(tx: Transaction, { caseId, holder, context }: Following): Promise<Agreed[]> {
  const isTheirs = holder === 'personAffected' || (holder === 'personTellingUs' && context.affected === 'personTellingUs')
  if (!isTheirs) return []
  const notes = await notesOf(tx, caseId, kinds, written)
  return notes
    .map(({ kind, on, said }) => ({ kind: kind as Agreed['kind'], on, words: said.words }))
    .sort((one, other) => one.on.getTime() - other.on.getTime() || kinds.indexOf(one.kind) - kinds.indexOf(other.kind))
}

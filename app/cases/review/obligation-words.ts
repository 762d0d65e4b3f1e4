import { z } from 'zod'
import { type Evidence, evidenceIn } from './evidence'
import type { CaseWords } from '../words'

/** The sealed words of one obligation, opened. `said`: what its owner wrote about it; `evidence`: what shows that it was done. */
export type ObligationWords = { what: string; said: string | null; evidence: Evidence | null }

type Sealed = { id: string; sealed: Uint8Array; answerSealed: Uint8Array | null; evidenceKind: string | null; evidenceSealed: Uint8Array | null }

/** A sealed obligation is a text, or an object with `what`. */
const owed = z.union([z.string(), z.looseObject({ what: z.string() }).transform(({ what }) => what)])

/** `work` is the key of what is owed. Throws where a seal does not hold. */
export function openObligation(work: CaseWords, { id, sealed, answerSealed, ...row }: Sealed): ObligationWords {
  return {
    what: owed.parse(work.open(`obligation:${id}`, sealed)),
    said: answerSealed && z.string().parse(work.open(`obligation-answer:${id}`, answerSealed)),
    evidence: evidenceIn(work, { id, ...row }),
  }
}

import { z } from 'zod'
import type { CaseWords } from '../words'

/** What kind of thing shows that something was done. */
export const evidenceKinds = ['document', 'record', 'seen', 'saidSo', 'other'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** What shows that something owed was done, as its owner says it. Whether it was met, the person affected says. */
export type Evidence = { kind: EvidenceKind | null; said: string }

/** The columns of an obligation. `work` is the key under which the owner's answer is sealed. */
export function evidenceSealed(work: CaseWords, obligationId: string, evidence: Evidence | null) {
  return { evidenceKind: evidence?.kind ?? null, evidenceSealed: evidence && work.seal(fieldOf(obligationId), evidence.said) }
}

/** What stands in them; null where nothing was given. */
export function evidenceIn(work: CaseWords, row: { id: string; evidenceKind: string | null; evidenceSealed: Uint8Array | null }): Evidence | null {
  if (row.evidenceSealed === null) return null
  return { kind: evidenceKinds.find((kind) => kind === row.evidenceKind) ?? null, said: z.string().parse(work.open(fieldOf(row.id), row.evidenceSealed)) }
}

function fieldOf(obligationId: string): string {
  return `obligation-evidence:${obligationId}`
}

import { randomUUID } from 'node:crypto'
import type { RouteKind } from '#workflows/effects'
import { type Bytes, sealJson } from '~/confidentiality/envelope'
import { Prisma } from '~/platform/database'
import type { Part } from '~/workflow/write'
import type { Answers } from './answers'
import { incidentParagraph } from './incident-paragraph'
import { placesOfTrust } from './places'

/** The kind of note in which it stands, in the record of its route. */
export const PARAGRAPH = 'incidentParagraph'

/** Whose lead writes into the trust's incident system: we prepare a paragraph, they send (DOMAIN.md 3.2). */
export function wantsParagraph(kind: RouteKind): boolean {
  return kind === 'patientSafety'
}

/** The paragraph for these answers: codes and days only, so that the lead reads nothing of the account and nobody's name. */
export async function paragraphFor(answers: Answers, recordedOn: Date): Promise<string> {
  const divisions = (await placesOfTrust()).map(({ division }) => division)
  return incidentParagraph(answers, { recordedOn: recordedOn.toISOString().slice(0, 10), divisions })
}

/** The same in the submit's own statement, for each route of a new report that wants one, under the key of the work. */
export async function paragraphParts(answers: Answers, { caseId, routes, work, on }: { caseId: string; routes: readonly { routeId: string; kind: RouteKind }[]; work: Bytes; on: Date }): Promise<Part[]> {
  const wanting = routes.filter(({ kind }) => wantsParagraph(kind))
  if (wanting.length === 0) return []
  const words = await paragraphFor(answers, on)
  return wanting.map(({ routeId }, nth) => {
    const id = randomUUID()
    const sealed = sealJson(work, { words }, { tree: 'work', caseId, field: `note:${id}` })
    return {
      name: `paragraph_${String(nth)}`,
      sql: Prisma.sql`insert into "CaseNote" (id, "caseId", "strandId", kind, tree, sealed, "on")
        values (${id}::uuid, ${caseId}::uuid, ${routeId}::uuid, ${PARAGRAPH}, 'work', ${sealed}, ${on}::date)`,
    }
  })
}

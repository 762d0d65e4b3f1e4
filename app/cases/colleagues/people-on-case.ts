import type { Transaction } from '~/platform/database'
import type { ReviewContext } from '#workflows/restorative-review/context'
import { namesOf } from './colleagues'
import type { OpenCase } from '../open-case'

export type OnCase = { name: string; as: string[] }

/** Who works on a case, by name and part, and who is put forward and waits for the person's choice. Row security shows it to those who carry the case. */
export async function peopleOn(tx: Transaction, { id: caseId, review }: OpenCase): Promise<{ working: OnCase[]; proposed: string[] }> {
  const grants = await tx.caseGrant.findMany({ where: { caseId, endedAt: null }, select: { personId: true, as: true }, orderBy: { grantedAt: 'asc' } })
  const { proposed } = review.memory.context as ReviewContext
  const names = await namesOf(tx, [...grants.map(({ personId }) => personId), ...proposed])
  const people = [...new Set(grants.map(({ personId }) => personId))]
  return {
    working: people.map((personId) => ({
      name: names.get(personId) ?? '', as: [...new Set(grants.filter((grant) => grant.personId === personId).map((grant) => grant.as))],
    })),
    proposed: proposed.map((personId) => names.get(personId) ?? ''),
  }
}

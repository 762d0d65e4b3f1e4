import type { Transaction } from '~/platform/database'
import { namesOf } from './colleagues'
import type { OpenCase } from './open-case'

export type OnCase = { name: string; as: string[] }

/** Who works on a case, by name and part, and who is put forward and waits for the person's choice. Row security shows it to those who carry the case. */
export async function peopleOn(tx: Transaction, { id: caseId }: OpenCase): Promise<{ working: OnCase[]; proposed: string[] }> {
  const grants = await tx.caseGrant.findMany({ where: { caseId, endedAt: null }, select: { personId: true, as: true }, orderBy: { grantedAt: 'asc' } })
  const proposals = await tx.reviewerProposal.findMany({ where: { caseId, answer: null }, orderBy: { nth: 'asc' }, select: { personId: true } })
  const names = await namesOf(tx, [...grants, ...proposals].map(({ personId }) => personId))
  const people = [...new Set(grants.map(({ personId }) => personId))]
  return {
    working: people.map((personId) => ({
      name: names.get(personId) ?? '', as: [...new Set(grants.filter((grant) => grant.personId === personId).map((grant) => grant.as))],
    })),
    proposed: proposals.map(({ personId }) => names.get(personId) ?? ''),
  }
}

import { z } from 'zod'
import type { Transaction } from '~/platform/database'
import { namesOf } from '../colleagues/colleagues'
import type { Evidence } from './evidence'
import { openObligation } from './obligation-words'
import { wordsOf } from '../words'

export type ObligationShown = {
  id: string; kind: string; what: string; ownerId: string; owner: string; dueOn: Date
  ownerAnswer: string | null; answer: string | null; evidence: Evidence | null; met: string | null
}
export type NeedShown = { id: string; need: string; cannotBeMet: string | null; obligations: ObligationShown[] }
export type PartyShown = { id: string; kind: string; who: string; needs: NeedShown[] }

const words = z.string()

/** Who was hurt, what they need, whose obligation it is and by when, and whether it was met: the whole table, by party. */
export async function readNeeds(tx: Transaction, caseId: string): Promise<PartyShown[]> {
  const parties = await tx.party.findMany({
    where: { caseId }, orderBy: { nth: 'asc' },
    include: { needs: { orderBy: { nth: 'asc' }, include: { obligations: { orderBy: { nth: 'asc' } } } } },
  })
  if (parties.length === 0) return []
  const narrative = await wordsOf(tx, caseId)
  const work = await wordsOf(tx, caseId, 'work')
  const names = await namesOf(tx, parties.flatMap(({ needs }) => needs.flatMap(({ obligations }) => obligations.map(({ ownerId }) => ownerId))))
  return parties.map(({ id, kind, sealed, needs }) => ({
    id, kind, who: words.parse(narrative.open(`party:${id}`, sealed)),
    needs: needs.map((need) => ({
      id: need.id,
      need: words.parse(narrative.open(`need:${need.id}`, need.sealed)),
      cannotBeMet: need.cannotBeMet && words.parse(narrative.open(`need-reason:${need.id}`, need.cannotBeMet)),
      obligations: need.obligations.map(({ id: of, kind: ofKind, ownerId, dueOn, ownerAnswer, met, ...row }) => {
        const { what, said, evidence } = openObligation(work, { id: of, ...row })
        return { id: of, kind: ofKind, what, ownerId, owner: names.get(ownerId) ?? '', dueOn, ownerAnswer, answer: said, met, evidence }
      }),
    })),
  }))
}

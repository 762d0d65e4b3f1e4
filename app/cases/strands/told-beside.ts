import { z } from 'zod'
import { now } from '~/platform/clock'
import type { Transaction } from '~/platform/database'
import { dateOnly } from '~/platform/working-days'
import type { OpenCase } from '../open-case'
import { notesOf } from '../said'

/** Another case, as a first reader may note it: never more than that it is there, and when it came. */
export type OtherCase = { ref: string; receivedOn: Date }

/** What stands beside an account: other cases for the first reader alone, and what the person affected agreed to. */
export type ToldBeside = {
  /** Told by the same person, who gave those eight words. */
  before: OtherCase[]
  /** The same direction and place within twelve months, whoever told, or the same words for it where none said a place. None that is held. */
  alike: OtherCase[]
  /** The person is treated worse since they told us before; nothing of that other case is shown here, its reference neither. */
  isApart: boolean
  agreed: { to: string; how: string | null; on: Date }[]
  /** Numbers in the trust's incident system that were given since. */
  references: string[]
}

const aReference = z.object({ words: z.string() })

/**
 * Reads it. Cases that this colleague does not hold are not named: row security leaves them out. Nothing is joined: no words, no person
 * and no decision of one case is shown in another.
 */
export async function readToldBeside(tx: Transaction, open: OpenCase): Promise<ToldBeside> {
  const rows = await tx.agreement.findMany({ where: { caseId: open.id, isOn: true }, orderBy: { nth: 'asc' } })
  const agreed = rows.map(({ to, how, on }) => ({ to, how, on }))
  const references = (await notesOf(tx, open.id, ['incidentReference'], aReference)).map(({ said }) => said.words)
  if (!open.actor.capacities.has('firstReader')) return { before: [], alike: [], isApart: false, agreed, references }
  const before = await tx.$queryRaw<OtherCase[]>`
    with recursive same(id) as (
      select ${open.id}::uuid
      union select case when l."caseId" = s.id then l."earlierCaseId" else l."caseId" end from "CaseLink" l join same s on s.id in (l."caseId", l."earlierCaseId") where l.kind = 'toldBefore')
    select c.ref, c."receivedOn" from same join "Case" c on c.id = same.id where c.id <> ${open.id}::uuid order by c."receivedOn" desc, c.ref`
  const alike = await tx.$queryRaw<OtherCase[]>`
    select distinct c.ref, c."receivedOn" from "CasePattern" mine join "CasePattern" o on o.pattern = mine.pattern and o."caseId" <> mine."caseId"
    join "Case" c on c.id = o."caseId"
    where mine."caseId" = ${open.id}::uuid and not exists (select from "HeldReport" h where h."caseId" in (mine."caseId", o."caseId") and h."releasedOn" is null)
      and c."receivedOn" > (${dateOnly(now())}::date - interval '12 months') order by c."receivedOn" desc, c.ref`
  const isApart = (await tx.caseLink.count({ where: { caseId: open.id, kind: 'treatedWorse' } })) > 0
  return { before, alike, isApart, agreed, references }
}

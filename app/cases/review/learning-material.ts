import { randomUUID } from 'node:crypto'
import { type CoarseCodes, quarterOf } from '~/learning/item'
import { direction, type Direction } from '~/reports/direction'
import { readAccount } from '../account'
import { type Acting, happen } from '../acting'

/**
 * Gives the learning editor what to draft from: coarse codes and what happened in general. They see nothing else of the case. Given again before
 * the draft is begun, it takes the place of what was given.
 */
export async function giveMaterial(acting: Acting, { happened, ...codes }: CoarseCodes & { happened: string }): Promise<void> {
  const { tx, open, strand } = acting
  await happen(acting, { type: 'material.given' })
  const row = { ...codes, body: { happened } }
  const { count } = await tx.learningItem.updateMany({ where: { strandId: strand.id }, data: row })
  if (count > 0) return
  const id = randomUUID()
  await tx.learningItem.createMany({ data: [{ id, strandId: strand.id, ...row }] })
  await tx.learningSource.createMany({ data: [{ itemId: id, caseId: open.id }] })
}

/** What the account says of it in codes, for the form to begin with. Reading them is an opening of the account, and recorded as one. */
export async function coarseCodesOf({ tx, open }: Acting): Promise<{ direction: Direction | null; quarter: string; division: string }> {
  const { answers } = await readAccount(tx, open.id, open.actor)
  return { direction: direction(answers)[0] ?? null, quarter: quarterOf(open.receivedOn), division: answers.division ?? '' }
}

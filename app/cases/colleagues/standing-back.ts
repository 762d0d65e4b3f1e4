import { auditRow } from '~/confidentiality/audit'
import { text } from '~/content/text'
import { now } from '~/platform/clock'
import type { Transaction } from '~/platform/database'
import { lockStrands } from '~/workflow/send'
import { tellExecutiveLead, tellFirstReader } from '~/workflow/tell-first-reader'
import { readersInstead } from './conflict-check'
import { type Actor, roleOf } from '../decide'
import { CaseNotFound } from '../errors'
import { tellWhereNotLed } from '../leads'
import { addMessage } from '../messages'
import type { OpenCase } from '../open-case'

/** Whether somebody steps back by this way: reviewers, and those who look at the handling, have a step of their own strand. */
export function mayStandBack({ capacities }: Actor): boolean {
  return capacities.has('firstReader') || capacities.has('routeLead')
}

/**
 * A first reader, or the lead of a route, steps back, and nobody asks why: like a reviewer they see no row and have no key of this case from then on. Whoever was the
 * last to read it hands it on in the same moment: to another first reader, else to somebody independent; else the executive lead hears that it waits. Only then
 * is the person told, and never why. Throws CaseNotFound for everybody else: there is no such page for them.
 */
export async function standBack(tx: Transaction, { id: caseId, actor, review }: OpenCase, personId: string): Promise<void> {
  if (!mayStandBack(actor)) throw new CaseNotFound()
  // Of two who step back at once, the second waits here, and then finds that they are the last.
  await lockStrands(tx, review.id)
  const [reads] = await tx.$queryRaw<{ alone: boolean }[]>`select app.reads_alone(${caseId}::uuid) as alone`
  const isLast = reads?.alone === true
  const instead = isLast ? await readersInstead(personId, caseId) : null
  if (isLast && instead?.as !== 'firstReader') {
    const { independent, nobody } = text('en').readsFirst.steppedBack
    await addMessage(tx, { caseId, thread: 'personTellingUs', side: 'trust', text: instead === null ? nobody : independent })
  }
  await tx.auditEntry.createMany({ data: [auditRow({ act: 'case.stoodBack', caseId }, { role: roleOf(actor), personId })] })
  await tx.$queryRaw`select app.hand_on(${caseId}::uuid, ${instead?.ids ?? []}::uuid[], ${now()})::text`
  await tx.$queryRaw`select app.recuse(${caseId}::uuid, ${now()})::text`
  const about = { caseId, strandId: review.id }
  if (instead !== null) await tellFirstReader(tx, { ...about, notice: 'reportReceived', key: `instead:${caseId}:${instead.ids.join()}` })
  if (isLast && instead === null) await tellExecutiveLead(tx, { ...about, notice: 'casesWaiting', key: `instead:${caseId}` })
  for (const routeId of actor.leads ?? []) await tellWhereNotLed(tx, { caseId, routeId })
}

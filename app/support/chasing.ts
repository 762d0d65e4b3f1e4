import { auditRow } from '~/confidentiality/audit'
import { openChase, sealChase } from '~/confidentiality/vault'
import type { Capacity } from '~/people/policy'
import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { dueAfter } from '~/platform/working-days'
import { clocksOf } from '~/workflow/settings'
import { type Answering, say } from './offers'
import { isSupportAsked, type SupportAsked } from './services'

/** What the coordinator sees of a person who asked to be chased for, and nothing else. `asked` null: support in general. `by` null: the day has passed. */
export type Chase = { strandId: string; name: string; reach: string; asked: SupportAsked | null; by: Date | null }

/**
 * "Chase for me": from here the support coordinator sees the name, how the service reaches them and which support it is, until they have asked the
 * service. Throws EventRefused where nothing was sent yet, or where it is asked already.
 */
export async function askToChase(tx: Transaction, answering: Answering, { caseId, name, reach, asked }: { caseId: string; name: string; reach: string; asked: SupportAsked | null }): Promise<void> {
  await say(tx, answering, { type: 'chase.asked' })
  const { id: strandId, ...sealed } = await sealChase(answering.strandId, { name, reach, asked: asked ?? 'general' })
  await tx.supportChase.createMany({ data: [{ strandId, caseId, ...sealed }] })
}

/** The day by which the coordinator asks the service, if it is pressed now. */
export async function chaseBy(tx: Transaction): Promise<Date> {
  return dueAfter(now(), (await clocksOf(tx)).chase)
}

/** Takes the name back from the coordinator: of one strand, or of every one that is theirs. Does nothing where there is none. */
export async function endChase(tx: Transaction, strandId?: string): Promise<void> {
  await tx.supportChase.deleteMany({ where: strandId === undefined ? {} : { strandId } })
}

/** Who asked to be chased for, the earliest day first. For the coordinator alone, whom row security gives these rows; that they looked is recorded for each person. */
export async function chases(tx: Transaction, personId: string): Promise<Chase[]> {
  const rows = await tx.supportChase.findMany()
  if (rows.length === 0) return []
  const timers = await tx.workflowTimer.findMany({ where: { workflowId: { in: rows.map(({ strandId }) => strandId) }, name: 'chase' } })
  await tx.auditEntry.createMany({ data: rows.map(({ caseId }) => auditRow({ act: 'chase.read', caseId }, { role: 'supportCoordinator', personId })) })
  const read = []
  for (const { strandId, sealed, epoch, wrapped } of rows) {
    const left = await openChase({ id: strandId, sealed, epoch, wrapped })
    const asked = left?.asked ?? ''
    read.push({ strandId, name: left?.name ?? '', reach: left?.reach ?? '', asked: isSupportAsked(asked) ? asked : null, by: timers.find(({ workflowId }) => workflowId === strandId)?.dueAt ?? null })
  }
  return read.sort((one, other) => (one.by?.getTime() ?? 0) - (other.by?.getTime() ?? 0))
}

const coordinator: ReadonlySet<Capacity> = new Set(['supportCoordinator'])

/** The coordinator has asked the service: the person is told, and the name is gone. Throws StrandNotFound where it was taken back meanwhile. */
export async function markChased(tx: Transaction, personId: string, strandId: string): Promise<void> {
  await say(tx, { strandId, holder: 'supportCoordinator', capacities: coordinator }, { type: 'chase.made' }, personId)
  await endChase(tx, strandId)
}

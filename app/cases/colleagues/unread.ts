import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { dateOnly } from '~/platform/working-days'
import { tellFirstReader } from '~/workflow/tell-first-reader'
import { unreadFreeFor } from './conflict-check'

/**
 * Gives every report that nobody reads to the first readers on duty, but whoever is named in it, was excluded by the person, or may not read it for another
 * reason. `asker` is whoever changed who reads first. Done twice, nobody gets a key twice. Those who take one up are told, as of a new report.
 */
export async function giveUnreadReports(asker: string): Promise<void> {
  const readers = await asActor({ as: 'staff', personId: asker }, (tx) => tx.$queryRaw<{ personId: string }[]>`select p::text as "personId" from app.duty_people('firstReader', null) p order by p`)
  const free = new Map<string, string[]>()
  // All are asked before the first one gets a key: afterwards the report has a reader, and the others would be left out.
  for (const { personId } of readers) {
    for (const caseId of await unreadFreeFor(personId)) free.set(caseId, [...(free.get(caseId) ?? []), personId])
  }
  for (const [caseId, people] of free) await takeUp(caseId, people)
}

/** The first of them takes it up for all: a colleague's own login gives a report that nobody reads to those on duty, and nothing else. */
async function takeUp(caseId: string, people: readonly string[]): Promise<void> {
  await asActor({ as: 'staff', personId: people[0] ?? null }, async (tx) => {
    const [row] = await tx.$queryRaw<{ taken: number }[]>`select app.take_up_unread(${caseId}::uuid, ${[...people]}::uuid[], ${dateOnly(now())}::date) as taken`
    if (row === undefined || row.taken === 0) return
    const review = await tx.workflow.findFirst({ where: { caseId, machine: 'restorative-review' }, select: { id: true } })
    if (review) await tellFirstReader(tx, { caseId, strandId: review.id, notice: 'reportReceived', key: `takenUp:${caseId}:${people.join()}` })
  })
}

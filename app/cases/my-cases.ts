import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import type { Capacity } from '~/people/policy'
import { openCase, type OpenCase, type StrandView } from './open-case'

/** A deadline that somebody must meet, and on which case. `isMine`: they hold what the strand now waits for. */
export type DueWork = { ref: string; clock: string; machine: string; state: string; dueAt: Date; isLate: boolean; isMine: boolean }

/** The cases on which a colleague holds a live grant, the earliest deadline first. Counts nothing that they may not see. */
export async function casesOf(tx: Transaction, personId: string): Promise<OpenCase[]> {
  const grants = await tx.caseGrant.findMany({ where: { personId, endedAt: null }, select: { case: { select: { ref: true } } } })
  const refs = [...new Set(grants.map(({ case: { ref } }) => ref))]
  const open: OpenCase[] = []
  for (const ref of refs) open.push(await openCase(tx, personId, ref))
  return open.sort((one, other) => soonest(one) - soonest(other))
}

/** Every deadline on those cases, due dates first; what waits for somebody else is marked so. */
export function dueWork(cases: readonly OpenCase[]): DueWork[] {
  const at = now()
  return cases
    .flatMap(({ ref, review, strands }) =>
      [review, ...strands].flatMap((strand) =>
        strand.deadlines.flatMap(({ clock, dueAt }): DueWork[] =>
          dueAt === null ? [] : [{ ref, clock, machine: strand.machine, state: strand.state, dueAt, isLate: dueAt < at, isMine: strand.offers.length > 0 }],
        ),
      ),
    )
    .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime())
}

/** The next deadline of a case, or null while nothing runs. */
export function nextDeadline({ review, strands }: { review: StrandView; strands: StrandView[] }): { clock: string; dueAt: Date } | null {
  const [first] = [review, ...strands]
    .flatMap(({ deadlines }) => deadlines.flatMap(({ clock, dueAt }) => (dueAt === null ? [] : [{ clock, dueAt }])))
    .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime())
  return first ?? null
}

/** In which capacity somebody is on a case, the strongest first. */
export function capacitiesOn({ actor }: OpenCase): Capacity[] {
  return [...actor.capacities]
}

function soonest(open: OpenCase): number {
  return nextDeadline(open)?.dueAt.getTime() ?? Number.POSITIVE_INFINITY
}

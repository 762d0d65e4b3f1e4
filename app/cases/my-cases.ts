import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import type { Capacity } from '~/people/policy'
import { CaseNotFound } from './errors'
import { openCase, type OpenCase, type StrandView } from './open-case'

/** A deadline that somebody must meet, and on which case. `isMine`: they hold what the strand now waits for. */
export type DueWork = { ref: string; clock: string; machine: string; kind: string | null; state: string; dueAt: Date; isLate: boolean; isMine: boolean }

/** The cases on which a colleague holds a live grant, the earliest deadline first. Counts nothing that they may not see. */
export async function casesOf(tx: Transaction, personId: string): Promise<OpenCase[]> {
  const grants = await tx.caseGrant.findMany({ where: { personId, endedAt: null }, select: { case: { select: { ref: true } } } })
  const refs = [...new Set(grants.map(({ case: { ref } }) => ref))]
  const open: OpenCase[] = []
  for (const ref of refs) {
    const found = await openCase(tx, personId, ref).catch((error: unknown) => {
      // Stepped back from: another grant of theirs may still be open, and the case is closed to them all the same.
      if (error instanceof CaseNotFound) return null
      throw error
    })
    if (found) open.push(found)
  }
  return open.sort((one, other) => soonest(one) - soonest(other))
}

/** Every deadline on those cases, due dates first; what waits for somebody else is marked so. */
export function dueWork(cases: readonly OpenCase[]): DueWork[] {
  const at = now()
  return cases
    .flatMap(({ ref, review, strands }) =>
      [review, ...strands].flatMap((strand) =>
        strand.deadlines.flatMap(({ clock, dueAt }): DueWork[] =>
          dueAt === null ? [] : [{ ref, clock, machine: strand.machine, kind: kindOf(strand), state: strand.state, dueAt, isLate: dueAt < at, isMine: isMine(clock, strand) }],
        ),
      ),
    )
    .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime())
}

/** A route that was looked at and waits for its lead to say whether it is needed. No clock runs on that, so it would stand in no list of dates. */
export type Undecided = { ref: string; kind: string | null; machine: string; state: string }

/** What this lead has to decide. First readers see these routes on their cases, and are not asked for what its lead decides. */
export function undecidedRoutes(cases: readonly OpenCase[]): Undecided[] {
  return cases.flatMap(({ ref, actor, strands }) =>
    strands
      .filter(({ id, machine, offers }) => machine === 'safety-route' && actor.leads?.has(id) === true && offers.includes('route.foundNotNeeded'))
      .map((strand) => ({ ref, kind: kindOf(strand), machine: strand.machine, state: strand.state })),
  )
}

/**
 * Whose step each promise waits for: the event that keeps it. Promises that are not here wait for the person, for somebody outside, or for a
 * day to pass, and nobody of ours is late with them.
 */
const keptBy: Readonly<Record<string, readonly string[]>> = {
  acknowledgement: ['acknowledgement.recorded'],
  safetyLook: ['safetyLook.recorded'],
  firstLook: ['firstLook.started', 'case.accepted', 'case.recordedAndMadeSafe', 'case.systemAccepted', 'acknowledgement.recorded'],
  reviewersProposed: ['reviewers.proposed'],
  recusalReplaced: ['reviewers.proposed'],
  needsConversation: ['needs.recorded', 'need.recorded'],
  optionsSettled: ['need.recorded', 'needs.recorded', 'options.offered', 'obligation.added'],
  optionsExtension: ['need.recorded', 'needs.recorded', 'options.offered', 'obligation.added'],
  wordFromUs: ['word.given'],
  wordFromUsFortnightly: ['word.given'],
  wordFromUsMonthly: ['word.given'],
  riskAssessment: ['risk.assessed'],
  reopening: ['reopening.granted'],
  ownerAnswer: ['owner.answered', 'safetySteps.listed'],
  routeLook: ['route.lookedAt'],
  lifeAtRiskReview: ['nameOpening.reviewed'],
  noticeLook: ['waiting.lookedAt'],
  handlingLook: ['look.accepted', 'look.made', 'look.decided'],
}

function isMine(clock: string, { offers }: StrandView): boolean {
  return (keptBy[clock] ?? []).some((event) => offers.includes(event))
}

function kindOf({ memory }: StrandView): string | null {
  return (memory.context as { kind?: string }).kind ?? null
}

/** Whether somebody reads people's words on a case: the account, the needs, the messages. Owners and route leads do not. */
export function carriesWords({ actor }: OpenCase): boolean {
  return (['firstReader', 'reviewer', 'facilitator', 'handlingReviewer'] as const).some((capacity) => actor.capacities.has(capacity))
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

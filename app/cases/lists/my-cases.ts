import type { ClockName } from '#workflows/effects'
import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import type { Capacity } from '~/people/policy'
import { CaseNotFound } from '../errors'
import { openCase, type OpenCase, type StrandView } from '../open-case'

/** A deadline that somebody must meet, and on which case. `isMine`: they hold what the strand now waits for. */
export type DueWork = { ref: string; clock: string; machine: string; kind: string | null; state: string; dueAt: Date; isLate: boolean; isMine: boolean }

/** The cases on which a colleague holds a live grant, the earliest deadline first. Counts nothing that they may not see. */
export async function casesOf(tx: Transaction, personId: string): Promise<OpenCase[]> {
  // By the cases and not by the grants: a grant whose role has ended is still theirs to see, and its case is not.
  const held = await tx.case.findMany({ where: { grants: { some: { personId, endedAt: null } } }, select: { ref: true } })
  const refs = held.map(({ ref }) => ref)
  const open: OpenCase[] = []
  for (const ref of refs) {
    const found = await openCase(tx, personId, ref, { withLate: true }).catch((error: unknown) => {
      // Stepped back from: another grant of theirs may still be open, and the case is closed to them all the same.
      if (error instanceof CaseNotFound) return null
      throw error
    })
    if (found) open.push(found)
  }
  return open.sort((one, other) => soonest(one) - soonest(other))
}

/** Every deadline on those cases, and whatever is late, due dates first; what waits for somebody else is marked so. */
export function dueWork(cases: readonly OpenCase[]): DueWork[] {
  return cases
    .flatMap(({ ref, review, strands }) =>
      [review, ...strands].flatMap((strand) =>
        datesOf(strand).map(({ clock, dueAt, isLate }): DueWork => (
          { ref, clock, machine: strand.machine, kind: kindOf(strand), state: strand.state, dueAt, isLate, isMine: isMine(clock, strand) }
        )),
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
 * Whose step each clock waits for: the events that keep it. Null: it waits for the person, for somebody outside, or for a day to pass, and nobody of ours
 * is late with it; or it is kept elsewhere than on a case (support, learning).
 */
const keptBy: Readonly<Record<ClockName, readonly string[] | null>> = {
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
  evidenceToday: ['evidence.kept'],
  withdrawalCheck: ['withdrawal.checked'],
  lifeAtRiskReview: ['nameOpening.reviewed'],
  noticeLook: ['waiting.lookedAt'],
  handlingLook: ['look.accepted', 'look.made', 'look.decided'],
  outcomeFollowUp20: null, outcomeFollowUp60: null, checkWeek1: null, checkWeek4: null, checkMonth3: null, checkMonth6: null,
  reviewerReminder5: null, reviewerReminder10: null, answerReminder5: null, answerReminder10: null, finishingPrompt: null, resting: null,
  twoDaysToThink: null, alertLapse: null, onBehalfAgreement: null, sessionReminder: null, learningDraft: null, learningPreview: null, learningApproval: null,
  therapyTriage: null, therapyFirstAppointment: null, therapyOuter: null, chase: null,
}

function isMine(clock: string, { offers }: StrandView): boolean {
  return (keptBy[clock as ClockName] ?? []).some((event) => offers.includes(event))
}

function kindOf({ memory }: StrandView): string | null {
  return (memory.context as { kind?: string }).kind ?? null
}

type DueDate = { clock: string; dueAt: Date; isLate: boolean }

/** What is late on a case, and else its next deadline; null while nothing runs. */
export function nextDeadline({ review, strands }: { review: StrandView; strands: StrandView[] }): DueDate | null {
  const [first] = [review, ...strands].flatMap(datesOf).sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime())
  return first ?? null
}

/** The deadlines that run, and those that have passed while nobody did it. Of the same promise the one that is late stands for both. */
function datesOf({ deadlines, late }: StrandView): DueDate[] {
  const running = deadlines.filter(({ name }) => !late.some((one) => one.name === name))
  return [
    ...late.map(({ clock, since }) => ({ clock, dueAt: since, isLate: true })),
    ...running.flatMap(({ clock, dueAt }) => (dueAt === null ? [] : [{ clock, dueAt, isLate: dueAt < now() }])),
  ]
}

/** In which capacity somebody is on a case, the strongest first. */
export function capacitiesOn({ actor }: OpenCase): Capacity[] {
  return [...actor.capacities]
}

function soonest(open: OpenCase): number {
  return nextDeadline(open)?.dueAt.getTime() ?? Number.POSITIVE_INFINITY
}

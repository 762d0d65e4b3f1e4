import { offersTo } from '~/people/policy'
import type { Transaction } from '~/platform/database'
import type { MachineId } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import type { ReviewContext } from '#workflows/restorative-review/context'
import type { Memory } from '#workflows/workflow'
import { type Actor, capacitiesIn, colleagueOn, isLeadOnly, isOwnerAside } from './decide'
import { wasTold } from './described-told'
import { CaseNotFound } from './errors'
import { happened, lateIn } from './promises'
import { isForThem } from './two-people'

/** A deadline as the pages show it: `dueAt` null while its clock is paused. */
export type Deadline = { clock: string; name: string; dueAt: Date | null; daysLeft: number | null }

/** A promise whose day has passed, and that nobody has kept yet: its clock has rung, and `since` is the day on which it did. */
export type Late = { clock: string; name: string; since: Date }

/** A strand of a case as one actor may know it: where it is, and what they may do there now. */
export type StrandView = {
  id: string
  machine: MachineId
  state: string
  memory: Memory
  version: number
  isDone: boolean
  /** Event types that the machine accepts now and the policy allows this actor: what the page offers, and nothing else. */
  offers: string[]
  deadlines: Deadline[]
  /** Where it was asked for, by a colleague's page: somebody with a code reads it among their promises. */
  late: Late[]
}

export type OpenCase = { id: string; ref: string; receivedOn: Date; actor: Actor; review: StrandView; strands: StrandView[] }

/** A case as a colleague with a live grant sees it; `withLate` for the pages that say what is late, which is read from the whole history. Throws CaseNotFound for every other reference, real or made up. */
export async function openCase(tx: Transaction, personId: string, ref: string, { withLate = false } = {}): Promise<OpenCase> {
  const found = await tx.case.findUnique({ where: { ref } })
  if (!found) throw new CaseNotFound()
  const actor = await colleagueOn(tx, personId, found.id)
  return { ...found, actor, ...(await strandsOf(tx, found.id, actor, withLate)) }
}

/**
 * The strands of a case with what this actor may do in each; the review apart from the others. Offers of support are the person's alone: how many
 * there are would tell every colleague who asked for it. Throws CaseNotFound without a review.
 */
export async function strandsOf(tx: Transaction, caseId: string, actor: Actor, withLate = false): Promise<{ review: StrandView; strands: StrandView[] }> {
  const hidden = actor.personId === null ? [] : ['support-offer']
  const rows = await tx.workflow.findMany({ where: { caseId, machine: { notIn: hidden } }, include: { timers: true }, orderBy: [{ machine: 'asc' }, { id: 'asc' }] })
  const history = withLate ? await tx.workflowEvent.findMany({
    where: { caseId }, orderBy: { version: 'asc' }, select: { workflowId: true, type: true, payload: true, stateAfter: true, on: true },
  }) : []
  const strands = rows.map((row): StrandView => {
    const machine = row.machine as MachineId
    const memory = workflows[machine].load({ version: row.machineVersion, state: row.state as string, context: row.context })
    return {
      id: row.id, machine, memory, state: memory.state, version: row.version, isDone: row.isDone,
      offers: row.isDone ? [] : offersTo(machine, memory, capacitiesIn(actor, row.id)).filter((event) => isForThem(machine, memory, event, actor)),
      deadlines: row.timers.map(({ clock, name, dueAt, daysLeft }) => ({ clock, name, dueAt, daysLeft })),
      late: row.isDone ? [] : lateIn({ machine, history: history.filter(({ workflowId }) => workflowId === row.id).map(happened) }),
    }
  })
  const whole = strands.find(({ machine }) => machine === 'restorative-review')
  if (!whole) throw new CaseNotFound()
  const review = heardOnceTold(whole, strands)
  const beside = strands.filter((strand) => strand !== whole).sort((one, other) => soonest(one) - soonest(other))
  if (isOwnerAside(actor)) return { review: onlyWhatIsOwed(review, actor), strands: beside.filter(({ id }) => actor.leads?.has(id)) }
  if (isGovernanceAside(actor) && review.state !== 'withdrawn') return { review: onlyThatThereIsOne(review), strands: [] }
  if (!isLeadOnly(actor)) return { review, strands: beside }
  return { review: onlyThatThereIsOne(review), strands: beside.filter(({ id }) => actor.leads?.has(id)) }
}

/** The review does not know how telling the person described stands: that they were heard is offered once they were told. */
function heardOnceTold(review: StrandView, strands: readonly StrandView[]): StrandView {
  return wasTold(strands) ? review : { ...review, offers: review.offers.filter((event) => event !== 'described.heard') }
}

/** Information governance, on the case for a copy that somebody asked for: where the case stands is not theirs. A report taken back is theirs to check. */
function isGovernanceAside({ capacities }: Actor): boolean {
  return capacities.size === 1 && capacities.has('informationGovernance')
}

/** The review as the lead of a route may know it: there is one. Where it stands, when it is due and what it waits for are not theirs. */
function onlyThatThereIsOne(review: StrandView): StrandView {
  return { ...review, state: 'notShown', offers: [], deadlines: [], late: [] }
}

/** Stages in which an owner answers: the only ones that they are told of. */
const waitsForOwners = ['recorded', 'changing', 'obligations']

/** The review as an owner may know it: while it waits for owners, where it stands and by when they answer; otherwise, that there is one. */
function onlyWhatIsOwed(review: StrandView, { personId, capacities }: Actor): StrandView {
  const { obligations } = review.memory.context as ReviewContext
  const theirs = obligations.filter(({ ownerId }) => ownerId === personId).map(({ id }) => `obligation.${id}`)
  const isTheirs = ({ name }: { name: string }) => (name === 'ownerAnswer' && capacities.has('owner')) || theirs.includes(name)
  return {
    ...review, state: waitsForOwners.includes(review.state) ? review.state : 'notYours',
    deadlines: review.deadlines.filter(isTheirs), late: review.late.filter(isTheirs),
  }
}

/** What is due the same day stands first; what has no deadline, last. */
function soonest({ deadlines, late }: StrandView): number {
  return Math.min(...late.map(({ since }) => since.getTime()), ...deadlines.map(({ dueAt }) => dueAt?.getTime() ?? Number.POSITIVE_INFINITY), Number.MAX_SAFE_INTEGER)
}

/** Whether somebody reads people's words on a case: the account, the needs, the messages. Owners and route leads do not. */
export function carriesWords({ actor }: OpenCase): boolean {
  return (['firstReader', 'reviewer', 'facilitator', 'handlingReviewer'] as const).some((capacity) => actor.capacities.has(capacity))
}

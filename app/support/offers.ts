import type { SupportOfferContext, SupportOfferEvent } from '#workflows/support-offer'
import { type Capacity, maySend, offersTo } from '~/people/policy'
import type { Transaction } from '~/platform/database'
import { EventRefused } from '~/workflow/errors'
import type { Sender } from '~/workflow/plan'
import { open, send } from '~/workflow/send'
import { workflows } from '#workflows/registry'
import { type SupportAsked, supportAsked } from './services'

/** Whom support is offered to. */
export type ForWhom = SupportOfferContext['forWhom']

/**
 * An offer of support to one person. `asked`: what it is for, null for support in general. By default nothing is known of it but that it is open or was
 * answered; `stands` and `marks` say more only where the person asked us to keep an eye on the dates. `dates`: days by which something was promised.
 */
export type Offer = { strandId: string; version: number; isOpen: boolean; asked: SupportAsked | null; stands: string; isChased: boolean; onBehalfBy: SupportOfferContext['onBehalfBy']; marks: Mark[]; dates: OfferDate[] }
export type OfferDate = { clock: string; dueAt: Date }

/** What a person may mark on an offer whose dates we keep, each one event of its strand. */
export const marks = {
  sentIt: 'referral.sentBySelf',
  askOnBehalf: 'agreement.asked',
  agree: 'agreement.given',
  chase: 'chase.asked',
  agreeNot: 'agreement.takenBack',
  theySentIt: 'referral.sentOnBehalf',
  heard: 'provider.heardFrom',
  notHeard: 'provider.notHeardFrom',
  firstAppointment: 'appointment.had',
  goOn: 'attending.marked',
  ended: 'support.ended',
  changedMind: 'mind.changed',
  forget: 'keeping.deleted',
} as const satisfies Record<string, SupportOfferEvent['type']>
export type Mark = keyof typeof marks
export const markNames = Object.keys(marks) as Mark[]

/** Who sends the form where it is not the person themselves (DOMAIN.md 3.2, support-offer). */
export const helpers = ['friend', 'teamLeader', 'colleague'] as const
export type Helper = (typeof helpers)[number]

/**
 * Offers support to one person: one strand for each service that they asked for, or one for support in general. The strands are alike and do not say
 * which is for what, because their rows stand in clear. Does nothing where support was offered to them before.
 */
export async function offerSupport(tx: Transaction, { caseId, forWhom, asked, by }: { caseId: string; forWhom: ForWhom; asked: readonly SupportAsked[]; by: Sender }): Promise<void> {
  if ((await rowsFor(tx, caseId, forWhom)).length > 0) return
  for (let nth = 0; nth < Math.max(asked.length, 1); nth++) await open(tx, 'support-offer', { forWhom }, { caseId, by })
}

/**
 * The offers of a case to one person. `asked` comes from their own sealed account: the strands take the services in turn, by their ids,
 * which stay the same.
 */
export async function offersFor(tx: Transaction, { caseId, forWhom, asked, capacities }: { caseId: string; forWhom: ForWhom; asked: readonly SupportAsked[]; capacities: ReadonlySet<Capacity> }): Promise<Offer[]> {
  const rows = await rowsFor(tx, caseId, forWhom)
  const wanted = supportAsked.filter((code) => asked.includes(code))
  return rows.map(({ id, version, isDone, memory, timers }, nth) => {
    const offered = isDone ? [] : offersTo('support-offer', memory, capacities)
    return {
      strandId: id, version, isOpen: !isDone && offered.includes('offer.answered'), asked: wanted[nth] ?? null,
      stands: memory.state, isChased: memory.context.isChased, onBehalfBy: memory.context.onBehalfBy, marks: markNames.filter((mark) => offered.includes(marks[mark])),
      dates: timers.flatMap(({ clock, dueAt }) => (dueAt === null ? [] : [{ clock, dueAt }])),
    }
  })
}

/**
 * Answers an offer. Yes and no are one and the same here: what the answer was reaches neither this verb nor anything that it writes
 * (`therapyForgetsByDefault`). Throws EventRefused where it was answered before, StrandNotFound where it is not theirs.
 */
export function answerOffer(tx: Transaction, answering: Answering): Promise<void> {
  return say(tx, answering, { type: 'offer.answered' })
}

/**
 * "Keep an eye on the dates for me": from now on the person marks how it goes, under their code, until they have it deleted. The form is there already, for
 * everybody, so it is prepared with it. Throws EventRefused where the offer is not open.
 */
export async function keepDates(tx: Transaction, answering: Answering): Promise<void> {
  await say(tx, answering, { type: 'keeping.chosen', isChased: false })
  await say(tx, answering, { type: 'form.prepared' })
}

/** Marks how it goes. `by` and `declaresNotInvolved`: who is asked to send it, and that a team leader had no part. Throws EventRefused where the strand does not accept it. */
export function markOffer(tx: Transaction, answering: Answering, { mark, by, declaresNotInvolved }: { mark: Mark; by: Helper; declaresNotInvolved: boolean }): Promise<void> {
  if (mark === 'askOnBehalf') return say(tx, answering, { type: marks[mark], by, helperId: null, declaresNotInvolved })
  // By the eight words, on their own page: nobody else can give it.
  if (mark === 'agree') return say(tx, answering, { type: marks[mark], by: 'code' })
  return say(tx, answering, { type: marks[mark] })
}

export type Answering = { strandId: string; holder: Capacity; capacities: ReadonlySet<Capacity> }

/** Sends an event of an offer for whoever may send it: the person by their code, or a colleague by `personId`. Throws EventRefused, StrandNotFound. */
export async function say(tx: Transaction, { strandId, holder, capacities }: Answering, event: SupportOfferEvent, personId: string | null = null): Promise<void> {
  if (!maySend('support-offer', event.type, capacities)) throw new EventRefused('support-offer', 'offered', event.type)
  await send(tx, strandId, event, { by: { role: holder, personId } })
}

/** Their rows alone, in an order that stays. Row security gives a code its own; for a colleague who offers, the memory says whose each is. */
async function rowsFor(tx: Transaction, caseId: string, forWhom: ForWhom) {
  const rows = await tx.workflow.findMany({
    where: { caseId, machine: 'support-offer' }, orderBy: { id: 'asc' }, include: { timers: { select: { clock: true, dueAt: true }, orderBy: { dueAt: 'asc' } } },
  })
  const machine = workflows['support-offer']
  return rows
    .map(({ state, context, machineVersion, ...row }) => ({ ...row, memory: machine.load({ version: machineVersion, state: state as string, context }) as { version: number; state: string; context: SupportOfferContext } }))
    .filter(({ memory }) => memory.context.forWhom === forWhom)
}

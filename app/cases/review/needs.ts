import { randomUUID } from 'node:crypto'
import type { ReviewContext } from '#workflows/restorative-review/context'
import type { ReviewEvent } from '#workflows/restorative-review/events'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { type Acting, happen, keepNote, writeToPerson } from '../acting'
import { thoseWhoMayOwe } from '../colleagues/colleagues'
import { hadTimeToAnswer, wasTold } from '../described-told'
import { NotReadyYet } from '../errors'
import { readNeeds } from './needs-table'
import { isWithheld, type Option } from './options'
import { type PatientCapacity, patientAsked } from '../patient-asked'
import { wordsOf } from '../words'

export const partyKinds = ['person', 'team', 'family', 'community'] as const
export type PartyKind = (typeof partyKinds)[number]

export const obligationKinds = ['apology', 'explanation', 'support', 'rule', 'place', 'care', 'behaviour', 'training', 'consequence', 'other'] as const
export type ObligationKind = (typeof obligationKinds)[number]

/** Who was hurt, and what they need. The same kind and the same words are the same party: their needs stand together. */
export async function recordNeed(acting: Acting, { kind, who, need }: { kind: PartyKind; who: string; need: string }): Promise<void> {
  const { tx, open } = acting
  const caseId = open.id
  const id = randomUUID()
  await send(acting, { type: 'need.recorded', needId: id })
  const words = await wordsOf(tx, caseId)
  const known = (await readNeeds(tx, caseId)).find((party) => party.kind === kind && party.who.toLowerCase() === who.toLowerCase())
  const partyId = known?.id ?? randomUUID()
  if (!known) {
    const last = await tx.party.aggregate({ where: { caseId }, _max: { nth: true } })
    await tx.party.createMany({ data: [{ id: partyId, caseId, nth: (last._max.nth ?? -1) + 1, kind, sealed: words.seal(`party:${partyId}`, who) }] })
  }
  const last = await tx.need.aggregate({ where: { caseId }, _max: { nth: true } })
  await tx.need.createMany({ data: [{ id, caseId, partyId, nth: (last._max.nth ?? -1) + 1, sealed: words.seal(`need:${id}`, need) }] })
}

/** A need that cannot be met, and why. It is said, not left out. */
export async function sayCannotBeMet(acting: Acting, { needId, why }: { needId: string; why: string }): Promise<void> {
  const { tx, open } = acting
  isOfThisCase(acting, needId)
  await send(acting, { type: 'need.cannotBeMet', needId })
  const sealed = (await wordsOf(tx, open.id)).seal(`need-reason:${needId}`, why)
  await tx.need.updateMany({ where: { id: needId, caseId: open.id }, data: { cannotBeMet: sealed } })
}

export type NewObligation = { needId: string; kind: ObligationKind; what: string; ownerId: string; dueOn: string }

/**
 * Whose obligation it is, and by when. `dueOn` is a day such as `2026-11-24`. On the paths without reviewers its owner is asked at once and so
 * gets their own key now; on the path with reviewers when the obligations begin.
 */
export async function addObligation(acting: Acting, { needId, kind, what, ownerId, dueOn }: NewObligation): Promise<void> {
  const { tx, open, strand } = acting
  isOfThisCase(acting, needId)
  const isConsequence = kind === 'consequence'
  if (isConsequence && !(strand.memory.context as ReviewContext).isDescribedHeard) throw new NotReadyYet(['describedHeard'])
  if (new Date(dueOn) < dateOnly(now())) throw new NotReadyYet(['dayToCome'])
  const chosen = (await thoseWhoMayOwe(acting)).find((one) => one.id === ownerId)
  if (!chosen) throw new NotReadyYet(['ownerFree'])
  const isAskedNow = strand.state === 'recorded' || strand.state === 'changing'
  if (chosen.isTask && isAskedNow && !(await hasAccountableOwner(acting))) throw new NotReadyYet(['accountableFirst'])
  const id = randomUUID()
  await send(acting, { type: 'obligation.added', obligationId: id, needId, ownerId, dueOn, isTraining: kind === 'training', isConsequence })
  const sealed = (await wordsOf(tx, open.id, 'work')).seal(`obligation:${id}`, { what })
  const last = await tx.obligation.aggregate({ where: { caseId: open.id }, _max: { nth: true } })
  await tx.obligation.createMany({
    data: [{ id, caseId: open.id, needId, nth: (last._max.nth ?? -1) + 1, kind, ownerId, dueOn: new Date(dueOn), sealed }],
  })
  if (isAskedNow) await askOwner(acting, ownerId)
}

/** The list of who was hurt and what they need is complete for now. */
export async function finishNeeds(acting: Acting): Promise<void> {
  await happen(acting, { type: 'needs.recorded' })
}

/** What may be done about it, put to the person in our words; "no meeting" stands among it as a whole outcome. */
export async function offerOptions(acting: Acting, words: string): Promise<void> {
  await happen(acting, { type: 'options.offered' })
  await writeToPerson(acting, words)
}

/** Once, with a reason that the person reads. */
export async function extendOptions(acting: Acting, reason: string): Promise<void> {
  await happen(acting, { type: 'options.extended' })
  await writeToPerson(acting, reason)
}

/** The person affected, who did not tell us themselves, was asked. */
export async function askAffected(acting: Acting, { agreed, how }: { agreed: boolean; how: string }): Promise<void> {
  await send(acting, { type: 'affectedPerson.asked', agreed })
  await keepNote(acting, 'affectedAsked', { agreed, words: how })
}

/** The person affected is a patient, and was asked as patients are. */
export async function askPatientAffected(acting: Acting, { agreed, capacity, how }: { agreed: boolean; capacity: PatientCapacity; how: string }): Promise<void> {
  await send(acting, patientAsked({ agreed, capacity }))
  await keepNote(acting, 'affectedAsked', { agreed, capacity, words: how })
}

/** What the person chose, in their own words, written down by whoever heard it. Throws NotReadyYet for a meeting that nobody could offer them. */
export async function recordChoice(acting: Acting, { option, words }: { option: Option; words: string }): Promise<void> {
  if (isWithheld(acting.strand.memory, option)) throw new NotReadyYet(['speakChoice'])
  await send(acting, { type: 'options.chosen', option })
  await keepNote(acting, 'optionChosen', { option, words })
}

/**
 * The person described was heard, or was offered it and said nothing. A report is not a finding. Throws NotReadyYet before they were told, and for
 * silence before they had time to answer.
 */
export async function hearDescribed(acting: Acting, { how, words }: { how: 'heard' | 'saidNothing'; words: string | undefined }): Promise<void> {
  if (!wasTold(acting.open.strands)) throw new NotReadyYet(['toldFirst'])
  if (how === 'saidNothing' && !(await hadTimeToAnswer(acting.tx, acting.open.id))) throw new NotReadyYet(['timeToAnswer'])
  await happen(acting, { type: 'described.heard' })
  await keepNote(acting, 'describedHeard', { how, words: words ?? '' })
}

function send(acting: Acting, event: ReviewEvent): Promise<void> {
  return happen(acting, event)
}

function isOfThisCase({ strand }: Acting, needId: string): void {
  if (!(strand.memory.context as ReviewContext).needs.some(({ id }) => id === needId)) throw new NotReadyYet(['needOfThisCase'])
}

/** On the paths without reviewers the case waits for an owner's answer, which a line manager's task is not. */
async function hasAccountableOwner({ tx, strand }: Acting): Promise<boolean> {
  const ids = (strand.memory.context as ReviewContext).obligations.map(({ ownerId }) => ownerId)
  return (await tx.roleAssignment.count({ where: { personId: { in: ids }, role: 'owner', endedAt: null } })) > 0
}

async function askOwner({ tx, open }: Acting, personId: string): Promise<void> {
  const has = await tx.caseGrant.count({ where: { caseId: open.id, personId, as: 'owner', endedAt: null } })
  if (has > 0) return
  await tx.caseGrant.createMany({ data: [{ id: randomUUID(), caseId: open.id, personId, as: 'owner', grantedAt: now() }] })
}

import { aRouteKind } from '#workflows/effects'
import type { ProtectionContext } from '#workflows/protection'
import { workflows } from '#workflows/registry'
import { auditRow } from '~/confidentiality/audit'
import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { type CodeOf, codesOf } from '~/reports/code-lists'
import { partEquality } from '~/reports/equality'
import { isHeardByStrands } from '~/reports/strands'
import { lockStrands, send } from '~/workflow/send'
import { tellFirstReader } from '~/workflow/tell-first-reader'
import { NotYours } from './errors'
import type { Following } from './following'
import { changeShareWithRoute } from './route-share'

/** A choice of the person's, by its code on the form. */
export type ChoiceKind = CodeOf<'choices'>
export const choiceKinds = codesOf('choices')

/** How a choice stands: `on` is the day on which it was last changed, null where it never was. */
export type ChoiceNow = { kind: ChoiceKind; detail: string | null; isOn: boolean; on: Date | null }

/** Choices about somebody's own person: each holder of a code has their own. The others are the case's, and whoever decides makes them. */
export const ownKinds: readonly ChoiceKind[] = ['contactMe', 'checkOnMeLater', 'checkThatWeAreFair']

function isOwnKind(kind: string): boolean {
  return (ownKinds as readonly string[]).includes(kind)
}

/** Every choice as it stands today for one holder, in the order of the form. Those never touched are off. `detail` says which route. */
export async function choicesNow(tx: Transaction, caseId: string, forWhom = 'personTellingUs'): Promise<ChoiceNow[]> {
  const all = await tx.choice.findMany({ where: { caseId }, orderBy: { nth: 'asc' } })
  const rows = all.filter(({ kind, holder }) => holder === forWhom || !isOwnKind(kind))
  const latest = new Map(rows.map(({ kind, detail, isOn, on }) => [`${kind} ${detail ?? ''}`, { kind: kind as ChoiceKind, detail, isOn, on }]))
  return choiceKinds.flatMap((kind): ChoiceNow[] => {
    const made = [...latest.values()].filter((choice) => choice.kind === kind)
    return made.length > 0 ? made : [{ kind, detail: null, isOn: false, on: null }]
  })
}

/**
 * Turns a choice on or off: a new row, never a changed one, and `choice.changed` to every open strand that hears it, in one transaction.
 * Taking back the share with the review team ends their grants and so their keys; with a route, its leads' own part; letting us check that we are
 * fair, what was joined for it. A choice that stands so already is left alone. Once somebody else decides, whoever told us has those about
 * themselves and no other: NotYours. So has whoever did it no "speak to the person who did it". Returns whether anything changed.
 */
export async function changeChoice(tx: Transaction, following: Following, { kind, detail, isOn }: { kind: ChoiceKind; detail: string | null; isOn: boolean }): Promise<boolean> {
  const { caseId, holder, review, isDecidedElsewhere } = following
  if (isDecidedElsewhere && !isOwnKind(kind)) throw new NotYours('choice.changed')
  if (kind === 'speakToThePerson' && isOn && following.context.isToldByDescribed === true) throw new NotYours('choice.changed')
  const strands = await lockStrands(tx, review.id)
  const standing = (await choicesNow(tx, caseId, holder)).find((choice) => choice.kind === kind && choice.detail === detail)
  if ((standing?.isOn ?? false) === isOn) return false
  const last = await tx.choice.aggregate({ where: { caseId }, _max: { nth: true } })
  const nth = (last._max.nth ?? -1) + 1
  await tx.choice.createMany({ data: [{ caseId, nth, holder, kind, detail, isOn, on: dateOnly(now()) }] })
  if (kind === 'checkThatWeAreFair' && !isOn) await partEquality(tx)
  const heard = isHeardByStrands(kind) ? strands.filter((strand) => isForThem(strand, following, kind)) : []
  for (const strand of inOrder(heard, review.id)) await tellStrand(tx, following, strand, { type: 'choice.changed', choice: kind, on: isOn })
  if (isDecidedElsewhere || !isHeardByStrands(kind)) await tellBesideStrands(tx, following, strands, { kind, detail, isOn, nth })
  return true
}

type Strand = Awaited<ReturnType<typeof lockStrands>>[number]

/**
 * Whether a strand follows this person's choice. The review and what stands beside it follow whoever decides; a watch for being treated worse
 * follows the person whom it is for, so that nobody ends another's checks. Until the person affected has words of their own, whoever told us
 * speaks for them; for the person described nobody does.
 */
function isForThem({ machine, memory }: Strand, { holder, isDecidedElsewhere }: Following, kind: ChoiceKind): boolean {
  if (machine !== 'protection') return !isDecidedElsewhere
  const { forWhom } = memory.context as ProtectionContext
  return kind === 'checkOnMeLater' && (forWhom === holder || (forWhom === 'personAffected' && holder === 'personTellingUs' && !isDecidedElsewhere))
}

/** The review first, because it tells those that follow it. */
function inOrder(strands: Strand[], reviewId: string): Strand[] {
  return [...strands].sort((one) => (one.id === reviewId ? -1 : 1))
}

/** A strand that is open, has not heard of it yet and listens. */
async function tellStrand(tx: Transaction, { holder }: Following, { id, version }: Strand, event: { type: 'choice.changed'; choice: string; on: boolean }): Promise<void> {
  const strand = (await lockStrands(tx, id)).find((one) => one.id === id)
  if (!strand || strand.isDone || strand.version !== version || !hears(strand, event)) return
  await send(tx, id, event, { by: { role: holder, personId: null } })
}

/** Offered first: a machine that knows no such event could not even read it. */
function hears({ machine, memory }: Strand, event: { type: string }): boolean {
  const workflow = workflows[machine]
  return workflow.offers(memory).includes(event.type) && workflow.accepts(memory, workflow.parseEvent(event))
}

/**
 * What the review does not follow: a route's share, where its leads get their part or lose it, and what stays with whoever told us once somebody else
 * decides. The audit and the first reader are told here, as the review tells them of the others.
 */
async function tellBesideStrands(
  tx: Transaction, following: Following, strands: Strand[], { kind, detail, isOn, nth }: { kind: ChoiceKind; detail: string | null; isOn: boolean; nth: number },
): Promise<void> {
  const { caseId, holder, review } = following
  const route = aRouteKind.safeParse(detail)
  if (route.success) await changeShareWithRoute(tx, following, strands, { kind: route.data, isOn })
  await tx.auditEntry.createMany({ data: [auditRow({ act: 'choice.changed', caseId, kind, isOn }, { role: holder, personId: null })] })
  await tellFirstReader(tx, { caseId, strandId: review.id, notice: 'choiceChanged', key: `choice:${caseId}:${nth}` })
}

import { aRouteKind } from '#workflows/effects'
import { workflows } from '#workflows/registry'
import { auditRow } from '~/confidentiality/audit'
import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { type CodeOf, codesOf } from '~/reports/code-lists'
import { isHeardByStrands } from '~/reports/strands'
import { lockStrands, send } from '~/workflow/send'
import { NotYours } from './errors'
import type { Following } from './following'
import { changeShareWithRoute } from './route-share'
import { tellFirstReader } from './tell-first-reader'

/** A choice of the person's, by its code on the form. */
export type ChoiceKind = CodeOf<'choices'>
export const choiceKinds = codesOf('choices')

/** How a choice stands: `on` is the day on which it was last changed, null where it never was. */
export type ChoiceNow = { kind: ChoiceKind; detail: string | null; isOn: boolean; on: Date | null }

/** Choices about somebody's own person: each holder of a code has their own. The others are the case's, and whoever decides makes them. */
const ownKinds: readonly string[] = ['contactMe', 'checkOnMeLater', 'checkThatWeAreFair'] satisfies ChoiceKind[]

/** Every choice as it stands today for one holder, in the order of the form. Those never touched are off. `detail` says which route. */
export async function choicesNow(tx: Transaction, caseId: string, forWhom = 'personTellingUs'): Promise<ChoiceNow[]> {
  const all = await tx.choice.findMany({ where: { caseId }, orderBy: { nth: 'asc' } })
  const rows = all.filter(({ kind, holder }) => holder === forWhom || !ownKinds.includes(kind))
  const latest = new Map(rows.map(({ kind, detail, isOn, on }) => [`${kind} ${detail ?? ''}`, { kind: kind as ChoiceKind, detail, isOn, on }]))
  return choiceKinds.flatMap((kind): ChoiceNow[] => {
    const made = [...latest.values()].filter((choice) => choice.kind === kind)
    return made.length > 0 ? made : [{ kind, detail: null, isOn: false, on: null }]
  })
}

/** Whether anything may go out to the person. Off stops everything outbound at once; the code works on. */
export async function mayContact(tx: Transaction, caseId: string, forWhom = 'personTellingUs'): Promise<boolean> {
  return (await choicesNow(tx, caseId, forWhom)).some(({ kind, isOn }) => kind === 'contactMe' && isOn)
}

/**
 * Turns a choice on or off: a new row, never a changed one, and `choice.changed` to every open strand that hears it, in one transaction.
 * Taking back the share with the review team ends their grants and so their keys; with a route, its leads' own part. A choice that stands so
 * already is left alone.
 * Returns whether anything changed.
 */
export async function changeChoice(tx: Transaction, following: Following, { kind, detail, isOn }: { kind: ChoiceKind; detail: string | null; isOn: boolean }): Promise<boolean> {
  const { caseId, holder, review, isDecidedElsewhere } = following
  if (isDecidedElsewhere && kind !== 'contactMe') throw new NotYours('choice.changed')
  const strands = await lockStrands(tx, review.id)
  const standing = (await choicesNow(tx, caseId, holder)).find((choice) => choice.kind === kind && choice.detail === detail)
  if ((standing?.isOn ?? false) === isOn) return false
  const last = await tx.choice.aggregate({ where: { caseId }, _max: { nth: true } })
  const nth = (last._max.nth ?? -1) + 1
  await tx.choice.createMany({ data: [{ caseId, nth, holder, kind, detail, isOn, on: dateOnly(now()) }] })
  if (!isDecidedElsewhere && isHeardByStrands(kind)) await tellStrands(tx, following, strands, { type: 'choice.changed', choice: kind, on: isOn })
  else await changeShare(tx, following, strands, { detail, isOn, nth })
  return true
}

type Strand = Awaited<ReturnType<typeof lockStrands>>[number]

/** The review first, because it tells those that follow it; then each open strand that has not heard of it yet and listens. */
async function tellStrands(tx: Transaction, { holder, review }: Following, strands: Strand[], event: { type: 'choice.changed'; choice: string; on: boolean }): Promise<void> {
  for (const { id, version } of [...strands].sort((one) => (one.id === review.id ? -1 : 1))) {
    const strand = (await lockStrands(tx, id)).find((one) => one.id === id)
    if (!strand || strand.isDone || strand.version !== version || !hears(strand, event)) continue
    await send(tx, id, event, { by: { role: holder, personId: null } })
  }
}

/** Offered first: a machine that knows no such event could not even read it. */
function hears({ machine, memory }: Strand, event: { type: string }): boolean {
  const workflow = workflows[machine]
  return workflow.offers(memory).includes(event.type) && workflow.accepts(memory, workflow.parseEvent(event))
}

/** A route's share: its leads get their part or lose it. No strand follows the choice itself, so the audit and the first reader are told here. */
async function changeShare(tx: Transaction, following: Following, strands: Strand[], { detail, isOn, nth }: { detail: string | null; isOn: boolean; nth: number }): Promise<void> {
  const { caseId, holder, review } = following
  const kind = aRouteKind.safeParse(detail)
  if (kind.success) await changeShareWithRoute(tx, following, strands, { kind: kind.data, isOn })
  await tx.auditEntry.createMany({ data: [auditRow({ act: 'choice.changed', caseId, kind: 'shareWithRoute', isOn }, { role: holder, personId: null })] })
  await tellFirstReader(tx, { caseId, strandId: review.id, notice: 'choiceChanged', key: `choice:${caseId}:${nth}` })
}

import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import { z } from 'zod'
import type { ReviewContext } from '#workflows/restorative-review'
import { auditRow } from '~/confidentiality/audit'
import { newApartKey } from '~/confidentiality/case-keys'
import { text } from '~/content/text'
import { now } from '~/platform/clock'
import type { Transaction } from '~/platform/database'
import { isId } from '~/platform/ids'
import { dateOnly } from '~/platform/working-days'
import { lockStrands } from '~/workflow/send'
import type { Acting } from '../acting'
import { namesOf } from '../colleagues/colleagues'
import { roleOf } from '../decide'
import { CaseNotFound, NotReadyYet, NotYours } from '../errors'
import { holderOf } from '../holders'
import type { OpenCase } from '../open-case'
import { wordsOf } from '../words'
import { type AccessContent, type AccessFor, contentFor } from './content'

/** How we know that it is they who ask. A code is its holder; nobody is asked to prove more than that. */
export const knownBy = ['ownWords', 'inPerson', 'document'] as const
/** Why information governance sends a copy back. */
export const sentBackReasons = ['showsSomebody', 'somethingMissing', 'wrongPerson'] as const

export type Standing = 'asked' | 'prepared' | 'released' | 'handedOver'
export type Request = {
  id: string; forWhom: AccessFor; name: string | null; askedOn: Date; dueOn: Date; standing: Standing; sentBackWhy: (typeof sentBackReasons)[number] | null
  preparedByMe: boolean; hasCopy: boolean
}

/** Whether somebody makes or releases copies here. */
export function handlesAccess({ actor: { capacities } }: OpenCase): boolean {
  return capacities.has('firstReader') || capacities.has('informationGovernance')
}

/** What was asked for on a case. Throws CaseNotFound for everybody but first readers and information governance. */
export async function requestsOn(tx: Transaction, open: OpenCase): Promise<Request[]> {
  if (!handlesAccess(open)) throw new CaseNotFound()
  const rows = await tx.accessRequest.findMany({ where: { caseId: open.id }, orderBy: { nth: 'asc' } })
  const names = await namesOf(tx, rows.flatMap(({ personId }) => (personId === null ? [] : [personId])))
  return rows.map(({ id, forWhom, personId, askedOn, dueOn, standing, sentBackWhy, preparedBy, sealed }) => ({
    id, forWhom: forWhom as AccessFor, name: names.get(personId ?? '') ?? null, askedOn, dueOn, standing: standing as Standing,
    sentBackWhy: sentBackWhy as Request['sentBackWhy'], preparedByMe: preparedBy === open.actor.personId, hasCopy: sealed !== null,
  }))
}

/** Colleagues who have, or had, a part in the case. Whom the person kept out of it never had one. */
export async function staffOn({ tx, open }: Pick<Acting, 'tx' | 'open'>): Promise<{ id: string; name: string }[]> {
  const grants = await tx.caseGrant.findMany({ where: { caseId: open.id, as: { not: 'keptOut' } }, select: { personId: true }, distinct: ['personId'] })
  const names = await namesOf(tx, grants.map(({ personId }) => personId))
  return [...names].map(([id, name]) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

/** For whom a copy can be made on this case now: not for a person affected who told us themselves (they are one), nor for somebody described who was not told. */
export async function mayAsk({ tx, open }: Pick<Acting, 'tx' | 'open'>): Promise<AccessFor[]> {
  const { affected } = open.review.memory.context as ReviewContext
  const isTold = (await tx.caseNote.count({ where: { caseId: open.id, kind: 'described.told', tree: 'described' } })) > 0
  return ['personTellingUs', ...(affected === 'personTellingUs' || affected === 'nobodyInPerson' ? [] : ['personAffected' as const]), ...(isTold ? ['personDescribed' as const] : []), 'staff']
}

/** Writes down that somebody asked. It is due in a month (article 12), and information governance is on the case until it is handed over. */
export async function askForCopy(acting: Acting, asked: { forWhom: AccessFor; personId: string | undefined; askedOn: string; knownBy: (typeof knownBy)[number] }): Promise<void> {
  const { tx, open, personId } = acting
  if (!open.actor.capacities.has('firstReader')) throw new NotYours('access.asked')
  await lockStrands(tx, open.review.id)
  if (!(await mayAsk(acting)).includes(asked.forWhom)) throw new NotReadyYet(['describedTold'])
  if (asked.forWhom === 'staff' && !(await staffOn(acting)).some(({ id }) => id === asked.personId)) throw new NotReadyYet(['whichColleague'])
  const askedOn = new Date(asked.askedOn)
  if (askedOn > dateOnly(now())) throw new NotReadyYet(['dayGone'])
  const last = await tx.accessRequest.aggregate({ where: { caseId: open.id }, _max: { nth: true } })
  const id = randomUUID()
  await tx.accessRequest.createMany({ data: [{
    id, caseId: open.id, nth: (last._max.nth ?? -1) + 1, forWhom: asked.forWhom, personId: asked.forWhom === 'staff' ? (asked.personId ?? null) : null,
    askedOn, dueOn: DateTime.fromJSDate(askedOn, { zone: 'utc' }).plus({ months: 1 }).toJSDate(), knownBy: asked.knownBy, standing: 'asked',
  }] })
  await tx.$queryRaw`select app.access_asked(${open.id}::uuid, ${now()})::text`
  await tx.auditEntry.createMany({ data: [auditRow({ act: 'access.asked', caseId: open.id, requestId: id, forWhom: asked.forWhom }, { role: 'firstReader', personId })] })
}

/** Makes the copy, and seals it as it is. `draw` writes the page; `listed` are words left out beside every colleague's name. Made again, it takes the place of the one before. */
export async function makeCopy(acting: Acting, { id, listed }: { id: string; listed: readonly string[] }, draw: (content: AccessContent) => string): Promise<void> {
  const { tx, open, personId } = acting
  if (!open.actor.capacities.has('firstReader')) throw new NotYours('pack.prepared')
  await lockStrands(tx, open.review.id)
  const request = await inStanding(acting, id, ['asked', 'prepared'])
  const content = await contentFor(acting, { forWhom: request.forWhom as AccessFor, personId: request.personId, listed }, text('en').whatWeHold.instead)
  if ((await tx.caseKey.count({ where: { caseId: open.id, tree: 'pack' } })) === 0) await tx.caseKey.createMany({ data: [await newApartKey(open.id, 'pack')] })
  const sealed = (await wordsOf(tx, open.id, 'pack')).seal(`pack:${id}`, draw(content))
  await tx.accessRequest.updateMany({ where: { id }, data: { sealed, standing: 'prepared', preparedBy: personId, preparedOn: dateOnly(now()), sentBackWhy: null } })
  await audit(acting, 'pack.prepared', id)
}

/** The copy as it was made, for those who answer for it. Each opening is on the record. Throws CaseNotFound where there is none. */
export async function openCopy(acting: Pick<Acting, 'tx' | 'open' | 'personId'>, id: string): Promise<string> {
  const { tx, open } = acting
  const row = handlesAccess(open) ? await tx.accessRequest.findFirst({ where: { id, caseId: open.id } }) : null
  if (!row?.sealed) throw new CaseNotFound()
  await audit(acting, 'pack.opened', id)
  return z.string().parse((await wordsOf(tx, open.id, 'pack')).open(`pack:${id}`, row.sealed))
}

/** The second of two people lets it go to whom it is for: from now on it stands on their page, where they have one. */
export async function releaseCopy(acting: Acting, id: string): Promise<void> {
  const { tx, personId } = acting
  asGovernance(acting, 'pack.released')
  const { preparedBy } = await inStanding(acting, id, ['prepared'])
  if (preparedBy === personId) throw new NotReadyYet(['secondPerson'])
  await tx.accessRequest.updateMany({ where: { id, standing: 'prepared' }, data: { standing: 'released', releasedBy: personId, releasedOn: dateOnly(now()) } })
  await audit(acting, 'pack.released', id)
}

/** Not as it is: the first reader makes it again. */
export async function sendCopyBack(acting: Acting, { id, why }: { id: string; why: (typeof sentBackReasons)[number] }): Promise<void> {
  asGovernance(acting, 'pack.sentBack')
  await inStanding(acting, id, ['prepared'])
  await acting.tx.accessRequest.updateMany({ where: { id, standing: 'prepared' }, data: { standing: 'asked', sentBackWhy: why, sealed: null } })
  await audit(acting, 'pack.sentBack', id)
}

/** They have it. With the last one handed over information governance leaves the case. */
export async function recordHandedOver(acting: Acting, id: string): Promise<void> {
  const { tx, open } = acting
  asGovernance(acting, 'pack.handedOver')
  await inStanding(acting, id, ['released'])
  await tx.accessRequest.updateMany({ where: { id, standing: 'released' }, data: { standing: 'handedOver', handedOn: dateOnly(now()) } })
  await audit(acting, 'pack.handedOver', id)
  await tx.$queryRaw`select app.access_ended(${open.id}::uuid, ${now()})::text`
}

/** Whether the holder of a code has a copy that was released. */
export async function hasCopyReleased(tx: Transaction, caseId: string): Promise<boolean> {
  return (await tx.accessRequest.count({ where: { caseId } })) > 0
}

/** The latest copy that was released to the holder of the code. Throws CaseNotFound where there is none. */
export async function takeCopyReleased(tx: Transaction): Promise<{ file: string }> {
  const { caseId, holder } = await holderOf(tx)
  const row = await tx.accessRequest.findFirst({ where: { caseId, forWhom: holder }, orderBy: { nth: 'desc' } })
  if (!row?.sealed) throw new CaseNotFound()
  await tx.auditEntry.createMany({ data: [auditRow({ act: 'pack.taken', caseId, requestId: row.id }, { role: holder, personId: null })] })
  return { file: z.string().parse((await wordsOf(tx, caseId, 'pack')).open(`pack:${row.id}`, row.sealed)) }
}

function asGovernance({ open }: Acting, act: string): void {
  if (!open.actor.capacities.has('informationGovernance')) throw new NotYours(act)
}

/** Throws CaseNotFound for a request of another case; NotReadyYet where it does not stand there. */
async function inStanding({ tx, open }: Acting, id: string, standings: readonly Standing[]) {
  const row = isId(id) ? await tx.accessRequest.findFirst({ where: { id, caseId: open.id } }) : null
  if (!row) throw new CaseNotFound()
  if (!standings.some((standing) => standing === row.standing)) throw new NotReadyYet(['copyStanding'])
  return row
}

async function audit({ tx, open, personId }: Pick<Acting, 'tx' | 'open' | 'personId'>, act: 'pack.prepared' | 'pack.opened' | 'pack.released' | 'pack.sentBack' | 'pack.handedOver', requestId: string): Promise<void> {
  await tx.auditEntry.createMany({ data: [auditRow({ act, caseId: open.id, requestId }, { role: roleOf(open.actor), personId })] })
}

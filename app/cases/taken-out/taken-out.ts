import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { auditRow } from '~/confidentiality/audit'
import { fill } from '~/content/fill'
import { text } from '~/content/text'
import { now } from '~/platform/clock'
import type { Transaction } from '~/platform/database'
import { dateOnly, dayInWords } from '~/platform/working-days'
import { lockStrands } from '~/workflow/send'
import type { Acting } from '../acting'
import { NotReadyYet, NotYours } from '../errors'
import { finderOf, type PageHolder, type Piece, pageHolders, piecesOf, type PieceKind, withTexts } from './pieces'
import { wordsOf } from '../words'

/** What kind of words were taken out, and why: all that stays of them, in codes, because a reason in words could say them again. */
export const takenKinds = ['name', 'patient', 'otherPerson', 'health', 'place', 'words'] as const
export const takenReasons = ['safety', 'notNeeded', 'mistake', 'askedFor', 'law'] as const
export type TakenKind = (typeof takenKinds)[number]
export type TakenReason = (typeof takenReasons)[number]

/** What stays where words were taken out. `hidden`: a second person decides; `removed`: they are gone. */
export type Tombstone = { kind: TakenKind; why: TakenReason; standing: 'hidden' | 'removed'; hiddenOn: Date; decidedOn: Date | null; roles: string[] }

const places = z.array(z.object({ piece: z.string(), id: z.uuid(), found: z.array(z.string()).min(1) }))

/**
 * Hides words wherever they stand in the case: from this moment nobody reads them, in whatever page or copy. The words wait, sealed, for a second
 * first reader. Throws NotReadyYet where they stand nowhere, or others wait already.
 */
export async function hideWords(acting: Acting, { words, kind, why }: { words: string; kind: TakenKind; why: TakenReason }): Promise<void> {
  const { tx, open, personId } = acting
  await asFirstReader(acting)
  if (await waitingIn(acting)) throw new NotReadyYet(['oneAtATime'])
  const changed = replaced(await piecesOf(tx, open.id), finderOf(words))
  if (changed.length === 0) throw new NotReadyYet(['wordsStandHere'])
  const id = randomUUID()
  const last = await tx.redaction.aggregate({ where: { caseId: open.id }, _max: { nth: true } })
  const pages = pageHolders.filter((holder) => changed.some(({ from }) => from.pages.includes(holder)))
  await tx.redaction.createMany({ data: [{
    id, caseId: open.id, nth: (last._max.nth ?? -1) + 1, kind, why, places: changed.length, pages, standing: 'hidden',
    hiddenBy: personId, hiddenByRole: 'firstReader', hiddenOn: dateOnly(now()),
  }] })
  const stood = changed.map(({ from: { piece, id: of }, found }) => ({ piece, id: of, found }))
  await tx.hiddenWords.createMany({ data: [{ redactionId: id, caseId: open.id, sealed: (await wordsOf(tx, open.id)).seal(`hidden:${id}`, stood) }] })
  for (const { from, said } of changed) await writeAnew(tx, open.id, from, said)
  await tx.auditEntry.createMany({ data: [auditRow({ act: 'words.hidden', caseId: open.id, redactionId: id, kind, why, places: changed.length }, { role: 'firstReader', personId })] })
}

/** The words that wait, for the second person to decide on. Opening them is on the record. */
export async function showHidden(acting: Acting): Promise<string[]> {
  const { tx, open, personId } = acting
  await asFirstReader(acting)
  const waiting = await waitingIn(acting)
  if (!waiting) throw new NotReadyYet(['secondPerson'])
  const stood = await stoodIn(acting, waiting.id)
  await tx.auditEntry.createMany({ data: [auditRow({ act: 'words.shown', caseId: open.id, redactionId: waiting.id }, { role: 'firstReader', personId })] })
  return [...new Set(stood.flatMap(({ found }) => found))]
}

/**
 * Decides. Taken out for good by a second person: the sealed words are deleted, and where they stood stands what was removed and on which day.
 * Put back, by any first reader: they stand again as they did. Throws NotReadyYet where nothing waits, or the same person would decide.
 */
export async function decideHidden(acting: Acting, decision: 'removed' | 'putBack'): Promise<void> {
  const { tx, open, personId } = acting
  await asFirstReader(acting)
  const waiting = await waitingIn(acting)
  if (!waiting || (decision === 'removed' && waiting.hiddenBy === personId)) throw new NotReadyYet(['secondPerson'])
  const pieces = await piecesOf(tx, open.id)
  for (const { piece, id, found } of await stoodIn(acting, waiting.id)) {
    const from = pieces.find((one) => one.piece === piece && one.id === id)
    if (!from) continue
    const waitingWords = [...found]
    const instead = markOf(waiting.kind as TakenKind, now())
    const said = withTexts(from.said, (typed) => typed.replaceAll(hiddenMark(), () => (decision === 'removed' ? instead : (waitingWords.shift() ?? hiddenMark()))))
    await writeAnew(tx, open.id, from, said)
  }
  // The database deletes the words that waited with this, and lets nobody decide on their own.
  await tx.redaction.updateMany({ where: { id: waiting.id }, data: { standing: decision, decidedBy: personId, decidedByRole: 'firstReader', decidedOn: dateOnly(now()) } })
  const act = decision === 'removed' ? 'words.removed' : 'words.putBack'
  await tx.auditEntry.createMany({ data: [auditRow({ act, caseId: open.id, redactionId: waiting.id }, { role: 'firstReader', personId })] })
}

/**
 * What was taken out, oldest first, for whoever `tx` acts as: on a person's page what stood there. What was put back leaves nothing. With `goneFrom`, only what
 * is gone for good, and stood on the page of that person.
 */
export async function tombstonesOf(tx: Transaction, caseId: string, goneFrom?: PageHolder): Promise<Tombstone[]> {
  const rows = await tx.redaction.findMany({
    where: { caseId, ...(goneFrom === undefined ? { standing: { in: ['hidden', 'removed'] } } : { standing: 'removed', pages: { has: goneFrom } }) }, orderBy: { nth: 'asc' },
    select: { kind: true, why: true, standing: true, hiddenOn: true, decidedOn: true, hiddenByRole: true, decidedByRole: true },
  })
  return rows.map(({ kind, why, standing, hiddenOn, decidedOn, hiddenByRole, decidedByRole }) => ({
    kind: kind as TakenKind, why: why as TakenReason, standing: standing as Tombstone['standing'], hiddenOn, decidedOn,
    roles: [hiddenByRole, ...(decidedByRole === null ? [] : [decidedByRole])],
  }))
}

/** Whether words wait for a second person, and whether this colleague is the one who hid them. */
export async function waitingHere({ tx, open, personId }: Pick<Acting, 'tx' | 'open' | 'personId'>): Promise<{ kind: TakenKind; why: TakenReason; places: number; on: Date; isMine: boolean } | null> {
  const row = await tx.redaction.findFirst({ where: { caseId: open.id, standing: 'hidden' } })
  return row && { kind: row.kind as TakenKind, why: row.why as TakenReason, places: row.places, on: row.hiddenOn, isMine: row.hiddenBy === personId }
}

async function asFirstReader({ tx, open }: Acting): Promise<void> {
  if (!open.actor.capacities.has('firstReader')) throw new NotYours('words.hidden')
  await lockStrands(tx, open.review.id)
}

function waitingIn({ tx, open }: Acting) {
  return tx.redaction.findFirst({ where: { caseId: open.id, standing: 'hidden' } })
}

async function stoodIn({ tx, open }: Acting, redactionId: string): Promise<z.infer<typeof places>> {
  const row = await tx.hiddenWords.findUnique({ where: { redactionId } })
  return row === null ? [] : places.parse((await wordsOf(tx, open.id)).open(`hidden:${redactionId}`, row.sealed))
}

/** The pieces in which something was found, as they read without it, and what was found in each, in its order. */
function replaced(pieces: readonly Piece[], finder: RegExp): { from: Piece; said: unknown; found: string[] }[] {
  return pieces.flatMap((from) => {
    const found: string[] = []
    const said = withTexts(from.said, (typed) => typed.replace(finder, (words) => {
      found.push(words)
      return hiddenMark()
    }))
    return found.length === 0 ? [] : [{ from, said, found }]
  })
}

function writeAnew(tx: Transaction, caseId: string, { piece, id, seal }: Pick<Piece, 'id' | 'seal'> & { piece: PieceKind }, said: unknown): Promise<unknown> {
  return tx.$queryRaw`select app.write_anew(${caseId}::uuid, ${piece}, ${id}::uuid, ${seal(said)})::text`
}

/** What stands in the text while a second person decides; it becomes a part of the case's own words, which are English. */
function hiddenMark(): string {
  return text('en').takenOut.marks.hidden
}

function markOf(kind: TakenKind, at: Date): string {
  const { marks, kinds } = text('en').takenOut
  return fill(marks.removed, { what: kinds[kind], day: `${dayInWords(at, at)} ${String(at.getUTCFullYear())}` })
}

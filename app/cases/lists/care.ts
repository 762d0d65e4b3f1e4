import { randomUUID } from 'node:crypto'
import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { capacitiesOn, casesOf } from './my-cases'
import { openCase, type OpenCase } from '../open-case'
import { NotYours } from '../errors'
import { ratherNotCodes } from '../colleagues/rather-not'
import { thisMonth } from '../colleagues/this-month'

export type MyHours = { agreed: number | null; usedQuarters: number; cases: string[]; lines: { ref: string | null; quarters: number; on: Date }[] }

/** Hours agreed and used this month, and the cases on which more can be written down. Row security shows nobody else's. */
export async function myHours(tx: Transaction, personId: string): Promise<MyHours> {
  const agreed = await tx.agreedHours.findUnique({ where: { personId } })
  const spent = await tx.hoursSpent.findMany({ where: { personId, on: { gte: thisMonth() } }, orderBy: [{ on: 'desc' }, { id: 'asc' }], select: { caseId: true, quarters: true, on: true } })
  const cases = (await casesOf(tx, personId)).filter((open) => givesTimeTo(open))
  return {
    agreed: agreed?.hoursAMonth ?? null,
    usedQuarters: spent.reduce((sum, { quarters }) => sum + quarters, 0),
    cases: cases.map(({ ref }) => ref),
    // A case that is closed to them by now has no reference any more, and its hours stay.
    lines: spent.map(({ caseId, quarters, on }) => ({ ref: cases.find(({ id }) => id === caseId)?.ref ?? null, quarters, on })),
  }
}

/** Writes down time spent on a case. Throws CaseNotFound where it is not theirs to see, NotYours where they neither review nor facilitate it. */
export async function recordHours(tx: Transaction, personId: string, { ref, quarters }: { ref: string; quarters: number }): Promise<void> {
  const open = await openCase(tx, personId, ref)
  if (!givesTimeTo(open)) throw new NotYours('hours')
  await tx.hoursSpent.createMany({ data: [{ id: randomUUID(), caseId: open.id, personId, quarters, on: dateOnly(now()) }] })
}

/** Reviewers and facilitators write their hours down; a first look and a route are their usual work. */
function givesTimeTo(open: OpenCase): boolean {
  return capacitiesOn(open).some((each) => each === 'reviewer' || each === 'facilitator')
}

/** Hours as they are typed: whole, halves and quarters, up to a day. Null for anything else. */
export function quartersIn(typed: string): number | null {
  const plain = typed.trim().replace(',', '.')
  if (!/^\d{1,2}(\.\d{1,2})?$/.test(plain)) return null
  const quarters = Number(plain) * 4
  return Number.isInteger(quarters) && quarters > 0 && quarters <= 96 ? quarters : null
}

export type HoursOfOne = { name: string; agreed: number | null; quarters: number; cases: number; isOver: boolean }

/** For whoever allocates: everybody who reviews or facilitates. Empty for everybody else. */
export async function hoursOfReviewers(tx: Transaction): Promise<HoursOfOne[]> {
  const rows = await tx.$queryRaw<Omit<HoursOfOne, 'isOver'>[]>`select name, agreed, quarters, cases from app.hours_of_reviewers(${thisMonth()}::date)`
  return rows.map((row) => ({ ...row, isOver: row.agreed !== null && row.quarters >= row.agreed * 4 }))
}

/** What somebody would rather not read, by code. Theirs alone. */
export async function ratherNotOf(tx: Transaction, personId: string): Promise<string[]> {
  return (await tx.ratherNot.findUnique({ where: { personId } }))?.kinds ?? []
}

/** Keeps it; what is no code of the lists is left out. */
export async function keepRatherNot(tx: Transaction, personId: string, kinds: readonly string[]): Promise<void> {
  const kept = ratherNotCodes.filter((code) => kinds.includes(code))
  await tx.ratherNot.upsert({ where: { personId }, create: { personId, kinds: kept }, update: { kinds: kept } })
}

export const debriefAnswers = ['talked', 'notNow'] as const
export type DebriefAnswer = (typeof debriefAnswers)[number]
export type Debrief = { id: string; after: 'needs' | 'meeting' | 'finishing'; on: Date }

/** Prompts to talk it through that this person has not answered, oldest first. */
export async function debriefsFor(tx: Transaction, personId: string): Promise<Debrief[]> {
  const rows = await tx.debrief.findMany({ where: { personId, answer: null }, orderBy: [{ on: 'asc' }, { id: 'asc' }], select: { id: true, after: true, on: true } })
  return rows.map(({ id, after, on }) => ({ id, after: after === 'meeting' || after === 'finishing' ? after : 'needs', on }))
}

/** Both answers end the prompt, and nobody else is told which it was. */
export async function answerDebrief(tx: Transaction, personId: string, { id, answer }: { id: string; answer: DebriefAnswer }): Promise<void> {
  await tx.debrief.updateMany({ where: { id, personId, answer: null }, data: { answer, answeredOn: dateOnly(now()) } })
}

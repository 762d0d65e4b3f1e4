import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { CaseTree } from '~/confidentiality/case-keys'
import { now } from '~/platform/clock'
import type { Transaction } from '~/platform/database'
import { dateOnly } from '~/platform/working-days'
import { wordsOf } from './words'

/** Words kept at a step of a case: what kind, by whom (null: the person), on which day. */
export type Said<T> = { kind: string; authorId: string | null; on: Date; said: T }

export type NewNote = { caseId: string; strandId: string; kind: string; said: unknown; tree?: CaseTree; authorId?: string | null }

/** Keeps words beside the strand that they belong to, sealed under one key of the case at the place `note:<id>`. Words never go into an event. */
export async function keepSaid(tx: Transaction, { caseId, strandId, kind, said, tree = 'narrative', authorId = null }: NewNote): Promise<string> {
  const id = randomUUID()
  const sealed = (await wordsOf(tx, caseId, tree)).seal(`note:${id}`, said)
  await tx.caseNote.createMany({ data: [{ id, caseId, strandId, kind, tree, sealed, authorId, on: dateOnly(now()) }] })
  return id
}

/** The notes of these kinds under one key of the case, oldest first of each day. What does not have the shape asked for is left out. */
export async function notesOf<T>(tx: Transaction, caseId: string, kinds: readonly string[], shape: z.ZodType<T>, tree: CaseTree = 'narrative'): Promise<Said<T>[]> {
  const rows = await tx.caseNote.findMany({ where: { caseId, kind: { in: [...kinds] }, tree }, orderBy: { on: 'asc' } })
  if (rows.length === 0) return []
  const words = await wordsOf(tx, caseId, tree)
  return rows.flatMap(({ id, kind, authorId, on, sealed }) => {
    const said = shape.safeParse(words.open(`note:${id}`, sealed))
    return said.success ? [{ kind, authorId, on, said: said.data }] : []
  })
}

/** The last of them, by `nth`: the version of the strand that each was written at. */
export async function latestNote<T extends { nth: number }>(tx: Transaction, caseId: string, kind: string, shape: z.ZodType<T>): Promise<T | undefined> {
  const notes = await notesOf(tx, caseId, [kind], shape)
  return notes.sort((one, other) => one.said.nth - other.said.nth).at(-1)?.said
}

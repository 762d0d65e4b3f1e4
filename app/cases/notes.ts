import { randomUUID } from 'node:crypto'
import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { dateOnly } from '~/platform/working-days'
import { wordsOf } from './words'

/** What the person says in their own words at a step of the case. Each is a note beside the strand that it belongs to. */
export type PersonsNote = 'optionChosen' | 'obligationSaid' | 'finishingSaid' | 'howItIs' | 'lookAskedFor' | 'reopeningAskedFor' | 'incidentReference'

/** Keeps it, sealed under the narrative key at the place `note:<id>`. Words never go into an event. */
export async function keepNote(tx: Transaction, { caseId, strandId, kind, said }: { caseId: string; strandId: string; kind: PersonsNote; said: unknown }): Promise<void> {
  const id = randomUUID()
  const words = await wordsOf(tx, caseId)
  const row = { id, caseId, strandId, kind, tree: 'narrative', sealed: words.seal(`note:${id}`, said), on: dateOnly(now()) }
  await tx.caseNote.createMany({ data: [row] })
}

import { randomBytes } from 'node:crypto'
import { type Bytes, EnvelopeError } from './envelope'
import { keys } from './keys'

/** The two trees of a case: people's words, and what owners and route leads may read. */
export type CaseTree = 'narrative' | 'work'

/** A row of the key table: a data key of a case, wrapped. Deleting it shreds what it sealed. */
export type CaseKeyRow = { caseId: string; tree: CaseTree; epoch: string; wrapped: Bytes }

/** Makes the two data keys of a new case, and the rows to store with it. @throws KeysUnavailable */
export async function newCaseKeys(caseId: string): Promise<{ narrative: Bytes; work: Bytes; rows: CaseKeyRow[] }> {
  const service = await keys()
  const narrative = randomBytes(32)
  const work = randomBytes(32)
  const rows: CaseKeyRow[] = [
    { caseId, tree: 'narrative', ...(await service.wrap('narrative', caseId, narrative)) },
    { caseId, tree: 'work', ...(await service.wrap('work', caseId, work)) },
  ]
  return { narrative, work, rows }
}

/**
 * Unwraps the data key of a row that row security let through: without a live grant there is no row, and so no key.
 * @throws EnvelopeError when the row was moved from another case or tree; KeysUnavailable when the epoch's key is away.
 */
export async function openCaseKey(row: { caseId: string; tree: string; epoch: string; wrapped: Uint8Array }): Promise<Bytes> {
  return (await keys()).unwrap(caseTree(row.tree), row.epoch, row.caseId, row.wrapped)
}

/** The same key wrapped under the current epoch. @throws as `openCaseKey` does */
export async function rewrapCaseKey(row: { caseId: string; tree: string; epoch: string; wrapped: Uint8Array }): Promise<CaseKeyRow> {
  const tree = caseTree(row.tree)
  return { caseId: row.caseId, tree, ...(await (await keys()).wrap(tree, row.caseId, await openCaseKey(row))) }
}

function caseTree(tree: string): CaseTree {
  if (tree === 'narrative' || tree === 'work') return tree
  throw new EnvelopeError(`A case has no key tree ${tree}.`)
}

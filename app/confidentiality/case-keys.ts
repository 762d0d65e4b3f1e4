import { randomBytes } from 'node:crypto'
import { type Bytes, EnvelopeError } from './envelope'
import { keys } from './keys'

/** The trees of a case: people's words, what owners and route leads may read, what is said to and by the person described, and copies for those who ask what we hold. */
export type CaseTree = 'narrative' | 'work' | ApartTree

/** The trees that a case does not begin with. */
export type ApartTree = (typeof apartTrees)[number]
const apartTrees = ['described', 'pack'] as const

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

/** Makes a key that the case does not begin with, and the row to store with it: no other key of the case ever opens what it seals. @throws KeysUnavailable */
export async function newApartKey(caseId: string, tree: ApartTree): Promise<CaseKeyRow> {
  return { caseId, tree, ...(await wrapped(tree, caseId, randomBytes(32))) }
}

/**
 * Unwraps the data key of a row that row security let through: without a live grant there is no row, and so no key.
 * @throws EnvelopeError when the row was moved from another case or tree; KeysUnavailable when the epoch's key is away.
 */
export async function openCaseKey(row: { caseId: string; tree: string; epoch: string; wrapped: Uint8Array }): Promise<Bytes> {
  const { tree, context } = wrappedAs(caseTree(row.tree), row.caseId)
  return (await keys()).unwrap(tree, row.epoch, context, row.wrapped)
}

/** The same key wrapped under the current epoch. @throws as `openCaseKey` does */
export async function rewrapCaseKey(row: { caseId: string; tree: string; epoch: string; wrapped: Uint8Array }): Promise<CaseKeyRow> {
  const tree = caseTree(row.tree)
  return { caseId: row.caseId, tree, ...(await wrapped(tree, row.caseId, await openCaseKey(row))) }
}

async function wrapped(caseKeyTree: CaseTree, caseId: string, key: Bytes) {
  const { tree, context } = wrappedAs(caseKeyTree, caseId)
  return (await keys()).wrap(tree, context, key)
}

/** The key service knows two trees for cases; the others are wrapped under the work tree, each with a context of its own, so that none opens as another. */
function wrappedAs(tree: CaseTree, caseId: string): { tree: 'narrative' | 'work'; context: string } {
  return isApart(tree) ? { tree: 'work', context: `${caseId}:${tree}` } : { tree, context: caseId }
}

function caseTree(tree: string): CaseTree {
  if (tree === 'narrative' || tree === 'work' || isApart(tree)) return tree
  throw new EnvelopeError(`A case has no key tree ${tree}.`)
}

function isApart(tree: string): tree is ApartTree {
  return apartTrees.some((apart) => apart === tree)
}

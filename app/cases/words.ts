import { openCaseKey, type CaseTree } from '~/confidentiality/case-keys'
import { openJson, sealJson } from '~/confidentiality/envelope'
import type { Transaction } from '~/platform/database'
import { CaseNotFound } from './errors'

/** The key of one tree of one case, in use: seals and opens values by the field that they belong to. */
export type CaseWords = {
  /** `field` names the place, such as `message:<id>`; a value sealed for one place opens in no other. */
  seal: (field: string, value: unknown) => Uint8Array<ArrayBuffer>
  open: (field: string, sealed: Uint8Array) => unknown
}

/**
 * Opens one key tree of a case for whoever `tx` acts as. Row security gives the wrapped key only to a live grant or the person's
 * own code. Throws CaseNotFound where it gives none.
 */
export async function wordsOf(tx: Transaction, caseId: string, tree: CaseTree = 'narrative'): Promise<CaseWords> {
  const row = await tx.caseKey.findUnique({ where: { caseId_tree: { caseId, tree } } })
  if (!row) throw new CaseNotFound()
  const key = await openCaseKey(row)
  return {
    seal: (field, value) => new Uint8Array(sealJson(key, value, { tree, caseId, field })),
    open: (field, sealed) => openJson(key, sealed, { tree, caseId, field }),
  }
}

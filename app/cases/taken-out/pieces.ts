import type { CaseTree } from '~/confidentiality/case-keys'
import type { Transaction } from '~/platform/database'
import { patternOf } from '~/platform/pattern'
import { ACCOUNT_FIELD } from '~/reports/account'
import { MASKED_FIELD } from '../account'
import { treeOf } from '../messages'
import { type CaseWords, wordsOf } from '../words'

/** Where words of people stand in a case. The names are those that `app.write_anew` knows. */
export type PieceKind = 'account' | 'masked' | 'message' | 'note' | 'party' | 'need' | 'needReason' | 'obligation' | 'obligationAnswer' | 'obligationEvidence'

/** Whose page shows a piece, or has it in its reach. */
export const pageHolders = ['personTellingUs', 'personAffected', 'personDescribed'] as const
export type PageHolder = (typeof pageHolders)[number]

/** One sealed value, opened. `seal` seals what takes its place, under the same key and bound to the same place. */
export type Piece = { piece: PieceKind; id: string; pages: readonly PageHolder[]; said: unknown; seal: (said: unknown) => Uint8Array<ArrayBuffer> }

const both: readonly PageHolder[] = ['personTellingUs', 'personAffected']
const toOwner: readonly PageHolder[] = pageHolders

/** Every sealed value of a case that holds somebody's words and that whoever `tx` acts as may read. */
export async function piecesOf(tx: Transaction, caseId: string): Promise<Piece[]> {
  const keys = new Map<CaseTree, CaseWords>()
  const found: Piece[] = []
  const add = async (piece: PieceKind, id: string, sealed: Uint8Array | null, field: string, pages: readonly PageHolder[], tree: CaseTree = 'narrative') => {
    if (sealed === null) return
    const words = keys.get(tree) ?? (await wordsOf(tx, caseId, tree))
    keys.set(tree, words)
    found.push({ piece, id, pages, said: words.open(field, sealed), seal: (said) => words.seal(field, said) })
  }
  const report = await tx.report.findUnique({ where: { caseId } })
  if (report) await add('account', caseId, report.sealed, ACCOUNT_FIELD, ['personTellingUs'])
  const masked = await tx.maskedAccount.findUnique({ where: { caseId } })
  if (masked) await add('masked', caseId, masked.sealed, MASKED_FIELD, [])
  for (const { id, thread, sealed } of await tx.message.findMany({ where: { caseId } })) {
    await add('message', id, sealed, `message:${id}`, toOwner.filter((holder) => holder === thread), treeOf(thread))
  }
  for (const { id, tree, kind, sealed } of await tx.caseNote.findMany({ where: { caseId } })) {
    await add('note', id, sealed, `note:${id}`, pagesOfNote(tree, kind), tree as CaseTree)
  }
  for (const { id, sealed } of await tx.party.findMany({ where: { caseId } })) await add('party', id, sealed, `party:${id}`, both)
  for (const { id, sealed, cannotBeMet } of await tx.need.findMany({ where: { caseId } })) {
    await add('need', id, sealed, `need:${id}`, both)
    await add('needReason', id, cannotBeMet, `need-reason:${id}`, both)
  }
  for (const { id, sealed, answerSealed, evidenceSealed } of await tx.obligation.findMany({ where: { caseId } })) {
    await add('obligation', id, sealed, `obligation:${id}`, both, 'work')
    await add('obligationAnswer', id, answerSealed, `obligation-answer:${id}`, both, 'work')
    await add('obligationEvidence', id, evidenceSealed, `obligation-evidence:${id}`, both, 'work')
  }
  return found
}

function pagesOfNote(tree: string, kind: string): readonly PageHolder[] {
  if (kind === 'colleaguesNote') return []
  // What whoever told us says of the goals, and how they are known, stands on no other page.
  if ((kind === 'goalsSaid' && tree === 'narrative') || kind === 'reach') return ['personTellingUs']
  return tree === 'described' ? ['personDescribed'] : tree === 'work' ? [] : both
}

/** The fields of a sealed value in which somebody typed; every other string is a code or an id, and stays. */
const typedByHand: ReadonlySet<string> = new Set([
  'words', 'why', 'got', 'what', 'narrative', 'wordsUsed', 'narrativeLanguage', 'interpreterLanguage', 'division', 'service', 'team', 'incidentReference', 'safeTimes',
])

/** The value with every text that somebody typed in it changed, and all else as it was. */
export function withTexts(said: unknown, change: (text: string) => string, field: string | null = null): unknown {
  if (typeof said === 'string') return field === null || typedByHand.has(field) ? change(said) : said
  if (Array.isArray(said)) return said.map((one) => withTexts(one, change, field ?? ''))
  if (typeof said !== 'object' || said === null) return said
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, name === 'goals' || name === 'each' ? value : withTexts(value, change, name)]))
}

/** Finds words as they stand in a text: whole words, whatever their capitals and however their spaces were typed. */
export function finderOf(words: string): RegExp {
  const first = /^[\p{L}\p{N}]/u.test(words.trim()) ? '(?<![\\p{L}\\p{N}])' : ''
  const last = /[\p{L}\p{N}]$/u.test(words.trim()) ? '(?![\\p{L}\\p{N}])' : ''
  return new RegExp(`${first}${patternOf(words)}${last}`, 'giu')
}

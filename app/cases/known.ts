import { z } from 'zod'
import { leaveInName } from '~/confidentiality/vault'
import type { Transaction } from '~/platform/database'
import type { Account } from '~/reports/account'
import { type CodeOf, codesOf } from '~/reports/code-lists'
import { tellFirstReader } from '~/workflow/tell-first-reader'
import { lockStrands } from '~/workflow/send'
import { accountTold } from './account'
import { changeChoice } from './choices'
import { CaseNotFound, NotOffered, NotYours } from './errors'
import type { Following } from './following'
import { keepSaid, latestNote } from './said'

/** Who whoever told us is to us, the least known first: they may move on, and are never moved. */
export const modes = ['unknown', 'keptApart', 'named'] as const satisfies readonly CodeOf<'mode'>[]
export type Mode = (typeof modes)[number]

/** What they leave. `way` null: how to reach them stays as it was. An empty name or time leaves what stands. */
export type Left = { mode: Mode; name: string; way: { contact: 'phone' | 'other'; details: string; safeTimes: string } | null }

/** Codes alone, by `nth`; the name, the number and when it is safe are in the vault. */
const since = z.object({ nth: z.number().int(), mode: z.enum(codesOf('mode')), contact: z.enum(codesOf('contact')) })

/** The answers with what they said since of who they are and how to reach them. Codes leave the note and no word, so nothing is recorded. */
export async function answersSince(tx: Transaction, caseId: string, answers: Account['answers']): Promise<Account['answers']> {
  const said = await latestNote(tx, caseId, 'reach', since)
  return said === undefined ? answers : { ...answers, mode: said.mode, contact: said.contact }
}

/** How they are known now, for their own page; null where the account is somebody else's. */
export async function knownAs(tx: Transaction, { caseId, holder }: Following): Promise<Mode | null> {
  const told = holder === 'personTellingUs' ? await accountTold(tx, caseId) : null
  return told && (await answersSince(tx, caseId, told.answers)).mode
}

/**
 * Leaves a name or a way to be reached: into the row of the vault that this report has had since it came, whether or not there was a name in it, so that
 * the row looks as before. Which way they chose is kept beside the case, sealed, and audited by a date alone. A way to be reached turns "contact me" on.
 * Throws NotYours for anybody but whoever told us and for a report that was taken back, NotOffered where there is nothing in it or no name to the way chosen.
 */
export async function leaveReach(tx: Transaction, following: Following, { mode, name, way }: Left): Promise<void> {
  const { caseId, holder, review } = following
  if (holder !== 'personTellingUs' || isSealed(following)) throw new NotYours('choice.changed')
  await lockStrands(tx, review.id)
  const told = await accountTold(tx, caseId)
  if (!told) throw new CaseNotFound()
  const standing = await answersSince(tx, caseId, told.answers)
  const next = further(standing.mode, mode)
  if (next !== standing.mode && standing.mode === 'unknown' && name === '') throw new NotOffered('yourName', 'noName')
  if (next === standing.mode && name === '' && way === null) throw new NotOffered('yourName', 'nothingGiven')
  if (way !== null) await changeChoice(tx, following, { kind: 'contactMe', detail: null, isOn: true })
  const nth = ((await latestNote(tx, caseId, 'reach', since))?.nth ?? -1) + 1
  await keepSaid(tx, { caseId, strandId: review.id, kind: 'reach', said: { nth, mode: next, contact: way?.contact ?? standing.contact } })
  await tellFirstReader(tx, { caseId, strandId: review.id, notice: 'choiceChanged', key: `reach:${caseId}:${nth}` })
  // The vault is another transaction and comes last: whatever refuses the step has spoken before.
  await leaveInName({ role: holder }, { vaultId: told.nameId, caseId, left: fieldsOf(name, way) })
}

/** Of a report that was taken back nothing is opened any more, so nothing is asked for either. */
export function isSealed({ review }: Pick<Following, 'review'>): boolean {
  return ['withdrawn', 'cleared'].includes(review.state)
}

/** Never back: who is known cannot become unknown. */
function further(one: Mode, other: Mode): Mode {
  return modes.indexOf(other) > modes.indexOf(one) ? other : one
}

function fieldsOf(name: string, way: Left['way']): Record<string, string> {
  const named: Record<string, string> = name === '' ? {} : { yourName: name }
  if (way === null) return named
  return { ...named, contactDetails: way.details, ...(way.safeTimes === '' ? {} : { safeTimes: way.safeTimes }) }
}

import { openLeft, rowToReach } from '~/confidentiality/vault'
import { asActor, type Transaction } from '~/platform/database'
import type { Account } from '~/reports/account'
import type { CodeOf } from '~/reports/code-lists'
import { accountMasked, accountTold } from './account'
import { choicesNow } from './choices'
import { roleOf } from './decide'
import { CaseNotFound, NotReadyYet } from './errors'
import { answersSince } from './known'
import type { OpenCase } from './open-case'

/**
 * What a colleague may open of what whoever told us left in the vault. `contact`: how to reach them, because they allow it now. `name`: they said
 * openly who they are. Null: nothing.
 */
export type Openable = 'contact' | 'name' | 'both' | null

/** How whoever told us is to be reached, as the account says it in codes: no word of theirs. `contactMe` null: they never said. */
export type Reach = {
  mode: CodeOf<'mode'>
  contact: CodeOf<'contact'>
  rhythm: CodeOf<'rhythm'> | null
  asksToBeRung: boolean
  contactMe: boolean | null
  /** The name and the number of a patient, or of somebody who cares for one, are for first readers alone. */
  isForFirstReaders: boolean
  openable: Openable
}

/** What was opened: null where nothing is left of it, and a name only where they said who they are. */
export type Opened = { what: 'contact' | 'name' | 'both'; details: string | null; safeTimes: string | null; name: string | null }

/** Ways in which a colleague, and not our own alert, reaches somebody. An alert says one of three sentences that the person picked, and no more. */
const byAColleague: readonly CodeOf<'contact'>[] = ['phone', 'other']

function carriesThem({ capacities }: OpenCase['actor']): boolean {
  return (['firstReader', 'reviewer', 'facilitator'] as const).some((capacity) => capacities.has(capacity))
}

/**
 * What the answers and the choice "contact me" say together. Off stops everything; where it was never touched, asking to be rung and leaving a number
 * is itself the yes to being rung, as the form says before it is sent, and a number alone is not.
 */
export function reachOf(answers: Account['answers'], contactMe: boolean | null, isFirstReader: boolean): Reach {
  const { mode, contact, rhythm, howAreYou, teller } = answers
  const asksToBeRung = howAreYou === 'ringMe' && contactMe !== false
  const isForFirstReaders = teller !== 'staff' && !isFirstReader
  const mayContact = contactMe === true ? byAColleague.includes(contact) : asksToBeRung && contact === 'phone'
  const mayName = mode === 'named'
  const openable = isForFirstReaders ? null : mayContact && mayName ? 'both' : mayContact ? 'contact' : mayName ? 'name' : null
  return { mode, contact, rhythm: rhythm === undefined || rhythm === 'ratherNotSay' ? null : rhythm, asksToBeRung, contactMe, isForFirstReaders, openable }
}

/** Whether whoever told us wants to hear from us; null where they never said. */
export async function contactChoice(tx: Transaction, caseId: string): Promise<boolean | null> {
  const choice = (await choicesNow(tx, caseId)).find(({ kind }) => kind === 'contactMe')
  return choice === undefined || choice.on === null ? null : choice.isOn
}

/**
 * How to reach them, for those who carry the case's words and do not only look at how it was handled; null for everybody else, and where they may
 * read no account yet. Codes leave the account and no word of it, so nothing is recorded.
 */
export async function howToReach(tx: Transaction, { id, actor }: OpenCase): Promise<Reach | null> {
  if (!carriesThem(actor)) return null
  const isFirstReader = actor.capacities.has('firstReader')
  const read = isFirstReader ? await accountTold(tx, id) : await accountMasked(tx, id)
  return read && reachOf(await answersSince(tx, id, read.answers), await contactChoice(tx, id), isFirstReader)
}

/**
 * Opens it, in a transaction of the vault: what the account says is asked again, the database gives the row or does not, and the audit row stands with
 * it. The plaintext exists only after that. For names kept apart and for somebody unknown, no name comes out, whatever is in the row.
 * Throws CaseNotFound for somebody who does not carry the case, NotReadyYet where the person does not allow it.
 */
export async function openReach(open: OpenCase): Promise<Opened> {
  const { id: caseId, actor } = open
  const { personId } = actor
  if (personId === null || !carriesThem(actor)) throw new CaseNotFound()
  const { row, what, safeTimes } = await asActor({ as: 'vault', personId }, async (tx) => {
    const told = await accountTold(tx, caseId)
    if (!told) throw new CaseNotFound()
    const { openable } = reachOf(await answersSince(tx, caseId, told.answers), await contactChoice(tx, caseId), actor.capacities.has('firstReader'))
    if (openable === null) throw new NotReadyYet([])
    const found = await rowToReach(tx, { personId, role: roleOf(actor) }, { vaultId: told.nameId, caseId, what: openable })
    if (!found) throw new NotReadyYet([])
    return { row: found, what: openable, safeTimes: told.answers.safeTimes ?? null }
  })
  const left = await openLeft(row)
  return {
    what, safeTimes: what === 'name' ? null : (left?.safeTimes ?? safeTimes),
    details: what === 'name' ? null : (left?.contactDetails ?? null), name: what === 'contact' ? null : (left?.yourName ?? null),
  }
}

import type { SafetyRouteEvent } from '#workflows/safety-route'
import { openName } from '~/confidentiality/vault'
import { accountTold } from '../account'
import { type Acting, happen, keepNote } from '../acting'
import { CaseNotFound } from '../errors'

type Reason = Extract<SafetyRouteEvent, { type: 'name.openedAlone' }>['reason']
export const openingReasons = ['suicideRisk', 'violenceRisk', 'childAtRisk', 'medicalEmergency'] as const satisfies readonly Reason[]

/**
 * A life is at risk: one person opens the name at once, with a reason. A second one reviews it within a working day, and the person is told.
 * Returns the name and how to reach them, and nothing else that is kept with it; empty where nobody gave one. The vault is another transaction and comes last: whatever refuses the step has
 * spoken before. Throws CaseNotFound for a colleague whose part of the case has no account.
 */
export async function openNameAlone(acting: Acting, { reason, words }: { reason: Reason; words: string }): Promise<string[]> {
  const { tx, open, personId } = acting
  const told = await accountTold(tx, open.id)
  if (!told) throw new CaseNotFound()
  await happen(acting, { type: 'name.openedAlone', byId: personId, reason } as { type: string })
  await keepNote(acting, 'nameOpenedAlone', { reason, words }, 'work')
  const name = await openName({ personId, role: 'firstReader' }, { vaultId: told.nameId, caseId: open.id, why: reason })
  return [name?.yourName, name?.contactDetails].filter((left) => left !== undefined)
}

/** A second person looked at why the name was opened, and says so. */
export async function reviewNameOpening(acting: Acting, words: string): Promise<void> {
  await happen(acting, { type: 'nameOpening.reviewed', byId: acting.personId } as { type: string })
  await keepNote(acting, 'nameOpeningReviewed', { words }, 'work')
}

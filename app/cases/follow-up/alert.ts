import { z } from 'zod'
import { openAlert, sealAlert } from '~/confidentiality/vault'
import type { Transaction } from '~/platform/database'
import type { CodeOf } from '~/reports/code-lists'
import { changeChoice } from '../choices'
import { CaseNotFound } from '../errors'
import type { Following } from '../following'

/** One of the three fixed texts that an alert may have. */
type Wording = CodeOf<'alertWording'>

/** An address that mail can be sent to, as somebody typed it: 254 characters at most (RFC 5321). */
export const anAddress = z.email().max(254)

/** Which of the fixed words the person picked, or null where nothing is sent. The address itself is shown to nobody, not even to them. */
export async function alertNow(tx: Transaction, following: Following): Promise<Wording | null> {
  const row = await alertOf(tx, following)
  const left = row === null ? null : await openAlert(row)
  if (left?.address === undefined) return null
  return left.wording === 'second' || left.wording === 'third' ? left.wording : 'first'
}

/** Leaves an address for the private alert, in the words picked, and turns the choice to be contacted on: without it nothing is sent. */
export async function leaveAlert(tx: Transaction, following: Following, { address, wording }: { address: string; wording: Wording }): Promise<void> {
  await changeChoice(tx, following, { kind: 'contactMe', detail: null, isOn: true })
  await keep(tx, following, { address, wording })
}

/** Takes the address away: the row becomes the dummy that everybody without an alert has. The choice to be contacted stays as it is. */
export async function takeAlertAway(tx: Transaction, following: Following): Promise<void> {
  await keep(tx, following, null)
}

async function keep(tx: Transaction, following: Following, left: { address: string; wording: Wording } | null): Promise<void> {
  const row = await alertOf(tx, following)
  if (row === null) throw new CaseNotFound()
  const { sealed, epoch, wrapped } = await sealAlert(left, row.id)
  await tx.alert.updateMany({ where: { id: row.id }, data: { sealed, epoch, wrapped } })
}

function alertOf(tx: Transaction, { caseId, holder }: Following) {
  return tx.alert.findUnique({ where: { caseId_holder: { caseId, holder } } })
}

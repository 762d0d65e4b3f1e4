import { clocksOf } from '~/workflow/settings'
import { now } from '~/platform/clock'
import type { Transaction } from '~/platform/database'
import { dueAfter } from '~/platform/working-days'
import type { StrandView } from './open-case'

/** Where telling the person described stands once they know the gist. Closed is not among them: it also closes where nobody was ever told. */
const afterTelling = ['told', 'heard', 'nothingSaid']

/** Whether the person described was told: nobody is heard, nor silent, about what they do not know of. */
export function wasTold(strands: readonly StrandView[]): boolean {
  return strands.some(({ machine, state }) => machine === 'notice' && afterTelling.includes(state))
}

/** The same, also once telling was closed: what was said to them cannot be unsaid. */
export async function wasEverTold(tx: Transaction, caseId: string): Promise<boolean> {
  return (await tx.caseNote.count({ where: { caseId, kind: 'described.told', tree: 'described' } })) > 0
}

/**
 * Whether colleagues may write down by now that the person described said nothing. DOMAIN.md gives no clock for an answer to the notice; it gives
 * everybody two working days to think before a meeting, and less would not be fair to somebody about whom a consequence may follow: the same
 * length, as the trust set it, from the day on which they were told. They themselves may say at once that they say nothing.
 */
export async function hadTimeToAnswer(tx: Transaction, caseId: string): Promise<boolean> {
  const told = await tx.caseNote.findFirst({ where: { caseId, kind: 'described.told', tree: 'described' }, orderBy: { on: 'desc' }, select: { on: true } })
  return told !== null && dueAfter(told.on, (await clocksOf(tx)).twoDaysToThink) <= now()
}

import type { HandlingReviewContext } from '#workflows/handling-review'
import type { Transaction } from '~/platform/database'
import { type Actor, decide } from '../decide'
import { EventRefused } from '../errors'
import type { StrandView } from '../open-case'

type Asker = HandlingReviewContext['askedBy']

/** The look at the handling that this holder asked for and that still goes on, or none: nobody takes back what somebody else asked for. */
export function ownLook(strands: readonly StrandView[], by: Asker): StrandView | undefined {
  return strands.find(({ machine, memory, offers }) => machine === 'handling-review' && (memory.context as HandlingReviewContext).askedBy === by && offers.includes('request.takenBack'))
}

/** Takes it back on their own page, and gives no reason: the look ends, and the case goes on from where it was. Throws EventRefused where none of theirs goes on. */
export async function takeOwnLookBack(tx: Transaction, { actor, strands }: { actor: Actor; strands: readonly StrandView[] }, by: Asker): Promise<void> {
  const look = ownLook(strands, by)
  if (!look) throw new EventRefused('handling-review', 'takenBack', 'request.takenBack')
  await decide(tx, actor, { machine: 'handling-review', strandId: look.id, event: { type: 'request.takenBack', by } as { type: string } })
}

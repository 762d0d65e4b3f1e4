import type { ReviewContext, ReviewEvent } from '#workflows/restorative-review'
import { type Acting, happen } from '../acting'
import { NotReadyYet } from '../errors'

type Found = Extract<ReviewEvent, { type: 'withdrawal.checked' }>['found']

export const withdrawalFindings = ['nothing', 'request', 'claim', 'inquiry', 'safeguarding'] as const satisfies readonly Found[]

/** What may be found now: while a look at the handling goes on, not nothing, because that look is an open request. */
export function withdrawalFindingsNow({ strand }: Acting): readonly Found[] {
  return (strand.memory.context as ReviewContext).looks > 0 ? withdrawalFindings.filter((found) => found !== 'nothing') : withdrawalFindings
}

/** Information governance looked for an open request, claim, inquiry or safeguarding matter (DOMAIN.md 3.3). They hold no key, so there are no words: what was found is in the event. Throws NotReadyYet for nothing while a look goes on. */
export async function checkWithdrawal(acting: Acting, { found }: { found: Found }): Promise<void> {
  if (!withdrawalFindingsNow(acting).includes(found)) throw new NotReadyYet(['lookEnds'])
  await happen(acting, { type: 'withdrawal.checked', found } as { type: string })
}

import type { ReviewEvent } from '#workflows/restorative-review'
import { type Acting, happen } from './acting'

type Found = Extract<ReviewEvent, { type: 'withdrawal.checked' }>['found']

export const withdrawalFindings = ['nothing', 'request', 'claim', 'inquiry', 'safeguarding'] as const satisfies readonly Found[]

/** Information governance looked for an open request, claim, inquiry or safeguarding matter (DOMAIN.md 3.3). They hold no key, so there are no words: what was found is in the event. */
export async function checkWithdrawal(acting: Acting, { found }: { found: Found }): Promise<void> {
  await happen(acting, { type: 'withdrawal.checked', found } as { type: string })
}

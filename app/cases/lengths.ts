import type { Transaction } from '~/platform/database'
import type { ClockLengths } from '~/workflow/clocks'
import { clocksOf } from '~/workflow/settings'

/** How long our own promises last in this trust, for pages that say so before anything has a day. */
export function lengthsPromised(tx: Transaction): Promise<Pick<ClockLengths, 'withdrawalCheck' | 'wordFromUs'>> {
  return clocksOf(tx)
}

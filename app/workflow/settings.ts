import type { Transaction } from '~/platform/database'
import { type ClockLengths, clockLengths } from './clocks'

const KEPT_FOR = 60_000

let kept: { lengths: ClockLengths; until: number } | null = null

/** The trust's own lengths over ours (setting `clocks`: clock name to length), looked up once a minute: a change counts from then. */
export async function clocksOf(tx: Transaction): Promise<ClockLengths> {
  const known = clocksKept()
  if (known) return known
  const row = await tx.setting.findUnique({ where: { key: 'clocks' } })
  const lengths = row ? { ...clockLengths, ...(row.value as Partial<ClockLengths>) } : clockLengths
  kept = { lengths, until: performance.now() + KEPT_FOR }
  return lengths
}

/** The lengths where they were looked up within the minute, else null: for whoever need not ask the database anything else. */
export function clocksKept(): ClockLengths | null {
  return kept && performance.now() < kept.until ? kept.lengths : null
}

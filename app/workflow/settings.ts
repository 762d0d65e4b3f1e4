import type { Transaction } from '~/platform/database'
import { type ClockLengths, clockLengths } from './clocks'

const KEPT_FOR = 60_000

let kept: { lengths: ClockLengths; until: number } | null = null

/** The trust's own lengths over ours (setting `clocks`: clock name to length), looked up once a minute: a change counts from then. */
export async function clocksOf(tx: Transaction): Promise<ClockLengths> {
  if (kept && performance.now() < kept.until) return kept.lengths
  const row = await tx.setting.findUnique({ where: { key: 'clocks' } })
  const lengths = row ? { ...clockLengths, ...(row.value as Partial<ClockLengths>) } : clockLengths
  kept = { lengths, until: performance.now() + KEPT_FOR }
  return lengths
}

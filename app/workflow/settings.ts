import type { Transaction } from '~/platform/database'
import { type ClockLengths, clockLengths } from './clocks'

/** The trust's own lengths over ours (setting `clocks`: clock name to length). Read with each event: a change counts from the next one. */
export async function clocksOf(tx: Transaction): Promise<ClockLengths> {
  const row = await tx.setting.findUnique({ where: { key: 'clocks' } })
  return row ? { ...clockLengths, ...(row.value as Partial<ClockLengths>) } : clockLengths
}

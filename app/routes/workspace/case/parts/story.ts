import type { OpenCase } from '~/cases/open-case'
import { recordOf } from '~/cases/record'
import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'

/** What became of a case so far, for those who carry it, ready to be drawn. */
export async function readStory(tx: Transaction, open: OpenCase) {
  const record = await recordOf(tx, open)
  return {
    record: record.map(({ on, ...line }) => ({ ...line, day: dayInWords(on, now()) })),
  }
}

export type Story = Awaited<ReturnType<typeof readStory>>

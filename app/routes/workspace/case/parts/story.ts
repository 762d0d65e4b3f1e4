import { historyOf } from '~/cases/history'
import type { OpenCase } from '~/cases/open-case'
import { recordOf } from '~/cases/record'
import { mapOf } from '~/cases/workflow-map'
import type { Transaction } from '~/platform/database'
import { now } from '~/platform/clock'
import { dayInWords } from '~/platform/working-days'

/** What became of a case so far, for those who carry it, ready to be drawn. */
export async function readStory(tx: Transaction, open: OpenCase) {
  const day = (on: Date) => dayInWords(on, now())
  const [record, history, { places, ways }] = [await recordOf(tx, open), await historyOf(tx, open), await mapOf(tx, open)]
  return {
    record: record.map(({ on, ...line }) => ({ ...line, day: day(on) })),
    history: history.map(({ on, ...line }) => ({ ...line, day: day(on) })),
    map: { ways, places: places.map(({ days, ...place }) => ({ ...place, days: days.map(day) })) },
  }
}

export type Story = Awaited<ReturnType<typeof readStory>>

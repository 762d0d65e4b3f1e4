import { DateTime } from 'luxon'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { dateOnly } from '~/platform/working-days'

/** Months after its last use when a code opens nothing any more; what was told stays (DOMAIN.md 3.4). */
const codesLastFor = 12

/** Deletes what is over: drafts, follow-up visits and staff sessions past their end. Several workers may do it at once. */
export async function clearWhatIsOver(): Promise<void> {
  const at = now()
  await asActor({ as: 'worker' }, async (tx) => {
    await tx.draft.deleteMany({ where: { endsAt: { lte: at } } })
    await tx.followUpVisit.deleteMany({ where: { endsAt: { lte: at } } })
    await tx.staffSession.deleteMany({ where: { OR: [{ endsAt: { lte: at } }, { endedAt: { lte: at } }] } })
  })
}

/** Ends the codes that nobody has used for twelve months. */
export async function lapseCodes(): Promise<void> {
  const today = dateOnly(now())
  const before = DateTime.fromJSDate(today, { zone: 'utc' }).minus({ months: codesLastFor }).toJSDate()
  await asActor({ as: 'worker' }, (tx) => tx.reportCode.updateMany({ where: { endedOn: null, lastUsedOn: { lt: before } }, data: { endedOn: today } }))
}

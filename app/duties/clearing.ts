import { DateTime } from 'luxon'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { dateOnly } from '~/platform/working-days'

/** Months after its last use when a code opens nothing any more; what was told stays (DOMAIN.md 3.4). */
const codesLastFor = 12

/** A session that ended by itself still says for a day whose form came in after it (`auth/parked.ts`). */
const aDay = 24 * 60 * 60_000

/** Deletes what is over: drafts, follow-up visits, kept forms and staff sessions. Several workers may do it at once. */
export async function clearWhatIsOver(): Promise<void> {
  const at = now()
  await asActor({ as: 'worker' }, async (tx) => {
    await tx.draft.deleteMany({ where: { endsAt: { lte: at } } })
    await tx.followUpVisit.deleteMany({ where: { endsAt: { lte: at } } })
    await tx.parkedForm.deleteMany({ where: { endsAt: { lte: at } } })
    await tx.staffSession.deleteMany({ where: { OR: [{ endsAt: { lte: new Date(at.getTime() - aDay) } }, { endedAt: { lte: at } }] } })
  })
}

/** Ends the codes that nobody has used for twelve months. */
export async function lapseCodes(): Promise<void> {
  const today = dateOnly(now())
  const before = DateTime.fromJSDate(today, { zone: 'utc' }).minus({ months: codesLastFor }).toJSDate()
  await asActor({ as: 'worker' }, (tx) => tx.reportCode.updateMany({ where: { endedOn: null, lastUsedOn: { lt: before } }, data: { endedOn: today } }))
}

import { auditRow } from '~/confidentiality/audit'
import { now } from '~/platform/clock'
import { asActor } from '~/platform/database'
import { dateOnly } from '~/platform/working-days'

/** Calendar days between the check of a report that was taken back and its deletion, unless the trust's setting `takenBackDays` says otherwise. */
const usualDays = 28

/**
 * Deletes what was taken back and checked so many days ago (DOMAIN.md 3.3, the whole report). Until then the person may take it up again.
 * Several workers may do it at once. Returns how many reports are gone.
 */
export async function deleteTakenBack(): Promise<number> {
  const today = dateOnly(now())
  return asActor({ as: 'worker' }, async (tx) => {
    const days = Number((await tx.setting.findUnique({ where: { key: 'takenBackDays' } }))?.value ?? usualDays)
    const before = new Date(today.getTime() - days * 24 * 60 * 60_000)
    const gone = await tx.$queryRaw<{ caseId: string }[]>`select app.shred_taken_back(${before}::date, ${today}::date)::text as "caseId"`
    const rows = gone.map(({ caseId }) => auditRow({ act: 'case.shredded', caseId, because: 'takenBack' }, { role: 'worker', personId: null }))
    if (rows.length > 0) await tx.auditEntry.createMany({ data: rows })
    return gone.length
  })
}

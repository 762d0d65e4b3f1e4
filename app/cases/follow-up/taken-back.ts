import type { ReviewState } from '#workflows/restorative-review/context'
import { auditRow } from '~/confidentiality/audit'
import { now } from '~/platform/clock'
import { asActor, type Transaction } from '~/platform/database'
import { dateOnly } from '~/platform/working-days'

const ONE_DAY = 24 * 60 * 60_000

/** Calendar days between the check of a report that was taken back and its deletion, unless the trust's setting `takenBackDays` says otherwise. */
const usualDays = 28

/** Calendar days between the check and the deletion, as the trust has set them. */
export async function takenBackDays(tx: Transaction): Promise<number> {
  return Number((await tx.setting.findUnique({ where: { key: 'takenBackDays' } }))?.value ?? usualDays)
}

/** Until when a report that was taken back is there: so many days after the check, and the day itself once that was made. */
export type Deletion = { days: number; on: Date | null }

/** When what the person told us is deleted. Null unless they took it back. */
export async function deletionOf(tx: Transaction, review: { id: string; state: string }): Promise<Deletion | null> {
  const state = review.state as ReviewState
  if (state !== 'withdrawn' && state !== 'cleared') return null
  const days = await takenBackDays(tx)
  const checked = state === 'cleared' ? await tx.workflowEvent.findFirst({ where: { workflowId: review.id, type: 'withdrawal.checked' }, orderBy: { version: 'desc' } }) : null
  return { days, on: checked && new Date(checked.on.getTime() + days * ONE_DAY) }
}

/**
 * Deletes what was taken back and checked so many days ago (DOMAIN.md 3.3, the whole report). Until then the person may take it up again.
 * Several workers may do it at once. Returns how many reports are gone.
 */
export async function deleteTakenBack(): Promise<number> {
  const today = dateOnly(now())
  return asActor({ as: 'worker' }, async (tx) => {
    const days = await takenBackDays(tx)
    const before = new Date(today.getTime() - days * ONE_DAY)
    const gone = await tx.$queryRaw<{ caseId: string }[]>`select app.shred_taken_back(${before}::date, ${today}::date)::text as "caseId"`
    const rows = gone.map(({ caseId }) => auditRow({ act: 'case.shredded', caseId, because: 'takenBack' }, { role: 'worker', personId: null }))
    if (rows.length > 0) await tx.auditEntry.createMany({ data: rows })
    return gone.length
  })
}

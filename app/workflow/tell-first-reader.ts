import type { Audience, NoticeCode } from '#workflows/effects'
import type { Transaction } from '~/platform/database'

type Told = { caseId: string; strandId: string; notice: NoticeCode; key: string }

/**
 * Tells the first reader of something that is no event of any strand. The job stands in the caller's transaction; another with the same `key`
 * takes its place while it waits.
 */
export async function tellFirstReader(tx: Transaction, told: Told): Promise<void> {
  await tell(tx, 'firstReader', told)
}

/** The same to the executive lead, of a case that nobody reads. */
export async function tellExecutiveLead(tx: Transaction, told: Told): Promise<void> {
  await tell(tx, 'executiveLead', told)
}

async function tell(tx: Transaction, to: Audience, { caseId, strandId, notice, key }: Told): Promise<void> {
  const payload = JSON.stringify({ caseId, strandId, to, notice })
  await tx.$queryRaw`select app.enqueue('notify', ${payload}::json, ${key}, null)::text`
}

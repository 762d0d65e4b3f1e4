import type { NoticeCode } from '#workflows/effects'
import type { Transaction } from '~/platform/database'

/**
 * Tells the first reader of something that is no event of any strand. The job stands in the caller's transaction; another with the same `key`
 * takes its place while it waits.
 */
export async function tellFirstReader(tx: Transaction, { caseId, strandId, notice, key }: { caseId: string; strandId: string; notice: NoticeCode; key: string }): Promise<void> {
  const payload = JSON.stringify({ caseId, strandId, to: 'firstReader', notice })
  await tx.$queryRaw`select app.enqueue('notify', ${payload}::json, ${key}, null)::text`
}

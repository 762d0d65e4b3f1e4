import { randomUUID } from 'node:crypto'
import { text, defaultVariant } from '~/content/text'
import { now } from '~/platform/clock'
import { asActor, type Transaction } from '~/platform/database'
import { returnedJob } from './jobs'

const codes = ['refused', 'tooLate', 'bounced', 'complained', 'failed'] as const

/** Why a mail did not arrive; the catalogue has the words (`mail.failures.whys`). */
export type FailureCode = (typeof codes)[number]

export type MailFailure = { id: string; failedAt: Date; code: FailureCode }

/** Mail that did not arrive and that nobody has acknowledged yet, the newest first, for first readers; row security shows it to nobody else. */
export async function mailFailures(tx: Transaction): Promise<MailFailure[]> {
  const rows = await tx.mailFailure.findMany({ where: { seenAt: null }, orderBy: { failedAt: 'desc' }, take: 50, select: { id: true, failedAt: true, code: true } })
  return rows.map(({ id, failedAt, code }) => ({ id, failedAt, code: codes.find((one) => one === code) ?? 'failed' }))
}

/** Why, in words: "the address does not exist or is full". */
export function whyInWords(code: FailureCode): string {
  return text(defaultVariant).mail.failures.whys[code]
}

/** A first reader has seen that a mail did not arrive. */
export async function seeMailFailure(tx: Transaction, id: string, personId: string): Promise<void> {
  await tx.mailFailure.updateMany({ where: { id, seenAt: null }, data: { seenBy: personId, seenAt: now() } })
}

/** Keeps that a mail did not arrive: once for each key, and never for whom it was. */
export async function keepFailure({ jobKey, notice, code }: { jobKey: string; notice: string; code: FailureCode }): Promise<void> {
  const row = { id: randomUUID(), jobKey, notice, code, failedAt: now() }
  await asActor({ as: 'worker' }, (tx) => tx.mailFailure.createMany({ data: [row], skipDuplicates: true }))
}

/** The task `mailReturned`: the mail service says, by its webhook, that a mail which it took did not arrive. */
export function keepReturned(payload: unknown): Promise<void> {
  const { emailId, code } = returnedJob.parse(payload)
  return keepFailure({ jobKey: `returned:${emailId}`, notice: 'returned', code })
}

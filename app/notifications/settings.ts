import { z } from 'zod'
import type { Transaction } from '~/platform/database'
import { environment } from '~/platform/environment'

const settings = z.object({
  /** who mail says that it is from; the domain must be one that the mail service knows as the trust's */
  from: z.string().min(3),
  /** London times of the day at which what can wait goes out, on working days */
  digestAt: z.array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)).min(1),
})

export type MailSettings = z.infer<typeof settings>

/** The trust's own mail settings over ours (setting `mail`). What of it is not in order counts as not set. */
export async function mailSettingsOf(tx: Transaction): Promise<MailSettings> {
  const row = await tx.setting.findUnique({ where: { key: 'mail' } })
  const own = settings.partial().safeParse(row?.value ?? {})
  const { from, digestAt } = own.success ? own.data : {}
  return { from: from ?? defaultSender(), digestAt: digestAt ?? ['08:30', '12:30', '16:30'] }
}

function defaultSender(): string {
  const { hostname } = new URL(environment().HEARD_PUBLIC_URL)
  return `Heard <no-reply@${hostname.includes('.') ? hostname : 'heard.example'}>`
}

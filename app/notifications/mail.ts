import { openAlert } from '~/confidentiality/vault'
import { handOver } from '~/emails/provider'
import { colleaguesWording, mailText } from '~/emails/wordings'
import { now } from '~/platform/clock'
import { asActor, type Transaction } from '~/platform/database'
import { keepFailure } from './failures'
import { mailJob, type MailJob, type Recipient } from './jobs'
import { mailSettingsOf } from './settings'
import { TryAgain } from './try-again'

/** The mail service keeps a key for 24 hours; after that a repeat would be a second mail. */
const repeatsUntil = 23 * 60 * 60 * 1000

/** The queue waits e, e², … seconds between tries, six hours at most: the twelfth is some sixteen hours after the first. */
const mostTries = 12

/** Seconds: twelve tries that each wait this much longer still end within the day. */
const longestWait = 900

/**
 * The task `mail`: one of the three fixed texts, to one address that is looked up now. Whoever does not want to be contacted at this
 * moment gets nothing. `tries` counts this one. @throws TryAgain when the mail service cannot take it now.
 */
export async function sendMail(payload: unknown, { tries }: { tries: number }): Promise<void> {
  const job = mailJob.parse(payload)
  const isLate = tries > 1 && now().getTime() - Date.parse(job.at) > repeatsUntil
  try {
    await attempt(job, isLate)
  } catch (error) {
    if (!isLate && tries < mostTries) throw error
    await giveUp(job, 'tooLate')
  }
}

async function attempt(job: MailJob, isLate: boolean): Promise<void> {
  const { address, from } = await asActor({ as: 'worker' }, async (tx) => ({ address: await addressOf(tx, job.to), ...(await mailSettingsOf(tx)) }))
  if (address === null) return
  if (isLate) return giveUp(job, 'tooLate')
  const handed = await handOver({ ...mailText(address.wording), to: address.to, from, key: job.key })
  if (handed.outcome === 'refused') return giveUp(job, 'refused')
  if (handed.outcome === 'later') throw new TryAgain(handed.code, Math.min(handed.seconds ?? 0, longestWait))
}

type Address = { to: string; wording: string }

async function addressOf(tx: Transaction, to: Recipient): Promise<Address | null> {
  if ('alertId' in to) return alertAddress(tx, to.alertId)
  const person = await tx.person.findUnique({ where: { id: to.personId }, select: { email: true, disabledAt: true } })
  return person?.disabledAt === null ? { to: person.email, wording: colleaguesWording } : null
}

/** Only with the choice to be contacted on, by whoever left the address, and while their code still opens something. */
async function alertAddress(tx: Transaction, id: string): Promise<Address | null> {
  const alert = await tx.alert.findUnique({ where: { id } })
  if (alert === null) return null
  const { caseId, holder } = alert
  const choice = await tx.choice.findFirst({ where: { caseId, holder, kind: 'contactMe' }, orderBy: { nth: 'desc' }, select: { isOn: true } })
  const codes = await tx.reportCode.count({ where: { caseId, holder, endedOn: null } })
  if (choice?.isOn !== true || codes === 0) return null
  const left = await openAlert(alert)
  return left?.address === undefined ? null : { to: left.address, wording: left.wording ?? 'first' }
}

function giveUp({ key, notice }: MailJob, code: 'refused' | 'tooLate'): Promise<void> {
  return keepFailure({ jobKey: key, notice, code })
}

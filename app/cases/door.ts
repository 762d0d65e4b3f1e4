import { DateTime } from 'luxon'
import { keys } from '~/confidentiality/keys'
import { asActor } from '~/platform/database'
import { now } from '~/platform/clock'
import { tokenBucket } from '~/platform/token-bucket'
import { dateOnly } from '~/platform/working-days'
import { hashOfTyped } from '~/reports/code'

/** Tries a minute over everybody. Never per address: a hospital has one. 88 bits need no more; a flood must not cost us the database. */
export const triesPerMinute = 240

/** A code lapses twelve months after its last use; the data does not (DOMAIN.md 3.4). */
const livesFor = { months: 12 }

const tries = tokenBucket({ holds: triesPerMinute, perHour: triesPerMinute * 60 })

export type Knock = { is: 'open'; code: string } | { is: 'notKnown' } | { is: 'tooMany' }

/**
 * Looks for the code in what somebody typed: any case, spaces, hyphens, four letters of each word. What is no code, was mistyped, was
 * taken back or has lapsed gives `notKnown` after the same work: one HMAC for each version of the pepper, and one query.
 */
export async function knock(typed: string): Promise<Knock> {
  if (!tries.take(now().getTime())) return { is: 'tooMany' }
  const folder = await keys()
  const versions = await folder.codePepperVersions()
  const hashes = await Promise.all(
    versions.map(async (wanted) => {
      const { version, pepper } = await folder.codePepper(wanted)
      return Buffer.from(hashOfTyped(typed, { version, key: pepper }), 'hex')
    }),
  )
  const since = dateOnly(DateTime.fromJSDate(now()).minus(livesFor).toJSDate())
  const [found] = await asActor({ as: 'reporter', code: null }, (tx) => tx.$queryRaw<{ hash: Uint8Array | null }[]>`select app.live_code(${hashes}::bytea[], ${since}::date) as hash`)
  return found?.hash ? { is: 'open', code: Buffer.from(found.hash).toString('hex') } : { is: 'notKnown' }
}

/** Notes the day on which a code was used, and no time. */
export async function noteUse(code: string): Promise<void> {
  await asActor({ as: 'reporter', code }, (tx) => tx.reportCode.updateMany({ where: { hash: Buffer.from(code, 'hex') }, data: { lastUsedOn: dateOnly(now()) } }))
}

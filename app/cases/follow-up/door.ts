import { setTimeout } from 'node:timers/promises'
import { DateTime } from 'luxon'
import { keys } from '~/confidentiality/keys'
import { asActor } from '~/platform/database'
import { now } from '~/platform/clock'
import { tokenBucket } from '~/platform/token-bucket'
import { dateOnly } from '~/platform/working-days'
import { hashOfTyped } from '~/reports/code'

/** Tries a minute over everybody that are looked up at once. Never per address: a hospital has one. */
export const triesPerMinute = 240
/** Tries beyond them wait for each other this long, in milliseconds, and so many of them at once. */
const togetherAfter = 500
export const waitingAtMost = 500

/** A code lapses twelve months after its last use; the data does not (DOMAIN.md 3.4). */
const livesFor = { months: 12 }

const tries = tokenBucket({ holds: triesPerMinute, perHour: triesPerMinute * 60 })

export type Knock = { is: 'open'; code: string } | { is: 'notKnown' } | { is: 'tooMany' }

/**
 * Looks for the code in what somebody typed: any case, spaces, hyphens, four letters of each word. What is no code, was mistyped, was
 * taken back or has lapsed gives `notKnown` after the same work: one HMAC for each version of the pepper, and one query. In a flood tries wait and
 * share a query, so that whoever makes one costs us little and shuts nobody out; only above `waitingAtMost` is somebody asked to come again.
 */
export async function knock(typed: string): Promise<Knock> {
  const hashes = await hashesOf(typed)
  const isAtOnce = tries.take(now().getTime())
  if (!isAtOnce && (together?.count ?? 0) >= waitingAtMost) return { is: 'tooMany' }
  const live = isAtOnce ? await liveAmong(hashes) : await withTheOthers(hashes)
  const code = hashes.map((hash) => hash.toString('hex')).find((hash) => live.has(hash))
  return code === undefined ? { is: 'notKnown' } : { is: 'open', code }
}

/** Notes the day on which a code was used, and no time. */
export async function noteUse(code: string): Promise<void> {
  await asActor({ as: 'reporter', code }, (tx) => tx.reportCode.updateMany({ where: { hash: Buffer.from(code, 'hex') }, data: { lastUsedOn: dateOnly(now()) } }))
}

/** The hash under each version of the pepper: a hash whatever was typed. */
async function hashesOf(typed: string): Promise<Buffer[]> {
  const folder = await keys()
  return Promise.all((await folder.codePepperVersions()).map(async (wanted) => {
    const { version, pepper } = await folder.codePepper(wanted)
    return Buffer.from(hashOfTyped(typed, { version, key: pepper }), 'hex')
  }))
}

/** Those of the hashes whose codes are live, in hex, by one query. */
async function liveAmong(hashes: readonly Buffer[]): Promise<Set<string>> {
  const since = dateOnly(DateTime.fromJSDate(now()).minus(livesFor).toJSDate())
  const found = await asActor({ as: 'reporter', code: null }, (tx) => tx.$queryRaw<{ hash: Uint8Array }[]>`
    select typed.hash from unnest(${hashes}::bytea[]) as typed (hash) where app.live_code(array[typed.hash], ${since}::date) is not null`)
  return new Set(found.map(({ hash }) => Buffer.from(hash).toString('hex')))
}

/** The tries that wait for each other now. */
let together: { count: number; hashes: Buffer[]; live: Promise<Set<string>> } | null = null

function withTheOthers(hashes: readonly Buffer[]): Promise<Set<string>> {
  together ??= begin()
  together.count++
  together.hashes.push(...hashes)
  return together.live
}

function begin(): NonNullable<typeof together> {
  const hashes: Buffer[] = []
  const live = setTimeout(togetherAfter).then(() => {
    together = null
    return liveAmong(hashes)
  })
  return { count: 0, hashes, live }
}

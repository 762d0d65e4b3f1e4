import { createHash } from 'node:crypto'
import pg from 'pg'
import { type Actor, type Login, settingsOf } from './actor'

/** Milliseconds: how long one waits for a free connection, and for one transaction's end. */
export const PATIENCE = 20_000

const POOL = { intake: 8, reporter: 6, staff: 8, leaders: 3, worker: 4, vault: 2 } satisfies Record<Login, number>

/**
 * For the login that sends reports alone: a statement goes out together with its begin and commit, and is planned once and not for each report. It is the
 * same work whatever is in it, and planning it anew costs a tenth of it.
 */
const forSending = { pipeline: true, options: '-c plan_cache_mode=force_generic_plan' } satisfies pg.PoolConfig

const pools = new Map<Login, pg.Pool>()

/** The connections of one login: what Prisma's client and `asActorAtOnce` share. */
export function poolOf(login: Login): pg.Pool {
  const known = pools.get(login)
  if (known) return known
  const variable = `DATABASE_URL_${login.toUpperCase()}`
  const connectionString = process.env[variable]
  if (!connectionString) throw new Error(`${variable} is not set: give the URL of the login heard_${login}, or let npm start make one.`)
  const pool = new pg.Pool({ connectionString, max: POOL[login], connectionTimeoutMillis: PATIENCE, ...(login === 'intake' ? forSending : {}) })
  // A connection that is lost while nobody uses it is replaced by the next one that is asked for; without a listener it would end the process.
  pool.on('error', () => undefined)
  pools.set(login, pool)
  return pool
}

/** Ends every connection. Whoever asks next opens new ones. */
export async function closePools(): Promise<void> {
  const open = [...pools.values()]
  pools.clear()
  await Promise.all(open.map((pool) => pool.end()))
}

/** `begin` and the three settings that row security reads, which end with the transaction, as one text. */
export function beginAs(actor: Actor): string {
  const { actor: person, code, draft } = settingsOf(actor)
  return `begin; select set_config('app.actor', ${quoted(person)}, true), set_config('app.code', ${quoted(code)}, true), set_config('app.draft', ${quoted(draft)}, true)`
}

/** A setting is an id or a hash. Anything else has no business in a statement's text, however it is quoted. */
function quoted(setting: string): string {
  if (!/^[\w-]*$/.test(setting)) throw new Error('A setting of the database is an id or a hash')
  return `'${setting}'`
}

const names = new Map<string, string>()
const NAMES_KEPT = 2_000

/** One name for one text: PostgreSQL parses and plans it once a connection. A text that varies without end would fill this, and starts it anew. */
export function nameOf(sql: string): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  if (names.size >= NAMES_KEPT) names.clear()
  const name = createHash('sha256').update(sql).digest('hex').slice(0, 32)
  names.set(sql, name)
  return name
}

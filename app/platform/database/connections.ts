import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import pg from 'pg'
import { type Actor, type Login, settingsOf } from './actor'

/** Milliseconds: how long one waits for a free connection, and for one transaction's end. */
export const PATIENCE = 20_000

const POOL = { intake: 8, reporter: 6, staff: 8, leaders: 3, worker: 4, vault: 2 } satisfies Record<Login, number>

const pools = new Map<Login, pg.Pool>()

/** The connections of one login: what Prisma's client and `asActorAtOnce` share. */
export function poolOf(login: Login): pg.Pool {
  const known = pools.get(login)
  if (known) return known
  const variable = `DATABASE_URL_${login.toUpperCase()}`
  const connectionString = process.env[variable]
  if (!connectionString) throw new Error(`${variable} is not set: give the URL of the login heard_${login}, or let npm start make one.`)
  const pool = new pg.Pool({ connectionString, max: POOL[login], connectionTimeoutMillis: PATIENCE, pipeline: true, Client: ActorsConnection })
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

/** `begin` and the three settings that row security reads, which end with the transaction: one text, one way to the server and back. */
export function beginAs(actor: Actor): string {
  const { actor: person, code, draft } = settingsOf(actor)
  return `begin; select set_config('app.actor', ${quoted(person)}, true), set_config('app.code', ${quoted(code)}, true), set_config('app.draft', ${quoted(draft)}, true)`
}

/** A setting is an id or a hash. Anything else has no business in a statement's text, however it is quoted. */
function quoted(setting: string): string {
  if (!/^[\w-]*$/.test(setting)) throw new Error('A setting of the database is an id or a hash')
  return `'${setting}'`
}

/** The beginning of the transaction that Prisma's client is about to open, and whether it was used. */
const beginning = new AsyncLocalStorage<{ text: string; isSaid: boolean }>()

/**
 * Runs `open`, which opens a transaction of Prisma's client: that transaction begins as `actor`. `hasBegun` says so from inside it: without its
 * settings a transaction is nobody's, and row security would show an empty house.
 */
export function beginningAs<T>(actor: Actor, open: (hasBegun: () => boolean) => Promise<T>): Promise<T> {
  const begin = { text: beginAs(actor), isSaid: false }
  return beginning.run(begin, () => open(() => begin.isSaid))
}

/** A connection that says who is asking along with the `BEGIN` of Prisma's client, which has no place for it: else it were a question of its own. */
class ActorsConnection extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    const send = this.query.bind(this) as (asked: unknown, ...more: unknown[]) => unknown
    const sendAs = (asked: unknown, ...more: unknown[]) => {
      const begin = isBegin(asked) ? beginning.getStore() : undefined
      if (begin === undefined || begin.isSaid) return send(asked, ...more)
      begin.isSaid = true
      return send(begin.text, ...more)
    }
    this.query = sendAs as typeof this.query
  }
}

function isBegin(asked: unknown): boolean {
  return typeof asked === 'object' && asked !== null && 'text' in asked && asked.text === 'BEGIN'
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
